import type { PasswordTexts } from '../../screens/account/password-age.ts';

export const passwordAge: PasswordTexts = {
  changed: (when) => `Último cambio: ${when}.`,
  expires: (when) => `Caduca ${when}.`,
  expired: 'Ha caducado.',
  never: 'No caduca nunca.',
  soonTitle: (when) => `Su contraseña caduca ${when}`,
  expiredTitle: 'Su contraseña ha caducado',
  soon: 'Elija una nueva en cuanto tenga dos minutos y no se quedará sin acceso.',
};
