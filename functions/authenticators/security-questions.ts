import type { Language } from '#shared/api/views.ts';
import { evenAnswer } from '#shared/domain/security-answers.ts';
import type { AuthenticatorStore } from '../ports/authenticator-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { QuestionsConfig } from '../resources/questions-config.ts';
import type { SecurityQuestions } from './authenticator.ts';
import type { ChosenSecret } from './memory-hard-hash.ts';

/** The id of the one record that a person has. */
export const securityQuestionsId = 'security-questions';

/** A question as it is asked: the administrator's by its id, an own one with its text. */
export interface AskedQuestion {
  readonly id: string;
  readonly text?: string;
}

/** Ids of own questions; no offered one has a colon. */
export const ownQuestionId = (index: number): string => `own:${index + 1}`;

/** The answers that are on record; the same request whether or not there are any. */
export const findSecurityQuestions = (
  authenticators: AuthenticatorStore,
  owner: string,
): Promise<SecurityQuestions | undefined> => authenticators.find(owner, securityQuestionsId, 'security-questions');

/** An answer as it is hashed: evened out, and bound to its owner and its question. */
export const chosenAnswer = (owner: string, question: string, answer: string): ChosenSecret => ({
  purpose: 'security-questions',
  boundTo: [owner, question],
  text: evenAnswer(answer),
});

/**
 * Which of a person's questions are asked: a random subset that stays for the day, whatever is begun anew. Nobody fetches
 * the ones whose answers they know.
 */
export async function pickQuestions(
  keyRing: KeyRing,
  { subject, record, config, now }: PickFrom,
): Promise<readonly AskedQuestion[]> {
  const day = now.toISOString().slice(0, 10);
  const ranked = await Promise.all(
    questionsOf(record, config).map(async (question) => ({
      question,
      rank: await keyRing.mac('security-questions', 'pick', subject, day, question.id),
    })),
  );
  ranked.sort((one, other) => (one.rank < other.rank ? -1 : 1));
  return ranked.slice(0, config.ask).map(({ question }) => question);
}

interface PickFrom {
  readonly subject: string;
  readonly record: SecurityQuestions | undefined;
  readonly config: QuestionsConfig;
  readonly now: Date;
}

/** Answered ones that can still be asked; for who has none, those that are offered. */
function questionsOf(record: SecurityQuestions | undefined, { offered, own }: QuestionsConfig): AskedQuestion[] {
  if (!record) return offered.map(({ id }) => ({ id }));
  return record.answers
    .filter(({ question, text }) => (text === undefined ? offered.some(({ id }) => id === question) : own))
    .map(({ question, text }) => ({ id: question, ...(text !== undefined && { text }) }));
}

/** The text of a question in the person's language, or in another one that it exists in. */
export function textOfQuestion(config: QuestionsConfig, { id, text }: AskedQuestion, language: Language): string {
  if (text !== undefined) return text;
  const offered = config.offered.find((each) => each.id === id)?.text ?? {};
  return offered[language] ?? Object.values(offered)[0] ?? id;
}
