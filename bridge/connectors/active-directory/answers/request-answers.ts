import type { AnswerRow } from './answer-row.ts';

const delegation = 'The rights of the service account: step 1 of docs/bridge.md';
const inheritance =
  'If it is only some accounts: they were administrators once (AdminSDHolder, `adminCount`), or inheritance is switched off on them.';

/** Reasons to refuse a request that a person can do nothing about, all alike for the person. */
const refused = { means: 'directory-refused' } as const;
const notPossible = 'Tell the makers, with the line of the job: the bridge does not send such a thing.';

/**
 * Answers to everything but binds. First match wins. Windows answers a reset that breaks the policy with 53 and a change
 * with 19; Samba both with 19. A modify is done whole or not at all (RFC 4511 4.6), so whatever refuses it has changed nothing.
 */
export const requestAnswers: readonly AnswerRow[] = [
  // About the password.
  {
    ...{ on: 'change', code: 19, detail: '00000056', from: 'both', means: 'old-password-wrong' },
    ...{ what: 'the old password is wrong; it was counted', source: 'MS-ADTS 3.1.1.3.1.5.1; measured' },
  },
  {
    ...{ on: 'change', code: 53, detail: '00000056', from: 'Windows', means: 'old-password-wrong' },
    ...{ what: 'the old password is wrong', source: 'MS-ERREF 2.2 ERROR_INVALID_PASSWORD' },
  },
  {
    ...{ on: 'change', code: 19, detail: '0000052B', from: 'Windows', means: 'old-password-wrong' },
    ...{ what: 'the old password is wrong', source: 'MS-ERREF 2.2 ERROR_WRONG_PASSWORD' },
  },
  {
    ...{ on: 'password', code: 19, detail: '0000052D', from: 'both', means: 'policy' },
    ...{ what: 'the new password breaks the policy, or its time has not come', source: 'MS-SAMR 3.1.1.7; measured' },
    remedy: 'Nothing, unless it is `password-refused` again and again: then a password filter on the controllers.',
  },
  {
    ...{ on: 'password', code: 53, detail: '0000052D', from: 'Windows', means: 'policy' },
    ...{ what: 'the new password breaks the policy', source: 'MS-ADTS 3.1.1.3.1.5.1' },
    remedy: 'Nothing, unless it is `password-refused` again and again: then a password filter on the controllers.',
  },
  {
    ...{ on: 'password', code: 19, detail: '0000052C', from: 'Windows', means: 'password-refused' },
    ...{ what: 'the new password holds what no password may hold', source: 'MS-ERREF 2.2 ERROR_ILL_FORMED_PASSWORD' },
  },
  {
    ...{ on: 'password', code: 19, detail: '00000775', from: 'both', means: 'account-locked' },
    ...{
      what: 'locked; the old password was not looked at',
      source: 'MS-ERREF 2.2 ERROR_ACCOUNT_LOCKED_OUT; measured',
    },
  },
  {
    ...{ on: 'password', code: 53, detail: '00000775', from: 'Windows', means: 'account-locked' },
    ...{ what: 'locked; the old password was not looked at', source: 'MS-ERREF 2.2 ERROR_ACCOUNT_LOCKED_OUT' },
  },
  {
    ...{ on: 'change', code: 19, detail: '-', from: 'Samba', means: 'no-rights' },
    ...{ what: 'nobody may change this password with the old one', source: 'measured' },
    remedy: '"User cannot change password" is set, or the right is denied on the account. The person can reset it.',
  },
  {
    ...{ on: 'password', code: 19, detail: '*', from: 'both', means: 'password-refused' },
    ...{ what: 'the new password is not taken, for a reason that we do not know', source: 'RFC 4511 appendix A.2' },
    remedy: 'Look into the event log of the controller (Directory-Services-SAM).',
  },

  // Rights.
  {
    ...{ on: 'reset', code: 50, detail: '00000005', from: 'Windows', means: 'no-rights' },
    ...{ what: 'the right "Reset Password" is missing', source: 'MS-ADTS 3.1.1.3.1.5.1' },
    remedy: `${delegation}. ${inheritance}`,
  },
  {
    ...{ on: 'change', code: 50, detail: '*', from: 'Windows', means: 'no-rights' },
    ...{ what: 'nobody may change this password with the old one', source: 'MS-ADTS 3.1.1.3.1.5.1' },
    remedy: '"User cannot change password" is set, or the right is denied on the account. The person can reset it.',
  },
  {
    ...{ on: 'request', code: 50, detail: '00002098', from: 'both', means: 'no-rights' },
    ...{
      what: 'an attribute may not be written: `lockoutTime`, `pwdLastSet`, or one that is opened to people',
      source: 'MS-ERREF 2.2 ERROR_DS_INSUFF_ACCESS_RIGHTS; measured',
    },
    remedy: `${delegation}. ${inheritance}`,
  },
  {
    ...{ on: 'request', code: 50, detail: '*', from: 'both', means: 'no-rights' },
    ...{ what: 'a right is missing', source: 'RFC 4511 appendix A.2; measured' },
    remedy: `${delegation}. ${inheritance}`,
  },

  // The object.
  {
    ...{ on: 'request', code: 32, detail: '0000208D', from: 'Windows', means: 'account-not-found' },
    ...{ what: 'there is no such object any more', source: 'MS-ERREF 2.2 ERROR_DS_OBJ_NOT_FOUND' },
  },
  {
    ...{ on: 'request', code: 32, detail: '*', from: 'both', means: 'account-not-found' },
    ...{ what: 'there is no such object, or it may not be seen', source: 'RFC 4511 appendix A.2; measured' },
    remedy: 'If the account is there: may the service account read it?',
  },
  {
    ...{ on: 'request', code: 34, detail: '*', from: 'both', ...refused },
    ...{ what: 'that is no DN (00002032)', source: 'RFC 4511 appendix A.2; measured' },
    remedy: 'Is it a domain controller, and not a global catalog or another kind of directory?',
  },

  // The connection, and the controller.
  {
    ...{ on: 'request', code: 1, detail: '000004DC', from: 'Windows', means: 'unbound' },
    ...{ what: 'the connection is not signed in any more', source: 'MS-ADTS 5.1.1.1' },
  },
  {
    ...{ on: 'request', code: 1, detail: '00002020', from: 'Samba', means: 'unbound' },
    ...{ what: 'the connection is not signed in any more', source: 'measured' },
  },
  {
    ...{ on: 'request', code: 8, detail: '*', from: 'both', means: 'unbound' },
    ...{ what: 'a sign-in, or a stronger one, is needed (00002028)', source: 'MS-ADTS 5.1.2' },
  },
  {
    ...{ on: 'any', code: 10, detail: '0000202B', from: 'both', means: 'elsewhere' },
    ...{
      what: 'it refers to another controller: it is read-only, or the object is in another domain',
      source: 'MS-ADTS 3.1.1.5.3.1',
    },
    remedy: 'Name a writable controller as well; is `baseDn` of this domain?',
  },
  {
    ...{ on: 'any', code: 10, detail: '*', from: 'both', means: 'elsewhere' },
    ...{ what: 'it refers to another server', source: 'RFC 4511 4.1.10' },
    remedy: 'Is `baseDn` of this domain, and the server one of its controllers?',
  },
  {
    ...{ on: 'any', code: 51, detail: '*', from: 'both', means: 'elsewhere' },
    ...{ what: 'it is busy (0000200E)', source: 'RFC 4511 appendix A.2' },
    remedy: 'The load of the controller; `limits.concurrency`.',
  },
  {
    ...{ on: 'any', code: 52, detail: '*', from: 'both', means: 'elsewhere' },
    ...{ what: 'it starts, stops or synchronises (0000200F)', source: 'RFC 4511 appendix A.2' },
    remedy: '`dcdiag` on the controller, if it stays so.',
  },
  {
    ...{ on: 'any', code: 11, detail: '*', from: 'both', means: 'elsewhere' },
    ...{ what: 'a limit of the administrators (00002024)', source: 'MS-ADTS 3.1.1.3.4.6' },
    remedy: 'The LDAP policies of the domain (`ntdsutil`, "LDAP policies").',
  },
  {
    ...{ on: 'any', code: 4, detail: '*', from: 'both', means: 'elsewhere' },
    ...{ what: 'more entries than it gives out at a time (00002023)', source: 'MS-ADTS 3.1.1.3.4.6' },
    remedy: '`MaxPageSize` and the like in the LDAP policies of the domain were made too small.',
  },
  {
    ...{ on: 'any', code: 12, detail: '*', from: 'both', means: 'elsewhere' },
    ...{ what: 'it does not know a control that it announced', source: 'RFC 4511 4.1.11; measured' },
    remedy: 'Is something between the bridge and the controller?',
  },
  {
    ...{ on: 'any', code: 13, detail: '*', from: 'both', means: 'elsewhere' },
    ...{ what: 'it does not take the connection for encrypted (0000202D)', source: 'RFC 4511 appendix A.2' },
    remedy: 'Something between opens TLS: the bridge has to reach port 636 of the controller itself.',
  },
  {
    ...{ on: 'any', code: 3, detail: '*', from: 'both', means: 'unclear' },
    ...{ what: 'it took too long for the controller (00002022)', source: 'RFC 4511 appendix A.2' },
    remedy: 'The load of the controller.',
  },

  // What another password would not help with.
  {
    ...{ on: 'request', code: 53, detail: '0000001F', from: 'Windows', ...refused },
    ...{ what: 'it does not take the connection for encrypted enough', source: 'MS-ADTS 3.1.1.3.1.5.1' },
    remedy: 'TLS of the controller must be of 128 bits at least; something between that opens TLS?',
  },
  {
    ...{ on: 'request', code: 53, detail: '00002035', from: 'both', ...refused },
    ...{ what: 'it will not do that', source: 'MS-ERREF 2.2 ERROR_DS_UNWILLING_TO_PERFORM; measured' },
    remedy: 'The event log of the controller. A read-only one? Name a writable one as well.',
  },
  {
    ...{ on: 'request', code: 53, detail: '00002077', from: 'both', ...refused },
    ...{
      what: 'the attribute is not changed that way',
      source: 'MS-ERREF 2.2 ERROR_DS_ILLEGAL_MOD_OPERATION; measured',
    },
    remedy: notPossible,
  },
  {
    ...{ on: 'request', code: 53, detail: '0000207D', from: 'Windows', ...refused },
    ...{
      what: 'the object is of a class that has no such attribute',
      source: 'MS-ERREF 2.2 ERROR_DS_ATT_NOT_DEF_FOR_CLASS',
    },
    remedy: 'Is it a user account?',
  },
  {
    ...{ on: 'request', code: 53, detail: '*', from: 'both', ...refused },
    ...{ what: 'it will not do that, and we do not know why', source: 'RFC 4511 appendix A.2' },
    remedy: 'The event log of the controller.',
  },
  {
    ...{ on: 'request', code: 19, detail: '*', from: 'both', ...refused },
    ...{ what: 'a value is not allowed there', source: 'RFC 4511 appendix A.2' },
    remedy: 'The event log of the controller.',
  },
  ...[
    [16, 'the object has no such attribute or value'],
    [17, 'the schema has no such attribute'],
    [20, 'there is a value already'],
    [21, 'the value is none of that kind'],
    [65, 'the class of the object does not allow it'],
    [68, 'there is such an entry already'],
  ].map(([code, what]) => ({
    ...{ on: 'request' as const, code: Number(code), detail: '*', from: 'both' as const, ...refused },
    ...{ what: String(what), source: 'RFC 4511 appendix A.2', remedy: notPossible },
  })),
  {
    ...{ on: 'request', code: 80, detail: '00000057', from: 'Samba', ...refused },
    ...{ what: 'a value of `pwdLastSet` is not allowed', source: 'measured' },
    remedy: notPossible,
  },
  {
    ...{ on: 'any', code: 80, detail: '*', from: 'both', means: 'unclear' },
    ...{ what: 'it failed at it and says no more', source: 'RFC 4511 appendix A.2' },
    remedy: 'The event log of the controller; its disk and its database.',
  },
  {
    ...{ on: 'any', code: 1, detail: '*', from: 'both', means: 'unclear' },
    ...{ what: 'it failed at it (such as 000020EF)', source: 'RFC 4511 appendix A.2' },
    remedy: 'The event log of the controller; its disk and its database.',
  },
];
