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
  const newPassword = (guest: Guest): string => `After-the-Change-${guest.person.login}`;
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
    ...unlocks.map(({ guest }): Errand => ({ guest, order: guest.unlock() })),
  ];
}

/** Longer than a job lives and the grace after it. */
const patienceMs = 150_000;
const triesAtMost = 60;

/** Makes the request, again when the server stumbled, and waits for the end: what a patient person does. */
export async function run(errand: Errand): Promise<Ending> {
  const { guest, order } = errand;
  const ended = (outcome: Ending['outcome'], tries: number, note?: string): Ending => ({
    ...{ errand, kind: order.kind, outcome, tries },
    ...(note !== undefined && { note }),
  });
  let refusal = '';
  for (let tries = 1; tries <= triesAtMost; tries++) {
    const answer = await guest.submit(order);
    if (answer.status === 202) return ended((await guest.outcome(answer.body, patienceMs)).outcome!, tries);
    refusal = `${answer.status} ${JSON.stringify(answer.body)}`;
    // The server says that it has begun already: then there is an operation to wait for.
    if (answer.status === 409 && tries > 1 && order.operation !== undefined) {
      return ended((await guest.outcome({ id: order.operation, state: 'pending' }, patienceMs)).outcome!, tries);
    }
    await pause(500);
  }
  return ended('lost', triesAtMost, refusal);
}
