import { questionDigits } from '#shared/domain/otp/question-digits.ts';
import type { RandomSource } from '../actions/action.ts';
import type { Begun } from '../factors/begun.ts';
import type { Budget } from '../ports/budget-store.ts';

const lifeSeconds = 5 * 60;

/** Questions asked of one person: each is worth one answer, so this is only against a flood. */
export const questionBudget = (subject: string): Budget => ({
  subject: `question#${subject}`,
  slot: 'question',
  limit: 60,
  windowSeconds: 60 * 60,
});

/** A new question, ours and never a client's (RFC 6287 8). The same for everybody: no token is looked up for it (THREATS E1). */
export const askQuestion = (random: RandomSource, now: Date): Begun => ({
  challenge: random.digits(questionDigits),
  startedAtMs: now.getTime(),
  expiresAtMs: now.getTime() + lifeSeconds * 1000,
});

/** The question that was asked, as long as it counts. */
export const askedQuestion = (begun: Begun | undefined, now: Date): string | undefined =>
  begun && now.getTime() < begun.expiresAtMs ? begun.challenge : undefined;
