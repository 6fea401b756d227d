import type { AnswerRow, Asked, AskedOf } from './answer-row.ts';
import { bindAnswers } from './bind-answers.ts';
import { requestAnswers } from './request-answers.ts';

/** Everything that a controller is known to answer. Each row is in docs/bridge.md and has a test of its own. */
export const answerTable: readonly AnswerRow[] = [...bindAnswers, ...requestAnswers];

/** The row of an answer; `undefined` when the table has none: then nobody knows what it did. */
export function rowOf(asked: Asked, failure: { code: number; detail?: string }): AnswerRow | undefined {
  return answerTable.find(
    ({ on, code, detail }) =>
      code === failure.code && covers(on, asked) && (detail === '*' || detail === (failure.detail ?? '-')),
  );
}

function covers(on: AskedOf, asked: Asked): boolean {
  if (on === 'any' || on === asked) return true;
  if (on === 'password') return asked === 'change' || asked === 'reset';
  return on === 'request' && asked !== 'bind';
}
