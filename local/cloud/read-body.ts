import type { IncomingMessage } from 'node:http';

/** A body that is longer than allowed. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** Reads a whole body. @throws BodyTooLarge */
export async function readBody(request: IncomingMessage, bytesAtMost: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > bytesAtMost) throw new BodyTooLarge(`more than ${bytesAtMost} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
