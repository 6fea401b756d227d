import type { RuleId } from '#shared/domain/rule-ids.ts';
import type { InEach } from './languages.ts';

type Params = Readonly<Record<string, number | string>>;

/** The rules for passwords as the console lists them. */
export const ruleTexts: InEach<Readonly<Record<RuleId, (params: Params) => string>>> = {
  en: {
    'min-length': ({ min }) => `At least ${min} characters`,
    'max-length': ({ max }) => `At most ${max} characters`,
    classes: ({ needed, of }) => `${needed} of ${of} kinds of characters`,
    complexity: ({ needed, of }) => `${needed} of ${of} kinds of characters`,
    'own-name': () => 'No part of the own name',
    'banned-word': () => 'None of the words that must not occur',
    repeats: ({ most }) => `No character ${most} times in a row, and nothing twice in succession`,
    sequences: ({ most }) => `No run of ${most} letters or digits in their order`,
    keyboard: ({ most }) => `No ${most} keys side by side`,
    common: () => 'None of the passwords that everybody tries first',
    strength: () => 'Hard to guess',
  },
  de: {
    'min-length': ({ min }) => `Mindestens ${min} Zeichen`,
    'max-length': ({ max }) => `Höchstens ${max} Zeichen`,
    classes: ({ needed, of }) => `${needed} von ${of} Arten von Zeichen`,
    complexity: ({ needed, of }) => `${needed} von ${of} Arten von Zeichen`,
    'own-name': () => 'Kein Teil des eigenen Namens',
    'banned-word': () => 'Keines der Wörter, die nicht vorkommen dürfen',
    repeats: ({ most }) => `Kein Zeichen ${most}-mal hintereinander und nichts doppelt`,
    sequences: ({ most }) => `Keine Reihe von ${most} Buchstaben oder Ziffern der Ordnung nach`,
    keyboard: ({ most }) => `Keine ${most} Tasten nebeneinander`,
    common: () => 'Keines der Kennwörter, die alle zuerst ausprobieren',
    strength: () => 'Schwer zu erraten',
  },
};
