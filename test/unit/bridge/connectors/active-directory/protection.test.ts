import { describe, expect, it } from '@jest/globals';
import { isProtectedByGroups, isProtectedByItself } from '#bridge/connectors/active-directory/protection.ts';
import { bytesFromSid } from '#bridge/connectors/active-directory/security-identifier.ts';

const domain = 'S-1-5-21-1-2-3';
const usual = {
  dn: 'CN=Ann,DC=x',
  objectSid: bytesFromSid(`${domain}-1105`),
  userAccountControl: '512',
  primaryGroupID: '513',
  tokenGroups: [bytesFromSid(`${domain}-513`), bytesFromSid('S-1-5-32-545')],
};

describe('protected accounts (B3)', () => {
  it('does not count an ordinary person', () => {
    expect(isProtectedByItself(usual)).toBe(false);
    expect(isProtectedByGroups(usual)).toBe(false);
  });

  it.each([
    ['adminCount is set', { adminCount: '1' }],
    ['it is the Administrator', { objectSid: bytesFromSid(`${domain}-500`) }],
    ['it is krbtgt', { objectSid: bytesFromSid(`${domain}-502`) }],
    ['its primary group is Domain Admins', { primaryGroupID: '512' }],
    ['it is a computer', { userAccountControl: '4096' }],
    ['it is a domain controller', { userAccountControl: '532480' }],
    ['it is a trust', { userAccountControl: '2080' }],
    ['it is no normal account', { userAccountControl: '2' }],
    ['its flags cannot be read', { userAccountControl: [] }],
    ['its SID cannot be read', { objectSid: [] }],
    ['its SID is malformed', { objectSid: Buffer.from('00', 'hex') }],
  ])('counts one when %s', (_why, more) => {
    expect(isProtectedByItself({ ...usual, ...more })).toBe(true);
  });

  it.each([512, 516, 517, 518, 519, 520, 521, 526, 527])('counts a member of the domain group %i', (rid) => {
    expect(
      isProtectedByGroups({ ...usual, tokenGroups: [usual.tokenGroups[0]!, bytesFromSid(`${domain}-${rid}`)] }),
    ).toBe(true);
  });

  it.each([544, 548, 549, 550, 551, 552])('counts a member of the built-in group %i', (rid) => {
    expect(isProtectedByGroups({ ...usual, tokenGroups: bytesFromSid(`S-1-5-32-${rid}`) })).toBe(true);
  });

  it('counts one whose groups cannot be read', () => {
    expect(isProtectedByGroups({ ...usual, tokenGroups: [] })).toBe(true);
    expect(isProtectedByGroups({ ...usual, tokenGroups: [Buffer.from('ff', 'hex')] })).toBe(true);
  });
});
