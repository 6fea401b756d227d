import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { createActiveDirectoryConnector } from '#bridge/connectors/active-directory/active-directory-connector.ts';
import type { DirectoryConnector } from '#bridge/connectors/directory-connector.ts';
import { makeCertificates } from '#local/certificates.ts';
import { accountBits } from '#local/embedded-directory/account-policy.ts';
import { DirectoryStore } from '#local/embedded-directory/directory-store.ts';
import { seedState } from '#local/embedded-directory/seed.ts';
import { startEmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import type { EmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import { contractSeed, firstPassword } from '#test/contract/contract-people.ts';
import { find, secret } from '#test/contract/directory-setup.ts';
import { ExecutorSetup } from './executor-setup.ts';

jest.setTimeout(60_000);

let directory: EmbeddedDirectory;
let connector: DirectoryConnector;
let setup: ExecutorSetup;

beforeAll(async () => {
  const tls = await makeCertificates(['127.0.0.1']);
  const store = new DirectoryStore(seedState({ ...contractSeed, dnsName: 'corp.test' }, new Date()));
  directory = await startEmbeddedDirectory({ tls, seed: contractSeed, store });
  const { url, baseDn, peopleDn, serviceAccountDn } = directory;
  connector = createActiveDirectoryConnector(
    {
      ...{ controllers: [url], caPem: tls.ca, baseDn, bindDn: serviceAccountDn, servedOus: [peopleDn] },
      bindPassword: secret(contractSeed.serviceAccount.password),
    },
    { now: () => new Date() },
  );
  setup = await ExecutorSetup.create();
  setup.connector = connector;
  const { distinguishedName } = await find(await connector.select(), 'unasked');
  store.byDn(distinguishedName)!.attributes['userAccountControl'] = [
    String(accountBits.normal | accountBits.passwordNotRequired),
  ];
});
afterAll(async () => {
  await connector?.close();
  await directory?.close();
  setup?.close();
});

it.each([
  ['Ab-1', 'password-too-short'],
  ['onlylowercaseletters', 'password-too-simple'],
])('P8: an account of which the directory asks nothing may not have %p from us', async (password, outcome) => {
  const session = await connector.select();
  const account = await find(session, 'unasked');
  const { objectGuid } = account;
  const currentPassword = firstPassword;
  for (const job of [
    await setup.cloud.job('password.reset', 'unasked', { objectGuid, passwords: { newPassword: password } }),
    await setup.cloud.job('password.change', 'unasked', {
      objectGuid,
      passwords: { currentPassword, newPassword: password },
    }),
  ])
    expect(await setup.answer(job)).toMatchObject({ outcome });
  // The directory would have taken it.
  const wish = { newPassword: secret(password), mustChangeAtNextLogon: false };
  expect(await session.reset(account, wish)).toEqual({ outcome: 'done' });
  expect(await session.reset(account, { ...wish, newPassword: secret(firstPassword) })).toEqual({ outcome: 'done' });
});
