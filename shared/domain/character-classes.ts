/** A group of characters that a rule counts; a character belongs to one class at most. */
type CharacterClass = RegExp;

/** Latchkey's own classes: lower case, upper case, digit, everything else. */
const plainClasses: readonly CharacterClass[] = [
  /\p{Ll}/u,
  /[\p{Lu}\p{Lt}]/u,
  /\p{Nd}/u,
  /[^\p{Ll}\p{Lu}\p{Lt}\p{Nd}]/u,
];

/**
 * Active Directory's five categories. Where Windows and Samba read the rule differently, the narrower reading is taken,
 * so that a password that passes here passes there: only 0-9 are digits, only these 32 are special characters (no space,
 * no currency but `$`), and letters without case are the fifth category.
 */
const directoryClasses: readonly CharacterClass[] = [
  /\p{Lu}/u,
  /\p{Ll}/u,
  /[0-9]/,
  /[~!@#$%^&*_\-+=`|\\(){}[\]:;"'<>,.?/]/,
  /[\p{Lo}\p{Lm}]/u,
];

/** How many of lower case, upper case, digit and other occur; 0 to 4. */
export const countClasses = (password: string): number => countOf(plainClasses, password);

/** How many of Active Directory's five categories occur; three make a password complex. MS-SAMR 3.1.1.7.2 */
export const countDirectoryClasses = (password: string): number => countOf(directoryClasses, password);

/**
 * Whether a controller may find a password complex that {@link countDirectoryClasses} does not: digits of any script, and
 * whatever is neither letter nor digit for a special character. For telling why one was refused, not for refusing one.
 */
export const mayBeComplex = (password: string): boolean => countOf(broadClasses, password) >= 3;

const broadClasses: readonly CharacterClass[] = [
  /[\p{Lu}\p{Lt}]/u,
  /\p{Ll}/u,
  /\p{N}/u,
  /[^\p{L}\p{N}]/u,
  /[\p{Lo}\p{Lm}]/u,
];

const countOf = (classes: readonly CharacterClass[], password: string): number =>
  classes.filter((each) => each.test(password)).length;
