import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ControllerUnavailable } from '#bridge/connectors/directory-connector.ts';
import { ExecutorSetup, goodPassword } from './executor-setup.ts';

const old = 'Old password 1';
let setup: ExecutorSetup;
beforeEach(async () => {
  setup = await ExecutorSetup.create();
  setup.directory.addPerson('ann', old, { lockoutTime: '7' });
});
afterEach(() => setup.close());

describe('THREATS B7, B8: a controller that goes away', () => {
  it('another one is used while nothing was sent', async () => {
    setup.directory.failNext('lookUp', 'before-sent');
    expect(await setup.answer(await setup.reset('ann'))).toMatchObject({
      outcome: 'done',
      controller: 'ldaps://dc2.test',
    });
    setup.directory.failNext('reset', 'before-sent');
    expect(await setup.answer(await setup.reset('ann'))).toMatchObject({ outcome: 'done' });
    expect(setup.directory.effects).toEqual(['reset ann', 'reset ann']);
  });

  it('with none left, nothing was done and that is said', async () => {
    setup.directory.isDown = true;
    expect(await setup.answer(await setup.reset('ann'))).toMatchObject({ outcome: 'directory-unavailable' });
    expect(await setup.answer(await setup.verify('ann', old))).toMatchObject({ outcome: 'directory-unavailable' });
  });

  it.each(['reset', 'change', 'unlock'] as const)(
    'a lost answer to %s is found by looking on that controller',
    async (kind) => {
      for (const fault of ['after-effect', 'hang'] as const) {
        setup.directory.people.get('ann')!.password = old;
        setup.directory.failNext(kind, fault);
        const job = { reset: setup.reset('ann'), change: setup.change('ann', old), unlock: setup.unlock('ann') }[kind];
        expect(await setup.answer(await job)).toMatchObject({ outcome: 'done', controller: 'ldaps://dc1.test' });
      }
      expect(setup.directory.effects).toEqual([`${kind} ann`, `${kind} ann`]);
      expect(setup.directory.binds.filter((bind) => !bind.isRight)).toEqual([]);
    },
  );

  it('a reset that was lost on the way is sent again', async () => {
    setup.directory.failNext('reset', 'after-sent-no-effect');
    expect(await setup.answer(await setup.reset('ann'))).toMatchObject({ outcome: 'done' });
    expect(setup.directory.effects).toEqual(['reset ann']);
  });

  it('THREATS B9: a change that was lost is not sent again, for its old password may count as wrong', async () => {
    setup.directory.failNext('change', 'after-sent-no-effect');
    expect(await setup.answer(await setup.change('ann', 'wrong'))).toMatchObject({ outcome: 'directory-unavailable' });
    expect(setup.directory.binds).toEqual([]);
    expect(setup.directory.effects).toEqual([]);
  });

  it('a reset with must-change is found though pwdLastSet is 0 before and after', async () => {
    setup.directory.people.get('ann')!.account = {
      ...setup.directory.people.get('ann')!.account,
      pwdLastSet: '0',
      mustChangePassword: true,
    };
    const must = { mustChangeAtNextLogon: true };
    setup.directory.failNext('reset', 'after-effect');
    expect(await setup.answer(await setup.reset('ann', goodPassword, must))).toMatchObject({ outcome: 'done' });
    setup.directory.failNext('reset', 'after-sent-no-effect');
    expect(await setup.answer(await setup.reset('ann', 'Another horse 43', must))).toMatchObject({ outcome: 'done' });
    expect(setup.directory.effects).toEqual(['reset ann', 'reset ann']);
    expect(setup.directory.people.get('ann')!.password).toBe('Another horse 43');
  });

  it('waits for the controller to come back, and says unknown when it does not', async () => {
    setup.directory.failNext('reset', 'after-effect');
    for (let i = 0; i < 5; i++) setup.directory.failNext('read', 'before-sent');
    expect(await setup.answer(await setup.reset('ann'))).toMatchObject({ outcome: 'done' });
    setup.directory.failNext('reset', 'after-effect');
    for (let i = 0; i < 500; i++) setup.directory.failNext('read', 'before-sent');
    expect(await setup.answer(await setup.reset('ann'))).toMatchObject({ outcome: 'unknown' });
  });

  describe('killed while the bind that looks waits for its answer', () => {
    /** As the journal was at the kill: the change may have been sent, and so may that bind. */
    const killedWhileLooking = async () => {
      const job = await setup.reset('ann');
      const { objectGuid, pwdLastSet, lockoutTime, badPasswordTime } = setup.directory.people.get('ann')!.account;
      const before = { pwdLastSet, lockoutTime };
      setup.journal.start({ id: job.id, kind: job.kind, account: objectGuid, controller: 'ldaps://dc1.test', before });
      setup.journal.noteLookBind(job.id, badPasswordTime);
      return job;
    };

    it('looks again while the account shows that no password was refused', async () => {
      const job = await killedWhileLooking();
      setup.directory.setPasswordElsewhere('ann', goodPassword);
      setup.restart();
      expect(await setup.answer(job, 2)).toMatchObject({ outcome: 'done' });
      expect(setup.directory.effects).toEqual([]);
    });

    it('THREATS B9: does not look again once a password was refused', async () => {
      const job = await killedWhileLooking();
      setup.directory.setPasswordElsewhere('ann', 'Set at the office 1');
      const ann = setup.directory.people.get('ann')!;
      ann.account = { ...ann.account, badPasswordTime: '99' };
      setup.restart();
      expect(await setup.answer(job, 2)).toMatchObject({ outcome: 'unknown' });
      expect(setup.directory.binds).toEqual([]);
    });
  });

  it('THREATS B8: begun here before a crash, it is found, though clocks and caps would not let it begin', async () => {
    const jobs = [await setup.reset('ann'), await setup.reset('ann')];
    const { objectGuid, pwdLastSet, lockoutTime } = setup.directory.people.get('ann')!.account;
    const begun = { account: objectGuid, controller: 'ldaps://dc1.test', before: { pwdLastSet, lockoutTime } };
    for (const { id, kind } of jobs) setup.journal.start({ id, kind, ...begun });
    setup.directory.setPasswordElsewhere('ann', goodPassword);
    setup.offsetMs -= 60_000;
    expect(await setup.answer(jobs[0]!, 2)).toMatchObject({ outcome: 'done' });
    setup.offsetMs += 60_000;
    setup.limits = { operationsPerMinute: 1, perAccountPerHour: 1 };
    setup.restart();
    expect(await setup.answer(jobs[1]!, 2)).toMatchObject({ outcome: 'done' });
    expect(setup.directory.effects).toEqual([]);
  });

  it('looks again when the answer to its look was lost', async () => {
    setup.directory.failNext('reset', 'after-effect');
    setup.directory.failNext('verify', 'after-effect');
    setup.directory.failNext('verify', 'after-sent-no-effect');
    expect(await setup.answer(await setup.reset('ann'))).toMatchObject({ outcome: 'done' });
    expect(setup.directory.binds).toEqual([
      { name: 'ann', isRight: true },
      { name: 'ann', isRight: true },
    ]);
  });

  it('THREATS B9: does not look again when the answer to its look was lost, and that look was refused', async () => {
    setup.directory.atBoundary = (where) => {
      if (where === 'after reset') setup.directory.setPasswordElsewhere('ann', 'Set at the office 1');
    };
    setup.directory.failNext('reset', 'after-effect');
    setup.directory.failNext('verify', 'after-effect');
    expect(await setup.answer(await setup.reset('ann'))).toMatchObject({ outcome: 'unknown' });
    expect(setup.directory.binds).toEqual([{ name: 'ann', isRight: false }]);
  });

  it('somebody else setting another password meanwhile is not taken for ours, nor overwritten', async () => {
    setup.directory.atBoundary = (where) => {
      if (where === 'before read') setup.directory.setPasswordElsewhere('ann', 'Set at the office 1');
    };
    setup.directory.failNext('reset', 'after-sent-no-effect');
    expect(await setup.answer(await setup.reset('ann'))).toMatchObject({ outcome: 'unknown' });
    expect(setup.directory.people.get('ann')!.password).toBe('Set at the office 1');
    expect(setup.directory.binds.filter((bind) => !bind.isRight)).toHaveLength(1);
  });
});

