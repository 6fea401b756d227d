import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Job } from '#shared/protocol/job.ts';
import { ExecutorSetup, goodPassword } from './executor-setup.ts';

const old = 'Old password 1';
const grace = { kind: 'administrator', portal: 'demo', id: 'grace' } as const;
const once = { actor: grace, mustChangeAtNextLogon: true } as const;

let setup: ExecutorSetup;
beforeEach(async () => {
  setup = await ExecutorSetup.create();
  setup.oneTimePerHour = 20;
});
afterEach(() => setup.close());

const setOnce = (name: string, changes: Partial<Job> = {}): Promise<Job> =>
  setup.reset(name, goodPassword, { ...once, ...changes });

describe('E19: a password for one sign-in that a helper sets', () => {
  it('ends with an account that has to change it, where the configuration opens that', async () => {
    const ann = setup.directory.addPerson('ann', old, { isLocked: true, lockoutTime: '5' });
    expect(await setup.answer(await setOnce('ann'))).toMatchObject({ outcome: 'done' });
    expect(ann).toMatchObject({ password: goodPassword, account: { mustChangePassword: true, pwdLastSet: '0' } });
    expect(await setup.answer(await setup.verify('ann', goodPassword))).toMatchObject({
      outcome: 'password-must-change',
    });
  });

  it('is refused where the configuration says nothing, whatever the cloud signs', async () => {
    setup.directory.addPerson('ann', old);
    setup.oneTimePerHour = undefined;
    expect(await setup.answer(await setOnce('ann'))).toMatchObject({ outcome: 'job-refused' });
    expect(setup.answers.at(-1)?.detail).toContain('helpers.oneTimePasswords');
    expect([setup.directory.effects, setup.directory.binds]).toEqual([[], []]);
  });

  it.each<[string, (job: Job) => Job]>([
    ['without having to be changed', (job) => ({ ...job, mustChangeAtNextLogon: false })],
    [
      'with nothing said about that',
      (job) => JSON.parse(JSON.stringify({ ...job, mustChangeAtNextLogon: undefined })) as Job,
    ],
    ['called the person’s own, to be changed', (job) => ({ ...job, actor: { kind: 'self', portal: 'demo' } })],
    [
      'called the person’s own, to last',
      (job) => ({ ...job, actor: { kind: 'self', portal: 'demo' }, mustChangeAtNextLogon: false }),
    ],
    ['as a change', (job) => ({ ...job, kind: 'password.change' })],
    ['as a check', (job) => ({ ...job, kind: 'password.verify' })],
  ])('does not open as another: %s', async (_, forged) => {
    const ann = setup.directory.addPerson('ann', old);
    expect(await setup.answer(forged(await setOnce('ann')))).toMatchObject({ outcome: 'job-refused' });
    expect([ann.password, setup.directory.effects, setup.directory.binds]).toEqual([old, [], []]);
  });

  it('cannot be made of a password that a person sealed for themself', async () => {
    setup.directory.addPerson('ann', old);
    expect(await setup.answer({ ...(await setup.reset('ann')), ...once })).toMatchObject({ outcome: 'job-refused' });
    expect(setup.directory.effects).toEqual([]);
  });

  it('is refused before it is written where the account would never have to change it', async () => {
    const svc = setup.directory.addPerson('svc', old, { ignoresMustChange: true });
    expect(await setup.answer(await setOnce('svc'))).toMatchObject({ outcome: 'must-change-void' });
    expect([svc.password, setup.directory.effects]).toEqual([old, []]);
    // What somebody sets for themself is theirs, and lasts anyway.
    expect(await setup.answer(await setup.reset('svc'))).toMatchObject({ outcome: 'done' });
  });

  it.each([
    ['protected-account', { isProtected: true }],
    ['outside-scope', { distinguishedName: 'CN=ann,OU=Elsewhere,DC=corp,DC=test' }],
    ['account-disabled', { isDisabled: true }],
  ])('is held back by all that holds a reset back: %s (B3)', async (outcome, state) => {
    setup.directory.addPerson('ann', old, state);
    expect(await setup.answer(await setOnce('ann'))).toMatchObject({ outcome });
    expect(setup.directory.effects).toEqual([]);
  });

  it('keeps to what passwords have to be', async () => {
    setup.directory.addPerson('ann', old);
    const short = await setup.reset('ann', 'Ab-1', once);
    expect(await setup.answer(short)).toMatchObject({ outcome: 'password-too-short' });
    expect(setup.directory.effects).toEqual([]);
  });

  it('has a cap of its own over all helpers, which a restart does not open, and which is nobody else’s', async () => {
    setup.oneTimePerHour = 2;
    for (const name of ['ann', 'bob', 'cem']) setup.directory.addPerson(name, old);
    await setup.answer(await setOnce('ann'));
    await setup.answer(await setOnce('bob', { actor: { ...grace, id: 'somebody else' } }));
    setup.restart();
    const invented = { actor: { ...grace, id: 'a third' } };
    expect(await setup.answer(await setOnce('cem', invented))).toMatchObject({ outcome: 'rate-capped' });
    expect(await setup.answer(await setup.reset('cem'))).toMatchObject({ outcome: 'done' });
    setup.offsetMs += 3_600_001;
    expect(await setup.answer(await setOnce('cem'))).toMatchObject({ outcome: 'done' });
  });

  it('is set for one person five times an hour at most', async () => {
    setup.directory.addPerson('ann', old);
    setup.directory.addPerson('bob', old);
    for (let time = 0; time < 5; time++) await setup.answer(await setOnce('ann'));
    expect(await setup.answer(await setOnce('ann'))).toMatchObject({ outcome: 'rate-capped' });
    expect(await setup.answer(await setOnce('bob'))).toMatchObject({ outcome: 'done' });
  });

  it('is not sent once more when the configuration was closed meanwhile', async () => {
    const ann = setup.directory.addPerson('ann', old);
    const job = await setOnce('ann');
    setup.directory.atBoundary = (where) => {
      if (where === 'before reset') throw new Error('killed');
    };
    expect(await setup.deliver(job)).toEqual({ action: 'release', afterSeconds: 1 });
    setup.directory.atBoundary = () => undefined;
    setup.restart();
    setup.oneTimePerHour = undefined;
    expect(await setup.answer(job, 2)).toMatchObject({ outcome: 'job-refused' });
    expect([ann.password, setup.directory.effects]).toEqual([old, []]);
  });

  it('that was begun as one for a single sign-in does not come again as one that lasts', async () => {
    const ann = setup.directory.addPerson('ann', old);
    const job = await setOnce('ann');
    setup.directory.atBoundary = (where) => {
      if (where === 'before reset') throw new Error('killed');
    };
    await setup.deliver(job);
    setup.directory.atBoundary = () => undefined;
    expect(await setup.answer({ ...job, mustChangeAtNextLogon: false }, 2)).toMatchObject({ outcome: 'job-refused' });
    expect([ann.password, setup.directory.effects]).toEqual([old, []]);
  });

  it('is found again after a lost answer, and reported as done once', async () => {
    const ann = setup.directory.addPerson('ann', old);
    setup.directory.failNext('reset', 'after-effect');
    expect(await setup.answer(await setOnce('ann'))).toMatchObject({ outcome: 'done' });
    expect([ann.account.mustChangePassword, setup.directory.effects]).toEqual([true, ['reset ann']]);
  });
});
