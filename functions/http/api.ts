import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Problem, ProblemCode } from '#shared/api/problem.ts';
import { err } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Action, Failure, RandomSource, Reply } from '../actions/action.ts';
import type { RegisteredAction } from '../actions/registry.ts';
import type { AdminCaller } from '../administrators/admin-caller.ts';
import type { FunctionConfig } from '../environment.ts';
import type { Log } from '../log.ts';
import type { Flow } from '../ports/flow-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../ports/session-store.ts';
import type { Happening } from '../activity/note-action.ts';
import { configured } from '../resources/configured.ts';
import type { RecordCall } from '../audit/record-call.ts';
import { surroundingsOf } from '../environments/surroundings-of.ts';
import { gatekeeper } from './admit.ts';
import type { Admitted } from './admit.ts';
import { cookieHeaders, idsOfCookies } from './cookies.ts';
import { findCaller } from './find-caller.ts';
import { cameThroughTheDoor } from './guards.ts';
import type { AdminRules } from './may-call.ts';
import { readInput } from './read-input.ts';
import { jsonResponse, problemResponse } from './responses.ts';
import { apiRoot } from './route.ts';
import { wholeAction } from './whole-action.ts';

/** What an API is made of. */
export interface ApiOptions {
  readonly actions: readonly RegisteredAction[];
  /** Ports by name; an action sees those that it named. */
  readonly ports: Partial<Ports>;
  /** The environment's; what is stored (`ports.resources`) is laid over it. */
  readonly config: FunctionConfig;
  readonly door: string;
  readonly log: Log;
  /** Writes down what audited actions did. */
  readonly audit?: RecordCall;
  readonly now: () => Date;
  readonly random: RandomSource;
  /** The description of the API, for the function that serves it. */
  readonly openApi?: () => Promise<unknown>;
}

type Response = APIGatewayProxyStructuredResultV2;
type Handle = (event: APIGatewayProxyEventV2) => Promise<Response>;
type Refusal = Failure<ProblemCode> & { readonly fields?: Problem['fields'] };
type Caller = Flow | Session | AdminCaller | undefined;
/** What is known of a call, as far as it came. */
interface Call {
  caller?: Caller;
  input?: { readonly params: unknown; readonly query: unknown; readonly body: unknown };
}
type Answer = Result<Reply<unknown>, Refusal>;

/**
 * The HTTP face of a function: what may enter, then the record behind the cookie, then the body, then the action. What
 * breaks on the way is told in the log; the caller gets a number.
 */
export function createApi(options: ApiOptions): Handle {
  const { door, log, openApi } = options;
  const admit = gatekeeper(options);
  const configNow = configured({ ...options, resources: options.ports.resources });
  const handler = middy<APIGatewayProxyEventV2, Response>()
    .use({
      onError: (request) => {
        const { requestId } = request.event.requestContext;
        log.error('request-failed', request.error, { requestId });
        request.response = problemResponse('internal', { requestId });
      },
    })
    .handler(async (event): Promise<Response> => {
      const isDescription = event.requestContext.http.method === 'GET' && event.rawPath === `${apiRoot}/openapi.json`;
      if (openApi && isDescription && cameThroughTheDoor(event.headers, door))
        return jsonResponse(200, await openApi());
      const admitted = admit(event);
      if (!admitted.ok) return refusalOf(admitted.error, event);
      const startedAt = performance.now();
      const action = await wholeAction(admitted.value.action);
      const config = await configNow();
      const call: Call = {};
      const tell = (answer: Answer): Promise<void> =>
        record(options, { ...admitted.value, action, call, answer, startedAt }, event);
      const answer = await runAction({ ...options, config }, { ...admitted.value, action, call }, event).catch(
        async (error: unknown) => {
          await tell(err({ code: 'internal' }));
          throw error;
        },
      );
      await tell(answer);
      if (!answer.ok) return refusalOf(answer.error, event);
      return answerOf(action, answer.value);
    });
  return (event) => handler(event, {} as never) as Promise<Response>;
}

async function runAction(
  { ports, config, now, random, log }: ApiOptions,
  { action, params, clientAddress, call }: Admitted & { readonly call: Call },
  event: APIGatewayProxyEventV2,
): Promise<Answer> {
  const holds = idsOfCookies(event.cookies);
  const { authorization } = event.headers;
  const caller = await findCaller(ports, action.standing, { ...holds, authorization }, { config, now: now() });
  if (!caller.ok) return caller;
  call.caller = caller.value;
  const input = readInput(action, params, event);
  if (!input.ok) return input;
  call.input = input.value;
  const surroundings = surroundingsOf(event.headers, { clientAddress, device: holds.device });
  const refused = await whyRefused(action, caller.value, input.value, event);
  if (refused) return err({ code: refused });
  const { requestId } = event.requestContext;
  // Each action's own types were checked where it was declared; here they are all alike.
  const carryOut = (): Promise<Answer> =>
    (action.handle as (context: unknown) => Promise<Answer>)({
      ...input.value,
      ...{ caller: caller.value, holds, ports: only(ports, action.needs), config, now, random, log, clientAddress },
      ...{
        surroundings,
        requestId,
        serviceHeaders: headersOf(action, event),
        ifMatch: readIfMatch(event.headers['if-match']),
      },
    });
  const answer = await onceIfKeyed(ports, { action, caller: caller.value, input: input.value, event, now }, carryOut);
  const refusal = answer.ok ? undefined : answer.error.code;
  const { body } = input.value;
  const what = { action, body, refusal, now: now(), requestId, surroundings };
  await note({ activity: ports.activity, log }, caller.value, what);
  return answer;
}

