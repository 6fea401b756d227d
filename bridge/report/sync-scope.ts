import { createHash } from 'node:crypto';
import * as z from 'zod';
import { ImportScope } from '#shared/protocol/sync-report.ts';
import type { Roster } from '../journal/roster.ts';

const Standing = z.object({ revision: z.int().min(1), scope: ImportScope });

/** The import scope that the cloud told last; revision 0 is none. A bridge that lost it is told again. */
export function standingScope(roster: Pick<Roster, 'readValue'>): { revision: number; scope: ImportScope } {
  const parsed = Standing.safeParse(parseJson(roster.readValue(key) ?? 'null'));
  return parsed.success ? parsed.data : { revision: 0, scope: {} };
}

/** Takes over a newer scope. An older one that comes late, or is played again, changes nothing. @returns whether it did */
export function takeScope(
  roster: Pick<Roster, 'readValue' | 'writeValue'>,
  next: { revision: number; scope: ImportScope },
): boolean {
  if (next.revision <= standingScope(roster).revision) return false;
  roster.writeValue(key, JSON.stringify(next));
  return true;
}

/** What a damaged disk made of it is as good as lost. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const key = 'import-scope';

/** Under which the reading of this scope keeps its place: another one begins anew. */
export const placeOf = (served: readonly string[], scope: ImportScope): string =>
  createHash('sha256')
    .update(JSON.stringify([...served, scope]))
    .digest('hex')
    .slice(0, 16);
