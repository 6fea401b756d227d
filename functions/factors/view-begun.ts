import type { BegunView } from '#shared/api/proof-views.ts';
import type { Begun } from './begun.ts';

/** The times of what was begun. */
export const viewBegun = ({ startedAtMs, expiresAtMs }: Begun, againAfterSeconds: number): BegunView => ({
  startedAt: iso(startedAtMs),
  againAt: iso(startedAtMs + againAfterSeconds * 1000),
  expiresAt: iso(expiresAtMs),
});

const iso = (ms: number): string => new Date(ms).toISOString();
