import type { PolicyTexts } from '../policy-texts.ts';

export const policy: PolicyTexts = {
  history: (count) => (count === 1 ? 'Nicht Ihr letztes Kennwort' : `Keines Ihrer letzten ${count} Kennwörter`),
  checkedLater: 'wird beim Senden geprüft',
  words: 'Lieber Wörter vorschlagen',
  syllables: 'Lieber Silben vorschlagen',
  noSuggestion:
    'Wir haben keines gefunden, das alle Regeln einhält. Bitte sagen Sie es Ihrem Helpdesk: Vielleicht widersprechen sie sich.',
  progress: (met, all) => (met === all ? 'Alle Regeln sind erfüllt' : `${met} von ${all} Regeln sind erfüllt`),
  asking: 'Die Regeln für Ihr Konto werden nachgesehen …',
  atLeast:
    'Mindestens diese Regeln gelten für Sie. Ihre Organisation verlangt vielleicht mehr; das sagen wir Ihnen dann beim Senden.',
  lasts: (time) => `Ein Kennwort gilt höchstens ${time}.`,
  usuallyLasts: (time) => `Ein Kennwort gilt meist höchstens ${time}.`,
  endless: 'Ihr Kennwort läuft nicht ab.',
  rests: (time) => `Wartezeit bis zur nächsten Änderung: ${time}.`,
  tooYoungTitle: (when) => `Sie können Ihr Kennwort ${when} wieder ändern`,
  tooYoung:
    'Es wurde erst vor Kurzem geändert, und Ihre Organisation verlangt eine Pause dazwischen. Bis dahin müssen Sie nichts tun.',
  onDay: (day, time) => `am ${day} um ${time}`,
  today: (time) => `heute um ${time}`,
  toAccount: 'Zu meinem Konto',
  notStolen: 'Auf keiner Liste gestohlener Kennwörter',
  stillKnown: 'Kennen Sie Ihr jetziges Kennwort noch?',
  changeInstead: 'Dann melden Sie sich damit an und ändern es',
};
