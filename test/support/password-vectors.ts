import type { RuleId } from '#shared/domain/rule-ids.ts';
import type { PasswordRules } from '#shared/domain/password-rules.ts';

/** A password, the rules in force, and those of them that it breaks. */
export type PasswordVector = readonly [rules: PasswordRules, password: string, broken: readonly RuleId[]];

const near = (...bannedWords: string[]): PasswordRules => ({ bannedWords, bannedWordsNearly: true });

/**
 * What the browser and the bridge must agree about, rule by rule: the same table is asked of the code that both share, of the
 * bridge's own check, and of the portal in a browser.
 */
export const passwordVectors: readonly PasswordVector[] = [
  // One character in a row, whatever its case and width; parts twice in succession.
  [{ forbidRepeats: 3 }, 'baaat', ['repeats']],
  [{ forbidRepeats: 3 }, 'bAaAt', ['repeats']],
  [{ forbidRepeats: 3 }, 'b１１1t', ['repeats']],
  [{ forbidRepeats: 3 }, 'x😀😀😀', ['repeats']],
  [{ forbidRepeats: 3 }, 'baat', []],
  [{ forbidRepeats: 4 }, 'baaat', []],
  [{ forbidRepeats: 4 }, '----', ['repeats']],
  [{ forbidRepeats: 10 }, 'hallohallo', ['repeats']],
  [{ forbidRepeats: 3 }, 'Sommer24sommer24', ['repeats']],
  [{ forbidRepeats: 3 }, 'x-abcabc', ['repeats']],
  [{ forbidRepeats: 3 }, 'hallo hallo', []],
  [{ forbidRepeats: 3 }, 'banana-2020', []],
  [{ forbidRepeats: 3 }, 'ababa', []],
  [{ forbidRepeats: 3 }, 'abababab', ['repeats']],
  [{ forbidRepeats: 3 }, '', []],
  // Runs of an alphabet or of digits.
  [{ forbidSequences: 4 }, 'xabcdx', ['sequences']],
  [{ forbidSequences: 4 }, 'xDcBax', ['sequences']],
  [{ forbidSequences: 4 }, 'pin-4321', ['sequences']],
  [{ forbidSequences: 4 }, 'call-7890', ['sequences']],
  [{ forbidSequences: 4 }, 'абвг', ['sequences']],
  [{ forbidSequences: 4 }, 'ҐГВБ', ['sequences']],
  [{ forbidSequences: 5 }, 'xabcdx', []],
  [{ forbidSequences: 3 }, 'first', ['sequences']],
  [{ forbidSequences: 4 }, 'born-1987', []],
  [{ forbidSequences: 4 }, 'abdc', []],
  [{ forbidSequences: 4 }, 'acegikmo', []],
  [{ forbidSequences: 4 }, 'yzab', []],
  // Keys side by side: English, German, French, Ukrainian, Russian; rows, columns, zigzag; with the shift key.
  [{ forbidKeyboardRuns: 4 }, 'QwEr', ['keyboard']],
  [{ forbidKeyboardRuns: 4 }, 'trewq!', ['keyboard']],
  [{ forbidKeyboardRuns: 6 }, 'qwertz', ['keyboard']],
  [{ forbidKeyboardRuns: 6 }, 'qwerty', ['keyboard']],
  [{ forbidKeyboardRuns: 6 }, 'azerty', ['keyboard']],
  [{ forbidKeyboardRuns: 6 }, 'ЙЦУКЕН', ['keyboard']],
  [{ forbidKeyboardRuns: 4 }, 'ївіф', []],
  [{ forbidKeyboardRuns: 4 }, 'авіф', ['keyboard']],
  [{ forbidKeyboardRuns: 4 }, 'фыва', ['keyboard']],
  [{ forbidKeyboardRuns: 4 }, 'yxcv', ['keyboard']],
  [{ forbidKeyboardRuns: 4 }, '!"§$', ['keyboard']],
  [{ forbidKeyboardRuns: 4 }, '!@#$', ['keyboard']],
  [{ forbidKeyboardRuns: 8 }, '1qaz2wsx', ['keyboard']],
  [{ forbidKeyboardRuns: 4 }, '1qay', ['keyboard']],
  [{ forbidKeyboardRuns: 6 }, '1q2w3e', ['keyboard']],
  [{ forbidKeyboardRuns: 4 }, '4esz', ['keyboard']],
  [{ forbidKeyboardRuns: 5 }, 'qwer-ty', []],
  [{ forbidKeyboardRuns: 4 }, 'qwe-asd-power', []],
  // Words, and what is nearly one.
  [{ bannedWords: ['Contoso'] }, 'my-c0ntos0-key', ['banned-word']],
  [{ bannedWords: ['Contoso'] }, 'my-contozo-key', []],
  [near('Contoso'), 'my-contozo-key', ['banned-word']],
  [near('Contoso'), 'my-contso-key', ['banned-word']],
  [near('Contoso'), 'my-conttoso-key', ['banned-word']],
  [near('Contoso'), 'Ä-contos', ['banned-word']],
  [near('Contoso'), 'ontoso', ['banned-word']],
  [near('Contoso'), '(0nt-o$o', ['banned-word']],
  [near('Contoso'), 'kontozo', []],
  [near('Contoso'), 'cont--oso', []],
  [near('Contoso'), 'conto', []],
  [near('acme'), 'acne', []],
  [near('acme'), 'x-4cm3', ['banned-word']],
  [near('Straße'), 'strase', ['banned-word']],
  [near('unlikely', 'Київстар'), 'мій-київтар', ['banned-word']],
  // What everybody tries first: whole, with something hung on, with signs for letters; and not as a part of something long.
  [{ forbidCommon: true }, 'dragon', ['common']],
  [{ forbidCommon: true }, 'Dr4g0n', ['common']],
  [{ forbidCommon: true }, '!!Dragon2026!', ['common']],
  [{ forbidCommon: true }, '123456789', ['common']],
  [{ forbidCommon: true }, 'P@$$w0rd1', ['common']],
  [{ forbidCommon: true }, 'letme1n', ['common']],
  [{ forbidCommon: true }, 'dragons-eat-porridge', []],
  [{ forbidCommon: true }, 'kofat-Tumik-39', []],
  [{ forbidCommon: true }, '', []],
  // Hard to guess, for who knows the usual lists.
  [{ minScore: 3 }, 'Summer2026!', ['strength']],
  [{ minScore: 3 }, 'qwertyuiop-1', ['strength']],
  [{ minScore: 4 }, 'kofat-Tumik-39-repun-vadom', []],
  [{ minScore: 1 }, 'password', ['strength']],
  [{ minScore: 4 }, '', ['strength']],
  // Together, in the order in which they are listed.
  [
    {
      minLength: 30,
      forbidRepeats: 3,
      forbidSequences: 4,
      forbidKeyboardRuns: 4,
      forbidCommon: true,
      ...near('horse'),
    },
    'my-hors-aaa-1234-asdf',
    ['min-length', 'banned-word', 'repeats', 'sequences', 'keyboard'],
  ],
];
