import type { KnownEnvironment } from '#shared/domain/environment/environment.ts';
import type { EnvironmentStore } from '../ports/environment-store.ts';

const triesAtMost = 4;

/**
 * Changes one of a person's usual surroundings over what was read.
 * @returns the list as it is now; undefined when there is no such one
 * @throws Error when others were always first
 */
export async function changeEnvironments(
  store: EnvironmentStore,
  { person, id, now }: { person: string; id: string; now: Date },
  change: (list: readonly KnownEnvironment[]) => KnownEnvironment[],
): Promise<readonly KnownEnvironment[] | undefined> {
  for (let tries = 0; tries < triesAtMost; tries++) {
    const { revision, list } = await store.find(person, now);
    if (!list.some((environment) => environment.id === id)) return undefined;
    const next = change(list);
    if (await store.replace(person, { revision: revision + 1, list: next })) return next;
  }
  throw new Error('the environments of one person are written all the time');
}

/** Forgets all of them. @returns whether there were any */
export async function forgetAll(store: EnvironmentStore, person: string, now: Date): Promise<boolean> {
  for (let tries = 0; tries < triesAtMost; tries++) {
    const { revision, list } = await store.find(person, now);
    if (list.length === 0) return false;
    if (await store.replace(person, { revision: revision + 1, list: [] })) return true;
  }
  throw new Error('the environments of one person are written all the time');
}
