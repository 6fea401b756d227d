import type { AdminCaller } from '../administrators/admin-caller.ts';
import { equalText } from '../equal-text.ts';
import type { ApiKeyStore } from '../ports/api-key-store.ts';
import { readKeyText } from './key-text.ts';

const noteAfterMs = 60 * 60 * 1000;

/** The program that a key stands for; undefined for one that is wrong, over or revoked. */
export async function findByKey(keys: ApiKeyStore, authorization: string, now: Date): Promise<AdminCaller | undefined> {
  const shown = readKeyText(authorization);
  const key = shown && (await keys.find(shown.id));
  if (!key || !equalText(key.secretHash, shown.secretHash) || now.getTime() >= key.expiresAtMs) return undefined;
  if (now.getTime() - (key.lastUsedAtMs ?? 0) >= noteAfterMs) await keys.noteUse(key.id, now);
  const { id, name, permissions, portals, directories } = key;
  return { purpose: 'admin', by: 'api-key', id, name, permissions, portals, directories };
}
