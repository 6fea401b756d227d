import { NoticeTextInput, NoticeTextView } from '#shared/api/notice-text-views.ts';
import { aboutInstallationText } from '../../notice-texts/about-notice-text.ts';
import { putWords } from '../../notice-texts/put-words.ts';
import { installation } from '../../ports/notice-text-store.ts';
import { defineAction } from '../action.ts';

/** Changes what a notice says. What cannot be used is refused; the preview says why. */
export const putInstallationText = defineAction({
  ...aboutInstallationText,
  id: 'installation-text.put',
  summary: 'Puts an owner’s words in place of ours, for one mail to administrators in one language',
  method: 'PUT',
  path: '/admin/notice-texts/{language}/{kind}',
  permission: 'settings.write',
  ifMatch: 'required',
  body: NoticeTextInput,
  output: NoticeTextView,
  status: 200,
  errors: ['rules-broken', 'stale'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['adminSessions', 'noticeTextDesk'],
  handle({ params, caller, body, ifMatch, ports, now, random }) {
    const key = { ...params, portal: installation };
    return putWords(ports.noticeTextDesk, key, { body, ifMatch, by: caller.name, now: now(), random });
  },
});
