import { alphabets } from './alphabets.ts';
import { bannedWordSearch } from './banned-words.ts';
import { keyboardLines } from './keyboard-lines.ts';
import type { PasswordRules } from './password-rules.ts';
import { hasRepeat } from './repeats.ts';
import { runSearch } from './runs.ts';
import type { TextSearch } from './runs.ts';

/** The rules that a part of a password can break, whatever comes before and behind it. */
export type PartRuleId = 'banned-word' | 'repeats' | 'sequences' | 'keyboard';

/** Such a rule in force: what it is called, how many are too many, and how to look. */
export interface PartRule {
  readonly id: PartRuleId;
  readonly most?: number;
  readonly isBrokenBy: TextSearch;
}

const kept = new WeakMap<PasswordRules, readonly PartRule[]>();

/** The rules of this kind that are in force; prepared once for one set of rules, for people type many letters. */
export function partRulesOf(rules: PasswordRules): readonly PartRule[] {
  const known = kept.get(rules) ?? prepare(rules);
  kept.set(rules, known);
  return known;
}

function prepare(rules: PasswordRules): PartRule[] {
  const { bannedWords = [], bannedWordsNearly: isNearly } = rules;
  const parts: PartRule[] = [];
  if (bannedWords.length > 0) {
    const find = bannedWordSearch(bannedWords, { isNearly });
    parts.push({ id: 'banned-word', isBrokenBy: (text) => find(text) !== undefined });
  }
  const { forbidRepeats: times, forbidSequences, forbidKeyboardRuns } = rules;
  if (times !== undefined) parts.push({ id: 'repeats', most: times, isBrokenBy: (text) => hasRepeat(text, times) });
  if (forbidSequences !== undefined) {
    parts.push({ id: 'sequences', most: forbidSequences, isBrokenBy: runSearch(alphabets, forbidSequences) });
  }
  if (forbidKeyboardRuns !== undefined) {
    parts.push({ id: 'keyboard', most: forbidKeyboardRuns, isBrokenBy: runSearch(keyboardLines, forbidKeyboardRuns) });
  }
  return parts;
}
