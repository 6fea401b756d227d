import type { Language } from '#shared/api/views.ts';
import type { RandomSource } from '../actions/action.ts';
import { codeDigits, codeLifeSeconds } from '../factors/email-code.ts';
import { proofBudget, proofSubject } from '../flows/limits.ts';
import { refundingOurFaults } from '../flows/refunding.ts';
import type { BudgetStore, Take } from '../ports/budget-store.ts';
import type { ChallengeStore } from '../ports/challenge-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';
import type { Person } from '../ports/person.ts';
import type { Session } from '../ports/session-store.ts';

/**
 * The e-mail code that adding or removing a factor asks for: a fresh proof by something that a password thief does not
 * have (THREATS E14). Bound to the session that asked.
 */
export async function sendTokenCode(
  ports: { challenges: ChallengeStore; keyRing: KeyRing; notices: NoticeQueue },
  session: Session & { person: Person & { mail: string } },
  random: RandomSource,
  now: Date,
): Promise<Date> {
  const code = random.digits(codeDigits);
  const expiresAtMs = now.getTime() + codeLifeSeconds * 1000;
  await ports.challenges.put({ id: idOf(session), hash: await hashOf(ports.keyRing, session, code), expiresAtMs });
  const language: Language = session.language;
  await ports.notices.send({
    kind: 'code',
    id: random.id(),
    to: session.person.mail,
    language,
    portal: session.portal,
    code,
    minutes: codeLifeSeconds / 60,
  });
  return new Date(expiresAtMs);
}

/** Uses the code up, once, and counts the attempt before. */
export async function consumeTokenCode(
  ports: { budgets: BudgetStore; challenges: ChallengeStore; keyRing: KeyRing },
  session: Session,
  code: string,
  now: Date,
): Promise<Take & { isRight?: boolean }> {
  const budget = proofBudget(session.person.id, 'email-code');
  const taken = await ports.budgets.take(budget, now);
  if (!taken.isTaken) return taken;
  const isRight = await refundingOurFaults(ports.budgets, budget, async () =>
    ports.challenges.consume(idOf(session), await hashOf(ports.keyRing, session, code), now),
  );
  if (isRight) await ports.budgets.succeed(proofSubject(session.person.id), ['email-code']);
  return { ...taken, isRight };
}

const idOf = (session: Session): string => `token-code#${session.id}`;
const hashOf = (keyRing: KeyRing, session: Session, code: string): Promise<string> =>
  keyRing.mac('code', session.id, code);
