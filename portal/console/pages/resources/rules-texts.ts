import type { InEach } from '../../languages.ts';

const en = {
  forbidRepeats: 'How many of one character in a row are too many?',
  forbidRepeatsHint: 'Parts that stand twice in succession, such as hellohello, are then refused as well.',
  forbidSequences: 'How many letters or digits in their order are too many?',
  forbidSequencesHint: 'In either direction: abcd, 4321.',
  forbidKeyboardRuns: 'How many neighbouring keys in a row are too many?',
  forbidKeyboardRunsHint: 'On English, German, French and Ukrainian keyboards: qwer, 1qaz.',
  forbidCommon: 'None of the 10,000 most common passwords',
  forbidCommonHint: 'Also with digits or signs around them, or with signs for letters: Dr4gon2026!',
  minScore: 'How hard to guess?',
  minScoreHint: 'By zxcvbn, from 1 (very weak) to 4 (strong). Phones load 240 KB more for it, once.',
  bannedWordsNearly: 'Nor these words with one letter changed, added or left out',
  bannedWordsNearlyHint: 'For words of five letters and more.',
  noRule: 'No rule',
  try: 'Try a password',
  tryLabel: 'A password to try',
  tryHint: 'It stays in this browser. Think one up: do not type one that somebody uses.',
  policyToo: 'The directory’s own policy comes on top, and the name of each person.',
  breachedToo: 'Only the bridges can tell which are stolen.',
  emptyMeans: (length: number) => `Leave empty for ${length}.`,
  always: 'Always refused in portal passwords.',
  commonToo: 'What everybody tries first is refused in any case.',
  noRules: 'No rule is set: every password is allowed.',
  notHere: 'not looked at here: it takes a person’s name',
  met: 'kept',
  unmet: 'broken',
  suggestion: 'What people are offered here:',
  impossible:
    'These rules contradict each other: no password that keeps them all was found. People could not go on here.',
};

export type RulesTexts = typeof en;

/** The words for rules that passwords keep, and for trying them out. */
export const rulesTexts: InEach<typeof en> = {
  en,
  de: {
    forbidRepeats: 'Wie viele gleiche Zeichen hintereinander sind zu viele?',
    forbidRepeatsHint: 'Teile, die doppelt stehen, etwa hallohallo, werden dann auch abgelehnt.',
    forbidSequences: 'Wie viele Buchstaben oder Ziffern der Ordnung nach sind zu viele?',
    forbidSequencesHint: 'In beide Richtungen: abcd, 4321.',
    forbidKeyboardRuns: 'Wie viele benachbarte Tasten hintereinander sind zu viele?',
    forbidKeyboardRunsHint: 'Auf englischen, deutschen, französischen und ukrainischen Tastaturen: qwer, 1qay.',
    forbidCommon: 'Keines der 10.000 häufigsten Kennwörter',
    forbidCommonHint: 'Auch nicht mit Ziffern oder Zeichen darum oder mit Zeichen statt Buchstaben: Dr4gon2026!',
    minScore: 'Wie schwer zu erraten?',
    minScoreHint: 'Nach zxcvbn, von 1 (sehr schwach) bis 4 (stark). Telefone laden dafür einmal 240 KB mehr.',
    bannedWordsNearly: 'Auch nicht mit einem anderen, fehlenden oder zusätzlichen Buchstaben',
    bannedWordsNearlyHint: 'Bei Wörtern ab fünf Buchstaben.',
    noRule: 'Keine Regel',
    try: 'Ein Kennwort ausprobieren',
    tryLabel: 'Kennwort zum Ausprobieren',
    tryHint: 'Es bleibt in diesem Browser. Denken Sie sich eines aus: Geben Sie keines ein, das jemand benutzt.',
    policyToo: 'Die Richtlinie des Verzeichnisses kommt hinzu, und der Name jeder Person.',
    breachedToo: 'Welche gestohlen sind, wissen nur die Bridges.',
    emptyMeans: (length) => `Leer heißt: ${length}.`,
    always: 'In Portalkennwörtern immer abgelehnt.',
    commonToo: 'Was alle zuerst ausprobieren, wird ohnehin abgelehnt.',
    noRules: 'Es gilt keine Regel: Jedes Kennwort ist erlaubt.',
    notHere: 'hier nicht geprüft: dazu braucht es einen Namen',
    met: 'eingehalten',
    unmet: 'verletzt',
    suggestion: 'Das wird den Leuten hier vorgeschlagen:',
    impossible:
      'Diese Regeln widersprechen sich: Es fand sich kein Kennwort, das alle einhält. Die Leute kämen hier nicht weiter.',
  },
};
