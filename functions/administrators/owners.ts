import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { AdministratorStore } from '../ports/administrator-store.ts';
import type { Administrator } from './administrator.ts';

/**
 * Who the active owners are, in one item, so that one condition decides that there is always one: of two requests that each
 * take the other's owner away, one finds itself to be about the last. Somebody may be an owner by their record and not yet
 * stand here; the other way round never happens.
 */
export interface Owners {
  /** 0: never written. */
  readonly revision: number;
  /** Ids of administrators. */
  readonly members: readonly string[];
  /**
   * Up to which revision of their record somebody may not come back: whoever takes an owner's place away does so to that
   * revision, and a request that made them an owner before must not come in between.
   */
  readonly bars: Readonly<Record<string, number>>;
}

export const nobodyYet: Owners = { revision: 0, members: [], bars: {} };

type Who = Pick<Administrator, 'id' | 'revision'>;

/** So many bars are kept; the oldest belong to requests that ended long ago. */
const barsAtMost = 200;

/** Takes somebody in. @param who as the record that makes them an owner says */
export function withOwner(owners: Owners, { id, revision }: Who): Owners | undefined {
  if (owners.members.includes(id) || (owners.bars[id] ?? 0) >= revision) return undefined;
  const bars = Object.fromEntries(Object.entries(owners.bars).filter(([each]) => each !== id));
  return { revision: owners.revision + 1, members: [...owners.members, id], bars };
}

/** Takes somebody's place away, before their record is written over. @returns undefined when nobody would be left */
export function withoutOwner(owners: Owners, { id, revision }: Who, { evenLast = false } = {}): Owners | undefined {
  const members = owners.members.filter((each) => each !== id);
  if (members.length === 0 && !evenLast) return undefined;
  const others = Object.entries(owners.bars).filter(([each]) => each !== id);
  const bar = [id, Math.max(owners.bars[id] ?? 0, revision)] as const;
  return { revision: owners.revision + 1, members, bars: Object.fromEntries([...others, bar].slice(-barsAtMost)) };
}

const triesAtMost = 20;

/** Takes an active owner in, after their record was written. Does nothing for who is in, or was taken out since. */
export async function joinOwners(store: AdministratorStore, who: Who): Promise<void> {
  for (let tries = 0; tries < triesAtMost; tries++) {
    const next = withOwner(await store.owners(), who);
    if (!next || (await store.replaceOwners(next))) return;
  }
  throw new Error('the list of owners was always written by others');
}

/** Takes an active owner out, before their record is written. */
export async function leaveOwners(
  store: AdministratorStore,
  who: Who,
  options: { readonly evenLast: boolean },
): Promise<Result<void, { code: 'last-owner' }>> {
  for (let tries = 0; tries < triesAtMost; tries++) {
    const next = withoutOwner(await store.owners(), who, options);
    if (!next) return err({ code: 'last-owner' });
    if (await store.replaceOwners(next)) return ok(undefined);
  }
  throw new Error('the list of owners was always written by others');
}
