import type { PasswordTexts } from '../../screens/account/password-age.ts';

export const passwordAge: PasswordTexts = {
  changed: (when) => `Востаннє змінено: ${when}.`,
  expires: (when) => `Строк дії минає ${when}.`,
  expired: 'Строк його дії минув.',
  never: 'Діє безстроково.',
  soonTitle: (when) => `Строк дії Вашого пароля минає ${when}`,
  expiredTitle: 'Строк дії Вашого пароля минув',
  soon: 'Виберіть новий, щойно матимете дві хвилини, і доступ не пропаде.',
};
