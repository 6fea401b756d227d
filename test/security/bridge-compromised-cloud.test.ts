import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { JobKind, passwordsOf } from '#shared/protocol/job.ts';
import type { SealedPasswords } from '#shared/protocol/job.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import { BridgeRig } from './support/bridge-rig.ts';
import type { RigBridge } from './support/bridge-rig.ts';
import { firstPassword, hasPassword, makeDangerous, snapshotOf } from './support/security-domain.ts';

jest.setTimeout(180_000);

const newPassword = 'Chosen-By-Eve-66';

/** The passwords that a kind of job carries: the right current one, so that only the bridge's refusal can stop it. */
const passwordsFor = (kind: JobKind): { passwords?: SealedPasswords } => {
  const all = { currentPassword: firstPassword, newPassword };
  const needed = passwordsOf[kind].map((name) => [name, all[name]]);
  return needed.length > 0 ? { passwords: Object.fromEntries(needed) as SealedPasswords } : {};
};

/**
 * The attacker holds the cloud's signing key and knows the bridge's public keys. The bridge's account is a domain
 * administrator by mistake, so the directory itself would let everything through.
 */
describe('a compromised cloud', () => {
  let rig: BridgeRig;
  let bridge: RigBridge;

  beforeAll(async () => {
    rig = await BridgeRig.start();
    makeDangerous(rig.directory.store);
    // Everything is served but the OU of outsiders, so that the scope protects nobody else.
    const { baseDn, peopleDn } = rig.directory;
    const servedOus = [peopleDn, `OU=Service Accounts,${baseDn}`, `CN=Users,${baseDn}`];
    bridge = await rig.startBridge({ directory: { servedOus }, limits: { perAccountPerHour: 5 } });
  });
  afterAll(() => rig.close());

  const targets: readonly (readonly [string, string, OutcomeCode | undefined])[] = [
    ['a protected administrator', 'admin', 'protected-account'],
    ['a member of a group nested in Domain Admins', 'nested', 'protected-account'],
    ["the bridge's own account", 'svc-latchkey', 'protected-account'],
    ['krbtgt', 'krbtgt', 'protected-account'],
    ['the built-in Administrator under another name', 'renamed-administrator', 'protected-account'],
    ['somebody who was an administrator once (adminCount)', 'admin-count', 'protected-account'],
    ['a member of a protected builtin group', 'backup-operator', 'protected-account'],
    ['a computer', 'PC042$', undefined],
    ['somebody outside the served OUs', 'outsider', 'outside-scope'],
  ];
  // What is about attributes is refused before anybody is looked for: nothing is open here.
  const changing = JobKind.options.filter((kind) => kind !== 'password.verify' && !kind.startsWith('attributes.'));

  // Whoever has the cloud says that everything was proven.
  const claimed = [{ factor: 'email-code' as const, provenAt: new Date().toISOString() }];

  it.each(targets)('B3: asks for %s: the bridge refuses by its own rules', async (_, login, outcome) => {
    const before = snapshotOf(rig.directory.store);
    for (const kind of changing) {
      const result = await rig.ask(kind, login, { ...passwordsFor(kind), changes: { proofs: claimed } });
      if (outcome) expect(result).toMatchObject({ outcome });
      else expect(['protected-account', 'account-not-found']).toContain(result.outcome);
    }
    expect(snapshotOf(rig.directory.store)).toBe(before);
    expect(bridge.log()).not.toContain(newPassword);
  });

  it.each(targets)('B3: tries the password of %s: not even a right one is confirmed', async (_, login) => {
    const before = snapshotOf(rig.directory.store);
    const right = await rig.ask('password.verify', login, passwordsFor('password.verify'));
    const wrong = await rig.ask('password.verify', login, { passwords: { currentPassword: 'Wrong-Guess-00' } });
    expect([right.outcome, wrong.outcome]).toEqual(['credentials-refused', 'credentials-refused']);
    expect(right.objectGuid).toBeUndefined();
    // Nothing was counted either: nobody can lock an administrator out through us.
    expect(snapshotOf(rig.directory.store)).toBe(before);
  });

  it('B3: asks for softer rules than those of the bridge: the stricter ones hold', async () => {
    await bridge.stop();
    bridge = await rig.startBridge({ rules: { minLength: 20, bannedWords: ['harbour'] } });
    for (const newPassword of ['Quite-New-Words-77', 'Around-The-H4rb0ur-In-77-Days']) {
      const job = { passwords: { newPassword }, changes: { rules: { minLength: 1 } } };
      expect(await rig.ask('password.reset', 'typist', job)).toMatchObject({ outcome: 'password-breaks-rules' });
    }
    expect(hasPassword(rig.directory.store, 'typist', firstPassword)).toBe(true);
    await bridge.stop();
    bridge = await rig.startBridge({ limits: { perAccountPerHour: 5 } });
  });

  it('B3: asks for one account again and again: the cap of the bridge holds, in any spelling of the name', async () => {
    const spellings = ['capped', 'CAPPED', 'RIG\\capped', 'capped@rig.example', 'Capped'];
    const outcomes: string[] = [];
    for (let turn = 0; turn < 8; turn++) {
      const login = spellings[turn % spellings.length]!;
      const objectGuid = rig.guidOf('capped');
      const passwords = { newPassword: `Password-Number-${turn}` };
      outcomes.push((await rig.ask('password.reset', login, { objectGuid, passwords })).outcome);
    }
    expect(outcomes).toEqual([...Array<string>(5).fill('done'), ...Array<string>(3).fill('rate-capped')]);
    expect(hasPassword(rig.directory.store, 'capped', 'Password-Number-4')).toBe(true);
  });

  it('B3: the cap is not opened by a restart of the bridge', async () => {
    await bridge.stop();
    bridge = await rig.startBridge({ limits: { perAccountPerHour: 5 } });
    const passwords = { newPassword: 'After-The-Restart-9' };
    expect(await rig.ask('password.reset', 'capped', { passwords })).toMatchObject({ outcome: 'rate-capped' });
    expect(hasPassword(rig.directory.store, 'capped', 'Password-Number-4')).toBe(true);
  });

  it('B3: a burst over all accounts ends at the cap of operations per minute', async () => {
    await bridge.stop();
    bridge = await rig.startBridge({ limits: { operationsPerMinute: 10 } });
    const jobs = Array.from({ length: 25 }, (_, turn) =>
      rig.ask('account.unlock', ['ann', 'bob', 'typist'][turn % 3]!),
    );
    const outcomes = (await Promise.all(jobs)).map((result) => result.outcome);
    // What the journal remembers of the last minute counts as well.
    expect(outcomes.filter((outcome) => outcome === 'done').length).toBeLessThanOrEqual(10);
    expect(outcomes.filter((outcome) => outcome === 'rate-capped').length).toBeGreaterThanOrEqual(15);
  });
});

