import { NoticeTextView } from '#shared/api/notice-text-views.ts';
import { err } from '#shared/result.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { aboutNoticeText } from '../../notice-texts/about-notice-text.ts';
import { resetWords } from '../../notice-texts/reset-words.ts';
import { defineAction } from '../action.ts';

/** Back to our words. */
export const resetNoticeText = defineAction({
  ...aboutNoticeText,
  id: 'notice-text.reset',
  summary: 'Takes an administrator’s words back, so that a notice says what it says by itself',
  method: 'DELETE',
  path: '/admin/resources/{alias}/notice-texts/{language}/{kind}',
  permission: 'texts.write',
  ifMatch: 'required',
  output: NoticeTextView,
  status: 200,
  errors: ['not-found', 'stale'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['adminSessions', 'noticeTextDesk'],
  async handle({ params: { alias: portal, language, kind }, ifMatch, ports, config }) {
    if (!findPortal(config, portal)) return err({ code: 'not-found' });
    const key = { portal, language, kind };
    return resetWords(ports.noticeTextDesk, key, ifMatch);
  },
});
