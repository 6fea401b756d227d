import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ExecutorSetup, goodPassword } from './executor-setup.ts';

const old = 'Old password 1';
let setup: ExecutorSetup;
beforeEach(async () => {
  setup = await ExecutorSetup.create();
});
afterEach(() => setup.close());

describe('jobs that are carried out', () => {
  it('resets, changes and unlocks once each, and names the controller', async () => {
    const ann = setup.directory.addPerson('ann', old, { lockoutTime: '5', isLocked: true });
    expect(await setup.answer(await setup.reset('ann'))).toMatchObject({
      outcome: 'done',
      controller: 'ldaps://dc1.test',
    });
    expect(await setup.answer(await setup.change('ann', goodPassword, 'Another horse 43'))).toMatchObject({
      outcome: 'done',
    });
    expect(await setup.answer(await setup.unlock('ann'))).toMatchObject({ outcome: 'done' });
    expect(ann.password).toBe('Another horse 43');
    expect(setup.directory.effects).toEqual(['reset ann', 'change ann', 'unlock ann']);
  });

  it('E19: a helper unlocks, and neither sets, changes nor tries a password, whatever the cloud signs', async () => {
    const ann = setup.directory.addPerson('ann', old, { lockoutTime: '5', isLocked: true });
    const helper = { actor: { kind: 'administrator', portal: 'demo', id: 'grace' } } as const;
    const jobs = [await setup.reset('ann'), await setup.change('ann', old), await setup.verify('ann', old)];
    for (const job of jobs) expect(await setup.answer({ ...job, ...helper })).toMatchObject({ outcome: 'job-refused' });
    expect(setup.directory.effects).toEqual([]);
    expect(await setup.answer({ ...(await setup.unlock('ann')), ...helper })).toMatchObject({ outcome: 'done' });
    expect([ann.password, setup.directory.effects]).toEqual([old, ['unlock ann']]);
  });

  it('asks for a new password at the next logon when the job or the bridge wants it', async () => {
    const ann = setup.directory.addPerson('ann', old);
    await setup.answer(await setup.reset('ann', goodPassword, { mustChangeAtNextLogon: true }));
    expect(ann.account.mustChangePassword).toBe(true);
    setup.mustChangeAtNextLogon = true;
    await setup.answer(await setup.reset('ann', goodPassword, { mustChangeAtNextLogon: false }));
    expect(ann.account.mustChangePassword).toBe(false);
  });

  it('tells whose password it was, also where it has to be changed first', async () => {
    const { objectGuid } = setup.directory.addPerson('ann', old).account;
    const eve = setup.directory.addPerson('eve', old, { mustChangePassword: true }).account;
    expect(await setup.answer(await setup.verify('ann', old))).toMatchObject({ outcome: 'done', objectGuid });
    expect(await setup.answer(await setup.verify('eve', old))).toMatchObject({
      outcome: 'password-must-change',
      objectGuid: eve.objectGuid,
    });
    expect(await setup.answer(await setup.verify('ann', 'wrong'))).not.toHaveProperty('objectGuid');
  });

  it('passes on what the directory says', async () => {
    setup.directory.addPerson('ann', old);
    expect(await setup.answer(await setup.change('ann', 'not it'))).toMatchObject({ outcome: 'old-password-wrong' });
    expect(await setup.answer(await setup.reset('ann', 'Refused password 1'))).toMatchObject({
      outcome: 'password-refused',
    });
  });
});

