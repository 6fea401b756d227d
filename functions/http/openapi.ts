import * as z from 'zod';
import { Problem } from '#shared/api/problem-body.ts';
import { problemStatus } from '#shared/api/problem.ts';
import type { ProblemCode } from '#shared/api/problem.ts';
import type { Action, Standing } from '../actions/action.ts';
import type { RegisteredAction } from '../actions/registry.ts';
import { apiRoot } from './route.ts';

type Schemas = { params?: z.ZodType; query?: z.ZodType; body?: z.ZodType; output: z.ZodType };

/** What every action can answer besides its own refusals. */
const commonErrors: readonly ProblemCode[] = ['bad-request', 'wrong-door', 'too-many-tries', 'internal'];

/** The description of the API, OpenAPI 3.1, from the declarations alone. */
export function describeApi(actions: readonly RegisteredAction[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const action of actions) {
    (paths[action.path] ??= {})[action.method.toLowerCase()] = describeAction(action);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Latchkey',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Self-service for directory accounts. A browser’s request that changes something carries `x-latchkey-request: 1`; ' +
        'a program shows a key, which opens the operations for administrators that it was made for.',
    },
    servers: [{ url: apiRoot }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(Problem, 'output') },
      securitySchemes: schemesOf(actions),
    },
  };
}

function describeAction(action: RegisteredAction): object {
  const schemas: Schemas = action;
  const { id, summary, standing, status } = action;
  return {
    operationId: id,
    summary,
    tags: [id.split('.')[0]],
    security: securityOf(standing),
    parameters: [
      ...parametersOf(schemas.params, 'path'),
      ...parametersOf(schemas.query, 'query'),
      ...headersOf(action),
    ],
    ...(schemas.body && {
      requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(schemas.body, 'input') } } },
    }),
    responses: {
      [status]: {
        description: status === 204 ? 'Done' : 'OK',
        ...(status !== 204 && { content: contentOf(action, schemas.output) }),
      },
      ...problemsOf(action),
    },
  };
}

/** Bytes have no schema: their type says it all (OpenAPI 3.1, 4.8.14.2). */
const contentOf = ({ serves }: Pick<Action, 'serves'>, output: z.ZodType): object =>
  serves ? { [serves]: {} } : { 'application/json': { schema: jsonSchema(output, 'output') } };

const cookie = (name: string): object => ({ type: 'apiKey', in: 'cookie', name: `__Host-latchkey-${name}` });
const schemes = {
  flow: cookie('flow'),
  session: cookie('session'),
  admin: cookie('admin'),
  key: { type: 'http', scheme: 'bearer', description: 'A key that an administrator made: `lk_…`' },
};

/** Those that these operations ask for. */
const schemesOf = (actions: readonly RegisteredAction[]): object => {
  const asked = new Set(actions.flatMap(({ standing }) => securityOf(standing).flatMap((each) => Object.keys(each))));
  return Object.fromEntries(Object.entries(schemes).filter(([name]) => asked.has(name)));
};

/** Programs have keys, and no cookies. */
const securityOf = (standing: Standing): Record<string, never[]>[] => {
  if (standing === 'nobody') return [];
  return standing === 'admin' ? [{ admin: [] }, { key: [] }] : [{ [standing]: [] }];
};

/** Headers of requests that say more than who calls. */
function headersOf(action: RegisteredAction & Pick<Action, 'ifMatch' | 'isCreation'>): object[] {
  const header = (name: string, description: string, required: boolean, pattern: string): object => ({
    ...{ name, in: 'header', required, description },
    schema: { type: 'string', pattern },
  });
  return [
    ...(action.ifMatch
      ? [header('If-Match', 'The `ETag` of what is changed, as it was read', true, '^"[\\w.:-]{1,80}"$')]
      : []),
    ...(action.isCreation
      ? [
          header(
            'Idempotency-Key',
            'A repeat with the same key within a day gets the first answer',
            false,
            '^[\\w.:-]{8,64}$',
          ),
        ]
      : []),
  ];
}

/** What is answered to who does not hold the record that an operation is for. */
const requiredBy: Readonly<Record<Standing, readonly ProblemCode[]>> = {
  nobody: [],
  flow: ['flow-required'],
  session: ['session-required'],
  admin: ['admin-session-required', 'not-permitted'],
};

function problemsOf(action: RegisteredAction): Record<string, object> {
  const forgery: ProblemCode[] = action.method === 'GET' ? [] : ['request-forged'];
  const standing = requiredBy[action.standing];
  const { ifMatch, isCreation }: Pick<Action, 'ifMatch' | 'isCreation'> = action;
  const codes = new Set<ProblemCode>([
    ...[...action.errors, ...standing, ...forgery, ...commonErrors],
    ...(ifMatch ? (['precondition-required'] as const) : []),
    ...(isCreation ? (['repeat-differs', 'wrong-step'] as const) : []),
  ]);
  const byStatus = Map.groupBy(codes, (code) => problemStatus[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => [
      status,
      {
        description: [...some].map((code) => `\`${code}\``).join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function parametersOf(schema: z.ZodType | undefined, where: 'path' | 'query'): object[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input');
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: each,
  }));
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): { properties?: object; required?: string[] } {
  const rest = { ...z.toJSONSchema(schema, { io, unrepresentable: 'any' }) };
  delete rest.$schema;
  return rest as { properties?: object; required?: string[] };
}
