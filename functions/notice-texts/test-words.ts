import type { NoticeTextInput } from '#shared/api/notice-text-views.ts';
import { checkTemplate } from '#shared/domain/notice-templates.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { RandomSource } from '../actions/action.ts';
import type { AdminCaller } from '../administrators/admin-caller.ts';
import { subjectOf } from '../administrators/administrator.ts';
import type { BudgetStore } from '../ports/budget-store.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';
import type { NoticeTextKey } from '../ports/notice-text-store.ts';

/** Enough to try every notice in a language; no way to fill a mailbox (THREATS E18). */
const limit = 30;
const windowSeconds = 60 * 60;

interface Test {
  readonly caller: AdminCaller;
  readonly body: NoticeTextInput;
  readonly now: Date;
  readonly random: RandomSource;
}
type TestRefusal =
  { readonly code: 'not-allowed' | 'rules-broken' } | { readonly code: 'too-many-tries'; readonly retryAt?: Date };

/**
 * Sends a notice with invented data by mail, to who asks for it and to nobody else: the address is that of their own
 * record, never the request's (THREATS E10). A program has none.
 */
export async function testWords(
  { budgets, notices }: { readonly budgets: BudgetStore; readonly notices: NoticeQueue },
  { portal, language, kind }: NoticeTextKey,
  { caller, body, now, random }: Test,
): Promise<Result<{ body: { to: string } }, TestRefusal>> {
  const to = caller.signedIn?.administrator.mail;
  if (to === undefined) return err({ code: 'not-allowed' });
  const checked = checkTemplate(kind, body);
  if (!checked.ok) return err({ code: 'rules-broken' });
  const taken = await budgets.take({ subject: subjectOf(caller.id), slot: 'test-notice', limit, windowSeconds }, now);
  if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
  const id = `test.${random.id()}`;
  await notices.send({ kind: 'template-test', of: kind, id, to, language, portal, ...checked.value });
  return ok({ body: { to } });
}
