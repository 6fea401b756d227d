import type { AdminCredentialsStore } from '../ports/administrator-store.ts';
import type { AdminCredentials } from './credentials.ts';

const triesAtMost = 5;

/**
 * Changes what an administrator signs in with, over the revision that was read; when somebody else was first, once more.
 * @param change undefined: it may not be done to what is there now
 * @returns what is kept now; undefined when it may not be done
 */
export async function changeCredentials(
  store: AdminCredentialsStore,
  administrator: string,
  change: (read: AdminCredentials) => Partial<AdminCredentials> | undefined,
): Promise<AdminCredentials | undefined> {
  for (let tries = 0; tries < triesAtMost; tries++) {
    const read = await store.find(administrator);
    const changed = read && change(read);
    if (!read || !changed) return undefined;
    const next = { ...read, ...changed, revision: read.revision + 1 };
    if (await store.replace(next)) return next;
  }
  throw new Error('what an administrator signs in with was always changed by others');
}
