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

/**
 * Prepares a search for banned words that sees through case, accents, full width forms and the usual substitutions:
 * `p@$$w0rd`, `PÄSSWORD` and `ＰＡＳＳＷＯＲＤ` all contain `password`.
 *
 * @returns a search that gives the banned word as the administrator wrote it, or undefined. What it gives is a piece
 *   of the password: never log it
 */
export function bannedWordSearch(words: readonly string[]): (password: string) => string | undefined {
  const prepared = words
    .map((word) => ({ word, readings: readingsOf(word) }))
    .filter(({ readings }) => readings.length >= shortestWord);
  return (password) => {
    const text = readingsOf(password);
    return prepared.find(({ readings }) => occursIn(text, readings))?.word;
  };
}

/** For each character of the folded text, itself and what it may stand for. */
function readingsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const letters = Array.from(plain, (character) => spelledOut[character] ?? character).join('');
  return Array.from(letters, (character) => character + (substitutions[character] ?? ''));
}

function occursIn(text: readonly string[], word: readonly string[]): boolean {
  for (let start = 0; start + word.length <= text.length; start++) {
    if (word.every((readings, index) => isAlike(readings, text[start + index]!))) return true;
  }
  return false;
}

/** Two characters are alike when they can be read alike; but 6 is not 9, though both may stand for g. */
function isAlike(a: string, b: string): boolean {
  if (isDigit(a[0]!) && isDigit(b[0]!)) return a[0] === b[0];
  for (const character of a) if (b.includes(character)) return true;
  return false;
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9';
