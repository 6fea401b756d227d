import * as z from 'zod';

/**
 * Where a sync stands: by database (invocationId) the update sequence number up to which everything was read. Several
 * of them, so that a visit to another controller does not cost a full pass when the sync returns. And the cookie of
 * DirSync, where the directory gives one: base64.
 */
export const ChangeCursor = z.object({
  v: z.literal(1),
  usn: z.record(z.guid(), z.int().min(0)),
  dirSync: z.base64().max(100_000).optional(),
});
export type ChangeCursor = z.infer<typeof ChangeCursor>;

/** Where a controller stands. Without its invocationId its numbers mean nothing, and every sync reads everybody. */
export interface Position {
  readonly invocationId: string | undefined;
  readonly usn: number;
}

/** Controllers come and go; their numbers are forgotten in the end. */
const mostControllers = 8;

/** A cursor that cannot be read starts from the beginning: complete is better than fast. */
export function parseCursor(text: string | undefined): ChangeCursor {
  try {
    return ChangeCursor.parse(JSON.parse(text ?? ''));
  } catch {
    return { v: 1, usn: {} };
  }
}

/** The cursor of who has read everything up to there. */
export function moveCursor({ usn }: ChangeCursor, position: Position, dirSync: Buffer | undefined): string {
  const others = Object.entries(usn).filter(([id]) => id !== position.invocationId);
  const next: ChangeCursor = {
    v: 1,
    usn:
      position.invocationId === undefined
        ? usn
        : Object.fromEntries([...others.slice(1 - mostControllers), [position.invocationId, position.usn]]),
    ...(dirSync && { dirSync: dirSync.toString('base64') }),
  };
  return JSON.stringify(next);
}

/** The update sequence number to read from: 0 is everybody. */
export const sinceUsn = ({ usn }: ChangeCursor, { invocationId }: Position): number =>
  invocationId === undefined ? 0 : (usn[invocationId] ?? -1) + 1;