/** The bridge's account is no administrator here: nothing protects it but that it is the bridge's own. */
describe("the bridge's own account", () => {
  let rig: BridgeRig;

  beforeAll(async () => {
    rig = await BridgeRig.start();
  });
  afterAll(() => rig.close());

  it.each([
    ['its DN', () => rig.directory.serviceAccountDn],
    ['its DN in another spelling', () => rig.directory.serviceAccountDn.toLowerCase().replaceAll(',', ' , ')],
    ['a user principal name', () => 'SVC-latchkey@rig.example'],
    ['a domain and a name', () => 'RIG\\svc-latchkey'],
  ])('B3: is refused when the configuration names it by %s', async (_, bindDn) => {
    const servedOus = [`OU=Service Accounts,${rig.directory.baseDn}`];
    const bridge = await rig.startBridge({ directory: { servedOus, bindDn: bindDn() } });
    const before = snapshotOf(rig.directory.store);
    for (const kind of ['password.reset', 'account.unlock'] as const) {
      const result = await rig.ask(kind, 'svc-latchkey', passwordsFor(kind));
      expect(result).toMatchObject({ outcome: 'protected-account' });
    }
    expect(snapshotOf(rig.directory.store)).toBe(before);
    await bridge.stop();
  });
});

describe('jobs out of time', () => {
  let rig: BridgeRig;

  beforeAll(async () => {
    rig = await BridgeRig.start();
  });
  afterAll(() => rig.close());

  const resetJob = (changes: { issuedAt?: Date; changes?: { expiresAt: string } }) =>
    rig.job('password.reset', 'ann', { passwords: { newPassword }, ...changes });

  it('B2: a job that waited through an outage is answered as expired and never run', async () => {
    const before = snapshotOf(rig.directory.store);
    const late = await Promise.all([
      rig.send(await resetJob({ issuedAt: new Date(Date.now() - 3 * 3_600_000) })),
      rig.send(await resetJob({ issuedAt: new Date(Date.now() - 130_000) })),
    ]);
    const bridge = await rig.startBridge({}, { keepsQueue: true });
    for (const id of late) expect(await rig.resultOf(id)).toMatchObject({ outcome: 'expired' });
    expect(snapshotOf(rig.directory.store)).toBe(before);
    await bridge.stop();
  });

  it('B2: a life that no honest cloud gives is refused, though the signature is right', async () => {
    const bridge = await rig.startBridge();
    const before = snapshotOf(rig.directory.store);
    const years = new Date(Date.now() + 365 * 86_400_000).toISOString();
    const tomorrow = new Date(Date.now() + 86_400_000);
    for (const job of [await resetJob({ changes: { expiresAt: years } }), await resetJob({ issuedAt: tomorrow })]) {
      expect(await rig.resultOf(await rig.send(job))).toMatchObject({ outcome: 'job-refused' });
    }
    expect(snapshotOf(rig.directory.store)).toBe(before);
    await bridge.stop();
  });
});
