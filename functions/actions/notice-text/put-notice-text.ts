import { NoticeTextInput, NoticeTextView } from '#shared/api/notice-text-views.ts';
import { err } from '#shared/result.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { aboutNoticeText } from '../../notice-texts/about-notice-text.ts';
import { putWords } from '../../notice-texts/put-words.ts';
import { defineAction } from '../action.ts';

/** Changes what a notice says. What cannot be used is refused; the preview says why. */
export const putNoticeText = defineAction({
  ...aboutNoticeText,
  id: 'notice-text.put',
  summary: 'Puts an administrator’s words in place of ours, for one notice in one language',
  method: 'PUT',
  path: '/admin/resources/{alias}/notice-texts/{language}/{kind}',
  permission: 'texts.write',
  ifMatch: 'required',
  body: NoticeTextInput,
  output: NoticeTextView,
  status: 200,
  errors: ['not-found', 'rules-broken', 'stale'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['adminSessions', 'noticeTextDesk'],
  async handle({ params: { alias: portal, language, kind }, caller, body, ifMatch, ports, now, random, config }) {
    if (!findPortal(config, portal)) return err({ code: 'not-found' });
    const key = { portal, language, kind };
    return putWords(ports.noticeTextDesk, key, { body, ifMatch, by: caller.name, now: now(), random });
  },
});
