import path from 'node:path';
import type { LocalRun } from './run.ts';

const usualFolder = path.resolve('.latchkey');

const meanings: Record<string, string> = {
  usual: 'usual',
  locked: 'locked: unlock it',
  'password-expired': 'password expired: change it',
  'password-expiring': 'password expires in ten days: the page of the account says so',
  'must-change': 'must choose a new password: change it',
  disabled: 'disabled: told so after proof',
  'account-expired': 'account has run out',
  protected: 'administrator: never touched',
  'no-mail': 'has no mail address',
  'changed-today': 'changed the password a moment ago',
};

/** What a person needs to know once everything runs. */
export function summary(run: LocalRun): string {
  const { directory } = run;
  const lines = [
    '',
    'Latchkey is running.',
    '',
    `  Portal      ${run.portalUrl}        one proof: a code by e-mail`,
    `              ${run.portalUrl.replace(/demo$/, 'bank')}        two proofs: e-mail and authenticator app`,
    `  Console     ${new URL('/console/', run.portalUrl).href}        for administrators`,
    `  Mails, SMS  ${run.mailUrl}`,
    `  Directory   ${directory.urls.join(' ')}  (${directory.label}, ${directory.baseDn})`,
    `  Data, logs  ${run.dataDir}`,
    '',
    ...(run.ownerUrl === undefined
      ? []
      : ['You own the console: open this link, once, and choose how you sign in.', `  ${run.ownerUrl}`, '']),
    ...(directory.people.length > 0
      ? [...people(run), 'Try: "I forgot my password" as ann. The code is on the mail page.']
      : ['People are those of your directory. Their mails end on the mail page; their new passwords are real.']),
    'Stop with Ctrl-C; npm run reset forgets everything.',
    '',
  ];
  return lines.join('\n');
}

function people({ directory, token, device, dataDir }: LocalRun): string[] {
  const width = Math.max(...directory.people.map(({ login }) => login.length));
  const passwordWidth = Math.max(...directory.people.map(({ password }) => password.length));
  const rows = directory.people.map(
    ({ login, password, state }) =>
      `  ${login.padEnd(width)}  ${password.padEnd(passwordWidth)}  ${meanings[state] ?? state}`,
  );
  const app = token
    ? [
        '',
        `${token.login} has an authenticator app at the bank: npm run code${dataDir === usualFolder ? '' : ` -- --data ${dataDir}`} shows its code.`,
        `To have it on your phone, add this key to an app: ${token.secret}`,
      ]
    : [];
  const spare = device
    ? [
        `A device that makes codes waits for its owner: register ${device.serial} under “My tokens”. npm run code shows its code as well,`,
        `and so does oathtool --totp -b ${device.secret}`,
      ]
    : [];
  return ['Demo people, with the passwords that they began with:', '', ...rows, ...app, ...spare, ''];
}
