import type { ApiKeyView } from '#shared/api/api-key-views.ts';
import type { ApiKey } from '../ports/api-key-store.ts';

/** A key as administrators see it: never its secret, nor the hash of it. */
export const viewKey = (key: ApiKey): ApiKeyView => ({
  id: key.id,
  name: key.name,
  permissions: [...key.permissions],
  portals: placesOf(key.portals),
  directories: placesOf(key.directories),
  createdBy: key.createdBy,
  createdAt: iso(key.createdAtMs),
  expiresAt: iso(key.expiresAtMs),
  ...(key.lastUsedAtMs !== undefined && { lastUsedAt: iso(key.lastUsedAtMs) }),
});

const placesOf = (places: readonly string[] | 'all'): string[] | 'all' => (places === 'all' ? 'all' : [...places]);
const iso = (ms: number): string => new Date(ms).toISOString();
