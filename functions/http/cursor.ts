import type * as z from 'zod';

/**
 * Where the next page of a list begins, for a client to give back and not to read. It holds a position within what the
 * caller may see anyway, never what decides on that: a client can write one as well.
 */
export const writeCursor = (position: unknown): string => Buffer.from(JSON.stringify(position)).toString('base64url');

/** @returns undefined for what is not one of ours, by the schema of the position */
export function readCursor<Schema extends z.ZodType>(schema: Schema, cursor: string): z.infer<Schema> | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