describe('THREATS B9: one sign-in is at most one bind', () => {
  it('a lost answer to a bind is not asked for again', async () => {
    for (const fault of ['after-effect', 'after-sent-no-effect', 'hang'] as const) {
      setup.directory.binds.length = 0;
      setup.directory.failNext('verify', fault);
      expect(await setup.answer(await setup.verify('ann', 'wrong'))).toMatchObject({
        outcome: 'directory-unavailable',
      });
      expect(setup.directory.binds.length).toBeLessThanOrEqual(1);
    }
  });

  it('a bind that was certainly not sent is sent to another controller', async () => {
    setup.directory.failNext('verify', 'before-sent');
    expect(await setup.answer(await setup.verify('ann', old))).toMatchObject({
      outcome: 'done',
      controller: 'ldaps://dc2.test',
    });
    expect(setup.directory.binds).toHaveLength(1);
  });

  it('not after a crash either', async () => {
    const job = await setup.verify('ann', 'wrong');
    setup.journal.start({ id: job.id, kind: job.kind, controller: 'ldaps://dc1.test' });
    setup.restart();
    expect(await setup.answer(job, 2)).toMatchObject({ outcome: 'directory-unavailable' });
    expect(setup.directory.binds).toEqual([]);
  });
});

describe('a job that another bridge may have had', () => {
  beforeEach(() => setup.addOtherBridge());

  it('is looked for first: found, it is done and not repeated', async () => {
    const job = await setup.reset('ann');
    setup.directory.setPasswordElsewhere('ann', goodPassword);
    expect(await setup.answer(job, 2)).toMatchObject({ outcome: 'done' });
    expect(setup.directory.effects).toEqual([]);
  });

  it('not found, a reset is carried out, and a change and a sign-in are not', async () => {
    expect(await setup.answer(await setup.reset('ann'), 2)).toMatchObject({ outcome: 'done' });
    setup.directory.people.get('ann')!.account = {
      ...setup.directory.people.get('ann')!.account,
      passwordLastSetAt: '2026-01-01T00:00:00Z',
    };
    expect(await setup.answer(await setup.change('ann', goodPassword, 'Another horse 43'), 2)).toMatchObject({
      outcome: 'directory-unavailable',
    });
    expect(await setup.answer(await setup.verify('ann', goodPassword), 2)).toMatchObject({
      outcome: 'directory-unavailable',
    });
    expect(setup.directory.effects).toEqual(['reset ann']);
    expect(setup.directory.binds).toEqual([]);
  });

  it('expired: done when it is found, else expired: it was looked for wherever it could be', async () => {
    const [found, lost] = [await setup.reset('ann'), await setup.reset('ann', 'Another horse 43')];
    setup.directory.setPasswordElsewhere('ann', goodPassword);
    setup.offsetMs += 200_000;
    expect(await setup.answer(found, 2)).toMatchObject({ outcome: 'done' });
    setup.directory.people.get('ann')!.account = {
      ...setup.directory.people.get('ann')!.account,
      passwordLastSetAt: '2026-01-01T00:00:00Z',
    };
    expect(await setup.answer(lost, 2)).toMatchObject({ outcome: 'expired' });
    expect(setup.directory.effects).toEqual([]);
  });

  it('THREATS B8: found, it is done, though clocks and caps would not let it begin', async () => {
    const [early, capped] = [await setup.reset('ann'), await setup.reset('ann')];
    setup.directory.setPasswordElsewhere('ann', goodPassword);
    setup.offsetMs -= 60_000;
    expect(await setup.answer(early, 2)).toMatchObject({ outcome: 'done' });
    setup.offsetMs += 60_000;
    setup.limits = { operationsPerMinute: 1, perAccountPerHour: 1 };
    setup.restart();
    expect(await setup.answer(capped, 2)).toMatchObject({ outcome: 'done' });
    expect(setup.directory.effects).toEqual([]);
  });

  it('not found, clocks and caps count', async () => {
    const job = await setup.reset('ann');
    setup.offsetMs -= 60_000;
    expect(await setup.answer(job, 2)).toMatchObject({ outcome: 'job-refused' });
    expect(setup.directory.effects).toEqual([]);
  });

  it('THREATS B8: an unlock that has expired was made when the account is open, and was not when it is locked', async () => {
    const [first, second] = [await setup.unlock('ann'), await setup.unlock('ann')];
    setup.offsetMs += 200_000;
    expect(await setup.answer(first, 2)).toMatchObject({ outcome: 'expired' });
    const ann = setup.directory.people.get('ann')!;
    ann.account = { ...ann.account, lockoutTime: '0' };
    expect(await setup.answer(second, 2)).toMatchObject({ outcome: 'done' });
    expect(setup.directory.effects).toEqual([]);
  });

  it('THREATS B9: is not looked for with its password once one was refused, perhaps to that other bridge', async () => {
    const job = await setup.reset('ann');
    setup.directory.setPasswordElsewhere('ann', 'Set at the office 1');
    const ann = setup.directory.people.get('ann')!;
    ann.account = { ...ann.account, badPasswordTime: String((BigInt(Date.now()) + 11_644_473_600_000n) * 10_000n) };
    expect(await setup.answer(job, 2)).toMatchObject({ outcome: 'unknown' });
    expect(setup.directory.binds).toEqual([]);
  });

  describe('and that is looked for with a bind', () => {
    const [first, second] = ['ldaps://dc1.test', 'ldaps://dc2.test'];
    /** The first controller never answers such a bind, nor anything after it. */
    const firstGoesAway = (wasSent: boolean): void => {
      const on = setup.directory.on.bind(setup.directory);
      const away = (): Promise<never> => Promise.reject(new ControllerUnavailable(first!, { wasSent: false }));
      let isAway = false;
      setup.directory.on = (controller) => {
        const session = on(controller);
        if (controller !== first) return session;
        const verify = (): Promise<never> => {
          isAway = true;
          return Promise.reject(new ControllerUnavailable(first!, { wasSent }));
        };
        return { ...session, verify, read: (guid) => (isAway ? away() : session.read(guid)) };
      };
    };
    beforeEach(() => setup.directory.setPasswordElsewhere('ann', goodPassword));

    it('THREATS B9: once such a bind may have arrived on one controller, there is none on another', async () => {
      firstGoesAway(true);
      expect(await setup.answer(await setup.reset('ann'), 2)).toMatchObject({ outcome: 'unknown' });
      expect([setup.directory.binds, setup.directory.effects]).toEqual([[], []]);
    });

    it('THREATS B8: one that was certainly not sent keeps nobody from looking on another', async () => {
      firstGoesAway(false);
      expect(await setup.answer(await setup.reset('ann'), 2)).toMatchObject({ outcome: 'done', controller: second });
      expect([setup.directory.binds.length, setup.directory.effects]).toEqual([1, []]);
    });
  });

  it('protected accounts are refused before anything is tried', async () => {
    setup.directory.people.get('ann')!.account = { ...setup.directory.people.get('ann')!.account, isProtected: true };
    expect(await setup.answer(await setup.reset('ann'), 2)).toMatchObject({ outcome: 'protected-account' });
    expect(setup.directory.binds).toEqual([]);
  });
});

