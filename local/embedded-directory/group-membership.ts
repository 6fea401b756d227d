import { valueOf, valuesOf } from './directory-entry.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import type { DirectoryStore } from './directory-store.ts';

/** All groups of an account, nested ones included, its primary group first. */
export function groupsOf(store: DirectoryStore, entry: DirectoryEntry): DirectoryEntry[] {
  const primary = store.byDn(`<SID=${store.state.domainSid}-${valueOf(entry, 'primaryGroupID') ?? '0'}>`);
  const found = new Set<DirectoryEntry>(primary ? [primary] : []);
  const queue = [entry, ...found];
  for (let member = queue.shift(); member; member = queue.shift()) {
    for (const group of directGroupsOf(store, member)) {
      if (!found.has(group)) queue.push(group);
      found.add(group);
    }
  }
  return [...found];
}

/** The groups that name the object as their member: the back link `memberOf`. */
export const directGroupsOf = (store: DirectoryStore, entry: DirectoryEntry): DirectoryEntry[] =>
  store.state.entries.filter((group) => valuesOf(group, 'member').includes(entry.dn));
