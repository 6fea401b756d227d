import type { Origin } from '#shared/api/activity-views.ts';
import type { RandomSource } from '../actions/action.ts';
import type { AdminEvent } from '../notices/admin-notice.ts';
import type { AdministratorStore } from '../ports/administrator-store.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';
import type { Administrator } from './administrator.ts';

/** What happened to an administrator. */
export interface AdminHappening {
  readonly event: AdminEvent;
  /** Name of who did it; absent when it was they themselves. */
  readonly by?: string;
  readonly from?: Origin;
  /** With an invitation. */
  readonly setupToken?: string;
}

interface When {
  readonly now: Date;
  readonly random: RandomSource;
}

/** Tells an administrator what happened to their own account. */
export const tellAdministrator = (
  notices: NoticeQueue,
  administrator: Administrator,
  { event, by, from, setupToken }: AdminHappening,
  { now, random }: When,
): Promise<void> =>
  send(notices, { to: administrator, about: administrator }, { event, by, from, setupToken }, { now, random });

interface Ports {
  readonly notices: NoticeQueue;
  readonly administrators: AdministratorStore;
}

/**
 * Tells an administrator and all owners: who changes how somebody signs in, or what they may do, is seen by more than one
 * pair of eyes. A link goes to the one whom it is for.
 */
export async function tellOfChange(
  ports: Ports,
  administrator: Administrator,
  happening: AdminHappening,
  when: When,
): Promise<void> {
  await tellAdministrator(ports.notices, administrator, happening, when);
  await tellOwners(ports, administrator, happening, when);
}

/** Tells all owners what happened to another administrator. */
export async function tellOwners(
  ports: Ports,
  administrator: Administrator,
  { event, by, from }: AdminHappening,
  when: When,
): Promise<void> {
  const { members } = await ports.administrators.owners();
  const others = members.filter((id) => id !== administrator.id);
  const owners = await Promise.all(others.map((id) => ports.administrators.find(id)));
  for (const to of owners.filter((each) => each !== undefined))
    await send(ports.notices, { to, about: administrator }, { event, by, from }, when);
}

async function send(
  notices: NoticeQueue,
  { to, about }: { readonly to: Administrator; readonly about: Administrator },
  { event, by, from, setupToken }: { readonly [Name in keyof AdminHappening]: AdminHappening[Name] | undefined },
  { now, random }: When,
): Promise<void> {
  await notices.send({
    ...{ kind: 'admin', id: random.id(), to: to.mail, language: to.language, portal: '', event: event! },
    ...{ name: about.name, role: about.role, isOwn: to.id === about.id, at: now.toISOString() },
    ...(by !== undefined && { by }),
    ...(from && { from }),
    ...(setupToken !== undefined && { setupToken }),
  });
}