describe('jobs that are not believed', () => {
  it('THREATS B1: a forged, edited or foreign job has no effect, and is dropped after other bridges had their chance', async () => {
    setup.directory.addPerson('ann', old);
    const signed = await setup.cloud.sign(await setup.reset('ann'));
    const edited = signed
      .replace(/.$/, signed.endsWith('A') ? 'B' : 'A')
      .replace(/\.(.)/, (_, c: string) => (c === 'e' ? '.f' : '.e'));
    for (const body of [
      '',
      'rubbish',
      edited,
      await setup.cloud.sign({ ...(await setup.reset('ann')), directory: 'other' }),
    ]) {
      expect(await setup.deliver(body)).toEqual({ action: 'release', afterSeconds: 1 });
      expect(await setup.deliver(body, 3)).toEqual({ action: 'drop' });
    }
    expect(setup.refused).toEqual([...Array<string>(6).fill('signature'), 'audience', 'audience']);
    expect(setup.directory.effects).toEqual([]);
  });

  it('THREATS B1: a replayed job is answered again and never carried out again, also after a restart', async () => {
    setup.directory.addPerson('ann', old);
    const job = await setup.reset('ann');
    const first = await setup.answer(job);
    setup.restart();
    expect(await setup.answer(job)).toEqual(first);
    expect(setup.directory.effects).toHaveLength(1);
  });

  it('THREATS B1: a job with the id of another is answered as that one', async () => {
    setup.directory.addPerson('ann', old);
    setup.directory.addPerson('bob', old);
    const job = await setup.reset('ann');
    await setup.answer(job);
    await setup.answer(await setup.reset('bob', goodPassword, { id: job.id }));
    expect(setup.directory.effects).toEqual(['reset ann']);
  });

  it('THREATS B2: a job that runs out while its account is read is not carried out any more', async () => {
    setup.directory.addPerson('ann', 'Old password 1');
    const job = await setup.reset('ann');
    setup.directory.atBoundary = () => (setup.offsetMs = 130_000);
    expect(await setup.answer(job)).toMatchObject({ outcome: 'expired' });
    expect(setup.directory.effects).toEqual([]);
  });

  it('THREATS B2: an expired job is answered so and never run', async () => {
    setup.directory.addPerson('ann', old);
    const job = await setup.reset('ann');
    setup.offsetMs += 126_000;
    expect(await setup.answer(job)).toMatchObject({ outcome: 'expired' });
    expect(setup.directory.effects).toEqual([]);
  });

  it('allows clocks to differ by some seconds, and no more', async () => {
    setup.directory.addPerson('ann', old);
    const job = await setup.reset('ann');
    setup.offsetMs -= 4_000;
    expect(await setup.answer(job)).toMatchObject({ outcome: 'done' });
    const early = await setup.reset('ann');
    setup.offsetMs -= 6_000;
    expect(await setup.answer(early)).toMatchObject({ outcome: 'job-refused' });
  });

  it('refuses a life longer than the protocol gives', async () => {
    setup.directory.addPerson('ann', old);
    const job = await setup.reset('ann', goodPassword, { expiresAt: new Date(Date.now() + 3_600_000).toISOString() });
    expect(await setup.answer(job)).toMatchObject({ outcome: 'job-refused' });
  });

  it('THREATS B4: refuses a job without the passwords of its kind, or with others', async () => {
    setup.directory.addPerson('ann', old);
    const jobs = [
      await setup.job('password.reset', 'ann'),
      await setup.job('password.reset', 'ann', { currentPassword: old }),
      await setup.job('password.reset', 'ann', { currentPassword: old, newPassword: goodPassword }),
      await setup.job('password.change', 'ann', { newPassword: goodPassword }),
      await setup.job('password.verify', 'ann', {}),
    ];
    for (const job of jobs) expect(await setup.answer(job)).toMatchObject({ outcome: 'job-refused' });
    expect(setup.directory.effects).toEqual([]);
    expect(setup.directory.binds).toEqual([]);
  });

  it('refuses a sealed part of another operation', async () => {
    setup.directory.addPerson('ann', old);
    const { sealed } = await setup.reset('ann');
    const job = await setup.reset('ann', goodPassword, { sealed: sealed! });
    expect(await setup.answer(job)).toMatchObject({ outcome: 'job-refused' });
  });

  it('refuses to change anything without an objectGUID', async () => {
    setup.directory.addPerson('ann', old);
    const job = await setup.cloud.job('password.reset', 'ann', { passwords: { newPassword: goodPassword } });
    expect(await setup.answer(job)).toMatchObject({ outcome: 'job-refused' });
  });
});

