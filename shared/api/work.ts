import * as z from 'zod';
import { PortalAlias } from './inputs.ts';

const hex = (pairs: number) => z.string().regex(new RegExp(`^([0-9a-f]{2}){1,${pairs}}$`));

/**
 * Work that is asked for before something is begun, once traffic is unusual: find the counter whose key begins with
 * `keyPrefix`. The format is ALTCHA's, version 2 (https://altcha.org), so that its libraries solve it; `data` says what it
 * is good for, and is signed like all the rest.
 */
export const WorkChallenge = z.strictObject({
  parameters: z.strictObject({
    algorithm: z.literal('PBKDF2/SHA-256'),
    nonce: hex(16),
    salt: hex(16),
    cost: z.int().min(1).max(100_000),
    keyLength: z.literal(32),
    keyPrefix: hex(16),
    keySignature: hex(32),
    data: z.strictObject({
      portal: PortalAlias,
      /** The operation that asked. */
      action: z.string().max(64),
      /** The counter is not above this one: how long it can take at most. */
      most: z.int().min(1).max(1_000_000),
      /** Epoch seconds. */
      expires: z.int().min(0),
    }),
  }),
  signature: hex(32),
});
export type WorkChallenge = z.infer<typeof WorkChallenge>;

/** The work, done: the challenge as it came, and what was found. */
export const WorkDone = z.strictObject({
  challenge: WorkChallenge,
  solution: z.strictObject({
    counter: z.int().min(0).max(1_000_000),
    derivedKey: hex(32),
    /** Milliseconds that it took; ALTCHA's solvers say so. Not looked at. */
    time: z.number().optional(),
  }),
});
export type WorkDone = z.infer<typeof WorkDone>;
