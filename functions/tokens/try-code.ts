import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { withoutBegun } from '../factors/begun.ts';
import { proofBudget, proofSubject } from '../flows/limits.ts';
import { refundingOurFaults } from '../flows/refunding.ts';
import type { BudgetStore } from '../ports/budget-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { Session, SessionStore } from '../ports/session-store.ts';
import type { CodeToken } from '../ports/token-store.ts';
import { nothingProven } from '../sessions/proving.ts';
import type { AcceptedCode, TypedProof } from './check-code.ts';
import { askedQuestion } from './ocra-question.ts';

/** Why a code did nothing. */
export interface CodeRefusal {
  readonly code: 'proof-refused' | 'too-many-tries';
  readonly retryAt?: Date;
}

/**
 * Checks a code of a token that a signed-in person wants to use, and uses it up: it signs nobody in afterwards
 * (THREATS E16). Counted with the tries at the sign-in, before it is looked at (THREATS E5).
 */
export async function tryCode(
  ports: { budgets: BudgetStore; keyRing: KeyRing; sessions: SessionStore },
  session: Session,
  typed: Pick<TypedProof, 'code' | 'now' | 'reach'> & { tokens: readonly CodeToken[] },
): Promise<Result<AcceptedCode, CodeRefusal>> {
  const { code, now, reach, tokens } = typed;
  const owner = session.person.id;
  const budget = proofBudget(owner, 'token-code');
  const taken = await ports.budgets.take(budget, now);
  if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
  const { burned = {} } = taken;
  const accepted = await refundingOurFaults(ports.budgets, budget, async () => {
    const { checkCode } = await import('./check-code.ts');
    const { revision, begun, ...rest } = session.proving ?? nothingProven;
    const question = askedQuestion(begun['token-code'], now);
    const found = await checkCode(ports.keyRing, tokens, { code, question, burned, now, ...(reach && { reach }) });
    if (!found || !(await ports.budgets.succeed(proofSubject(owner), ['token-code'], found.burn))) return undefined;
    if (found.token.kind.type !== 'ocra') return found;
    // An answer counts once as well: its question goes with it.
    const next = { ...rest, revision: revision + 1, begun: withoutBegun(begun, 'token-code') };
    return (await ports.sessions.advanceProving(session.id, next)) ? found : undefined;
  });
  return accepted ? ok(accepted) : err({ code: 'proof-refused' });
}
