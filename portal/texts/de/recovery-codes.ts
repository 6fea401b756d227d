import type { RecoveryCodeTexts } from '../en/recovery-codes.ts';

export const recoveryCodes: RecoveryCodeTexts = {
  title: 'Meine Notfallcodes',
  lead: 'Zehn Codes für einen sicheren Ort, auf Papier oder im Kennwortmanager. Jeder gilt einmal, wenn nichts anderes zur Hand ist.',
  none: 'Sie haben noch keine Notfallcodes.',
  left: (left, issued) => `${left} von ${issued} Codes sind noch übrig.`,
  madeOn: (date) => `Erstellt am ${date}.`,
  make: 'Notfallcodes erstellen',
  makeNew: 'Neue Codes erstellen',
  makeTitle: 'Neue Notfallcodes erstellen?',
  makeText: 'Sie sehen sie einmal, auf der nächsten Seite. Halten Sie einen Drucker oder Ihren Kennwortmanager bereit.',
  voids: 'Die Codes, die Sie jetzt haben, gelten dann nicht mehr.',
  shownTitle: 'Bewahren Sie diese Codes sicher auf',
  shownText:
    'Sie sehen sie nur jetzt. Drucken Sie sie aus, speichern Sie sie als Datei oder kopieren Sie sie in Ihren Kennwortmanager.',
  list: 'Ihre neuen Notfallcodes',
  copy: 'Alle kopieren',
  download: 'Als Datei speichern',
  print: 'Drucken',
  fileName: 'notfallcodes.txt',
  fileHead: (portal, login) => `Notfallcodes für ${login}, ${portal}. Jeder gilt einmal.`,
  saved: 'Ich habe sie aufbewahrt',
};
