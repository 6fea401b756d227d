import type { LostThing } from '#shared/api/lost-things.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { InEach } from './languages.ts';

/** What somebody proves who they are with, as administrators speak of it. */
export const factorNames: InEach<Readonly<Record<FactorId, string>>> = {
  en: {
    'email-code': 'Code by e-mail',
    'sms-code': 'Code by text message',
    'token-code': 'Code from app or device',
    passkey: 'Passkey',
    push: 'Message to their phone',
    'chat-code': 'Code by chat message',
    'recovery-code': 'Recovery code',
    'bootstrap-code': 'Code from an administrator',
    'security-questions': 'Security questions',
    'directory-password': 'Directory password',
    'portal-password': 'Portal password',
  },
  de: {
    'email-code': 'Code per E-Mail',
    'sms-code': 'Code per SMS',
    'token-code': 'Code aus App oder Gerät',
    passkey: 'Passkey',
    push: 'Nachricht aufs Telefon',
    'chat-code': 'Code per Chat-Nachricht',
    'recovery-code': 'Wiederherstellungscode',
    'bootstrap-code': 'Code von der Administration',
    'security-questions': 'Sicherheitsfragen',
    'directory-password': 'Verzeichniskennwort',
    'portal-password': 'Portalkennwort',
  },
};

/** What somebody can have lost. */
export const lostNames: InEach<Readonly<Record<LostThing, string>>> = {
  en: { password: 'Password', mail: 'Mailbox', token: 'App or device' },
  de: { password: 'Kennwort', mail: 'Postfach', token: 'App oder Gerät' },
};
