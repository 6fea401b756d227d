import { expect, it, jest } from '@jest/globals';
import * as fc from 'fast-check';
import type { Journal } from '#bridge/journal/journal.ts';
import type { Fault } from '../fake-directory.ts';
import { ExecutorSetup, goodPassword } from './executor-setup.ts';

jest.setTimeout(120_000);

const old = 'Old password 1';

class Crash extends Error {}

/** Kills the bridge at the n-th boundary from now: nothing it does afterwards reaches disk or directory. */
class CrashPlan {
  #left = Infinity;
  #isDead = false;
  #journal: Journal;

  constructor(setup: ExecutorSetup) {
    this.#journal = setup.journal;
    setup.directory.atBoundary = () => this.pass();
  }

  arm(boundaries: number | undefined): void {
    this.#left = boundaries ?? Infinity;
    this.#isDead = false;
  }

  pass(): void {
    if (!this.#isDead && --this.#left > 0) return;
    this.#isDead = true;
    throw new Crash();
  }

  /** A journal with a boundary before and after every write. */
  around(journal: Journal): Journal {
    this.#journal = journal;
    const write = <A extends unknown[]>(method: (...args: A) => void) => {
      return (...args: A): void => {
        this.pass();
        method(...args);
        this.pass();
      };
    };
    const { start, finish, noteLookBind } = this.#journal;
    return { ...journal, start: write(start), finish: write(finish), noteLookBind: write(noteLookBind) };
  }
}

const kinds = ['password.reset', 'password.change', 'account.unlock', 'password.verify'] as const;
const operations = ['select', 'lookUp', 'read', 'readPolicy', 'verify', 'change', 'reset', 'unlock'] as const;
const faults = ['before-sent', 'after-effect', 'after-sent-no-effect', 'hang'] as const satisfies Fault[];

const story = fc.record({
  kind: fc.constantFrom(...kinds),
  isOldPasswordRight: fc.boolean(),
  mustChange: fc.boolean(),
  /** At which boundary each delivery but the last dies; undefined: it does not. */
  crashes: fc.array(fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined }), { maxLength: 4 }),
  faults: fc.array(fc.record({ operation: fc.constantFrom(...operations), fault: fc.constantFrom(...faults) }), {
    maxLength: 3,
  }),
});

it('THREATS B7: killed anywhere, any number of times: at most one effect, at most one bad bind, the true outcome', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(story, async (told) => {
      const setup = await ExecutorSetup.create();
      try {
        await play(setup, told, seen);
      } finally {
        setup.close();
      }
    }),
    { numRuns: 150 },
  );
  // The property would hold as well if nothing ever worked.
  expect(seen.get('done')!).toBeGreaterThan(40);
});

async function play(
  setup: ExecutorSetup,
  told: typeof story extends fc.Arbitrary<infer T> ? T : never,
  seen: Map<string, number>,
): Promise<void> {
  const { directory } = setup;
  const ann = directory.addPerson('ann', old, { lockoutTime: '7' });
  const plan = new CrashPlan(setup);
  for (const { operation, fault } of told.faults) directory.failNext(operation, fault);
  const current = told.isOldPasswordRight ? old : 'wrong';
  const job = await {
    'password.reset': () => setup.reset('ann', goodPassword, { mustChangeAtNextLogon: told.mustChange }),
    'password.change': () => setup.change('ann', current),
    'password.verify': () => setup.verify('ann', current),
    'account.unlock': () => setup.unlock('ann'),
  }[told.kind]();

  const results: string[] = [];
  for (const [index, crash] of [...told.crashes, undefined, undefined].entries()) {
    if (results.length > 0 && index > told.crashes.length) break;
    setup.restart();
    setup.journal = plan.around(setup.journal);
    plan.arm(crash);
    const handled = await setup.deliver(job, index + 1).catch(() => undefined);
    if (handled?.action === 'answer') results.push(handled.result);
  }
  plan.arm(undefined);

  expect(results.length).toBeGreaterThan(0);
  expect(new Set(results).size).toBe(1);
  const { outcome } = JSON.parse(results[0]!) as { outcome: string };
  seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
  const disruptions = told.faults.length + told.crashes.filter((crash) => crash !== undefined).length;
  const badBinds = directory.binds.filter((bind) => !bind.isRight).length;
  expect(badBinds).toBeLessThanOrEqual(1);
  if (told.kind === 'password.verify') {
    expect(directory.binds.length).toBeLessThanOrEqual(1);
    expect(['done', 'credentials-refused', 'directory-unavailable']).toContain(outcome);
    return;
  }
  expect(directory.effects.length).toBeLessThanOrEqual(1);
  // Only where the one bind that may look was itself lost, or the controller stayed away, can the truth stay unknown.
  if (outcome === 'unknown') expect(disruptions).toBeGreaterThan(1);
  else expect(outcome === 'done').toBe(directory.effects.length === 1);
  if (outcome === 'done' && told.kind !== 'account.unlock') expect(ann.password).toBe(goodPassword);
}
