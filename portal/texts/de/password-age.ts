import type { PasswordTexts } from '../../screens/account/password-age.ts';

export const passwordAge: PasswordTexts = {
  changed: (when) => `Zuletzt geändert: ${when}.`,
  expires: (when) => `Läuft ${when} ab.`,
  expired: 'Es ist abgelaufen.',
  never: 'Läuft nie ab.',
  soonTitle: (when) => `Ihr Kennwort läuft ${when} ab`,
  expiredTitle: 'Ihr Kennwort ist abgelaufen',
  soon: 'Wählen Sie ein neues, sobald Sie zwei Minuten haben. Dann bleiben Sie nicht ausgesperrt.',
};
