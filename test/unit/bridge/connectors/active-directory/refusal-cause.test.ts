import { describe, expect, it } from '@jest/globals';
import { filetimeFromDate } from '#bridge/connectors/active-directory/filetime.ts';
import { refusalCause } from '#bridge/connectors/active-directory/refusal-cause.ts';
import type { Account } from '#bridge/connectors/directory-connector.ts';

const now = new Date('2026-06-01T12:00:00Z');
const policy = {
  source: 'domain' as const,
  minLength: 8,
  isComplexityRequired: true,
  historyLength: 24,
  minAgeSeconds: 86_400,
  maxAgeSeconds: 0,
  lockoutThreshold: 0,
  lockoutDurationSeconds: 0,
};
const setHoursAgo = (hours: number) => filetimeFromDate(new Date(now.getTime() - hours * 3_600_000));
const account = { samAccountName: 'ann', displayName: 'Ann Miller', pwdLastSet: setHoursAgo(48) } as Account;
const cause = (more: object, operation: 'change' | 'reset' = 'change') =>
  refusalCause({
    operation,
    account,
    newPassword: 'Fresh-Water-82',
    effective: { policy, isCertain: true },
    isHistoryChecked: operation === 'change',
    comparesNames: true,
    hasPasswordFilter: false,
    now,
    ...more,
  });

describe('why a directory refused a new password', () => {
  it.each([
    [{ newPassword: 'Ab-1' }, 'password-too-short'],
    [{ newPassword: 'onlylowercase' }, 'password-too-simple'],
    [{ newPassword: 'The-Miller-1' }, 'password-too-simple'],
    [{}, 'password-in-history'],
    [{ account: { ...account, pwdLastSet: setHoursAgo(23) } }, 'password-too-young'],
    // Nothing else would help today, so this is what people should hear first.
    [{ account: { ...account, pwdLastSet: setHoursAgo(23) }, newPassword: 'Ab-1' }, 'password-too-young'],
    // Must change: the minimum age does not count.
    [{ account: { ...account, pwdLastSet: '0' } }, 'password-in-history'],
    // Samba compares no names, so that was not it; and some see a space and a digit of another script as what we do not.
    [{ newPassword: 'The-Miller-1', comparesNames: false }, 'password-refused'],
    [{ newPassword: 'two words 82' }, 'password-refused'],
    [{ newPassword: 'Two٣٣٣words' }, 'password-refused'],
    // It could be the filter's reason as well as the history.
    [{ hasPasswordFilter: true }, 'password-refused'],
    [{ hasPasswordFilter: true, newPassword: 'Ab-1' }, 'password-too-short'],
    // Within what clocks may differ by it could be the age or something else.
    [{ account: { ...account, pwdLastSet: setHoursAgo(24 - 1 / 1200) } }, 'password-refused'],
    [{ account: { ...account, pwdLastSet: setHoursAgo(24 + 1 / 1200) } }, 'password-refused'],
    [{ account: { ...account, pwdLastSet: setHoursAgo(24 + 1 / 1200) }, newPassword: 'Ab-1' }, 'password-too-short'],
    [{ effective: { policy: { ...policy, historyLength: 0 }, isCertain: true } }, 'password-refused'],
    [{ effective: { policy, isCertain: false }, newPassword: 'Ab-1' }, 'password-refused'],
  ])('change, case %#', (more, outcome) => {
    expect(cause(more)).toBe(outcome);
  });

  it('claims no history and no age for a reset that does not look at them', () => {
    expect(cause({ account: { ...account, pwdLastSet: setHoursAgo(1) } }, 'reset')).toBe('password-refused');
    expect(cause({ isHistoryChecked: true }, 'reset')).toBe('password-in-history');
    // Age or history: rather no cause than a wrong one.
    const young = { ...account, pwdLastSet: setHoursAgo(1) };
    expect(cause({ isHistoryChecked: true, account: young }, 'reset')).toBe('password-refused');
  });
});
