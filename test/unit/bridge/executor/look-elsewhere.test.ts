import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ControllerUnavailable } from '#bridge/connectors/directory-connector.ts';
import type { Account, DirectoryConnector, DirectorySession } from '#bridge/connectors/directory-connector.ts';
import { BridgeStopping } from '#bridge/executor/executor-deps.ts';
import type { ExecutorDeps } from '#bridge/executor/executor-deps.ts';
import { lookElsewhere } from '#bridge/executor/look-elsewhere.ts';
import { RecentPlaces } from '#bridge/executor/recent-places.ts';
import { ExecutorSetup } from './executor-setup.ts';

const old = 'Old password 1';
let setup: ExecutorSetup;
beforeEach(async () => {
  setup = await ExecutorSetup.create();
  setup.directory.addPerson('ann', old, { pwdLastSet: '1', lockoutTime: '7' });
});
afterEach(() => setup.close());

/** Ann on two controllers; the second shows the change after so many looks. */
function twoControllers(here: Partial<Account>, { looksUntilThere }: { looksUntilThere: number }) {
  const { account } = setup.directory.people.get('ann')!;
  const session = (controller: string, read: () => Promise<Account | undefined>): DirectorySession => ({
    ...setup.directory.on(controller),
    read,
  });
  let looks = 0;
  const connector: Pick<DirectoryConnector, 'select' | 'on' | 'besides'> = {
    select: () => setup.directory.select(),
    on: (controller) => session(controller, () => Promise.resolve({ ...account, ...here })),
    besides: () =>
      Promise.resolve(
        session('ldaps://dc2.test', () =>
          Promise.resolve((looks += 1) > looksUntilThere ? { ...account, ...here } : account),
        ),
      ),
  };
  let waitedMs = 0;
  const deps = {
    connector,
    deadlines: { readMs: 40, actMs: 40 },
    sleep: (ms: number) => {
      waitedMs += ms;
      return Promise.resolve();
    },
  } as Pick<ExecutorDeps, 'connector' | 'deadlines' | 'sleep'> as ExecutorDeps;
  return { deps, before: { before: account, controller: 'ldaps://dc1.test' }, waited: () => waitedMs };
}

describe('looking for a change on a second controller', () => {
  it.each([
    ['is there at once', 0, 'arrived', 0],
    ['comes a little later', 3, 'arrived', 700],
    ['does not come while a person can wait', 1_000, 'not-yet', 3_000],
  ] as const)('%s', async (_what, looksUntilThere, arrival, waitedMs) => {
    const { deps, before, waited } = twoControllers({ pwdLastSet: '2' }, { looksUntilThere });
    expect(await lookElsewhere(await setup.reset('ann'), before, deps)).toBe(arrival);
    expect(waited()).toBeLessThanOrEqual(waitedMs);
  });

  it('sees an unlock by the time of the lockout', async () => {
    const { deps, before } = twoControllers({ lockoutTime: '0' }, { looksUntilThere: 1 });
    expect(await lookElsewhere(await setup.unlock('ann'), before, deps)).toBe('arrived');
  });

  it('says nothing when the account does not show the change, there is no second one, or it goes away', async () => {
    const same = twoControllers({ pwdLastSet: '1' }, { looksUntilThere: 0 });
    const job = await setup.reset('ann');
    expect(await lookElsewhere(job, same.before, same.deps)).toBe('not-looked');
    const { deps, before } = twoControllers({ pwdLastSet: '2' }, { looksUntilThere: 9 });
    const others: (Pick<ExecutorDeps, 'connector'> | Pick<ExecutorDeps, 'sleep'>)[] = [
      { connector: { ...deps.connector, besides: () => Promise.resolve(undefined) } },
      { connector: { ...deps.connector, besides: () => Promise.reject(new Error('bug')) } },
      {
        connector: {
          ...deps.connector,
          on: (url) => {
            throw new ControllerUnavailable(url, { wasSent: false });
          },
        },
      },
      { sleep: () => Promise.reject(new BridgeStopping()) },
    ];
    for (const other of others) expect(await lookElsewhere(job, before, { ...deps, ...other })).toBe('not-looked');
  });
});

describe('a change where confirmOn is second', () => {
  /** The second controller has heard of the change, or goes on showing what was before. */
  const secondHas = (isThere: boolean): void => {
    const { account } = setup.directory.people.get('ann')!;
    const second = setup.directory.on('ldaps://dc2.test');
    setup.directory.besides = () =>
      Promise.resolve(isThere ? second : { ...second, read: () => Promise.resolve(account) });
  };

  it('B8: is done, and says so, while the second controller does not show it', async () => {
    setup.confirmsElsewhere = true;
    for (const make of [() => setup.reset('ann'), () => setup.change('ann', 'Correct horse 42', 'Another horse 43')]) {
      secondHas(false);
      expect(await setup.answer(await make())).toMatchObject({ outcome: 'done', note: 'elsewhere-later' });
    }
    secondHas(true);
    const confirmed = await setup.answer(await setup.reset('ann'));
    expect(confirmed).toMatchObject({ outcome: 'done' });
    expect(confirmed).not.toHaveProperty('note');
  });

  it('is not looked for where nobody asked for that, nor when it was refused', async () => {
    secondHas(false);
    expect(await setup.answer(await setup.reset('ann'))).not.toHaveProperty('note');
    setup.confirmsElsewhere = true;
    expect(await setup.answer(await setup.reset('ann', 'Refused password 1'))).not.toHaveProperty('note');
  });
});

describe('where accounts were changed lately', () => {
  it('is found by GUID and by the name that was typed, whatever its case, for a quarter of an hour', async () => {
    let nowMs = 0;
    const places = new RecentPlaces(() => nowMs);
    places.note(await setup.reset('ann'), 'ldaps://dc2.test');
    expect(places.find(await setup.verify('ANN', old))).toBe('ldaps://dc2.test');
    expect(places.find(await setup.verify('bob', old))).toBeUndefined();
    places.note(await setup.unlock('ann'), 'ldaps://dc1.test');
    nowMs = 800_000;
    expect(places.find(await setup.change('ann', old))).toBe('ldaps://dc1.test');
    nowMs = 900_000;
    expect(places.find(await setup.change('ann', old))).toBeUndefined();
  });

  it('does not grow without end', async () => {
    const places = new RecentPlaces(() => 0);
    const job = await setup.verify('ann', old);
    for (let index = 0; index < 10_050; index += 1) {
      places.note({ ...job, target: { login: `p${index}` } }, 'ldaps://dc1.test');
    }
    expect(places.find({ ...job, target: { login: 'p0' } })).toBeUndefined();
    expect(places.find({ ...job, target: { login: 'p10049' } })).toBe('ldaps://dc1.test');
  });
});
