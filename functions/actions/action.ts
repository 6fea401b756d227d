import type * as z from 'zod';
import type { Environment } from '#shared/domain/environment/environment.ts';
import type { Permission } from '#shared/domain/admin-roles.ts';
import type { Problem, ProblemCode } from '#shared/api/problem.ts';
import type { WorkChallenge } from '#shared/api/work.ts';
import type { Result } from '#shared/result.ts';
import type { AdminCaller, AdminScope } from '../administrators/admin-caller.ts';
import type { FunctionConfig } from '../environment.ts';
import type { Log } from '../log.ts';
import type { Ports } from '../ports/ports.ts';
import type { PowerName } from '../ports/powers.ts';
import type { Flow } from '../ports/flow-store.ts';
import type { Session } from '../ports/session-store.ts';

/** The trust boundary of an action: one Lambda function each. */
export type ActionGroup = 'public' | 'user' | 'admin';

/** What the caller must hold, by a cookie of that purpose and no other (THREATS W4). */
export type Standing = 'nobody' | 'flow' | 'session' | 'admin';

/** The record that belongs to a standing; the person comes only from it (THREATS E9). */
export interface Callers {
  nobody: undefined;
  flow: Flow;
  session: Session;
  admin: AdminCaller;
}

/** A refusal that the action declared. */
export interface Failure<Code extends ProblemCode = ProblemCode> {
  readonly code: Code;
  readonly retryAt?: Date;
  /** What has to be put right, member by member; never a value. */
  readonly fields?: Problem['fields'];
  /** With `challenge-required`: the work to do before the same request is made again. */
  readonly challenge?: WorkChallenge;
  /**
   * Id of what was tried in vain, for the audit trail alone: a call of nobody that failed is in it only with this, and a
   * budget has to bound how often that can be (THREATS W9).
   */
  readonly triedOn?: string;
}

/** A cookie that a reply sets or clears. Names and attributes are the HTTP layer's. */
export type CookieChange =
  | { readonly cookie: CookieName; readonly token: string; readonly maxAgeSeconds: number }
  | { readonly cookie: CookieName; readonly clear: true };

/**
 * `device` proves nothing by itself: it is by what a browser is known again. `restore` shows how far a request is that this
 * browser made, and no more.
 */
export type CookieName = 'flow' | 'session' | 'device' | 'restore' | 'admin';

/** What an action answers when it went well. */
export interface Reply<Body> {
  readonly body: Body;
  readonly cookies?: readonly CookieChange[];
  /** Revision of what was shown or written, without quotes: `ETag`, for the `If-Match` of the next change. */
  readonly etag?: string;
  /** Id of the person whose account it was, for the audit trail, where the path does not say so. */
  readonly about?: string;
  /** The administrator that it turned out to be, for the audit trail, where the call itself named nobody: a sign-in. */
  readonly by?: { readonly id: string; readonly name: string };
}

/** Everything an action gets. Ports it did not name in `needs` are not there. */
export interface ActionContext<S extends Standing, Params, Query, Body, Needs extends PowerName> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly caller: Callers[S];
  /** Hashes of the cookies that came along, for what a flow and a session may both own. Proves nothing else. */
  readonly holds: { readonly [Name in CookieName]?: string };
  readonly ports: Pick<Ports, Needs>;
  readonly config: FunctionConfig;
  readonly now: () => Date;
  readonly random: RandomSource;
  /** For what the people who watch must hear of; the outcome of each request is told there anyway. */
  readonly log: Log;
  /** The address that the edge states, never a header that a client can set (THREATS W2). */
  readonly clientAddress: string;
  /** What the request says about where it comes from; read when it is first asked for. */
  readonly surroundings: () => Promise<Environment>;
  readonly requestId: string;
  /** With `ifMatch`: the revision that the change was made to, as a reply's `etag` named it. */
  readonly ifMatch?: string;
  /** Those headers that the action named under `byService`, where it was called over HTTP. */
  readonly serviceHeaders?: Readonly<Record<string, string | undefined>>;
}

/** Randomness as a port. */
export interface RandomSource {
  bytes(count: number): Uint8Array;
  /** 128 bits, base64url. */
  id(): string;
  /** 256 bits, base64url. */
  token(): string;
  /** A uniformly random decimal code. */
  digits(count: number): string;
}

/** One operation of the API: everything about it that anything else needs to know. */
export interface Action<
  Id extends string = string,
  S extends Standing = Standing,
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Code extends ProblemCode = ProblemCode,
  Needs extends PowerName = PowerName,
> {
  /** Dotted, stable, never reused: also the OpenAPI operationId and the audit event. */
  readonly id: Id;
  readonly summary: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, with `{name}` for parameters. */
  readonly path: string;
  readonly group: ActionGroup;
  readonly standing: S;
  /**
   * Called by another service and not by our page: no browser says where it comes from. It proves itself by one of these
   * headers (small letters), which reach the action and which it checks before anything else.
   */
  readonly byService?: { readonly headers: readonly string[] };
  /** With the standing `admin`: what the caller must be permitted; `signed-in` is for every administrator. */
  readonly permission?: Permission | 'signed-in';
  /** With the standing `admin`: where it acts, checked against what the caller looks after. */
  readonly scope?: AdminScope<ActionInput<Params, Query, Body>>;
  /** Makes something new: with an `Idempotency-Key` it does so once, however often the request comes. */
  readonly isCreation?: true;
  /** The change names the revision that it was made to, so that nobody's change is lost (RFC 9110, 13.1.1). */
  readonly ifMatch?: 'required';
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly output: Output;
  /** What is answered is not JSON but bytes of this type, which never change under their address. */
  readonly serves?: 'image/png';
  readonly status: 200 | 201 | 202 | 204;
  readonly errors: readonly Code[];
  /** Requests of one client address per minute; the edge's own throttle stands before it. */
  readonly perAddressPerMinute: number;
  /** Whether success and refusal are written to the audit trail. */
  readonly isAudited: boolean;
  readonly needs: readonly Needs[];
  handle(
    context: ActionContext<S, z.infer<Params>, z.infer<Query>, z.infer<Body>, Needs>,
  ): Promise<Result<Reply<z.infer<Output>>, Failure<Code>>>;
}

/** What an operation was called with, read by its own schemas. */
interface ActionInput<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  readonly params: z.infer<Params>;
  readonly query: z.infer<Query>;
  readonly body: z.infer<Body>;
}

/** An operation for administrators says who may call it: to leave it out does not compile. */
type Guarded<S extends Standing> = S extends 'admin'
  ? { readonly permission: Permission | 'signed-in'; readonly scope: unknown }
  : { readonly permission?: never; readonly scope?: never };

/** Declares an action. Exists for its types: ports and error codes that were not declared do not compile. */
export function defineAction<
  const Id extends string,
  const S extends Standing,
  Output extends z.ZodType,
  const Code extends ProblemCode,
  const Needs extends PowerName,
  const Audited extends boolean,
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(
  action: Action<Id, S, Params, Query, Body, Output, Code, Needs> & Guarded<S> & { readonly isAudited: Audited },
): Action<Id, S, Params, Query, Body, Output, Code, Needs> & { readonly isAudited: Audited } {
  return action as Action<Id, S, Params, Query, Body, Output, Code, Needs> & { readonly isAudited: Audited };
}
