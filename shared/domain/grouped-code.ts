/**
 * Codes that people copy from paper: Crockford's base 32, which has no I, L, O and U, in groups of four. The last symbol
 * checks the others: a slip is noticed where it is typed, before it costs a try.
 *
 * @see https://www.crockford.com/base32.html
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupLength = 4;

/** Where a code of so many symbols, the check included, is used. */
export const codeLengths = {
  /** 75 random bits; NIST SP 800-63B-4 asks for 64. */
  recovery: 16,
  /** 35 random bits, for a day and five tries: read out over a telephone. */
  bootstrap: 8,
} as const;

/** Makes a code, without its hyphens. @param bytes one random byte for each symbol but the last */
export function codeOf(bytes: Uint8Array): string {
  const symbols = Array.from(bytes, (byte) => byte % alphabet.length);
  return [...symbols, checkOf(symbols)].map((symbol) => alphabet[symbol]).join('');
}

/** As it is shown: `8F3K-0QW2-…`. */
export const inGroups = (code: string): string => code.match(new RegExp(`.{1,${groupLength}}`, 'g'))?.join('-') ?? '';

/**
 * What somebody typed, as the code that it stands for: case, spaces and hyphens are evened out, and O, I and L are what
 * they look like.
 *
 * @returns undefined when it cannot be a code of that length: too long, too short, or a slip
 */
export function readCode(typed: string, length: number): string | undefined {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}_.]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const symbols = Array.from(code, (symbol) => alphabet.indexOf(symbol));
  if (symbols.length !== length || symbols.includes(-1)) return undefined;
  return checkOf(symbols.slice(0, -1)) === symbols.at(-1) ? code : undefined;
}

/**
 * The sum of the symbols times the powers of x, in the field of 32 elements (modulo x^5 + x^2 + 1). Every single wrong
 * symbol and every exchange of two different ones changes it.
 */
function checkOf(symbols: readonly number[]): number {
  return symbols.reduce((sum, symbol) => timesX(sum ^ symbol), 0);
}

const timesX = (element: number): number => {
  const shifted = element << 1;
  return shifted & 0b100000 ? shifted ^ 0b100101 : shifted;
};
