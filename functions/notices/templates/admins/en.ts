import type { AdminTexts } from '../notice-texts.ts';

const ifNotMe = 'This was not you? Write to another owner of this deployment at once.';
const ifUnexpected = 'You did not expect this? Look at “Administrators” in the console.';
const choose = 'Choose how you will sign in. It takes a passkey, or a password and an authenticator app.';
const once = 'The link works once, for 24 hours.';

/** What notices about accounts of the console say in English. */
export const admins: AdminTexts = {
  templates: {
    'admin-invited': {
      subject: 'You are invited to the Latchkey console',
      body: ['You were made {role} of Latchkey by {by}.', choose, once],
    },
    'admin-set-up': {
      subject: 'A console account was set up',
      body: ['Your console account was set up on {at}.', ifNotMe],
    },
    'admin-role-changed': {
      subject: 'A role in the console was changed',
      body: ['You are now {role}, or look after other places. This was changed by {by} on {at}.', ifNotMe],
    },
    'admin-disabled': {
      subject: 'A console account was disabled',
      body: ['Your account for the console was disabled by {by} on {at}.', ifNotMe],
    },
    'admin-enabled': {
      subject: 'A console account was enabled again',
      body: ['Your account for the console was enabled again by {by} on {at}.', ifNotMe],
    },
    'admin-removed': {
      subject: 'A console account was removed',
      body: ['Your account for the console was removed by {by} on {at}.', ifNotMe],
    },
    'admin-factors-reset': {
      subject: 'A console account has to be set up again',
      body: ['What you signed in with was taken away by {by} on {at}. It has to be set up again.', choose, once],
    },
    'admin-password-set': {
      subject: 'A console password was changed',
      body: ['Your password for the console was changed on {at}.', ifNotMe],
    },
    'admin-app-set': {
      subject: 'An authenticator app was set for the console',
      body: ['An authenticator app was set for your console account on {at}. A former one no longer counts.', ifNotMe],
    },
    'admin-passkey-added': {
      subject: 'A passkey was added for the console',
      body: ['A passkey was added to your console account on {at}.', ifNotMe],
    },
    'admin-passkey-removed': {
      subject: 'A passkey was removed from the console',
      body: ['A passkey of your console account was removed on {at}.', ifNotMe],
    },
    'admin-recovery-codes-made': {
      subject: 'New recovery codes for the console',
      body: ['New recovery codes were made for your console account on {at}. The former ones are void.', ifNotMe],
    },
    'admin-recovery-code-used': {
      subject: 'A recovery code was used at the console',
      body: ['You signed in with a recovery code on {at}.', ifNotMe],
    },
    'admin-new-sign-in': {
      subject: 'A new sign-in at the console',
      body: ['You signed in from where you were not seen before: {device}, on {at}.', ifNotMe],
    },
    'owners-invited': {
      subject: 'Somebody was invited to the Latchkey console',
      body: ['{name} was invited by {by} as {role}, on {at}.', ifUnexpected],
    },
    'owners-set-up': {
      subject: 'A console account was set up',
      body: ['The console account of {name} was set up on {at}.', ifUnexpected],
    },
    'owners-role-changed': {
      subject: 'A role in the console was changed',
      body: ['{name} is now {role}, or looks after other places. This was changed by {by} on {at}.', ifUnexpected],
    },
    'owners-disabled': {
      subject: 'A console account was disabled',
      body: ['The console account of {name} was disabled by {by} on {at}.', ifUnexpected],
    },
    'owners-enabled': {
      subject: 'A console account was enabled again',
      body: ['The console account of {name} was enabled again by {by} on {at}.', ifUnexpected],
    },
    'owners-removed': {
      subject: 'A console account was removed',
      body: ['The console account of {name} was removed by {by} on {at}.', ifUnexpected],
    },
    'owners-factors-reset': {
      subject: 'A console account has to be set up again',
      body: ['What {name} signed in with was taken away by {by} on {at}. It has to be set up again.', ifUnexpected],
    },
    'owners-password-set': {
      subject: 'A console password was changed',
      body: ['The console password of {name} was changed on {at}.', ifUnexpected],
    },
    'owners-app-set': {
      subject: 'An authenticator app was set for the console',
      body: [
        'An authenticator app was set for the console account of {name} on {at}. A former one no longer counts.',
        ifUnexpected,
      ],
    },
    'owners-passkey-added': {
      subject: 'A passkey was added for the console',
      body: ['A passkey was added to the console account of {name} on {at}.', ifUnexpected],
    },
    'owners-passkey-removed': {
      subject: 'A passkey was removed from the console',
      body: ['A passkey was removed from the console account of {name} on {at}.', ifUnexpected],
    },
    'owners-recovery-codes-made': {
      subject: 'New recovery codes for the console',
      body: ['New recovery codes were made for {name} on {at}. The former ones are void.', ifUnexpected],
    },
    'owners-recovery-code-used': {
      subject: 'A recovery code was used at the console',
      body: ['{name} signed in with a recovery code on {at}.', ifUnexpected],
    },
    'trail-alarm': {
      subject: 'The audit trail is not whole',
      body: [
        'The hourly check of the audit trail found something that it had not found before:',
        '{counts}',
        'Records that are missing may be late: then the dashboard stops naming them by itself. What was changed or moved was changed in the table, where only this product writes.',
        'Open the console, “Audit trail”, “Export and verify”. Keep the export, and find out who can write into the tables of this deployment.',
      ],
    },
  },
  setUp: 'Set up my account',
  console: 'Open the console',
  somebody: 'somebody',
  roles: {
    owner: 'an owner',
    administrator: 'an administrator',
    helpdesk: 'a member of the help desk',
    auditor: 'an auditor',
  },
  footer: 'Latchkey console. This mail was sent because you have an account there.',
};
