import type * as z from 'zod';
import type { NewAnswers } from '#shared/api/inputs.ts';
import { answerProblems, isOwnQuestionFine } from '#shared/domain/security-answers.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { AuthenticatorStore } from '../ports/authenticator-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { PeopleEnrolment } from '../ports/people-store.ts';
import type { Session } from '../ports/session-store.ts';
import type { QuestionsConfig } from '../resources/questions-config.ts';
import type { SecurityQuestions } from './authenticator.ts';
import { hashChosenSecret } from './memory-hard-hash.ts';
import {
  chosenAnswer,
  findSecurityQuestions,
  ownQuestionId,
  securityQuestionsId,
  textOfQuestion,
} from './security-questions.ts';

interface KeepPorts {
  readonly authenticators: AuthenticatorStore;
  readonly peopleEnrolment: PeopleEnrolment;
  readonly keyRing: KeyRing;
}

interface Keeping {
  readonly answers: z.infer<typeof NewAnswers>;
  readonly config: QuestionsConfig;
  readonly now: Date;
}

/** Writes a person's answers in place of all former ones, or removes them. The rules are checked here, whatever a browser says. */
export async function keepAnswers(
  { authenticators, peopleEnrolment, keyRing }: KeepPorts,
  { person: { id: owner }, language }: Session,
  { answers, config, now }: Keeping,
): Promise<Result<void, { code: 'rules-broken' | 'wrong-step' }>> {
  if (answers.length === 0) {
    await authenticators.remove(owner, securityQuestionsId);
    await peopleEnrolment.setEnrolled(owner, 'security-questions', false);
    return ok(undefined);
  }
  const entries = answers.map(({ question, own, answer }, index) => ({
    id: question ?? ownQuestionId(index),
    own,
    question: own ?? textOfQuestion(config, { id: question ?? '' }, language),
    answer,
  }));
  if (!areFine(entries, config)) return err({ code: 'rules-broken' });
  const former = await findSecurityQuestions(authenticators, owner);
  const kept: SecurityQuestions['answers'] = [];
  // One after the other: each takes its 19 MiB.
  for (const { id, own, answer } of entries) {
    const hash = await hashChosenSecret(keyRing, chosenAnswer(owner, id, answer));
    kept.push({ question: id, ...(own !== undefined && { text: own }), hash });
  }
  const next: SecurityQuestions = {
    type: 'security-questions',
    owner,
    id: securityQuestionsId,
    revision: (former?.revision ?? 0) + 1,
    createdAtMs: now.getTime(),
    answers: kept,
  };
  await peopleEnrolment.setEnrolled(owner, 'security-questions', true);
  const isWritten = await (former ? authenticators.replace(next) : authenticators.create(next));
  return isWritten ? ok(undefined) : err({ code: 'wrong-step' });
}

type Entry = {
  readonly id: string;
  readonly own: string | undefined;
  readonly question: string;
  readonly answer: string;
};

function areFine(entries: readonly Entry[], { own, offered, enrol }: QuestionsConfig): boolean {
  const isAllowed = ({ id, own: text }: Entry): boolean =>
    text === undefined ? offered.some((each) => each.id === id) : own;
  const areOwnFine = entries.every(
    ({ own: text }, index) =>
      text === undefined ||
      isOwnQuestionFine(
        text,
        entries.filter((_, other) => other !== index).map(({ question }) => question),
      ),
  );
  const areDifferent = new Set(entries.map(({ id }) => id)).size === entries.length;
  const areGood = answerProblems(entries).every((problem) => problem === undefined);
  return entries.length >= enrol && areDifferent && entries.every(isAllowed) && areOwnFine && areGood;
}
