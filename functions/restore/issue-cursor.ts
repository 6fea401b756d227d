/** Where the next page begins, for a client to give back and not to read. */
export const writeCursor = (id: string): string => Buffer.from(`before ${id}`).toString('base64url');

/** @returns undefined for what is not one of ours */
export function readCursor(cursor: string): string | undefined {
  const text = Buffer.from(cursor, 'base64url').toString();
  return /^before (\d{13}-[A-Za-z0-9_-]{1,64})$/.exec(text)?.[1];
}
