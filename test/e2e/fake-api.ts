import type { IncomingMessage, ServerResponse } from 'node:http';
import { actions } from '#functions/actions/registry.ts';
import type { RegisteredAction } from '#functions/actions/registry.ts';
import type { ActionId } from '#portal/api/contract.ts';
import { problemStatus } from '#shared/api/problem.ts';
import type { ProblemCode } from '#shared/api/problem.ts';
import type { WorkChallenge } from '#shared/api/work.ts';
import { askForWork } from './fake-bot-defence.ts';
import { fakeHandlers } from './fake-handlers.ts';
import type { FakeWorld } from './fake-world.ts';

/** What a fake handler answers; `problem` instead of a body refuses. */
export interface FakeAnswer {
  readonly body?: unknown;
  readonly problem?: ProblemCode;
  readonly retryAt?: string;
  readonly challenge?: WorkChallenge;
  readonly cookie?: string;
}

/** The parsed input of an action. */
export interface FakeInput {
  readonly params: Record<string, string>;
  readonly query: Record<string, unknown>;
  readonly body: Record<string, unknown>;
}

/**
 * A stand-in for the API that keeps to its declarations: paths, inputs and outputs are checked against the registry, so
 * that the portal is not tested against something that does not exist.
 */
export async function answerApi(world: FakeWorld, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const found = find(request.method ?? 'GET', url.pathname.replace('/api/v1', ''));
  if (!found) return refuse(response, 'not-found');
  const { action, params } = found;
  if (request.method !== 'GET' && request.headers['x-latchkey-request'] !== '1')
    return refuse(response, 'request-forged');
  const text = await readAll(request);
  const input = parse(action, params, Object.fromEntries(url.searchParams), text);
  world.calls.push(action.id);
  if (action.standing === 'session' && !world.session) return refuse(response, 'session-required');
  if (action.standing === 'flow' && !world.flow) return refuse(response, 'flow-required');
  if (!input) return refuse(response, 'bad-request');
  const answer =
    world.refusals[action.id] ??
    (await askForWork(world, action.id, input)) ??
    (await fakeHandlers[action.id as ActionId](world, input));
  if (answer.problem) return refuse(response, answer.problem, answer);
  const body = action.output.parse(answer.body);
  if (answer.cookie !== undefined) {
    response.setHeader('set-cookie', `${answer.cookie}; Path=/; HttpOnly; Secure; SameSite=Strict`);
  }
  response.writeHead(action.status, { 'content-type': 'application/json' });
  response.end(action.status === 204 ? undefined : JSON.stringify(body));
}

function find(method: string, path: string): { action: RegisteredAction; params: Record<string, string> } | undefined {
  for (const action of actions) {
    const pattern = new RegExp(`^${action.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
    const match = action.method === method ? pattern.exec(path) : null;
    if (match) return { action, params: { ...match.groups } };
  }
  return undefined;
}

function parse(action: RegisteredAction, params: unknown, query: unknown, text: string): FakeInput | undefined {
  const schemas = action as unknown as Record<'params' | 'query' | 'body', typeof action.output | undefined>;
  const parts = {
    params: schemas.params?.safeParse(params),
    query: schemas.query?.safeParse(query),
    body: schemas.body?.safeParse(text === '' ? undefined : JSON.parse(text)),
  };
  if (Object.values(parts).some((part) => part?.success === false)) return undefined;
  if (!schemas.body && text !== '') return undefined;
  return {
    params: (parts.params?.data ?? {}) as Record<string, string>,
    query: (parts.query?.data ?? {}) as Record<string, unknown>,
    body: (parts.body?.data ?? {}) as Record<string, unknown>,
  };
}

function refuse(
  response: ServerResponse,
  code: ProblemCode,
  { retryAt, challenge }: Pick<FakeAnswer, 'retryAt' | 'challenge'> = {},
): void {
  const status = problemStatus[code];
  response.writeHead(status, { 'content-type': 'application/problem+json' });
  response.end(
    JSON.stringify({
      ...{ type: `urn:latchkey:problem:${code}`, title: code, status, code, retryAt, requestId: 'req-1' },
      challenge,
    }),
  );
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
