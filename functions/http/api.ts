import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ProblemCode } from '#shared/api/problem.ts';
import type { Result } from '#shared/result.ts';
import type { Failure, RandomSource, Reply } from '../actions/action.ts';
import type { RegisteredAction } from '../actions/registry.ts';
import type { FunctionConfig } from '../environment.ts';
import { networkOf } from '../flows/network-of.ts';
import type { Log } from '../log.ts';
import type { Ports } from '../ports/ports.ts';
import { AddressLimit } from './address-limit.ts';
import { parseClientAddress } from './client-address.ts';
import { cookieHeaders, idsOfCookies } from './cookies.ts';
import { findCaller } from './find-caller.ts';
import { cameThroughTheDoor, isMadeByOurPage } from './guards.ts';
import { readInput } from './read-input.ts';
import { jsonResponse, problemResponse } from './responses.ts';
import { apiRoot, routerOf } from './route.ts';

/** What an API is made of. */
export interface ApiOptions {
  readonly actions: readonly RegisteredAction[];
  /** Ports by name; an action sees those that it named. */
  readonly ports: Partial<Ports>;
  readonly config: FunctionConfig;
  readonly door: string;
  readonly log: Log;
  readonly now: () => Date;
  readonly random: RandomSource;
  /** The description of the API, for the function that serves it. */
  readonly openApi?: () => Promise<unknown>;
}

type Handle = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;
type Answer = Result<Reply<unknown>, Failure<ProblemCode>>;

/**
 * The HTTP face of a function. Cheap checks come first: door, route, origin, address; then the record behind the cookie,
 * then the body, then the action (THREATS W9).
 */
export function createApi(options: ApiOptions): Handle {
  const { log } = options;
  const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use({
      onError: (request) => {
        const requestId = request.event.requestContext.requestId;
        log.error('request-failed', request.error, { requestId });
        request.response = problemResponse('internal', { requestId });
      },
    })
    .handler(dispatcherOf(options));
  return (event) => handler(event, {} as never) as Promise<APIGatewayProxyStructuredResultV2>;
}

function dispatcherOf(options: ApiOptions): Handle {
  const { config, door, now, ports } = options;
  const findRoute = routerOf(options.actions);
  const limit = new AddressLimit();
  return async (event) => {
    const { method, path } = { method: event.requestContext.http.method, path: event.rawPath };
    const requestId = event.requestContext.requestId;
    const refuse = (code: ProblemCode, more: { retryAt?: string; fields?: never[] } = {}) =>
      problemResponse(code, { requestId, ...more });
    if (!cameThroughTheDoor(event.headers, door)) return refuse('wrong-door');
    if (options.openApi && method === 'GET' && path === `${apiRoot}/openapi.json`) {
      return jsonResponse(200, await options.openApi());
    }
    const route = findRoute(method, path);
    if (!route) return refuse('not-found');
    const { action } = route;
    const clientAddress = parseClientAddress(event.headers['cloudfront-viewer-address']);
    // Unreadable: fail closed rather than count everybody as one (THREATS W2).
    if (clientAddress === undefined) return refuse('wrong-door');
    if (method !== 'GET' && !isMadeByOurPage(event.headers, config.portalOrigin)) return refuse('request-forged');
    const perMinute = action.perAddressPerMinute * (config.addressAllowance ?? 1);
    const retryAt = limit.take(`${networkOf(clientAddress)} ${action.id}`, perMinute, now());
    if (retryAt) return refuse('too-many-tries', { retryAt: retryAt.toISOString() });

    const startedAt = performance.now();
    const holds = idsOfCookies(event.cookies);
    const caller = await findCaller(ports, action.standing, holds, now());
    if (!caller.ok) return refuse(caller.error.code);
    const input = readInput(action, route.params, event);
    if (!input.ok) return problemResponse(input.error.code, { requestId, ...fieldsIn(input.error) });
    const context = {
      ...input.value,
      ...{ caller: caller.value, holds, ports: only(ports, action.needs), config, now, random: options.random },
      ...{ clientAddress, requestId },
    };
    const answer = await (action.handle as (context: unknown) => Promise<Answer>)(context);
    options.log.info('action', {
      ...{ action: action.id, requestId, audited: action.isAudited },
      outcome: answer.ok ? 'ok' : answer.error.code,
      ms: Math.round(performance.now() - startedAt),
    });
    return answer.ok
      ? jsonResponse(action.status, answer.value.body, cookieHeaders(answer.value.cookies ?? []))
      : refuse(answer.error.code, answer.error.retryAt && { retryAt: answer.error.retryAt.toISOString() });
  };
}

const fieldsIn = (refusal: object): object => ('fields' in refusal ? { fields: refusal.fields } : {});

/** The ports that an action named: what it did not name is not in its hands at run time either. */
const only = (ports: Partial<Ports>, needs: readonly (keyof Ports)[]): object =>
  Object.fromEntries(needs.map((name) => [name, ports[name]]));
