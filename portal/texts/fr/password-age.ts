import type { PasswordTexts } from '../../screens/account/password-age.ts';

export const passwordAge: PasswordTexts = {
  changed: (when) => `Dernier changement : ${when}.`,
  expires: (when) => `Il expire ${when}.`,
  expired: 'Il a expiré.',
  never: 'Il n’expire jamais.',
  soonTitle: (when) => `Votre mot de passe expire ${when}`,
  expiredTitle: 'Votre mot de passe a expiré',
  soon: 'Choisissez-en un nouveau dès que vous avez deux minutes, et vous ne resterez pas bloqué.',
};
