import type { RandomSource } from '../actions/action.ts';
import { equalText } from '../equal-text.ts';
import { challengeLifeSeconds } from '../passkeys/passkey-options.ts';
import type { ChallengeStore } from '../ports/challenge-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';

/** What an answer is good for, and for whom: worth nothing anywhere else (THREATS E9). */
export type ChallengeUse =
  readonly ['sign-in'] | readonly ['proof' | 'new-passkey', session: string] | readonly ['setup', link: string];

const randomBytes = 18;
const timeBytes = 6;
const macBytes = 32;

/**
 * A challenge that carries its own end and our keyed hash over it: nothing is stored for who only asks, so that asking
 * costs us no room (THREATS W9). Base64url.
 */
export async function newChallenge(
  keyRing: KeyRing,
  use: ChallengeUse,
  { now, random }: { readonly now: Date; readonly random: RandomSource },
): Promise<string> {
  const time = Buffer.alloc(timeBytes);
  time.writeUIntBE(now.getTime() + challengeLifeSeconds * 1000, 0, timeBytes);
  const body = Buffer.concat([random.bytes(randomBytes), time]);
  return Buffer.concat([body, await macOf(keyRing, use, body)]).toString('base64url');
}

/** Whether we asked this, for this use, and not too long ago. */
export async function isOurChallenge(
  keyRing: KeyRing,
  use: ChallengeUse,
  challenge: string,
  now: Date,
): Promise<boolean> {
  const bytes = Buffer.from(challenge, 'base64url');
  if (bytes.length !== randomBytes + timeBytes + macBytes) return false;
  const body = bytes.subarray(0, -macBytes);
  const mac = await macOf(keyRing, use, body);
  const isOurs = equalText(bytes.subarray(-macBytes).toString('base64url'), mac.toString('base64url'));
  return isOurs && now.getTime() < endOf(body);
}

/** Uses one of ours up: true once (THREATS E12, E17). */
export function spendChallenge(challenges: ChallengeStore, challenge: string, now: Date): Promise<boolean> {
  return challenges.markUsed(`admin-passkey#${challenge}`, now.getTime() + challengeLifeSeconds * 1000);
}

const endOf = (body: Buffer): number => body.readUIntBE(randomBytes, timeBytes);

const macOf = async (keyRing: KeyRing, use: ChallengeUse, body: Buffer): Promise<Buffer> =>
  Buffer.from(await keyRing.mac('passkey', 'administrator', ...use, body.toString('base64url')), 'base64url');
