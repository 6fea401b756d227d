import type { Administrator } from '#functions/administrators/administrator.ts';
import type { PortalConfig } from '#functions/environment.ts';
import { signedInAdmin } from '../administrators/admin-world.ts';
import { alice } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';
import { tokenWorld } from '../tokens/token-world.ts';
import type { World } from '../tokens/token-world.ts';

/** Alice's tokens, as an administrator's requests name them. */
export const ofAlice = `/admin/people-tokens/corp/${alice.objectGuid}`;
export const stockOf = (serial: string): string => `/admin/tokens/corp/${serial}`;

/** A cloud with devices and tokens, and an administrator before it. */
export async function deskWorld(
  who: Partial<Administrator> = {},
  portal: Partial<PortalConfig> = {},
): Promise<{ w: World; admin: Browser }> {
  const w = await tokenWorld(portal);
  return { w, admin: await signedInAdmin(w, who) };
}

/** What people were told that somebody did for them. */
export const told = (w: World): string[] =>
  w.ports.notices.sent.flatMap((notice) => (notice.kind === 'helped' ? [notice.what] : []));

/** An address with its questions. */
export const asked = (path: string, query: Readonly<Record<string, string>>): string =>
  `${path}?${new URLSearchParams(query).toString()}`;
