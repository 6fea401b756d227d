import type { IncomingMessage } from 'node:http';
import type { RouteShape } from '../infrastructure/infrastructure.ts';

/** A route that fits a request, with the values of its parameters. */
export interface RouteMatch {
  readonly route: RouteShape;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Finds the route as API Gateway's HTTP API does: segment by segment, `{name}` fits one segment that is not empty. */
export function matchRoute(routes: readonly RouteShape[], method: string, path: string): RouteMatch | undefined {
  const segments = path.split('/');
  let best: RouteMatch | undefined;
  for (const route of routes.filter((candidate) => candidate.method === method)) {
    const wanted = route.path.split('/');
    if (wanted.length !== segments.length) continue;
    const parameters: Record<string, string> = {};
    const fits = wanted.every((part, index) => {
      const given = segments[index]!;
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined) return part === given;
      parameters[name] = decodeOrKeep(given);
      return given !== '';
    });
    // A literal segment goes before a parameter.
    if (fits && (!best || Object.keys(parameters).length < Object.keys(best.parameters).length))
      best = { route, parameters };
  }
  return best;
}

const decodeOrKeep = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What makes up an event besides the client's request. */
export interface EventParts {
  readonly request: IncomingMessage;
  /** As the origin sees them: filtered by CloudFront's policy, with what CloudFront adds. */
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly match: RouteMatch;
  readonly url: URL;
  readonly body: Buffer;
  readonly requestId: string;
}

const textTypes = /^(text\/.*|application\/(json|javascript|xml|.*\+json|.*\+xml))(;|$)/i;

/** The event of payload format 2.0 that a function gets. */
export function apiEvent({ request, headers, cookies, match, url, body, requestId }: EventParts): object {
  const routeKey = `${match.route.method} ${match.route.path}`;
  const isText = textTypes.test(headers['content-type'] ?? '');
  const now = new Date();
  const query = Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((key) => [key, url.searchParams.getAll(key).join(',')]),
  );
  return {
    version: '2.0',
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(url.search && { queryStringParameters: query }),
    ...(Object.keys(match.parameters).length > 0 && { pathParameters: match.parameters }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: headers['host'],
      domainPrefix: 'local',
      http: {
        method: request.method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        // As in the cloud: the address of CloudFront, not of the client.
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId,
      routeKey,
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}
