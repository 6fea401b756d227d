import * as z from 'zod';
import { BegunFactors } from '../factors/begun.ts';

/** How long a fresh proof lasts: enough to set something up, not enough to be forgotten about. */
export const freshSeconds = 10 * 60;

/**
 * A signed-in person's fresh proof of who they are, in the making or made. Written as a whole over the revision that was
 * read, so that a code counts once (THREATS E12).
 */
export const Proving = z.object({
  revision: z.int(),
  begun: BegunFactors,
  /** Until then nothing more has to be proven. */
  freshUntilMs: z.exactOptional(z.number()),
});
export type Proving = Readonly<z.infer<typeof Proving>>;

/** Before anything was proven. */
export const nothingProven: Proving = { revision: 0, begun: {} };

/** Whether this session has proven itself afresh, by something that is not the password (THREATS E14). */
export const isFresh = ({ proving }: { readonly proving?: Proving }, now: Date): boolean =>
  now.getTime() < (proving?.freshUntilMs ?? 0);
