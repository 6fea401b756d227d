/** Shorter answers, evened out, are guessed by trying them all. */
export const shortestAnswer = 3;
/** An own question of fewer characters asks nothing. */
export const shortestQuestion = 10;
export const longestQuestion = 200;

/** Why an answer is no good. Never says what it was. */
export type AnswerProblem = 'too-short' | 'same-as-another' | 'in-the-question';

/**
 * An answer as it is compared: people remember the words, not how they wrote them. Case, accents' spelling, spaces and
 * punctuation are evened out; letters and digits count.
 */
export const evenAnswer = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
    .normalize('NFC');

/** What is wrong with each of some answers; undefined for one that is fine. */
export function answerProblems(
  entries: readonly { readonly question: string; readonly answer: string }[],
): (AnswerProblem | undefined)[] {
  const evened = entries.map(({ answer }) => evenAnswer(answer));
  return entries.map(({ question }, index) => {
    const answer = evened[index]!;
    if (Array.from(answer).length < shortestAnswer) return 'too-short';
    if (evened.indexOf(answer) < index) return 'same-as-another';
    return evenAnswer(question).includes(answer) ? 'in-the-question' : undefined;
  });
}

/** Whether an own question asks something that the others do not. */
export function isOwnQuestionFine(text: string, others: readonly string[]): boolean {
  const length = Array.from(text.trim()).length;
  const isNew = !others.some((other) => evenAnswer(other) === evenAnswer(text));
  return length >= shortestQuestion && length <= longestQuestion && isNew;
}
