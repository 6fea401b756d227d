import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCertificates } from '#local/certificates.ts';
import { startEmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import { policyHintsOids } from '#bridge/connectors/active-directory/policy-hints-control.ts';
import type { DirectoryConnector } from '#bridge/connectors/directory-connector.ts';
import { contractSeed, firstPassword } from './contract-people.ts';
import { connectTo, find, secret } from './directory-setup.ts';

const [newer, older] = policyHintsOids;

/** Domains without fine-grained policies, whose controllers announce the policy-hints control or not. */
describe.each([
  { name: 'by its newer name', policyHints: [newer], isChecked: true },
  { name: 'by the older one alone', policyHints: [older], isChecked: true },
  { name: 'by both', policyHints: [older, newer], isChecked: true },
  { name: 'not at all', policyHints: [], isChecked: false },
])('a controller that announces the control of policy hints $name', ({ policyHints, isChecked }) => {
  let connector: DirectoryConnector;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const tls = await makeCertificates(['localhost', '127.0.0.1']);
    const people = contractSeed.people.filter(({ login }) => login === 'resetter' || login === 'repeater');
    const seed = { ...contractSeed, people, outsiders: [], nestedAdminGroups: {}, groups: [] };
    const running = await startEmbeddedDirectory({ tls, seed, controller: { policyHints } });
    connector = connectTo({
      ...{ url: running.url, caPem: tls.ca, baseDn: running.baseDn, peopleDn: running.peopleDn },
      ...{ netbiosName: running.netbiosName, bindDn: running.serviceAccountDn },
      ...{ bindPassword: seed.serviceAccount.password, restart: () => Promise.resolve(), stop: () => running.close() },
    });
    stop = () => running.close();
  });

  afterAll(async () => {
    await connector?.close();
    await stop?.();
  });

  const reset = async (login: string, newPassword: string) => {
    const session = await connector.select();
    const options = { newPassword: secret(newPassword), mustChangeAtNextLogon: false };
    return session.reset(await find(session, login), options);
  };

  it('takes a new password', async () => {
    // A control that is critical and unknown would have this refused.
    expect(await reset('resetter', 'Fresh-Water-82')).toEqual({ outcome: 'done' });
  });

  it(`${isChecked ? 'refuses' : 'takes'} an earlier one on a reset, and always refuses it on a change`, async () => {
    expect(await reset('repeater', 'Fresh-Water-82')).toEqual({ outcome: 'done' });
    const session = await connector.select();
    const passwords = { oldPassword: secret('Fresh-Water-82'), newPassword: secret(firstPassword) };
    expect(await session.change(await find(session, 'repeater'), passwords)).toMatchObject({
      outcome: 'password-in-history',
    });
    const outcome = isChecked ? 'password-in-history' : 'done';
    expect(await reset('repeater', firstPassword)).toMatchObject({ outcome });
  });

  it('is told of before anybody types, and in a line of `check`', async () => {
    await connector.select();
    expect(connector.health().map((each) => each.checksHistoryOnReset)).toEqual([isChecked]);
    const lines = [];
    for await (const line of connector.check()) lines.push(line);
    const line = lines.find(({ name }) => name === 'password history on reset');
    expect(line).toMatchObject({ passed: true });
    expect(line?.isWarning ?? false).toBe(!isChecked);
    expect(lines.find(({ name }) => name === 'fine-grained password policies')?.detail).toMatch(/none/);
    expect(await connector.readFineGrainedPolicies()).toBe('none');
  });
});
