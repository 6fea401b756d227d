import type { Administrator } from '#functions/administrators/administrator.ts';
import { hashOfToken } from '#functions/flows/new-flow.ts';
import { systemRandom } from '#functions/random.ts';
import type { Browser, world } from '../fakes/world.ts';

type World = Awaited<ReturnType<typeof world>>;

/** An administrator's record. */
export const administratorOf = (more: Partial<Administrator> = {}): Administrator => {
  const id = systemRandom.id();
  return {
    ...{ id, revision: 1, name: 'Ada', mail: `${id.toLowerCase()}@corp.example`, role: 'administrator' },
    ...{ portals: 'all', directories: 'all', language: 'en', isDisabled: false, activatedAtMs: 1, createdAtMs: 1 },
    ...more,
  };
};

/** An administrator, signed in through the store and for as long as a test wants; both factors proven a moment ago. */
export async function signedInAdmin(
  w: Pick<World, 'ports' | 'administrators' | 'browser' | 'now'>,
  more: Partial<Administrator> = {},
): Promise<Browser> {
  const administrator = administratorOf(more);
  w.administrators.set(administrator.id, administrator);
  const [browser, token, now] = [w.browser(), systemRandom.token(), w.now().getTime()];
  const session = { purpose: 'admin', administrator: administrator.id, startedAtMs: now, provenAtMs: now } as const;
  const endsAtMs = now + 60 * 24 * 60 * 60 * 1000;
  await w.ports.adminSessionWrites.create({ ...session, id: hashOfToken(token), lastSeenAtMs: endsAtMs, endsAtMs });
  browser.cookies.set('__Host-latchkey-admin', token);
  return browser;
}
