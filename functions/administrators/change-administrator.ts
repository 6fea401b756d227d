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

/** What becomes different about an administrator. */
export type AdministratorChange = Partial<Omit<Administrator, 'id' | 'revision'>> & {
  /** They have to set up again how they sign in; their sessions are over. */
  readonly takesFactors?: true;
  /** Also when nobody is left who is an owner: for who has the credentials of the deployment itself. */
  readonly evenLast?: true;
};

/**
 * Writes an administrator's record over the one that was read, and keeps the list of owners true: who stops being one
 * leaves it first, who becomes one joins it last. In between somebody is an owner who does not stand there, which refuses
 * too much at worst.
 */
export async function changeAdministrator(
  store: AdministratorStore,
  before: Administrator,
  { takesFactors, evenLast, ...change }: AdministratorChange,
  now: Date,
): Promise<Result<Administrator, ChangeRefusal>> {
  const after = { ...before, ...change, revision: before.revision + 1 };
  if (takesFactors) {
    // Who has nothing to sign in with is invited once more; what they opened before is over.
    delete (after as { activatedAtMs?: number }).activatedAtMs;
    after.sessionsFromMs = now.getTime() + 1;
  }
  return withOwnersKept(store, { before, after, ...(evenLast && { evenLast }) }, () => store.replace(after));
}

/** Removes an administrator's record, under the same rule. */
export const removeAdministrator = (
  store: AdministratorStore,
  before: Administrator,
): Promise<Result<Administrator, ChangeRefusal>> =>
  withOwnersKept(store, { before, after: { ...before, isDisabled: true } }, () => store.remove(before));

async function withOwnersKept(
  store: AdministratorStore,
  { before, after, evenLast }: { before: Administrator; after: Administrator; evenLast?: true },
  write: () => Promise<boolean>,
): Promise<Result<Administrator, ChangeRefusal>> {
  const [wasOwner, isOwner] = [isActiveOwner(before), isActiveOwner(after)];
  if (wasOwner && !isOwner) {
    const left = await leaveOwners(store, before, { evenLast: evenLast ?? false });
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
