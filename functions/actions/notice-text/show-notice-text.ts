import { NoticeTextView } from '#shared/api/notice-text-views.ts';
import { err } from '#shared/result.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { aboutNoticeText } from '../../notice-texts/about-notice-text.ts';
import { showWords } from '../../notice-texts/show-words.ts';
import { defineAction } from '../action.ts';

/** Whosever words a notice has. */
export const showNoticeText = defineAction({
  ...aboutNoticeText,
  id: 'notice-text.show',
  summary: 'The words of one notice: ours, an administrator’s own, and what may stand in them',
  method: 'GET',
  path: '/admin/resources/{alias}/notice-texts/{language}/{kind}',
  permission: 'texts.read',
  output: NoticeTextView,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['adminSessions', 'noticeTextDesk'],
  async handle({ params: { alias: portal, language, kind }, ports, config }) {
    if (!findPortal(config, portal)) return err({ code: 'not-found' });
    const key = { portal, language, kind };
    return showWords(ports.noticeTextDesk, key);
  },
});
