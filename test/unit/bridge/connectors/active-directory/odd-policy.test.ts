import { describe, expect, it } from '@jest/globals';
import type { Client } from 'ldapts';
import { readDomainPolicy } from '#bridge/connectors/active-directory/password-policy.ts';
import { DirectoryPolicy } from '#shared/domain/directory-policy.ts';

describe('a policy with impossible numbers', () => {
  it('is told as what is nearest, so that heartbeats still reach the cloud', async () => {
    const entry = { dn: 'DC=corp', minPwdLength: '-1', pwdHistoryLength: '99999', lockoutThreshold: '-5' };
    const client = { search: () => Promise.resolve({ searchEntries: [entry] }) } as unknown as Client;
    expect(DirectoryPolicy.parse(await readDomainPolicy(client, 'DC=corp'))).toMatchObject({
      ...{ minLength: 0, historyLength: 1024, lockoutThreshold: 0 },
    });
  });
});
