import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { GeneralEncrypt, importJWK } from 'jose';
import type { Job } from '#shared/protocol/job.ts';
import { sealedPlaintextBytes } from '#shared/protocol/sealing.ts';
import { newOperationId } from '#test/unit/bridge/test-jobs.ts';
import { BridgeRig } from './support/bridge-rig.ts';
import type { RigBridge } from './support/bridge-rig.ts';
import { entryOf, firstPassword, hasPassword, snapshotOf } from './support/security-domain.ts';

jest.setTimeout(180_000);

/** What a signed job may carry: sealed text and names that no honest browser sends. */
describe('what a bridge is given', () => {
  let rig: BridgeRig;
  let bridge: RigBridge;

  beforeAll(async () => {
    rig = await BridgeRig.start();
    bridge = await rig.startBridge();
  });
  afterAll(() => rig.close());

  /** Seals whatever it is given, with the right binding and size, but without the checks of our own sealing. */
  const sealAnything = async (plaintext: string, job: Pick<Job, 'id' | 'kind'>, login: string): Promise<string> => {
    const bytes = new Uint8Array(sealedPlaintextBytes).fill(0x20);
    bytes.set(new TextEncoder().encode(plaintext));
    const { publicKey, keyId } = rig.cloud.recipients[0]!;
    const jwe = new GeneralEncrypt(bytes)
      .setProtectedHeader({ enc: 'A256GCM' })
      .setAdditionalAuthenticatedData(new TextEncoder().encode(JSON.stringify([job.id, 'corp', login, job.kind])));
    jwe
      .addRecipient(await importJWK(publicKey, 'ECDH-ES+A256KW'))
      .setUnprotectedHeader({ alg: 'ECDH-ES+A256KW', kid: keyId });
    return JSON.stringify(await jwe.encrypt());
  };
  const outcomeOf = async (kind: Job['kind'], login: string, plaintext: string): Promise<string> => {
    const id = newOperationId();
    const sealed = await sealAnything(plaintext, { id, kind }, login);
    return (await rig.ask(kind, login, { changes: { id, sealed } })).outcome;
  };

  it('the seal of this test is one that the bridge opens', async () => {
    expect(await outcomeOf('password.verify', 'empty', JSON.stringify({ currentPassword: firstPassword }))).toBe(
      'done',
    );
  });

  it.each([
    ['an empty password', 'password.verify', { currentPassword: '' }],
    ['a number', 'password.verify', { currentPassword: 0 }],
    ['null', 'password.verify', { currentPassword: null }],
    ['an array', 'password.verify', { currentPassword: [firstPassword] }],
    ['nothing at all', 'password.verify', {}],
    ['an empty new password', 'password.reset', { newPassword: '' }],
    ['a new password that is an object', 'password.reset', { newPassword: { toString: 'x' } }],
    ['an empty old password', 'password.change', { currentPassword: '', newPassword: 'Fine-Password-88' }],
    ['an old password too many', 'password.reset', { currentPassword: firstPassword, newPassword: 'Fine-Password-88' }],
    ['no new password', 'password.change', { currentPassword: firstPassword }],
  ] as const)('B4: %s in the sealed part is never sent to the directory', async (_, kind, content) => {
    const before = snapshotOf(rig.directory.store);
    expect(await outcomeOf(kind, 'empty', JSON.stringify(content))).toBe('job-refused');
    expect(snapshotOf(rig.directory.store)).toBe(before);
  });

  // A server in C cuts at NUL, and what is left of the first two is empty; half a surrogate pair has no UTF-8 form.
  it.each(['\0', '\0abc', 'Fine-Password-88\0', 'Fine-Password-88\ud800'])(
    'B4: %j is no password, and is sent to nobody',
    async (password) => {
      const before = snapshotOf(rig.directory.store);
      const attempts: [Job['kind'], login: string, content: object][] = [
        ['password.verify', 'empty', { currentPassword: password }],
        ['password.verify', 'nobody-at-all', { currentPassword: password }],
        ['password.change', 'empty', { currentPassword: password, newPassword: 'Fine-Password-88' }],
        ['password.change', 'empty', { currentPassword: firstPassword, newPassword: password }],
        ['password.reset', 'empty', { newPassword: password }],
      ];
      for (const [kind, login, content] of attempts) {
        expect(await outcomeOf(kind, login, JSON.stringify(content))).toMatch(/refused|wrong|too-s|rules/);
        // Sent to the directory, it would have been set, or counted as a wrong one.
        expect(snapshotOf(rig.directory.store)).toBe(before);
      }
    },
  );

  it('B4: what is no JSON, or not padded, is refused without being quoted in the log', async () => {
    expect(await outcomeOf('password.verify', 'empty', 'Looks-Like-A-Password-1')).toBe('job-refused');
    expect(bridge.log()).not.toContain('Looks-Like-A-Password-1');
  });

  const names = [
    '*',
    't*',
    'typist*',
    'typist)(objectClass=*',
    '*)(|(sAMAccountName=typist',
    '\\74ypist',
    'typist\0',
    'typi\u0000st',
    'CN=Test Typist,OU=People,DC=rig,DC=example',
    '<GUID=00000000-0000-0000-0000-000000000000>',
    '(&(objectClass=user))',
    'typıst',
    'ｔｙｐｉｓｔ',
    'typist\u200b',
    '../typist',
    ' ',
  ];

  it.each(names)('B5: the name %j matches nobody', async (login) => {
    const before = snapshotOf(rig.directory.store);
    const reset = await rig.ask('password.reset', login, {
      objectGuid: rig.guidOf('typist'),
      passwords: { newPassword: 'Injected-Password-5' },
    });
    expect(reset.outcome).toBe('account-not-found');
    const verify = await rig.ask('password.verify', login, { passwords: { currentPassword: firstPassword } });
    expect(verify.outcome).toBe('credentials-refused');
    expect(snapshotOf(rig.directory.store)).toBe(before);
  });

  it('B5: a person whose name is made of signs of filters and DNs is found as that person, and nobody else', async () => {
    const odd = '(&(odd))';
    const passwords = { currentPassword: firstPassword };
    expect(await rig.ask('password.verify', odd, { passwords })).toMatchObject({ objectGuid: rig.guidOf(odd) });
    const newPassword = 'Quite-New-Words-77';
    expect(await rig.ask('password.reset', odd, { passwords: { newPassword } })).toMatchObject({ outcome: 'done' });
    expect(hasPassword(rig.directory.store, odd, newPassword)).toBe(true);
  });

  it('B5: a name of 10 kB is refused before anything is asked of the directory', async () => {
    const id = newOperationId();
    const login = 'a'.repeat(10_000);
    const job = await rig.job('account.unlock', 'typist', { changes: { id } });
    const body = await rig.cloud.sign(job);
    // The shape is checked before signing as well, so this is signed by hand.
    const oversized = { ...job, target: { ...job.target, login } };
    const [header] = body.split('.');
    const input = `${header}.${Buffer.from(JSON.stringify(oversized)).toString('base64url')}`;
    const signature = await crypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      rig.cloud.jobKey.privateKey,
      Buffer.from(input),
    );
    const before = await bridge.metric('latchkey_bridge_jobs_refused_total{reason="shape"}');
    await rig.sendRaw(`${input}.${Buffer.from(signature).toString('base64url')}`, id);
    await rig.until(() => bridge.log().includes('"reason":"shape"'));
    expect(await bridge.metric('latchkey_bridge_jobs_refused_total{reason="shape"}')).toBeGreaterThan(before);
    expect(rig.results(id)).toEqual([]);
  });

  const badPasswords = (login: string): number =>
    Number(entryOf(rig.directory.store, login).attributes['badPwdCount']![0]);

  it('B9: each wrong attempt is one bad bind, whichever way it is made', async () => {
    const attempts = [
      () => rig.ask('password.verify', 'counted', { passwords: { currentPassword: 'Wrong-Guess-01' } }),
      () => rig.ask('password.verify', 'RIG\\counted', { passwords: { currentPassword: 'Wrong-Guess-02' } }),
      () =>
        rig.ask('password.change', 'counted', {
          passwords: { currentPassword: 'Wrong-Guess-03', newPassword: 'Fine-Password-88' },
        }),
      () => rig.ask('password.verify', 'counted@rig.example', { passwords: { currentPassword: 'Wrong-Guess-04' } }),
    ];
    for (const [index, attempt] of attempts.entries()) {
      const { outcome } = await attempt();
      expect(['credentials-refused', 'old-password-wrong']).toContain(outcome);
      expect(badPasswords('counted')).toBe(index + 1);
    }
  });

  it('B9: a delivery that comes again is not a second attempt', async () => {
    const signed = await rig.cloud.sign(
      await rig.job('password.verify', 'counted', { passwords: { currentPassword: 'Wrong-Guess-05' } }),
    );
    const { id } = JSON.parse(Buffer.from(signed.split('.')[1]!, 'base64url').toString()) as Job;
    const before = badPasswords('counted');
    await rig.sendRaw(signed, 'one');
    await rig.sendRaw(signed, 'two');
    await rig.resultOf(id, 2);
    expect(badPasswords('counted')).toBe(before + 1);
  });

  it('B9: what costs no attempt is counted nowhere: a reset refused by the policy, a right password', async () => {
    const before = badPasswords('ann');
    await rig.ask('password.reset', 'ann', { passwords: { newPassword: 'short' } });
    await rig.ask('password.verify', 'ann', { passwords: { currentPassword: firstPassword } });
    expect(badPasswords('ann')).toBe(before);
  });

  it('B8: what the directory or the policy refuses is told as refused, and the old password stays', async () => {
    const short = await rig.ask('password.reset', 'ann', { passwords: { newPassword: 'Ab1!' } });
    const old = await rig.ask('password.change', 'ann', {
      passwords: { currentPassword: firstPassword, newPassword: firstPassword },
    });
    expect(short.outcome).toBe('password-too-short');
    expect(['password-in-history', 'password-refused']).toContain(old.outcome);
    expect(hasPassword(rig.directory.store, 'ann', firstPassword)).toBe(true);
  });
});
