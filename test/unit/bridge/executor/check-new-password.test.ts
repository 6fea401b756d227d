import { describe, expect, it } from '@jest/globals';
import { checkNewPassword } from '#bridge/executor/check-new-password.ts';
import type { Account } from '#bridge/connectors/directory-connector.ts';
import { loadPasswordAids } from '#shared/load-password-aids.ts';
import { passwordVectors } from '#test/support/password-vectors.ts';
import { policyOf } from '#test/unit/shared/domain/password-arbitraries.ts';

const ann = { samAccountName: 'ann', displayName: 'Ann Example' } as Account;
const policy = policyOf({});

describe('what the bridge refuses', () => {
  it.each(passwordVectors.map(([rules, password, broken]) => ({ rules, password, broken })))(
    'is what the browser refuses: $rules, $password',
    async ({ rules, password, broken }) => {
      const aids = await loadPasswordAids(rules);
      const refused = broken.length > 0 ? { outcome: 'password-breaks-rules', rules: broken } : undefined;
      const demands = { jobRules: rules, ownRules: undefined, policy, aids };
      expect(checkNewPassword(password, ann, demands)).toEqual(refused);
      const own = { jobRules: undefined, ownRules: rules, policy, aids };
      expect(checkNewPassword(password, ann, own)).toEqual(refused);
    },
  );

  it('keeps two sets of rules apart: the words of one are not looked for as the other wants its own', () => {
    const jobRules = { bannedWords: ['contoso'] };
    const ownRules = { bannedWords: ['fabrikam'], bannedWordsNearly: true };
    const demands = { jobRules, ownRules, policy };
    expect(checkNewPassword('my-contozo', ann, demands)).toBeUndefined();
    expect(checkNewPassword('my-fabricam', ann, demands)?.rules).toEqual(['banned-word']);
    expect(checkNewPassword('my-contoso-fabrikam', ann, demands)?.rules).toEqual(['banned-word']);
  });

  it('is everything where a list that a rule needs is not there', () => {
    const demands = { jobRules: { forbidCommon: true }, ownRules: undefined, policy };
    expect(checkNewPassword('kofat-Tumik-39', ann, demands)?.rules).toEqual(['common']);
  });
});
