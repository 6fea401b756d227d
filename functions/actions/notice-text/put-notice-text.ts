import { NoticeTextInput, NoticeTextView } from '#shared/api/notice-text-views.ts';
import { checkTemplate } from '#shared/domain/notice-templates.ts';
import { err, ok } from '#shared/result.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { aboutNoticeText } from '../../notice-texts/about-notice-text.ts';
import { noticeTextEtag, revisionOf, viewNoticeText } from '../../notice-texts/view-notice-text.ts';
import { defineAction } from '../action.ts';

/** Changes what a notice says. What cannot be used is refused; `notice-text.preview` says why. */
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
  async handle({ caller, params: { alias: portal, language, kind }, body, ifMatch = '', config, ports, now, random }) {
    if (!findPortal(config, portal)) return err({ code: 'not-found' });
    const checked = checkTemplate(kind, body);
    if (!checked.ok) return err({ code: 'rules-broken' });
    const own = {
      ...{ portal, language, kind, ...checked.value },
      ...{ revision: random.id(), changedAtMs: now().getTime(), changedBy: caller.name },
    };
    if (!(await ports.noticeTextDesk.put(own, revisionOf(ifMatch)))) return err({ code: 'stale' });
    return ok({ body: await viewNoticeText(own, own), etag: noticeTextEtag(own) });
  },
});
