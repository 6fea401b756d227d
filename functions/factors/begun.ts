import * as z from 'zod';
import { FactorId } from '#shared/domain/gate-rule.ts';

/** What is kept of something that was sent or asked. No secret: codes are keyed hashes. */
export const Begun = z.object({
  startedAtMs: z.number(),
  expiresAtMs: z.number(),
  /** Keyed hash of a code. */
  hash: z.exactOptional(z.string()),
  /** What a token has to answer (OCRA). */
  challenge: z.exactOptional(z.string()),
  /** What a passkey has to sign (WebAuthn), and what it was asked with. */
  passkey: z.exactOptional(
    z.object({
      challenge: z.string(),
      rpId: z.string(),
      mustVerifyUser: z.boolean(),
      /** Empty: any that there is for this address. */
      credentials: z.array(z.object({ id: z.string(), transports: z.array(z.string()) })),
    }),
  ),
  /** What a device was asked: which request, and the number that is typed there. */
  push: z.exactOptional(z.object({ request: z.string(), number: z.string() })),
  /** Which questions were picked: the same ones for as long as this lasts. */
  picks: z.exactOptional(z.array(z.string())),
});
export type Begun = z.infer<typeof Begun>;

/** What was begun, by factor. */
export const BegunFactors = z.partialRecord(FactorId, Begun);
export type BegunFactors = Readonly<Partial<Record<FactorId, Begun>>>;

/** What is left once a factor was proven: what was sent or asked for it is used up. */
export const withoutBegun = (begun: BegunFactors, factor: FactorId): BegunFactors =>
  Object.fromEntries(Object.entries(begun).filter(([id]) => id !== factor));
