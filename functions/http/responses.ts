import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { problemStatus } from '#shared/api/problem.ts';
import type { Problem, ProblemCode } from '#shared/api/problem.ts';

/** On every answer. The API answers JSON and nothing that a browser should render, keep or frame. */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
  'x-content-type-options': 'nosniff',
} as const;

/** A good answer. */
export const jsonResponse = (
  status: number,
  body: unknown,
  { cookies = [], etag }: { readonly cookies?: readonly string[]; readonly etag?: string } = {},
): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: {
    ...headers,
    ...(status !== 204 && { 'content-type': 'application/json' }),
    ...(etag !== undefined && { etag }),
  },
  ...(cookies.length > 0 && { cookies: [...cookies] }),
  ...(status !== 204 && { body: JSON.stringify(body) }),
});

/** A refusal, RFC 9457. Titles are for developers; people read the portal's text for the code. */
export function problemResponse(
  code: ProblemCode,
  more: Pick<Problem, 'fields' | 'retryAt' | 'requestId' | 'challenge'> = {},
): APIGatewayProxyStructuredResultV2 {
  const status = problemStatus[code];
  const body: Problem = { type: `urn:latchkey:problem:${code}`, title: titles[code], status, code, ...more };
  const { retryAt } = more;
  return {
    statusCode: status,
    headers: {
      ...headers,
      'content-type': 'application/problem+json',
      ...(retryAt !== undefined && { 'retry-after': new Date(retryAt).toUTCString() }),
    },
    body: JSON.stringify(body),
  };
}

const titles: Record<ProblemCode, string> = {
  'bad-request': 'The request has the wrong shape',
  'session-required': 'Please sign in',
  'admin-session-required': 'This is for administrators',
  'flow-required': 'This has ended; please begin again',
  'proof-refused': 'The proof was not accepted',
  'fresh-proof-required': 'Prove once more who you are',
  'request-forged': 'The request does not come from the portal',
  'wrong-door': 'The request did not come through the portal',
  'not-allowed': 'This is not allowed here',
  'not-permitted': 'Your role does not include this',
  'not-found': 'There is nothing here',
  stale: 'Somebody changed this meanwhile',
  'bridge-too-old': 'The bridges of this directory are too old for that',
  'no-breached-source': 'A bridge of this directory has no list of stolen passwords',
  'last-owner': 'Nobody would be left who is an owner',
  'precondition-required': 'Name the revision that you change',
  'wrong-step': 'This is not possible at this point',
  'too-many-issues': 'Earlier requests wait for a decision',
  'name-taken': 'Somebody has that name',
  'too-large': 'The request is too large',
  'repeat-differs': 'That key stands for another request',
  'rules-broken': 'What was chosen breaks a rule',
  'challenge-required': 'Some work has to be done first',
  'too-many-tries': 'Too many tries; please wait',
  'directory-unreachable': 'The directory cannot be reached at present',
  internal: 'Something went wrong on our side',
};
