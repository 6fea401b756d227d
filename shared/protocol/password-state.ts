import * as z from 'zod';

/** How old a directory password is and how long it lasts, as the directory reckons it for this account. */
export const PasswordState = z.object({
  setAt: z.iso.datetime(),
  /** When it must be replaced. Absent: the directory did not say; only `never` says that it never has to be. */
  expires: z.exactOptional(z.union([z.iso.datetime(), z.literal('never')])),
});
export type PasswordState = Readonly<z.infer<typeof PasswordState>>;
