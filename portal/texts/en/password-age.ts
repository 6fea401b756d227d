import type { PasswordTexts } from '../../screens/account/password-age.ts';

export const passwordAge: PasswordTexts = {
  changed: (when) => `Changed ${when}.`,
  expires: (when) => `Expires ${when}.`,
  expired: 'It has expired.',
  never: 'Never expires.',
  soonTitle: (when) => `Your password expires ${when}`,
  expiredTitle: 'Your password has expired',
  soon: 'Choose a new one when you have two minutes, and you will not be locked out.',
};
