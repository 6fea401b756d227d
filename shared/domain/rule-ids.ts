// Apart from the check itself: who only names a rule, such as the portal's first screen, need not load what looks at passwords.

/** All of {@link RuleId}, in the order in which rules are listed. */
export const ruleIds = [
  ...(['min-length', 'max-length', 'classes', 'complexity', 'own-name', 'banned-word'] as const),
  ...(['repeats', 'sequences', 'keyboard', 'common', 'strength'] as const),
] as const;

/** A rule, as people see it. Stable: results carry these ids and translations are found by them. */
export type RuleId = (typeof ruleIds)[number];

/** All that a refusal can name: those, and what only the bridge can tell. */
export const refusalRuleIds = [...ruleIds, 'breached'] as const;
