import { NoticeTextView } from '#shared/api/notice-text-views.ts';
import { aboutInstallationText } from '../../notice-texts/about-notice-text.ts';
import { showWords } from '../../notice-texts/show-words.ts';
import { installation } from '../../ports/notice-text-store.ts';
import { defineAction } from '../action.ts';

/** Whosever words a notice has. */
export const showInstallationText = defineAction({
  ...aboutInstallationText,
  id: 'installation-text.show',
  summary: 'The words of one mail to administrators: ours, an owner’s own, and what may stand in them',
  method: 'GET',
  path: '/admin/notice-texts/{language}/{kind}',
  permission: 'settings.read',
  output: NoticeTextView,
  status: 200,
  errors: [],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['adminSessions', 'noticeTextDesk'],
  handle({ params, ports }) {
    const key = { ...params, portal: installation };
    return showWords(ports.noticeTextDesk, key);
  },
});
