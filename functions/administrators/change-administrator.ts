import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { AdministratorStore } from '../ports/administrator-store.ts';
import { isActiveOwner } from './administrator.ts';
import type { Administrator } from './administrator.ts';
import { joinOwners, leaveOwners } from './owners.ts';

/** Why a change was not made: it would leave nobody who is an owner, or somebody else changed the record meanwhile. */
export interface ChangeRefusal {
  readonly code: 'last-owner' | 'stale';
}

/**
 * Writes an administrator's record over the one that was read, and keeps the list of owners true: who stops being one
 * leaves it first, who becomes one joins it last. In between somebody is an owner who does not stand there, which refuses
 * too much at worst.
 */
export async function changeAdministrator(
  store: AdministratorStore,
  before: Administrator,
  change: Partial<Omit<Administrator, 'id' | 'revision'>> | 'take-factors',
  now: Date,
): Promise<Result<Administrator, ChangeRefusal>> {
  const after = nextOf(before, change, now);
  return withOwnersKept(store, { before, after }, () => store.replace(after));
}

/** Removes an administrator's record, under the same rule. */
export const removeAdministrator = (
  store: AdministratorStore,
  before: Administrator,
): Promise<Result<Administrator, ChangeRefusal>> =>
  withOwnersKept(store, { before, after: { ...before, isDisabled: true } }, () => store.remove(before));

function nextOf(
  before: Administrator,
  change: Partial<Omit<Administrator, 'id' | 'revision'>> | 'take-factors',
  now: Date,
): Administrator {
  const revision = before.revision + 1;
  if (change !== 'take-factors') return { ...before, ...change, revision };
  // Who has nothing to sign in with is invited once more; what they signed in with before is over.
  const next = { ...before, revision, sessionsFromMs: now.getTime() + 1 };
  delete (next as { activatedAtMs?: number }).activatedAtMs;
  return next;
}

async function withOwnersKept(
  store: AdministratorStore,
  { before, after }: { readonly before: Administrator; readonly after: Administrator },
  write: () => Promise<boolean>,
): Promise<Result<Administrator, ChangeRefusal>> {
  const [wasOwner, isOwner] = [isActiveOwner(before), isActiveOwner(after)];
  if (wasOwner && !isOwner) {
    const left = await leaveOwners(store, before);
    if (!left.ok) return left;
  }
  if (!(await write())) {
    // Somebody else wrote it: if they are an owner still, they get their place back.
    const now = await store.find(before.id);
    if (wasOwner && !isOwner && now && isActiveOwner(now)) await joinOwners(store, now);
    return err({ code: 'stale' });
  }
  if (isOwner && !wasOwner) await joinOwners(store, after);
  return ok(after);
}