it.each(['reset', 'change', 'unlock', 'verify'] as const)(
  'THREATS B7: nothing is sent for a %s that the queue may have given to another bridge meanwhile',
  async (kind) => {
    const jobs = {
      reset: () => setup.reset('ann'),
      change: () => setup.change('ann', old),
      unlock: () => setup.unlock('ann'),
      verify: () => setup.verify('ann', old),
    };
    const job = await jobs[kind]();
    expect(await setup.deliver(job, 1, () => false)).toEqual({ action: 'leave' });
    expect(setup.directory.effects).toEqual([]);
    expect(setup.directory.binds).toEqual([]);
  },
);

it('THREATS B8: what fails again and again is told as not done only where nothing can have been sent', async () => {
  const failAt = (place: string): void => {
    setup.directory.atBoundary = (where) => {
      if (where === place) throw new Error('a bug');
    };
  };
  const [read, sent] = [await setup.reset('ann'), await setup.reset('ann')];
  failAt('before lookUp');
  expect(await setup.deliver(read, 2)).toEqual({ action: 'release', afterSeconds: 1 });
  expect(await setup.answer(read, 3)).toMatchObject({ outcome: 'directory-unavailable' });
  failAt('after reset');
  expect(await setup.answer(sent, 3)).toMatchObject({ outcome: 'unknown' });
  expect(setup.directory.effects).toEqual(['reset ann']);
});

it('a change delivered again that only this bridge could open is carried out', async () => {
  expect(await setup.answer(await setup.change('ann', old), 2)).toMatchObject({ outcome: 'done' });
});

it('the same job twice at once is carried out once', async () => {
  const job = await setup.reset('ann');
  const both = await Promise.all([setup.deliver(job), setup.deliver(job, 2)]);
  // The second is left alone while the first is at work; were it later, it would get the same answer.
  const answers = both.filter((handled) => handled.action !== 'leave');
  expect(answers).toContainEqual(expect.objectContaining({ action: 'answer', operation: job.id }));
  expect(new Set(answers.map((handled) => JSON.stringify(handled))).size).toBe(1);
  expect(setup.directory.effects).toEqual(['reset ann']);
});
