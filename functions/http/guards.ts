import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { equalText } from '../equal-text.ts';

type Headers = APIGatewayProxyEventV2['headers'];

/** Whether a request came through the portal's address: only CloudFront knows the word at the door. */
export const cameThroughTheDoor = (headers: Headers, door: string): boolean =>
  equalText(headers['x-latchkey-door'] ?? '', door);

/**
 * Whether a request that changes something was made by our own page (THREATS W4). A foreign page can send neither this
 * header nor this content type without asking first (CORS), and we never allow it; browsers tell the origin on top.
 */
export function isMadeByOurPage(headers: Headers, portalOrigin: string): boolean {
  const site = headers['sec-fetch-site'];
  const origin = headers['origin'];
  if (headers['x-latchkey-request'] !== '1') return false;
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined || origin === portalOrigin;
}

/** Whether the body is declared as JSON, and nothing more fanciful. */
export const isJson = (headers: Headers): boolean =>
  /^application\/json(; ?charset=utf-8)?$/i.test(headers['content-type'] ?? '');
