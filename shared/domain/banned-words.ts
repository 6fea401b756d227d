/** What a character may stand for besides itself. */
const substitutions: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '8': 'b',
  '(': 'c',
  '<': 'c',
  '3': 'e',
  '€': 'e',
  '6': 'g',
  '9': 'g',
  '1': 'il',
  '!': 'il',
  '|': 'il',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
  '+': 't',
  '2': 'z',
};

/** Letters that Unicode does not decompose. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Shorter words would ban half of all passwords; accents alone can make a word that short. */
const shortestWord = 3;

/** One letter more or less in a shorter word makes too many others of it. */
const shortestNearWord = 5;

/** How a search looks. */
export interface BannedWordOptions {
  /** Finds words of five letters and more with one letter added, left out or another as well. */
  readonly isNearly?: boolean | undefined;
  /** For tests, which count how often it is asked. */
  readonly alike?: typeof isAlike;
}

/**
 * Prepares a search for banned words that sees through case, accents, full width forms and the usual substitutions:
 * `p@$$w0rd`, `PÄSSWORD` and `ＰＡＳＳＷＯＲＤ` all contain `password`. It compares at most four times the characters of all
 * words for each character of the password, and usually two for each word.
 *
 * @returns a search that gives the banned word as the administrator wrote it, or undefined. What it gives is a piece
 *   of the password: never log it
 */
export function bannedWordSearch(
  words: readonly string[],
  { isNearly = false, alike = isAlike }: BannedWordOptions = {},
): (password: string) => string | undefined {
  const prepared = words
    .map((word) => ({ word, readings: readingsOf(word) }))
    .filter(({ readings }) => readings.length >= shortestWord);
  return (password) => {
    const text = readingsOf(password);
    return prepared.find(({ readings }) =>
      isNearly && readings.length >= shortestNearWord
        ? occursNearly(text, readings, alike)
        : occursIn(text, readings, alike),
    )?.word;
  };
}

/** For each character of the folded text, itself and what it may stand for. */
function readingsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const letters = Array.from(plain, (character) => spelledOut[character] ?? character).join('');
  return Array.from(letters, (character) => character + (substitutions[character] ?? ''));
}

type Readings = readonly string[];

function occursIn(text: Readings, word: Readings, alike: typeof isAlike): boolean {
  for (let start = 0; start + word.length <= text.length; start++) {
    if (word.every((readings, index) => alike(readings, text[start + index]!))) return true;
  }
  return false;
}

/** Up to the first letter that differs there is nothing to choose; behind it the rest has to be right, in one of three ways. */
function occursNearly(text: Readings, word: Readings, alike: typeof isAlike): boolean {
  const isRest = (at: number, from: number): boolean =>
    at + word.length - from <= text.length && areAlike(text, at, { word, from, alike });
  for (let start = 0; start + word.length - 1 <= text.length; start++) {
    let same = 0;
    while (same < word.length && start + same < text.length && alike(word[same]!, text[start + same]!)) same++;
    const at = start + same;
    const isHere = same === word.length || isRest(at, same + 1) || isRest(at + 1, same + 1) || isRest(at + 1, same);
    if (isHere) return true;
  }
  return false;
}

function areAlike(
  text: Readings,
  at: number,
  { word, from, alike }: { word: Readings; from: number; alike: typeof isAlike },
): boolean {
  for (let index = from; index < word.length; index++) {
    if (!alike(word[index]!, text[at + index - from]!)) return false;
  }
  return true;
}

/** Two characters are alike when they can be read alike; but 6 is not 9, though both may stand for g. */
function isAlike(a: string, b: string): boolean {
  if (isDigit(a[0]!) && isDigit(b[0]!)) return a[0] === b[0];
  for (const character of a) if (b.includes(character)) return true;
  return false;
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9';
