import type { Environment, KnownEnvironment } from '#shared/domain/environment/environment.ts';
import { learnEnvironment } from '#shared/domain/environment/learn-environment.ts';
import type { RandomSource } from '../actions/action.ts';
import type { EnvironmentStore } from '../ports/environment-store.ts';

const triesAtMost = 4;

/** What was learned from a sign-in. */
export interface Learned {
  readonly environment: KnownEnvironment;
  /** It was never seen before, or was forgotten. */
  readonly isNew: boolean;
}

/**
 * Takes a fully proven sign-in into what is usual for this person. Two at once both count: the second one takes in what the
 * first has written.
 * @returns undefined when others were always first; then this sign-in was not learned from
 */
export async function learnSignIn(
  store: EnvironmentStore,
  person: string,
  current: Environment,
  { now, random }: { now: Date; random: RandomSource },
): Promise<Learned | undefined> {
  const newId = random.id();
  for (let tries = 0; tries < triesAtMost; tries++) {
    const { revision, list } = await store.find(person, now);
    const next = learnEnvironment(list, current, { now, newId });
    if (!(await store.replace(person, { revision: revision + 1, list: next }))) continue;
    const known = new Set(list.map(({ id }) => id));
    const environment = next.find(({ lastSeenAtMs }) => lastSeenAtMs === now.getTime()) ?? next[0]!;
    return { environment, isNew: !known.has(environment.id) };
  }
  return undefined;
}
