/**
 * A sorted list of words in a small space: each begins with a capital that says how many letters it shares with the one
 * before (`A` none, `B` one), and then the rest of it.
 *
 * @param words without capitals, in the order of their code units
 */
export function packWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      const shared = sharedLength(before, word);
      before = word;
      return String.fromCharCode(firstCapital + shared) + word.slice(shared);
    })
    .join('');
}

/** The words of a packed list. */
export function unpackWords(packed: string): string[] {
  let before = '';
  return Array.from(packed.matchAll(/([A-Z])([^A-Z]*)/g), ([, capital, rest]) => {
    before = before.slice(0, capital!.charCodeAt(0) - firstCapital) + rest!;
    return before;
  });
}

const firstCapital = 'A'.charCodeAt(0);
const mostShared = 25;

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < mostShared && length < a.length && a[length] === b[length]) length++;
  return length;
}
