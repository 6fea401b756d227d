import { setTimeout as pause } from 'node:timers/promises';
import type { DemoPerson } from '#local/embedded-directory/demo-people.ts';
import type { JobKind } from '#shared/protocol/job.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import { Guest } from '#test/bench/crowd/guest.ts';
import type { Order } from '#test/bench/crowd/guest.ts';
import { inParallel } from '#test/bench/crowd/in-parallel.ts';
import { makePeople } from '#test/bench/crowd/people.ts';
import { proveAll } from '#test/bench/crowd/prove-all.ts';
import type { Town } from '#test/bench/crowd/town.ts';
import { NoAnswer } from '#test/bench/crowd/visitor.ts';

/** Somebody with one request left to make. */
export interface Errand {
  readonly guest: Guest;
  readonly order: Order;
  /** Absent for an unlock. */
  readonly newPassword?: string;
}

/** How an errand ended, as the person was told. */
export interface Ending {
  readonly errand: Errand;
  readonly kind: JobKind;
  readonly operation: string;
  /** `lost`: nobody could tell the person how it ended. */
  readonly outcome: OutcomeCode | 'lost';
  /** How often the API was asked to begin it. */
  readonly tries: number;
  readonly note?: string;
}

/** How many of each. */
export interface Crowd {
  readonly resets: readonly DemoPerson[];
  readonly changes: readonly DemoPerson[];
  readonly unlocks: readonly DemoPerson[];
}

export const makeCrowd = (size: { resets: number; changes: number; unlocks: number }): Crowd => ({
  resets: makePeople(size.resets, 'r'),
  changes: makePeople(size.changes, 'c'),
  unlocks: makePeople(size.unlocks, 'u', 'locked'),
});

/** Brings everybody up to their last request, while everything still works. */
export async function prepare(town: Town, crowd: Crowd): Promise<Errand[]> {
  let number = 0;
  const guestsOf = (people: readonly DemoPerson[]): Guest[] =>
    people.map((person) => new Guest(town, person, number++));
  // Without the person's own name, which the portal's rules forbid.
  const newPassword = ({ person }: Guest): string => `Kept-by-Oath-${person.login.slice(1)}-9`;
  const resets = await proveAll(town, guestsOf(crowd.resets), 'reset');
  const unlocks = await proveAll(town, guestsOf(crowd.unlocks), 'unlock');
  const signedIn = guestsOf(crowd.changes);
  await inParallel(4, signedIn, (guest) => guest.signIn());
  return [
    ...(await inParallel(4, resets, async ({ guest, flow }): Promise<Errand> => {
      return { guest, order: await guest.reset(flow, newPassword(guest)), newPassword: newPassword(guest) };
    })),
    ...(await inParallel(4, signedIn, async (guest): Promise<Errand> => {
      return { guest, order: await guest.change(newPassword(guest)), newPassword: newPassword(guest) };
    })),
    ...unlocks.map(({ guest, flow }): Errand => ({ guest, order: guest.unlock(flow) })),
  ];
}

/** Longer than a job lives and the grace after it. A held request would keep one copy of the function for each person. */
const waiting = { waitSeconds: 0, patienceMs: 150_000 };
const triesAtMost = 60;

/** Makes the request, the same again when the server stumbled, and waits for the end, as the portal does. Never rejects. */
export async function run(errand: Errand): Promise<Ending> {
  const { guest, order } = errand;
  const { operation } = order;
  let tries = 0;
  try {
    for (let refusal = ''; ; await pause(500)) {
      if (tries === triesAtMost) throw new Error(refusal);
      tries += 1;
      const answer = await guest.submit(order).catch((problem: unknown) => {
        if (problem instanceof NoAnswer) return undefined;
        throw problem;
      });
      if (answer?.status === 202) {
        const { outcome } = await guest.outcome({ id: operation, state: 'pending' }, waiting);
        return { errand, kind: order.kind, operation, outcome: outcome!, tries };
      }
      refusal = answer ? `${answer.status} ${JSON.stringify(answer.body)}` : 'no answer';
    }
  } catch (problem) {
    return { errand, kind: order.kind, operation, outcome: 'lost', tries, note: String(problem) };
  }
}
