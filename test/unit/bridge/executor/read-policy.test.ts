import { webcrypto } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import type { Job } from '#shared/protocol/job.ts';
import { ExecutorSetup } from './executor-setup.ts';

const old = 'Old password 1';
const proven = { proofs: [{ factor: 'email-code', provenAt: '2026-06-01T12:00:00.000Z' }] };
let setup: ExecutorSetup;
beforeEach(async () => {
  setup = await ExecutorSetup.create();
});
afterEach(() => setup.close());

const readPolicy = (name: string, changes: Partial<Job> = proven): Promise<Job> =>
  setup.job('policy.read', name, undefined, changes);
const ownPolicy = (): DirectoryPolicy => ({ ...setup.directory.policy, source: 'fine-grained', minLength: 14 });
const dn = 'CN=Strict,CN=Password Settings Container,CN=System,DC=corp,DC=test';

describe('which policy is in force for somebody', () => {
  it('is told with the age of the password, by a read that has no effect and no bind', async () => {
    setup.directory.addPerson('ann', old, { passwordSettingsDn: dn });
    setup.directory.policy = ownPolicy();
    const told = await setup.answer(await readPolicy('ann'));
    expect(told).toMatchObject({ outcome: 'done', policy: { source: 'fine-grained', minLength: 14 } });
    expect(told.password).toEqual({ setAt: '2026-01-01T00:00:00.000Z' });
    expect([setup.directory.effects, setup.directory.binds]).toEqual([[], []]);
  });

  it('is the domain’s for who has none of their own, and nobody’s where theirs may not be read', async () => {
    setup.directory.addPerson('ann', old);
    setup.directory.addPerson('eve', old, { passwordSettingsDn: dn });
    expect(await setup.answer(await readPolicy('ann'))).toMatchObject({ outcome: 'done', policy: { minLength: 7 } });
    const eve = await setup.answer(await readPolicy('eve'));
    expect(eve).toMatchObject({ outcome: 'done' });
    expect(eve).not.toHaveProperty('policy');
  });

  it('has no maximum age for an account whose password never expires, whatever the others have', async () => {
    setup.directory.policy = { ...ownPolicy(), maxAgeSeconds: 90 * 86_400 };
    setup.directory.addPerson('ann', old, { passwordSettingsDn: dn });
    setup.directory.addPerson('sam', old, { passwordSettingsDn: dn, passwordNeverExpires: true });
    expect(await setup.answer(await readPolicy('ann'))).toMatchObject({ policy: { maxAgeSeconds: 90 * 86_400 } });
    expect(await setup.answer(await readPolicy('sam'))).toMatchObject({ policy: { minLength: 14, maxAgeSeconds: 0 } });
  });

  it('has no history for an account that the directory asks for none, and the lengths that this bridge asks for', async () => {
    setup.directory.policy = { ...ownPolicy(), historyLength: 24 };
    setup.directory.addPerson('ann', old, { passwordSettingsDn: dn, passwordNotRequired: true });
    expect(await setup.answer(await readPolicy('ann'))).toMatchObject({ policy: { minLength: 14, historyLength: 0 } });
  });

  it('B3: is not told of protected accounts, nor of those outside the served OUs', async () => {
    setup.directory.addPerson('root', old, { isProtected: true });
    setup.directory.addPerson('out', old, { distinguishedName: 'CN=out,OU=Elsewhere,DC=corp,DC=test' });
    for (const [name, outcome] of [
      ['root', 'protected-account'],
      ['out', 'outside-scope'],
    ] as const) {
      const told = await setup.answer(await readPolicy(name));
      expect(told).toMatchObject({ outcome });
      expect([told.policy, told.password, told.objectGuid]).toEqual([undefined, undefined, undefined]);
    }
  });

  it('E1, E9: is told only about the account that is named, when something was proven, and to no helper', async () => {
    setup.directory.addPerson('ann', old);
    const eve = setup.directory.addPerson('eve', old).account;
    const target = { login: 'ann', objectGuid: eve.objectGuid };
    expect(await setup.answer(await readPolicy('ann', { ...proven, target }))).toMatchObject({
      outcome: 'account-not-found',
    });
    for (const changes of [
      { proofs: [] },
      { ...proven, target: { login: 'ann' } },
      { ...proven, actor: { kind: 'administrator', portal: 'demo', id: 'grace' } as const },
    ])
      expect(await setup.answer(await readPolicy('ann', changes))).toMatchObject({ outcome: 'job-refused' });
  });

  it('B2: is not looked up for a job that waited too long, in whichever delivery', async () => {
    setup.directory.addPerson('ann', old);
    const job = await readPolicy('ann');
    setup.offsetMs = 10 * 60_000;
    expect(await setup.answer(job, 2)).toMatchObject({ outcome: 'expired' });
  });

  it('is read elsewhere when a controller does not answer, and given up when none does', async () => {
    setup.directory.addPerson('ann', old);
    setup.directory.failNext('readPolicy', 'before-sent');
    expect(await setup.answer(await readPolicy('ann'))).toMatchObject({ outcome: 'done' });
    setup.directory.isDown = true;
    expect(await setup.answer(await readPolicy('ann'))).toMatchObject({ outcome: 'directory-unavailable' });
  });

  it('is not put into the result for a cloud that has not said that it takes it', async () => {
    setup.directory.addPerson('ann', old);
    const job = await readPolicy('ann');
    const header = Buffer.from(
      JSON.stringify({ alg: 'ES256', typ: 'latchkey-job+jws', understands: ['password-state'] }),
    );
    const input = `${header.toString('base64url')}.${Buffer.from(JSON.stringify(job)).toString('base64url')}`;
    const { privateKey } = setup.cloud.jobKey;
    const signature = await webcrypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      privateKey,
      new TextEncoder().encode(input),
    );
    const handled = await setup.deliver(`${input}.${Buffer.from(signature).toString('base64url')}`);
    const told = JSON.parse((handled as { result: string }).result) as object;
    expect(told).toMatchObject({ outcome: 'done', password: { setAt: '2026-01-01T00:00:00.000Z' } });
    expect(told).not.toHaveProperty('policy');
  });

  it('is told once and the same again when the job comes again', async () => {
    setup.directory.addPerson('ann', old);
    const job = await readPolicy('ann');
    const first = await setup.answer(job);
    setup.directory.policy = ownPolicy();
    expect(await setup.answer(job, 2)).toEqual(first);
  });
});
