/**
 * Whether a value has the form that an administrator gave: `#` stands for a digit, `@` for a letter, `*` for anything, and
 * everything else for itself, such as `@-#.###` for room B-2.114. No regular expressions: nobody has to be able to write
 * them, and none can be written that takes for ever. Time grows with the product of both lengths at worst.
 */
export function hasForm(value: string, form: string): boolean {
  const [text, pattern] = [[...value], [...form]];
  let [at, of] = [0, 0];
  let star: { of: number; at: number } | undefined;
  while (at < text.length) {
    if (pattern[of] === '*') star = { of: of++, at };
    else if (of < pattern.length && fits(text[at]!, pattern[of]!)) [at, of] = [at + 1, of + 1];
    else if (star) [at, of] = [++star.at, star.of + 1];
    else return false;
  }
  return pattern.slice(of).every((rest) => rest === '*');
}

const fits = (character: string, wanted: string): boolean =>
  wanted === '#' ? /^[0-9]$/.test(character) : wanted === '@' ? /^\p{L}$/u.test(character) : character === wanted;
