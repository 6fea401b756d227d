import { NoticeTextView } from '#shared/api/notice-text-views.ts';
import { aboutInstallationText } from '../../notice-texts/about-notice-text.ts';
import { resetWords } from '../../notice-texts/reset-words.ts';
import { installation } from '../../ports/notice-text-store.ts';
import { defineAction } from '../action.ts';

/** Back to our words. */
export const resetInstallationText = defineAction({
  ...aboutInstallationText,
  id: 'installation-text.reset',
  summary: 'Takes an owner’s words back, so that a mail to administrators says what it says by itself',
  method: 'DELETE',
  path: '/admin/notice-texts/{language}/{kind}',
  permission: 'settings.write',
  ifMatch: 'required',
  output: NoticeTextView,
  status: 200,
  errors: ['stale'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['adminSessions', 'noticeTextDesk'],
  handle({ params, ifMatch, ports }) {
    const key = { ...params, portal: installation };
    return resetWords(ports.noticeTextDesk, key, ifMatch);
  },
});
