import * as z from 'zod';
import { Language } from '#shared/api/portal-terms.ts';
import { codeLifeSeconds } from '../factors/sent-code.ts';
import type { Challenge, ChallengeStore } from '../ports/challenge-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { Session } from '../ports/session-store.ts';

/** Whose link it is: who is signed in at that moment, in that very session (THREATS E9). */
const Owner = z.object({ person: z.string(), session: z.string(), portal: z.string(), language: Language });
export type LinkOwner = z.infer<typeof Owner>;

/** A chat that began by a link. It is nobody's until the code that went there came back (THREATS E5). */
const Pending = z.object({ address: z.string(), name: z.string() });
export type PendingChat = z.infer<typeof Pending>;

/** A link in flight, by the keyed hash of its code; whoever opens it first uses it up. */
export async function linkChallenge(keyRing: KeyRing, code: string, session: Session, now: Date): Promise<Challenge> {
  const { id, person, portal, language } = session;
  const owner: LinkOwner = { person: person.id, session: id, portal, language };
  const hash = await hashOfLink(keyRing, code);
  return { id: `chat-link#${hash}`, hash, expiresAtMs: endOf(now), note: JSON.stringify(owner) };
}

/** Uses a link up. @returns whose it was; undefined when there is no such link, or it was used or is over */
export async function takeLink(
  { challenges, keyRing }: { challenges: ChallengeStore; keyRing: KeyRing },
  code: string,
  now: Date,
): Promise<LinkOwner | undefined> {
  const hash = await hashOfLink(keyRing, code);
  const note = await challenges.take(`chat-link#${hash}`, hash, now);
  return note === undefined ? undefined : Owner.parse(JSON.parse(note));
}

/** A code on its way to a chat: one per person, the former one is void. The chat that it is for is kept here, and never asked of a client (THREATS E10). */
export async function chatChallenge(
  keyRing: KeyRing,
  { person, session }: Pick<LinkOwner, 'person' | 'session'>,
  { code, chat, now }: { code: string; chat: PendingChat; now: Date },
): Promise<Challenge> {
  const hash = await hashOfCode(keyRing, session, code);
  return { id: idOf(person), hash, expiresAtMs: endOf(now), note: JSON.stringify(chat) };
}

/** Uses such a code up, in the session whose link began the chat. @returns the chat that it went to */
export async function takeChat(
  { challenges, keyRing }: { challenges: ChallengeStore; keyRing: KeyRing },
  session: Session,
  code: string,
  now: Date,
): Promise<PendingChat | undefined> {
  const note = await challenges.take(idOf(session.person.id), await hashOfCode(keyRing, session.id, code), now);
  return note === undefined ? undefined : Pending.parse(JSON.parse(note));
}

const idOf = (person: string): string => `chat-code#${person}`;
const endOf = (now: Date): number => now.getTime() + codeLifeSeconds * 1000;
const hashOfLink = (keyRing: KeyRing, code: string): Promise<string> => keyRing.mac('code', 'chat-link', code);
const hashOfCode = (keyRing: KeyRing, session: string, code: string): Promise<string> =>
  keyRing.mac('code', 'chat', session, code);
