import type { AnswerRow } from './answer-row.ts';

const bind = { on: 'bind', code: 49, from: 'both' } as const;
const errref = (code: string): string => `MS-ERREF 2.2 ${code}`;
const measured = (code: string): string => `${errref(code)}; measured`;

/**
 * Answers to the bind with a person's password. First match wins.
 *
 * Only what a controller says to nobody but who knows the password may become an outcome that proves it. `52f` is not among
 * these, whatever MS-ERREF 2.3.1 writes of STATUS_ACCOUNT_RESTRICTION: Samba says it to members of Protected Users with any
 * password. What is not measured either is not taken for a proof.
 */
export const bindAnswers: readonly AnswerRow[] = [
  {
    ...bind,
    ...{ detail: '52e', means: 'credentials-refused', what: 'no such account, or a wrong password' },
    ownRemedy: 'Check `bindDn` and the file with its password.',
    source: measured('ERROR_LOGON_FAILURE'),
  },
  {
    ...bind,
    ...{ detail: '525', from: 'Windows', means: 'credentials-refused', what: 'no such account' },
    ownRemedy: 'Check `bindDn`: there is no such account in this domain.',
    source: errref('ERROR_NO_SUCH_USER'),
  },
  {
    ...bind,
    ...{ detail: '52f', means: 'directory-refused', what: 'a restriction of the account, such as Protected Users' },
    remedy: 'Members of Protected Users and of a restricting authentication policy cannot sign in here; resets work.',
    ownRemedy: 'Take the service account out of "Protected Users" and of authentication policies.',
    source: measured('ERROR_ACCOUNT_RESTRICTION'),
  },
  {
    ...bind,
    ...{ detail: '530', means: 'logon-restricted', what: 'right password, outside of the logon hours' },
    remedy: '`logonHours` of the account (Logon Hours). Resets and unlocks work.',
    ownRemedy: 'Allow the service account to log on at all hours.',
    source: measured('ERROR_INVALID_LOGON_HOURS'),
  },
  {
    ...bind,
    ...{ detail: '531', means: 'logon-restricted', what: 'right password, not from this machine' },
    remedy:
      '`userWorkstations` of the account (Log On To): the controllers have to be among them. Resets and unlocks work.',
    ownRemedy: 'Allow the service account to log on to all computers.',
    source: measured('ERROR_INVALID_WORKSTATION'),
  },
  {
    ...bind,
    ...{ detail: '532', means: 'password-expired', what: 'right password, but too old' },
    ownRemedy: 'Set a new password for the service account, and that it never expires; put it into its file.',
    source: measured('ERROR_PASSWORD_EXPIRED'),
  },
  {
    ...bind,
    ...{ detail: '533', means: 'account-disabled', what: 'right password, the account is switched off' },
    remedy: 'Enable the account, if it should be.',
    ownRemedy: 'Enable the service account.',
    source: measured('ERROR_ACCOUNT_DISABLED'),
  },
  {
    ...bind,
    ...{ detail: '534', from: 'Windows', means: 'directory-refused', what: 'names and SIDs could not be matched' },
    remedy: 'Look into the security log of the controller: usually a right to log on is missing there.',
    ownRemedy: 'Give the service account the right "Access this computer from the network" on the controllers.',
    source: errref('ERROR_NONE_MAPPED'),
  },
  {
    ...bind,
    ...{ detail: '568', from: 'Windows', means: 'directory-refused', what: 'member of too many groups (about 1,010)' },
    remedy: 'Take the account out of groups; it cannot sign in anywhere until then.',
    ownRemedy: 'Take the service account out of groups.',
    source: errref('ERROR_TOO_MANY_CONTEXT_IDS'),
  },
  {
    ...bind,
    ...{ detail: '569', from: 'Windows', means: 'directory-refused', what: 'this kind of logon was not granted' },
    remedy: '"Access this computer from the network", or the denial of it, in the policy of the controllers.',
    ownRemedy: 'Give the service account the right "Access this computer from the network" on the controllers.',
    source: errref('ERROR_LOGON_TYPE_NOT_GRANTED'),
  },
  {
    ...bind,
    ...{ detail: '701', means: 'account-expired', what: 'right password, the account is past its end date' },
    remedy: 'Extend the account, if it should be.',
    ownRemedy: 'Let the service account never expire.',
    source: measured('ERROR_ACCOUNT_EXPIRED'),
  },
  {
    ...bind,
    ...{ detail: '773', means: 'password-must-change', what: 'right password, but a new one is due' },
    ownRemedy: 'Set a password for the service account without "must change at next logon"; put it into its file.',
    source: measured('ERROR_PASSWORD_MUST_CHANGE'),
  },
  {
    ...bind,
    ...{ detail: '775', means: 'account-locked', what: 'locked; the password was not looked at' },
    ownRemedy: 'Unlock the service account, and find out who tries wrong passwords on it.',
    source: measured('ERROR_ACCOUNT_LOCKED_OUT'),
  },
  {
    ...bind,
    ...{ detail: '80090346', from: 'Windows', means: 'elsewhere', what: 'the controller wants channel binding' },
    remedy:
      'A simple bind over TLS needs none; something between opens TLS, or the policy "LDAP server channel binding token requirements" is stricter than the bridge can meet.',
    source: 'MS-ERREF 2.1.1 SEC_E_BAD_BINDINGS',
  },
  {
    ...bind,
    ...{ detail: '51f', from: 'Windows', means: 'elsewhere', what: 'a read-only controller could not ask another one' },
    remedy: 'The connection of that site to a writable controller.',
    source: errref('ERROR_NO_LOGON_SERVERS'),
  },
  {
    ...bind,
    ...{ detail: '576', from: 'Windows', means: 'elsewhere', what: 'the clocks of two controllers differ too much' },
    remedy: '`w32tm /query /status` on the controllers.',
    source: errref('ERROR_TIME_SKEW'),
  },
  {
    ...bind,
    ...{ detail: '*', means: 'credentials-refused', what: 'refused, and we do not know why' },
    ownRemedy: 'Check `bindDn` and the file with its password; the security log of the controller says why.',
    source: 'RFC 4511 appendix A.2',
  },
  {
    ...bind,
    ...{ code: 34, detail: '*', means: 'credentials-refused', what: 'that is no name of an account' },
    ownRemedy: 'Write `bindDn` as a DN, `user@domain` or `DOMAIN\\user`.',
    source: 'RFC 4511 appendix A.2',
  },
  {
    ...bind,
    ...{ code: 8, detail: '*', means: 'elsewhere', what: 'signing or TLS is demanded (00002028)' },
    remedy: 'The bridge speaks LDAPS alone; does something between it and the controller open TLS?',
    source: 'MS-ADTS 5.1.2; measured',
  },
  {
    ...bind,
    ...{
      code: 53,
      detail: '*',
      means: 'elsewhere',
      what: 'the controller takes no sign-ins now, such as while it starts',
    },
    remedy: 'Wait; if it stays so, the event log of the controller.',
    source: 'RFC 4511 appendix A.2',
  },
];
