import { personId } from '#functions/ports/person.ts';
import { alice } from '../fakes/world.ts';
import type { Browser, world } from '../fakes/world.ts';

type World = Awaited<ReturnType<typeof world>>;

/** Alice's id. */
export const owner = personId('corp', alice.objectGuid);

/** Alice, signed in with the directory password. */
export async function signedIn(w: World, portal = 'demo'): Promise<Browser> {
  const browser = w.browser();
  const flow = await browser.post('/sign-in', { portal, login: 'alice', language: 'en' });
  const { operation } = flow.body.sealing.binding;
  await browser.post('/sign-in/password', { operation, sealed: 'x' });
  await w.answer({ id: operation, outcome: 'done', objectGuid: alice.objectGuid });
  const opened = await browser.post('/sign-in/session');
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
  return browser;
}

/** Alice, signed in, who has just proven who she is by a code from her mailbox. */
export async function freshlyProven(w: World): Promise<Browser> {
  const browser = await signedIn(w);
  await browser.post('/session/challenges', { factor: 'email-code' });
  const proven = await browser.post('/session/proofs', { factor: 'email-code', code: w.lastCode() });
  if (proven.status !== 200) throw new Error(JSON.stringify(proven.body));
  return browser;
}

/** Begins a recovery. */
export const recovering = async (w: World, login = 'alice'): Promise<Browser> => {
  const browser = w.browser();
  await browser.post('/recovery', { portal: 'demo', login, purpose: 'reset', language: 'en' });
  return browser;
};

/** Notices of a kind that were sent. */
export const noticesOf = (w: World, kind: string) => w.ports.notices.sent.filter((notice) => notice.kind === kind);
