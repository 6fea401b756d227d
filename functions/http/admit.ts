import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { ProblemCode } from '#shared/api/problem.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { RegisteredAction } from '../actions/registry.ts';
import type { FunctionConfig } from '../environment.ts';
import { networkOf } from '../flows/network-of.ts';
import { AddressLimit } from './address-limit.ts';
import { parseClientAddress } from './client-address.ts';
import { cameThroughTheDoor, isMadeByOurPage } from './guards.ts';
import { routerOf } from './route.ts';
import type { Route } from './route.ts';

/** A request that may go on. */
export interface Admitted extends Route {
  readonly clientAddress: string;
}

/** Why a request goes no further. */
export interface Turned {
  readonly code: ProblemCode;
  readonly retryAt?: Date;
}

/** The checks that cost nothing, before any store is asked (THREATS W9): door, route, page, address. */
export function gatekeeper(options: {
  readonly actions: readonly RegisteredAction[];
  readonly config: FunctionConfig;
  readonly door: string;
  readonly now: () => Date;
}): (event: APIGatewayProxyEventV2) => Result<Admitted, Turned> {
  const { config, door, now } = options;
  const findRoute = routerOf(options.actions);
  const limit = new AddressLimit();
  return ({ headers, rawPath, requestContext }) => {
    if (!cameThroughTheDoor(headers, door)) return err({ code: 'wrong-door' });
    const { method } = requestContext.http;
    const route = findRoute(method, rawPath);
    if (!route) return err({ code: 'not-found' });
    const clientAddress = parseClientAddress(headers['cloudfront-viewer-address']);
    // Unreadable: fail closed rather than count everybody as one (THREATS W2).
    if (clientAddress === undefined) return err({ code: 'wrong-door' });
    const { byService } = route.action;
    const isMeant = byService
      ? byService.headers.some((name) => headers[name] !== undefined)
      : method === 'GET' || showsKey(route.action, headers) || isMadeByOurPage(headers, config.portalOrigin);
    if (!isMeant) return err({ code: 'request-forged' });
    const perMinute = route.action.perAddressPerMinute * (config.addressAllowance ?? 1);
    const retryAt = limit.take(`${networkOf(clientAddress)} ${route.action.id}`, perMinute, now());
    return retryAt ? err({ code: 'too-many-tries', retryAt }) : ok({ ...route, clientAddress });
  };
}

/** No browser sends a key by itself, so that no foreign page can make it do so; a cookie beside it is not looked at. */
const showsKey = ({ group }: RegisteredAction, headers: APIGatewayProxyEventV2['headers']): boolean =>
  group === 'admin' && headers['authorization'] !== undefined;
