import { createHash } from 'node:crypto';
import type { PasskeyView } from '#shared/api/passkeys.ts';
import type { Passkey } from '../authenticators/authenticator.ts';

/** Names a passkey in addresses and in the log: 132 bits of a hash. */
export const publicIdOf = ({ id }: Pick<Passkey, 'id'>): string =>
  createHash('sha256').update(id).digest('base64url').slice(0, 22);

/** A passkey as its owner may see it. */
export const viewPasskey = (passkey: Passkey): PasskeyView => ({
  id: publicIdOf(passkey),
  name: passkey.name,
  createdAt: new Date(passkey.createdAtMs).toISOString(),
  ...(passkey.lastUsedAtMs !== undefined && { lastUsedAt: new Date(passkey.lastUsedAtMs).toISOString() }),
  isSynced: passkey.isSynced,
});
