import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { WorkChallenge } from '#shared/api/work.ts';
import type { WorkDone } from '#shared/api/work.ts';
import type { Difficulty } from '#shared/domain/unusual-traffic.ts';
import type { RandomSource } from '../actions/action.ts';
import type { ChallengeStore } from '../ports/challenge-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';

/** What work is good for: one operation of one portal. */
export interface WorkPurpose {
  readonly portal: string;
  readonly action: string;
}

const algorithm = 'PBKDF2/SHA-256';
/** One try. Half a millisecond of ours for each challenge that is made; none for checking it (the key is signed). */
const cost = 2000;
/** Tries at most at the lowest difficulty, and half as many on average: about a second on an old phone. */
const most = 800;
/** Long enough for a slow phone, too short to keep a stock of it. */
export const workLifeSeconds = 180;

/** Makes work. Nothing is stored: what it is good for, and until when, is signed. */
export async function makeWork(
  { keyRing, random, now }: { keyRing: KeyRing; random: RandomSource; now: Date },
  { portal, action }: WorkPurpose,
  difficulty: Exclude<Difficulty, 0>,
): Promise<WorkChallenge> {
  const atMost = most * difficulty;
  const expires = Math.floor(now.getTime() / 1000) + workLifeSeconds;
  const made = await createChallenge({
    ...{ algorithm, cost, deriveKey, counter: counterUpTo(atMost, random), keyLength: 32 },
    // Not `expiresAt`: the library would compare that with a clock of its own.
    data: { portal, action, most: atMost, expires },
    ...(await secretsOf(keyRing)),
  });
  return WorkChallenge.parse(made);
}

/**
 * Whether work was done for this purpose, in time, and for the first time. All that costs nothing is looked at before the
 * one conditional write that uses it up (THREATS W9, E12).
 */
export async function takeWork(
  { keyRing, challenges, now }: { keyRing: KeyRing; challenges: ChallengeStore; now: Date },
  { portal, action }: WorkPurpose,
  { challenge, solution }: WorkDone,
): Promise<boolean> {
  const { data, nonce } = challenge.parameters;
  if (data.portal !== portal || data.action !== action || data.expires * 1000 <= now.getTime()) return false;
  const { counter, derivedKey } = solution;
  const found = { challenge, solution: { counter, derivedKey } };
  const { verified } = await verifySolution({ ...found, deriveKey, ...(await secretsOf(keyRing)) });
  return verified && challenges.markUsed(`work#${nonce}`, data.expires * 1000);
}

async function secretsOf(keyRing: KeyRing) {
  const [hmacSignatureSecret, hmacKeySignatureSecret] = await Promise.all([
    keyRing.mac('work', 'challenge'),
    keyRing.mac('work', 'key'),
  ]);
  return { hmacSignatureSecret, hmacKeySignatureSecret };
}

/** 1 to `atMost`, all alike: of 32 random bits the remainder is even enough. */
const counterUpTo = (atMost: number, random: RandomSource): number =>
  1 + (Buffer.from(random.bytes(4)).readUInt32BE() % atMost);
