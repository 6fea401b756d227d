import { NoticeTextView } from '#shared/api/notice-text-views.ts';
import { err, ok } from '#shared/result.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { aboutNoticeText } from '../../notice-texts/about-notice-text.ts';
import { noticeTextEtag, revisionOf, viewNoticeText } from '../../notice-texts/view-notice-text.ts';
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
  async handle({ params: { alias: portal, language, kind }, ifMatch = '', config, ports }) {
    if (!findPortal(config, portal)) return err({ code: 'not-found' });
    const key = { portal, language, kind };
    const before = revisionOf(ifMatch);
    // Nothing was changed, and nothing is there to take back: that is what was wanted.
    const isGone =
      before === undefined
        ? (await ports.noticeTextDesk.find(key)) === undefined
        : await ports.noticeTextDesk.remove(key, before);
    if (!isGone) return err({ code: 'stale' });
    return ok({ body: await viewNoticeText(key, undefined), etag: noticeTextEtag(undefined) });
  },
});
