import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Infrastructure } from '../infrastructure/infrastructure.ts';
import type { FunctionHost } from '../lambda/function-host.ts';
import { BodyTooLarge, readBody } from '../read-body.ts';
import { apiEvent, matchRoute } from './api-event.ts';

/** Lambda takes 6 MB at most. */
const bodyBytesAtMost = 6 * 1024 * 1024;

interface Answer {
  readonly statusCode?: number;
  readonly headers?: Record<string, string | number | boolean>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/**
 * Plays CloudFront's behaviour for the API and the HTTP API behind it: only what the policies forward gets through,
 * only declared routes are answered.
 */
export function createApiFront(infrastructure: Infrastructure, host: FunctionHost, apiHost: () => string) {
  const { routes, site } = infrastructure;

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const match = matchRoute(routes, request.method ?? '', url.pathname);
    const own = site.api.others.find(({ pathPattern }) => isIn(url.pathname, pathPattern));
    const policyHeaders = own?.headers ?? site.headers;
    if (!match) return gatewayAnswer(response, 404, 'Not Found', policyHeaders);
    try {
      const body = await readBody(request, bodyBytesAtMost);
      const requestId = randomUUID();
      const headers = { ...forwarded(request, own ?? site.api), host: apiHost(), ...site.api.originHeaders };
      const event = apiEvent({ request, headers, cookies: cookiesOf(request), match, url, body, requestId });
      send(response, (await host.invoke(match.route.functionName, event, requestId)) as Answer, policyHeaders);
    } catch (problem) {
      if (problem instanceof BodyTooLarge) gatewayAnswer(response, 413, 'Request Entity Too Large', policyHeaders);
      else gatewayAnswer(response, 500, 'Internal Server Error', policyHeaders);
    }
  };

  function forwarded(
    request: IncomingMessage,
    { forwardedHeaders }: { readonly forwardedHeaders: readonly string[] },
  ): Record<string, string> {
    // What CloudFront writes itself does not come from a client, whatever it sent under such a name (THREATS W2).
    const isClients = (name: string): boolean => !name.startsWith('cloudfront-') && request.headers[name] !== undefined;
    const names = forwardedHeaders.filter(isClients);
    const given = Object.fromEntries(names.map((name) => [name, String(request.headers[name])]));
    const { remoteAddress = '', remotePort = 0 } = request.socket;
    return {
      // CloudFront's own name, where a policy does not forward the browser's.
      'user-agent': 'Amazon CloudFront',
      ...given,
      // The country and the network's number are not known here: CloudFront leaves out what it does not know.
      'cloudfront-viewer-address': `${remoteAddress.replace(/^::ffff:/, '')}:${remotePort}`,
      // This one it only adds to: what comes first in it is the client's own invention.
      'x-forwarded-for': [request.headers['x-forwarded-for'] ?? [], remoteAddress].flat().join(', '),
      ...(request.headers['content-length'] && { 'content-length': request.headers['content-length'] }),
    };
  }

  function cookiesOf(request: IncomingMessage): string[] {
    const all = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
    return all.filter((cookie) => site.api.forwardedCookies.includes(cookie.split('=')[0]!));
  }
}

/** As CloudFront reads a pattern: a star is anything, also a slash. */
const isIn = (path: string, pattern: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path);

/** A function that answers without a status answers 200 with what it returned, as JSON: so says the format. */
function send(response: ServerResponse, answer: Answer | undefined, headers: Readonly<Record<string, string>>): void {
  const {
    statusCode,
    headers: own = {},
    cookies = [],
    body = '',
    isBase64Encoded,
  } = answer?.statusCode === undefined
    ? { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer) }
    : answer;
  const lowerCase = Object.fromEntries(Object.entries(own).map(([name, value]) => [name.toLowerCase(), String(value)]));
  response.writeHead(statusCode ?? 200, {
    ...lowerCase,
    ...headers,
    ...(cookies.length > 0 && { 'set-cookie': [...cookies] }),
  });
  response.end(isBase64Encoded ? Buffer.from(body, 'base64') : body);
}

function gatewayAnswer(
  response: ServerResponse,
  status: number,
  message: string,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ message }));
}
