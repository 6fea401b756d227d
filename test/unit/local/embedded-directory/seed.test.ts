import { describe, expect, it } from '@jest/globals';
import { policyOf } from '#local/embedded-directory/account-policy.ts';
import { demoPeople } from '#local/embedded-directory/demo-people.ts';
import { DirectoryStore } from '#local/embedded-directory/directory-store.ts';
import { demoSeed, seedState } from '#local/embedded-directory/seed.ts';
import { parseLoginName } from '#shared/domain/login-name.ts';
import { checkPassword, isAllowed } from '#shared/domain/check-password.ts';

describe('the demonstration people', () => {
  it('can all type their names, and none is somebody else', () => {
    const names = demoPeople.flatMap((person) => [person.login, person.email ?? []].flat());
    const parsed = names.map(parseLoginName);
    expect(parsed.filter((name) => !name.ok)).toEqual([]);
    expect(new Set(parsed.map((name) => name.ok && name.value)).size).toBe(names.length);
  });

  it('show every state', () => {
    const states = ['usual', 'locked', 'password-expired', 'must-change', 'disabled', 'account-expired', 'protected'];
    expect(demoPeople.map((person) => person.state)).toEqual(expect.arrayContaining(states));
  });

  it('have passwords that the policy allows', () => {
    const store = new DirectoryStore(seedState(demoSeed, new Date()));
    for (const person of demoPeople) {
      const entry = store.state.entries.find((one) => one.attributes['sAMAccountName']?.[0] === person.login)!;
      const policy = { ...policyOf(store, entry), source: 'domain' as const };
      const names = { samAccountName: person.login, displayName: person.displayName };
      expect([person.login, isAllowed(checkPassword(person.password, { policy, names }))]).toEqual([
        person.login,
        true,
      ]);
    }
  });
});
