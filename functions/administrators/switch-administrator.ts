import { AdministratorView } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Failure, RandomSource, Reply } from '../actions/action.ts';
import type { AdministratorStore } from '../ports/administrator-store.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';
import { administratorToChange, changesAdministrator } from './about-administrator.ts';
import type { AdminCaller } from './admin-caller.ts';
import { changeAdministrator } from './change-administrator.ts';
import { tellOfChange } from './tell-administrators.ts';
import { viewAdministrator } from './view-administrator.ts';

/** What switching an administrator off or on declares. */
export const switchesAdministrator = {
  ...changesAdministrator,
  path: '/admin/administrators/{id}/disablement',
  output: AdministratorView,
  status: 200,
  errors: ['not-found', 'fresh-proof-required', 'stale', 'last-owner'],
  perAddressPerMinute: 60,
  needs: ['administrators', 'notices'],
} as const;

interface Context {
  readonly caller: AdminCaller;
  readonly params: { readonly id: string };
  readonly ports: { readonly administrators: AdministratorStore; readonly notices: NoticeQueue };
  readonly now: () => Date;
  readonly random: RandomSource;
}

/** Switches an administrator off, whose every session is over at once, or on again; they and the owners are told. */
export async function switchAdministrator(
  { caller, params, ports, now, random }: Context,
  isDisabled: boolean,
): Promise<Result<Reply<AdministratorView>, Failure<(typeof switchesAdministrator.errors)[number]>>> {
  const found = await administratorToChange(ports, params, { caller, now: now() });
  if (!found.ok) return found;
  const change = { isDisabled, ...(isDisabled && { sessionsFromMs: now().getTime() + 1 }) };
  const changed = await changeAdministrator(ports.administrators, found.value, change, now());
  if (!changed.ok) return err(changed.error);
  const happening = { event: isDisabled ? 'disabled' : 'enabled', by: caller.name } as const;
  await tellOfChange(ports, changed.value, happening, { now: now(), random });
  return ok({ body: viewAdministrator(changed.value, caller), etag: String(changed.value.revision) });
}
