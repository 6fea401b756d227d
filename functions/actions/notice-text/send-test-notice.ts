import * as z from 'zod';
import { NoticeTextInput } from '#shared/api/notice-text-views.ts';
import { checkTemplate } from '#shared/domain/notice-templates.ts';
import { err, ok } from '#shared/result.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { aboutNoticeText } from '../../notice-texts/about-notice-text.ts';
import { subjectOf } from '../../administrators/administrator.ts';
import { defineAction } from '../action.ts';

/** Enough to try every notice in a language; no way to fill a mailbox (THREATS E18). */
const limit = 30;
const windowSeconds = 60 * 60;

/**
 * Sends a notice with invented data by mail, to who asks for it and to nobody else: the address is that of their own
 * record, never the request's (THREATS E10). A program has none.
 */
export const sendTestNotice = defineAction({
  ...aboutNoticeText,
  id: 'notice-text.send-test',
  summary: 'Sends a notice in these words, with invented data, to the administrator who asks',
  method: 'POST',
  path: '/admin/resources/{alias}/notice-texts/{language}/{kind}/test-message',
  permission: 'texts.write',
  body: NoticeTextInput,
  output: z.object({ to: z.string() }),
  status: 202,
  errors: ['not-found', 'not-allowed', 'rules-broken', 'too-many-tries'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['adminSessions', 'budgets', 'notices'],
  async handle({ caller, params: { alias: portal, language, kind }, body, config, ports, now, random }) {
    if (!findPortal(config, portal)) return err({ code: 'not-found' });
    const to = caller.signedIn?.administrator.mail;
    if (to === undefined) return err({ code: 'not-allowed' });
    const checked = checkTemplate(kind, body);
    if (!checked.ok) return err({ code: 'rules-broken' });
    const budget = { subject: subjectOf(caller.id), slot: 'test-notice', limit, windowSeconds };
    const taken = await ports.budgets.take(budget, now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    const id = `test.${random.id()}`;
    await ports.notices.send({ kind: 'template-test', of: kind, id, to, language, portal, ...checked.value });
    return ok({ body: { to } });
  },
});
