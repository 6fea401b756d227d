import type { SentKind } from '#shared/domain/otp/token-kind.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { codeLifeSeconds } from '../factors/sent-code.ts';
import { proofBudget, proofSubject } from '../flows/limits.ts';
import { refundingOurFaults } from '../flows/refunding.ts';
import type { BudgetStore } from '../ports/budget-store.ts';
import type { Challenge, ChallengeStore } from '../ports/challenge-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { Session } from '../ports/session-store.ts';
import type { Token } from '../ports/token-store.ts';
import { factorOfKind } from './sent-token.ts';
import type { CodeRefusal } from './try-code.ts';

/** A token whose codes are sent. */
export type SentToken = Token & { readonly kind: SentKind };

/**
 * A code in flight that puts a token into use: one per person, the former one is void. Worth something for this token, in
 * this session, as long as its codes go to where this one went (THREATS E9, E10).
 */
export async function sentCodeChallenge(
  keyRing: KeyRing,
  session: Session,
  { token, destination, code, now }: { token: SentToken; destination: string; code: string; now: Date },
): Promise<Challenge> {
  return {
    id: `token-code#${session.person.id}`,
    hash: await keyRing.mac('code', 'token', session.id, token.id, destination, code),
    expiresAtMs: now.getTime() + codeLifeSeconds * 1000,
  };
}

/** Checks such a code and uses it up. Counted with the tries at the sign-in, before it is looked at (THREATS E5). */
export async function trySentCode(
  ports: { budgets: BudgetStore; keyRing: KeyRing; challenges: ChallengeStore },
  session: Session,
  typed: { token: SentToken; destination: string; code: string; now: Date },
): Promise<Result<void, CodeRefusal>> {
  const owner = session.person.id;
  const budget = proofBudget(owner, factorOfKind(typed.token.kind));
  const taken = await ports.budgets.take(budget, typed.now);
  if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
  const isRight = await refundingOurFaults(ports.budgets, budget, async () => {
    const { id, hash } = await sentCodeChallenge(ports.keyRing, session, typed);
    return ports.challenges.consume(id, hash, typed.now);
  });
  if (!isRight) return err({ code: 'proof-refused' });
  await ports.budgets.succeed(proofSubject(owner), [budget.slot]);
  return ok(undefined);
}
