/** Shorter ones are no password, whatever is around them. */
const shortestCore = 4;

/**
 * Whether a password is one that everybody tries first: as it stands, without what is hung on at its ends
 * (`!Dragon2026!`), or with the usual substitutions undone (`Dr4g0n`).
 *
 * @param list in lower case
 */
export const isCommonPassword = (password: string, list: ReadonlySet<string>): boolean =>
  spellingsOf(password.normalize('NFKC').toLowerCase()).some((spelling) => list.has(spelling));

/** At most a dozen look-ups for one password. */
function spellingsOf(password: string): string[] {
  const cores = [withoutEnds(password), ...['i', 'l'].map((one) => withoutEnds(undone(password, one)))];
  return [password, undone(password, 'i'), undone(password, 'l'), ...cores.filter(isLongEnough)];
}

const isLongEnough = (core: string): boolean => core.length >= shortestCore;

/** Without digits and signs before the first letter and behind the last. */
const withoutEnds = (text: string): string => text.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]+$/u, '');

const letters: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

/** Signs read as letters, but for those behind the last letter: they are a number that was hung on. */
function undone(text: string, one: string): string {
  const end = text.length - (/[^\p{L}]*$/u.exec(text)?.[0].length ?? 0);
  const inner = text.slice(0, end).replaceAll(/[@430$57]/g, (sign) => letters[sign]!);
  return inner.replaceAll(/[1!|]/g, one) + text.slice(end);
}
