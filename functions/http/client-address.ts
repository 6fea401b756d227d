import { isIP } from 'node:net';

/**
 * Reads `cloudfront-viewer-address`, `{address}:{port}`, which the edge sets and a client cannot (THREATS W2).
 * @returns undefined when it is anything else; the caller refuses then
 */
export function parseClientAddress(header: string | undefined): string | undefined {
  const colon = header?.lastIndexOf(':') ?? -1;
  if (header === undefined || colon < 1) return undefined;
  const address = header.slice(0, colon).replace(/^\[(.*)\]$/, '$1');
  return isIP(address) === 0 || !/^\d{1,5}$/.test(header.slice(colon + 1)) ? undefined : address;
}
