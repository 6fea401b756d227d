import { describe, expect, it } from '@jest/globals';
import { ConstraintViolationError, InvalidCredentialsError, UnknownStatusCodeError } from 'ldapts';
import type { AnswerMeaning, Asked } from '#bridge/connectors/active-directory/answers/answer-row.ts';
import { describeFailure, meaningOf, readFailure } from '#bridge/connectors/active-directory/ldap-errors.ts';

const windowsBind = (data: string) =>
  new InvalidCredentialsError(
    `80090308: LdapErr: DSID-0C090569, comment: AcceptSecurityContext error, data ${data}, v4563\0`,
  );
const sambaBind = (data: string) =>
  new InvalidCredentialsError(
    `80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data ${data}, v1db1`,
  );

describe('what an LDAP error means', () => {
  it.each([
    ['52e', 'credentials-refused'],
    ['525', 'credentials-refused'],
    ['530', 'logon-restricted'],
    ['531', 'logon-restricted'],
    ['532', 'password-expired'],
    ['533', 'account-disabled'],
    ['701', 'account-expired'],
    ['773', 'password-must-change'],
    ['775', 'account-locked'],
    // Samba says so whatever the password is, to members of Protected Users; of the others nobody knows it.
    ['52f', 'directory-refused'],
    ['534', 'directory-refused'],
    ['568', 'directory-refused'],
    ['569', 'directory-refused'],
    ['80090346', 'elsewhere'],
    // Not in any table: still no success, and nothing that people would act on wrongly.
    ['57', 'credentials-refused'],
    ['1f', 'credentials-refused'],
  ])('bind error %s is %s on Windows and Samba', (data, outcome) => {
    for (const error of [windowsBind(data), sambaBind(data)]) {
      const failure = readFailure(error)!;
      expect(failure).toEqual({ code: 49, detail: data });
      expect(meaningOf('bind', failure)).toBe(outcome);
    }
  });

  it('takes a bind error without any detail for a refusal', () => {
    expect(meaningOf('bind', readFailure(new InvalidCredentialsError())!)).toBe('credentials-refused');
  });

  it.each<[Asked, string, AnswerMeaning]>([
    // Windows
    [
      'change',
      '19 00000056: AtrErr: DSID-03191083, #1:\n\t0: 00000056: DSID-03191083, problem 1005 (CONSTRAINT_ATT_TYPE), data 0, Att 9005a (unicodePwd)\n',
      'old-password-wrong',
    ],
    ['change', '19 0000052D: AtrErr: DSID-03191083, #1:\n\t0: 0000052D: DSID-03191083, data 0', 'policy'],
    ['reset', '53 0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0\n', 'policy'],
    ['reset', '53 0000001F: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0', 'directory-refused'],
    ['reset', '50 00000005: SecErr: DSID-03152D2E, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0', 'no-rights'],
    ['unlock', '50 00002098: SecErr: DSID-03152D2E, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0', 'no-rights'],
    [
      'unlock',
      "32 0000208D: NameErr: DSID-03100241, problem 2001 (NO_OBJECT), data 0, best match of:\n\t''",
      'account-not-found',
    ],
    ['request', '1 000004DC: LdapErr: DSID-0C090A5C, comment: In order to perform this operation …, data 0', 'unbound'],
    // Samba, as measured
    [
      'change',
      '19 00000056: check_password_restrictions: The old password specified doesn’t match!',
      'old-password-wrong',
    ],
    ['reset', '19 0000052D: Constraint violation - check_password_restrictions: the password is too short.', 'policy'],
    ['change', '19 00000775: Password change not permitted, account locked out!', 'account-locked'],
    ['change', '19 error in module acl: Constraint violation during LDB_MODIFY (19)', 'no-rights'],
    ['reset', '50 error in module acl: insufficient access rights during LDB_MODIFY (50)', 'no-rights'],
    ['unlock', '50 00002098: Object CN=x has no write property access', 'no-rights'],
    ['reset', '53 00002035: setup_io: not allowed', 'directory-refused'],
    ['unlock', "53 00002077: samldb: 'lockoutTime' can't be deleted!", 'directory-refused'],
    ['reset', "32 Base-DN '<GUID=…>' not found", 'account-not-found'],
    ['request', '1 00002020: Operation unavailable without authentication', 'unbound'],
    ['bind', '8 BindSimple: Transport encryption required.', 'elsewhere'],
    // A password is not what it is about.
    ['unlock', '19 0000052D: AtrErr', 'directory-refused'],
    // Nothing was done; another controller may be asked.
    ['request', '51 ', 'elsewhere'],
    ['request', '52 ', 'elsewhere'],
    ['reset', '10 0000202B: RefErr: DSID-0310078A, data 0, 1 access points', 'elsewhere'],
    // The server failed at it: the effect has to be looked up.
    ['reset', '80 000020EF: internal', 'unclear'],
    ['reset', '1 000020EF: SvcErr: internal', 'unclear'],
    ['reset', '3 00002022: SvcErr', 'unclear'],
    ['reset', '99 whatever comes', 'unclear'],
  ])('%s: %s', (asked, answer, meaning) => {
    const [, code, message] = /^(\d+) ([^]*)$/.exec(answer)!;
    expect(meaningOf(asked, readFailure(new UnknownStatusCodeError(Number(code), message))!)).toBe(meaning);
  });

  it('knows a broken connection from an answer', () => {
    expect(readFailure(new Error('Connection closed before message response was received'))).toBeUndefined();
    expect(readFailure('text')).toBeUndefined();
    expect(readFailure(Object.assign(new Error('x'), { code: 'ECONNRESET' }))).toBeUndefined();
  });

  it('writes no text of the server into logs: it may quote what was sent', () => {
    const failure = readFailure(new ConstraintViolationError('0000052D: the password "Hunter2" is too short'))!;
    expect(describeFailure(failure)).toBe('19/0000052D');
  });
});
