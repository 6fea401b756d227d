/** Whether a text contains what is looked for, whatever the case. */
export type TextSearch = (text: string) => boolean;

const prepared = new WeakMap<readonly string[], Map<number, TextSearch>>();

/**
 * A search for characters that follow one another on a line, forwards or backwards: of an alphabet, of a row of keys. One
 * window of the password is one look-up, so a check costs the length of the password and nothing else.
 *
 * @param lines characters in their order, in lower case; prepared once, so they must not change
 * @param length how many in a row are too many; at least 2
 */
export function runSearch(lines: readonly string[], length: number): TextSearch {
  const searches = prepared.get(lines) ?? new Map<number, TextSearch>();
  prepared.set(lines, searches);
  const search = searches.get(length) ?? prepare(lines, length);
  searches.set(length, search);
  return search;
}

/** What the rules about repeats and runs go by: characters as people count them, without case and full width forms. */
export const charactersOf = (text: string): string[] => Array.from(folded(text));

function prepare(lines: readonly string[], length: number): TextSearch {
  const forbidden = new Set(
    lines.flatMap((line) => [...windows(line, length), ...windows(Array.from(line).toReversed().join(''), length)]),
  );
  // By code units: the lines have no character of two, and half of one is on none of them.
  return (text) => windows(folded(text), length).some((window) => forbidden.has(window));
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const windows = (text: string, length: number): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, start) => text.slice(start, start + length));
