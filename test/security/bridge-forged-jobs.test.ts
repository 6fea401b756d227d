import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash, createHmac } from 'node:crypto';
import { base64url, CompactSign } from 'jose';
import type { Job } from '#shared/protocol/job.ts';
import { seal } from '#shared/protocol/sealing.ts';
import type { SealBinding } from '#shared/protocol/seal-binding.ts';
import { newKeyPair, newOperationId, TestCloud } from '#test/unit/bridge/test-jobs.ts';
import { BridgeRig } from './support/bridge-rig.ts';
import type { RigBridge } from './support/bridge-rig.ts';
import { firstPassword, hasPassword, snapshotOf } from './support/security-domain.ts';

jest.setTimeout(180_000);

const newPassword = 'Chosen-By-Eve-66';

/** Somebody who may write to the job queue. All is sent to the real queue, to the real bridge in front of LDAPS. */
describe('B1: whoever can write to the job queue', () => {
  let rig: BridgeRig;
  let bridge: RigBridge;

  beforeAll(async () => {
    rig = await BridgeRig.start();
    bridge = await rig.startBridge();
  });
  afterAll(() => rig.close());

  const reset = (): Promise<Job> => rig.job('password.reset', 'ann', { passwords: { newPassword } });
  /** Signed by the cloud's own key, without the checks of our own signing. */
  const signedAs = (typ: string, payload: unknown): Promise<string> =>
    new CompactSign(Buffer.from(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'ES256', typ })
      .sign(rig.cloud.jobKey.privateKey);
  const attacks: readonly [string, () => Promise<string>, reason: string][] = [
    [
      'signs with a key of their own',
      async () => new TestCloud(await newKeyPair('ES256')).sign(await reset()),
      'signature',
    ],
    [
      'edits whom a signed job is for',
      async () => {
        const [header, payload, signature] = (await rig.cloud.sign(await reset())).split('.');
        const job = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as Job;
        const edited = { ...job, target: { login: 'bob', objectGuid: rig.guidOf('bob') } };
        return [header, base64url.encode(JSON.stringify(edited)), signature].join('.');
      },
      'signature',
    ],
    [
      'turns the signature off (alg none)',
      async () =>
        `${base64url.encode('{"alg":"none","typ":"latchkey-job+jws"}')}.${base64url.encode(JSON.stringify(await reset()))}.`,
      'signature',
    ],
    [
      'uses the public key as a shared secret (HS256)',
      async () => {
        const input = `${base64url.encode('{"alg":"HS256","typ":"latchkey-job+jws"}')}.${base64url.encode(JSON.stringify(await reset()))}`;
        const secret = JSON.stringify(rig.cloud.jobKey.jwk);
        return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
      },
      'signature',
    ],
    [
      'sends a job of the same cloud for another directory',
      async () => rig.cloud.sign({ ...(await reset()), directory: 'other' }),
      'audience',
    ],
    [
      'passes off as a job what the right key signed as something else',
      async () => signedAs('latchkey-keys+jws', await reset()),
      'signature',
    ],
    [
      'asks for what no bridge does, rightly signed',
      async () => signedAs('latchkey-job+jws', { ...(await reset()), kind: 'account.delete' }),
      'shape',
    ],
    [
      'sends a job of another version of the protocol, rightly signed',
      async () => signedAs('latchkey-job+jws', { ...(await reset()), version: 2 }),
      'shape',
    ],
    ['sends what is no job at all', () => Promise.resolve('{"kind":"password.reset","login":"ann"}'), 'signature'],
    ['sends 200 kB of noise', () => Promise.resolve('A'.repeat(200_000)), 'signature'],
  ];

  it.each(attacks)('%s: no effect, and an alert', async (_, make, reason) => {
    const body = await make();
    const before = snapshotOf(rig.directory.store);
    await rig.sendRaw(body);
    const digest = createHash('sha256').update(body).digest('hex');
    await rig.until(() => bridge.log().includes(digest));

    const alert = bridge
      .log()
      .split('\n')
      .find((line) => line.includes(digest));
    expect(JSON.parse(alert!)).toMatchObject({ level: 'error', alert: 'job-refused', reason });
    expect(await bridge.metric(`latchkey_bridge_jobs_refused_total{reason="${reason}"}`)).toBeGreaterThan(0);
    expect(snapshotOf(rig.directory.store)).toBe(before);
  });

  const bindings: readonly [string, Partial<SealBinding>][] = [
    ['operation', { operation: newOperationId() }],
    ['directory', { directory: 'other' }],
    ['person', { login: 'bob' }],
    ['kind of job', { kind: 'password.change' }],
  ];

  it.each(bindings)('moves a password that was sealed for another %s into a signed job: refused', async (_, other) => {
    const id = newOperationId();
    const own = { operation: id, directory: 'corp', login: 'ann', kind: 'password.reset' } as const;
    const sealed = await seal({ newPassword }, { ...own, ...other }, rig.cloud.recipients);
    const job = await rig.job('password.reset', 'ann', { changes: { id, sealed } });
    expect(await rig.resultOf(await rig.send(job))).toMatchObject({ outcome: 'job-refused' });
    expect(hasPassword(rig.directory.store, 'ann', firstPassword)).toBe(true);
  });

  it('moves the sealed password of one person into the signed job of another: refused', async () => {
    const anns = await reset();
    const bobs = await rig.job('password.reset', 'bob', { changes: { sealed: anns.sealed! } });
    expect(await rig.resultOf(await rig.send(bobs))).toMatchObject({ outcome: 'job-refused' });
    expect(hasPassword(rig.directory.store, 'bob', firstPassword)).toBe(true);
  });

  it('names the objectGUID of one person and the login of another: nobody is touched', async () => {
    const objectGuid = rig.guidOf('bob');
    const job = await rig.job('password.reset', 'ann', { objectGuid, passwords: { newPassword } });
    expect(await rig.resultOf(await rig.send(job))).toMatchObject({ outcome: 'account-not-found' });
    expect(hasPassword(rig.directory.store, 'bob', firstPassword)).toBe(true);
    expect(hasPassword(rig.directory.store, 'ann', firstPassword)).toBe(true);
  });

  it('turns a verification into a reset: the seal does not open', async () => {
    const verify = await rig.job('password.verify', 'ann', { passwords: { currentPassword: newPassword } });
    const reset = {
      ...verify,
      kind: 'password.reset',
      target: { login: 'ann', objectGuid: rig.guidOf('ann') },
    } as const;
    expect(await rig.resultOf(await rig.send(reset))).toMatchObject({ outcome: 'job-refused' });
    expect(hasPassword(rig.directory.store, 'ann', firstPassword)).toBe(true);
  });

  it('replays a job that was carried out: the old answer comes again, and nothing else happens', async () => {
    const signed = await rig.cloud.sign(
      await rig.job('password.reset', 'ann', { passwords: { newPassword: 'Her-Own-Choice-1' } }),
    );
    const { id } = JSON.parse(Buffer.from(signed.split('.')[1]!, 'base64url').toString()) as Job;
    await rig.sendRaw(signed, 'first');
    await rig.resultOf(id);
    expect(await rig.ask('password.reset', 'ann', { passwords: { newPassword: 'Her-Next-Choice-2' } })).toMatchObject({
      outcome: 'done',
    });

    await rig.sendRaw(signed, 'second');
    expect(await rig.resultOf(id, 2)).toEqual(rig.results(id)[0]);
    expect(hasPassword(rig.directory.store, 'ann', 'Her-Next-Choice-2')).toBe(true);
    expect(await bridge.metric('latchkey_bridge_jobs_repeated_total')).toBeGreaterThan(0);
  });

  it('replays it after the bridge was restarted: still once', async () => {
    const job = await rig.job('password.reset', 'bob', { passwords: { newPassword: 'Once-And-Only-3' } });
    const signed = await rig.cloud.sign(job);
    await rig.sendRaw(signed, 'a');
    await rig.resultOf(job.id);
    await rig.ask('password.reset', 'bob', { passwords: { newPassword: 'The-Later-One-4' } });
    await bridge.stop();
    bridge = await rig.startBridge();

    await rig.sendRaw(signed, 'b');
    expect(await rig.resultOf(job.id, 2)).toMatchObject({ outcome: 'done' });
    expect(hasPassword(rig.directory.store, 'bob', 'The-Later-One-4')).toBe(true);
  });
});
