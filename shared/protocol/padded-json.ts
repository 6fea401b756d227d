/** Lengths of what is sealed are multiples of this: whoever sees them learns that there was a photo, and little else. */
const blockBytes = 2048;

/** JSON as bytes, filled up with spaces, which JSON ignores. */
export function padded(value: object): Uint8Array {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const filled = new Uint8Array(Math.ceil(bytes.length / blockBytes) * blockBytes).fill(0x20);
  filled.set(bytes);
  return filled;
}

/** @returns nothing when it is no JSON; without a message, which would quote what was read */
export function parsePadded(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
