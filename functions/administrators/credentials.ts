import * as z from 'zod';
import { Passkey } from '../authenticators/authenticator.ts';

const ms = z.number();

/**
 * All that one administrator proves themself by, in one item: what is used up, and that enough is left, is decided by one
 * condition over its revision.
 */
export const AdminCredentials = z.object({
  /** Id of the administrator. */
  administrator: z.string(),
  /** Grows by one with every change; the store writes only over the revision that was read. */
  revision: z.int(),
  /** The link by which something is set up: its hash, until it is used or void. */
  setup: z.exactOptional(z.object({ hash: z.string(), expiresAtMs: ms })),
  /** The console's own password, memory-hard hashed. */
  passwordHash: z.exactOptional(z.string()),
  /** An authenticator app; its secret encrypted. */
  app: z.exactOptional(z.object({ id: z.string(), sealedSecret: z.string(), createdAtMs: ms })),
  /** In the place of the app's code: keyed hashes of those codes that are left. */
  recovery: z.exactOptional(z.object({ hashes: z.array(z.string()), issued: z.int(), createdAtMs: ms })),
  passkeys: z.array(Passkey),
});
export type AdminCredentials = Readonly<z.infer<typeof AdminCredentials>>;

/** Nothing but a link by which something can be set up. */
export const onlySetup = (
  administrator: string,
  revision: number,
  setup: NonNullable<AdminCredentials['setup']>,
): AdminCredentials => ({ administrator, revision, setup, passkeys: [] });

/**
 * Whether it is enough to sign in, which takes two factors: a passkey that checks who uses it is two by itself, a password
 * is one, and the codes of an app are the other.
 */
export const isEnough = ({ passkeys, passwordHash, app }: AdminCredentials): boolean =>
  passkeys.length > 0 || (passwordHash !== undefined && app !== undefined);
