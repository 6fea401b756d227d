import * as z from 'zod';
import { Problem } from '#shared/api/problem-body.ts';
import { problemStatus } from '#shared/api/problem.ts';
import type { ProblemCode } from '#shared/api/problem.ts';
import type { Standing } from '../actions/action.ts';
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
      description:
        'Self-service for directory accounts. Every request that changes something carries `x-latchkey-request: 1`.',
    },
    servers: [{ url: apiRoot }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(Problem, 'output') },
      securitySchemes: {
        flow: { type: 'apiKey', in: 'cookie', name: '__Host-latchkey-flow' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-latchkey-session' },
        admin: { type: 'apiKey', in: 'cookie', name: '__Host-latchkey-admin' },
      },
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
    security: standing === 'nobody' ? [] : [{ [standing]: [] }],
    parameters: [...parametersOf(schemas.params, 'path'), ...parametersOf(schemas.query, 'query')],
    ...(schemas.body && {
      requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(schemas.body, 'input') } } },
    }),
    responses: {
      [status]: {
        description: status === 204 ? 'Done' : 'OK',
        ...(status !== 204 && { content: { 'application/json': { schema: jsonSchema(schemas.output, 'output') } } }),
      },
      ...problemsOf(action),
    },
  };
}

/** What is answered to who does not hold the record that an operation is for. */
const requiredBy: Readonly<Record<Standing, readonly ProblemCode[]>> = {
  nobody: [],
  flow: ['flow-required'],
  session: ['session-required'],
  admin: ['admin-session-required'],
};

function problemsOf(action: RegisteredAction): Record<string, object> {
  const forgery: ProblemCode[] = action.method === 'GET' ? [] : ['request-forged'];
  const standing = requiredBy[action.standing];
  const codes = new Set<ProblemCode>([...action.errors, ...standing, ...forgery, ...commonErrors]);
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
