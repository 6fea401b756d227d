import { describe, expect, it } from '@jest/globals';
import { BusyError, ConstraintViolationError, InsufficientAccessError, InvalidCredentialsError } from 'ldapts';
import {
  NoSuchObjectError,
  OperationsError,
  UnavailableError,
  UnknownStatusCodeError,
  UnwillingToPerformError,
} from 'ldapts';
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

  it.each([
    // Windows
    [
      new ConstraintViolationError(
        '00000056: AtrErr: DSID-03191083, #1:\n\t0: 00000056: DSID-03191083, problem 1005 (CONSTRAINT_ATT_TYPE), data 0, Att 9005a (unicodePwd)\n',
      ),
      'old-password-wrong',
    ],
    [
      new ConstraintViolationError('0000052D: AtrErr: DSID-03191083, #1:\n\t0: 0000052D: DSID-03191083, data 0'),
      'policy',
    ],
    [
      new UnwillingToPerformError('0000052D: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0\n'),
      'policy',
    ],
    [
      new UnwillingToPerformError('0000001F: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0'),
      'password-refused',
    ],
    [
      new InsufficientAccessError('00000005: SecErr: DSID-03152D2E, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0'),
      'no-rights',
    ],
    [
      new NoSuchObjectError("0000208D: NameErr: DSID-03100241, problem 2001 (NO_OBJECT), data 0, best match of:\n\t''"),
      'account-not-found',
    ],
    [
      new OperationsError('000004DC: LdapErr: DSID-0C090A5C, comment: In order to perform this operation …, data 0'),
      'unbound',
    ],
    // Samba
    [
      new ConstraintViolationError('00000056: check_password_restrictions: The old password specified doesn’t match!'),
      'old-password-wrong',
    ],
    [
      new ConstraintViolationError(
        '0000052D: Constraint violation - check_password_restrictions: the password is too short.',
      ),
      'policy',
    ],
    [new ConstraintViolationError('00000775: User is locked out'), 'account-locked'],
    [
      new InsufficientAccessError('error in module acl: insufficient access rights during LDB_MODIFY (50)'),
      'no-rights',
    ],
    [new UnwillingToPerformError('00002035: setup_io: not allowed'), 'password-refused'],
    [new OperationsError('00002020: Operation unavailable without authentication'), 'unbound'],
    // Nothing was done; another controller may be asked.
    [new BusyError(), 'elsewhere'],
    [new UnavailableError(), 'elsewhere'],
    [new UnknownStatusCodeError(10, '0000202B: RefErr: DSID-0310078A, data 0, 1 access points'), 'elsewhere'],
    // The server failed at it: the effect has to be looked up.
    [new UnknownStatusCodeError(80, '000020EF: internal'), 'unclear'],
    [new OperationsError('000020EF: SvcErr: internal'), 'unclear'],
  ])('case %#: $message', (error, meaning) => {
    expect(meaningOf('request', readFailure(error)!)).toBe(meaning);
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
