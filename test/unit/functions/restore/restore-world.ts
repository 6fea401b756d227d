import type { PortalConfig } from '#functions/environment.ts';
import type { LostThing } from '#shared/api/lost-things.ts';
import { signedInAdmin } from '../administrators/admin-world.ts';
import { world } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';

/** A portal that restores access by any one thing that remains. */
export const restoring: Partial<PortalConfig> = {
  actions: ['password.reset', 'access.restore', 'activity.show'],
  signIn: { methods: ['directory-password', 'portal-password', 'email-code'] },
  recovery: { needed: 1, allowed: ['email-code'], categories: 1 },
  restore: {
    needed: 1,
    allowed: ['email-code', 'token-code', 'recovery-code', 'directory-password', 'portal-password'],
    categories: 1,
  },
};

export const restoreWorld = (portal: Partial<PortalConfig> = {}) => world({ portal: { ...restoring, ...portal } });
export type RestoreWorld = Awaited<ReturnType<typeof restoreWorld>>;

export const goodPassword = 'Sturdy-Lantern-4471';

/** Begins to restore access. */
export const start = (browser: Browser, lost: readonly LostThing[], login = 'alice') =>
  browser.post('/restore', { portal: 'demo', login, lost, language: 'en' });

/** Alice's mailbox is what remains: proven. */
export async function provenByMail(w: RestoreWorld, lost: readonly LostThing[]): Promise<Browser> {
  const browser = w.browser();
  await start(browser, lost);
  await browser.post('/flow/challenges', { factor: 'email-code' });
  const proven = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
  if (proven.body.state !== 'proven') throw new Error(JSON.stringify(proven.body));
  return browser;
}

/** Alice's directory password is what remains: proven, and a new address with its code. */
export async function provenByPassword(
  w: RestoreWorld,
  lost: readonly LostThing[],
  objectGuid: string,
): Promise<Browser> {
  const browser = w.browser();
  const { operation } = (await start(browser, lost)).body.sealing.binding;
  await browser.post('/sign-in/password', { operation, sealed: 'x' });
  await w.answer({ id: operation, outcome: 'done', objectGuid });
  const shown = await browser.get('/flow');
  if (shown.body.state !== 'proven') throw new Error(JSON.stringify(shown.body));
  return browser;
}

/** The code that went to a new address last. */
export function newMailCode(w: RestoreWorld): string {
  const sent = w.ports.notices.sent.filter(({ kind }) => kind === 'contact-code');
  return (sent.at(-1) as unknown as { code: string }).code;
}

/** An administrator of some portals, signed in for as long as a test wants. */
export const admin = (w: RestoreWorld, portals: readonly string[] | 'all' = 'all'): Promise<Browser> =>
  signedInAdmin(w, { portals });

/** The one request that there is. */
export const onlyIssue = (w: RestoreWorld) => [...w.ports.issues.items.values()][0]!;
export const pathOf = ({ portal, id }: { portal: string; id: string }): string => `/admin/user-issues/${portal}/${id}`;
