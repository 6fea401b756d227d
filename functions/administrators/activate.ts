import type { AdministratorStore } from '../ports/administrator-store.ts';
import { stateOf } from './administrator.ts';
import type { Administrator } from './administrator.ts';
import { changeAdministrator } from './change-administrator.ts';

const triesAtMost = 5;

/**
 * Whoever has set up how they sign in is an administrator from now on; an owner counts as one.
 * @returns undefined when they were disabled or removed meanwhile
 */
export async function activate(store: AdministratorStore, id: string, now: Date): Promise<Administrator | undefined> {
  for (let tries = 0; tries < triesAtMost; tries++) {
    const read = await store.find(id);
    if (!read || stateOf(read) !== 'invited') return undefined;
    const changed = await changeAdministrator(store, read, { activatedAtMs: now.getTime() }, now);
    if (changed.ok) return changed.value;
  }
  throw new Error('an administrator was always changed by others');
}