describe('THREATS B3: accounts that are not touched, whatever the cloud asks for', () => {
  it.each([
    ['a protected account', { isProtected: true }, 'protected-account'],
    ['an account outside the served OUs', { distinguishedName: 'CN=ann,OU=Staff,DC=corp,DC=test' }, 'outside-scope'],
    ['a name made to look inside', { distinguishedName: 'CN=a\\,OU=People\\,DC=corp\\,DC=test,DC=x' }, 'outside-scope'],
    ['a disabled account', { isDisabled: true }, 'account-disabled'],
    ['an account that has run out', { isAccountExpired: true }, 'account-expired'],
  ])('%s', async (_, changes, outcome) => {
    setup.directory.addPerson('ann', old, changes);
    for (const job of [await setup.reset('ann'), await setup.change('ann', old), await setup.unlock('ann')]) {
      expect(await setup.answer(job)).toMatchObject({ outcome });
    }
    expect(setup.directory.effects).toEqual([]);
    expect(setup.directory.binds).toEqual([]);
  });

  it('an account whose objectGUID is not the one of the typed name', async () => {
    const { objectGuid } = setup.directory.addPerson('ann', old).account;
    setup.directory.addPerson('bob', old);
    const job = await setup.cloud.job('password.reset', 'bob', {
      passwords: { newPassword: goodPassword },
      objectGuid,
    });
    expect(await setup.answer(job)).toMatchObject({ outcome: 'account-not-found' });
    expect(setup.directory.effects).toEqual([]);
  });

  it('nobody, or a name that cannot be one', async () => {
    const ghost = { passwords: { newPassword: goodPassword }, objectGuid: crypto.randomUUID() };
    for (const name of ['ghost', '*', 'a)(cn=*', 'x'.repeat(256)]) {
      const job = await setup.cloud.job('password.reset', name, ghost);
      expect(await setup.answer(job)).toMatchObject({ outcome: 'account-not-found' });
    }
  });

  it('THREATS E1: at sign-in they answer as a missing name does, after the same work', async () => {
    setup.directory.addPerson('admin', old, { isProtected: true });
    setup.directory.addPerson('far', old, { distinguishedName: 'CN=far,OU=Else,DC=corp,DC=test' });
    for (const name of ['admin', 'far', 'ghost']) {
      const { outcome, ...rest } = await setup.answer(await setup.verify(name, old));
      expect(outcome).toBe('credentials-refused');
      expect(rest).not.toHaveProperty('objectGuid');
    }
    // One bind each, and never with the real account.
    expect(setup.directory.binds).toEqual(Array(3).fill({ name: '', isRight: false }));
  });

  it('more operations than its own caps allow, also over a restart', async () => {
    setup.limits = { operationsPerMinute: 3, perAccountPerHour: 2 };
    setup.directory.addPerson('ann', old);
    setup.directory.addPerson('bob', old);
    expect(await setup.answer(await setup.reset('ann'))).toMatchObject({ outcome: 'done' });
    expect(await setup.answer(await setup.reset('ann'))).toMatchObject({ outcome: 'done' });
    setup.restart();
    expect(await setup.answer(await setup.reset('ann'))).toMatchObject({ outcome: 'rate-capped' });
    expect(await setup.answer(await setup.reset('bob'))).toMatchObject({ outcome: 'rate-capped' });
    setup.offsetMs += 61_000;
    expect(await setup.answer(await setup.reset('bob'))).toMatchObject({ outcome: 'done' });
    expect(setup.directory.effects).toHaveLength(3);
  });

  it('caps sign-in tries for missing names as for real ones, however they are spelt', async () => {
    setup.limits = { operationsPerMinute: 1000, perAccountPerHour: 2 };
    setup.directory.addPerson('ann', old);
    for (const name of ['ann', 'ghost']) {
      const outcomes: string[] = [];
      for (const login of [name, name.toUpperCase(), `CORP\\${name}`, `${name}@corp.test`]) {
        outcomes.push((await setup.answer(await setup.verify(login, 'wrong'))).outcome);
      }
      expect(outcomes).toEqual(['credentials-refused', 'credentials-refused', 'rate-capped', 'rate-capped']);
    }
  });
});

describe('new passwords', () => {
  it.each([
    ['Sh0rt!', 'password-too-short'],
    ['alllowercase', 'password-too-simple'],
    ['My name is ann-marie 1', 'password-too-simple'],
  ])('the directory would refuse %p: its reason is told, and nothing is sent', async (password, outcome) => {
    setup.directory.addPerson('ann-marie', old);
    expect(await setup.answer(await setup.reset('ann-marie', password))).toMatchObject({ outcome });
    expect(setup.directory.effects).toEqual([]);
  });

  it("keeps the job's rules and the bridge's own, and names the broken ones", async () => {
    setup.rules = { bannedWords: ['horse'] };
    setup.directory.addPerson('ann', old);
    const job = await setup.reset('ann', 'Correct h0rse 42', { rules: { minLength: 20 } });
    expect(await setup.answer(job)).toMatchObject({
      outcome: 'password-breaks-rules',
      rules: ['min-length', 'banned-word'],
    });
  });

  it('tells when a password is too young to be changed; a reset may still replace it', async () => {
    setup.directory.policy.minAgeSeconds = 86_400;
    const setAt = new Date(Date.now() - 3_600_000);
    setup.directory.addPerson('ann', old, { passwordLastSetAt: setAt.toISOString() });
    expect(await setup.answer(await setup.change('ann', old))).toMatchObject({
      outcome: 'password-too-young',
      retryAt: new Date(setAt.getTime() + 86_400_000).toISOString(),
    });
    expect(await setup.answer(await setup.reset('ann'))).toMatchObject({ outcome: 'done' });
  });
});