/** For the person's own history. What an administrator does is written down where it is done: it is somebody else's account. */
async function note(
  { activity, log }: { readonly activity: Ports['activity'] | undefined; readonly log: Log },
  caller: Caller,
  what: Omit<Happening, 'caller'>,
): Promise<void> {
  if (!activity || !caller || !what.action.isAudited || caller.purpose === 'admin') return;
  const { noteAction } = await import('../activity/note-action.ts');
  await noteAction({ activity, log }, { ...what, caller });
}

/** One line for who watches: in the audit trail, when the action is audited. */
async function record(
  { audit, log, now }: ApiOptions,
  told: Admitted & { readonly call: Call; readonly answer: Answer; readonly startedAt: number },
  { headers, requestContext: { requestId } }: APIGatewayProxyEventV2,
): Promise<void> {
  const { action, call, answer, clientAddress } = told;
  const outcome = answer.ok ? 'ok' : answer.error.code;
  const fields = { action: action.id, outcome, ms: Math.round(performance.now() - told.startedAt) };
  const country = headers['cloudfront-viewer-country'];
  const done = answer.ok ? { reply: answer.value } : { refusal: outcome, triedOn: answer.error.triedOn };
  const called = { action, ...call, ...done, now: now(), requestId, clientAddress, country };
  if (audit && action.isAudited && (await audit(called, fields))) return;
  log.info('action', { ...fields, requestId, audited: false });
}

/** Who may not call it at all, or changes something without saying what it looked like before. */
async function whyRefused(
  action: RegisteredAction & { readonly ifMatch?: 'required' },
  caller: Caller,
  input: object,
  { headers }: APIGatewayProxyEventV2,
): Promise<ProblemCode | undefined> {
  if (action.standing !== 'admin') return undefined;
  const { whyNotCall } = await import('./may-call.ts');
  const why = whyNotCall(action as AdminRules, caller as AdminCaller, input);
  if (why) return why;
  const isBlind = action.ifMatch === 'required' && readIfMatch(headers['if-match']) === undefined;
  return isBlind ? 'precondition-required' : undefined;
}

/** A creation that its caller gave a key happens once. */
async function onceIfKeyed(
  { repeats, keyRing }: Partial<Ports>,
  called: { action: RegisteredAction; caller: Caller; input: object; event: APIGatewayProxyEventV2; now: () => Date },
  carryOut: () => Promise<Answer>,
): Promise<Answer> {
  const { action, caller, input, event, now } = called;
  const key = event.headers['idempotency-key'];
  if (key === undefined || !('isCreation' in action) || caller?.purpose !== 'admin') return carryOut();
  if (!repeats || !keyRing) throw new Error('a function with creations has no store for what repeats them');
  if (!/^[\w.:-]{8,64}$/.test(key))
    return err({
      code: 'bad-request',
      fields: [{ path: 'Idempotency-Key', expected: '8 to 64 of A-Z a-z 0-9 . : _ -' }],
    });
  const { once } = await import('./once.ts');
  return once({ repeats, keyRing }, { key, caller: caller.id, action: action.id, input }, now, carryOut);
}

async function answerOf(
  { status, serves }: Pick<Action, 'status' | 'serves'>,
  { body, cookies = [], etag }: Reply<unknown>,
): Promise<Response> {
  if (serves) return (await import('./picture-response.ts')).pictureResponse(serves, body as Uint8Array);
  return jsonResponse(status, body, {
    ...{ cookies: cookieHeaders(cookies) },
    ...(etag !== undefined && { etag: `"${etag}"` }),
  });
}

/** One strong validator; a list, `*` and weak ones are none of ours (RFC 9110, 8.8.3). */
const readIfMatch = (header: string | undefined): string | undefined => /^"([\w.:-]{1,80})"$/.exec(header ?? '')?.[1];

function refusalOf({ code, retryAt, fields, challenge }: Refusal, event: APIGatewayProxyEventV2): Response {
  return problemResponse(code, {
    requestId: event.requestContext.requestId,
    ...(retryAt && { retryAt: retryAt.toISOString() }),
    ...(fields && { fields }),
    ...(challenge && { challenge }),
  });
}

/** Headers that an action named, and no others. */
const headersOf = ({ byService }: RegisteredAction, { headers }: APIGatewayProxyEventV2): object =>
  Object.fromEntries((byService?.headers ?? []).map((name) => [name, headers[name]]));

/** The ports that an action named: what it did not name is not in its hands at run time either. */
const only = (ports: Partial<Ports>, needs: readonly (keyof Ports)[]): object =>
  Object.fromEntries(needs.map((name) => [name, ports[name]]));
