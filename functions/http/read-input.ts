import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import type { FieldReason } from '#shared/api/field-reasons.ts';
import type { Problem } from '#shared/api/problem.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { RegisteredAction } from '../actions/registry.ts';
import { isJson } from './guards.ts';
import { parseStrictJson } from './strict-json.ts';

/** What an action was called with, by its own schemas. */
export interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

type Refusal = { readonly code: 'bad-request' | 'too-large'; readonly fields?: Problem['fields'] };
type Schemas = { params?: z.ZodType; query?: z.ZodType; body?: z.ZodType };

/** Reads path, query and body. What an action did not declare must not be there. */
export function readInput(
  action: RegisteredAction,
  params: Readonly<Record<string, string>>,
  event: APIGatewayProxyEventV2,
): Result<Input, Refusal> {
  const schemas: Schemas = action;
  // What a service sends is as deep as it is; who it is, is checked by the action.
  const body = readBody(schemas.body, event, action.byService && 32);
  if (!body.ok) return body;
  const given = { params, query: { ...event.queryStringParameters }, body: body.value };
  const input: Record<string, unknown> = {};
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = schemas[part];
    const isEmpty = part === 'body' ? given.body === undefined : Object.keys(given[part]).length === 0;
    if (!schema) {
      if (!isEmpty) return err({ code: 'bad-request' });
      continue;
    }
    const parsed = schema.safeParse(given[part]);
    if (!parsed.success) return err({ code: 'bad-request', fields: fieldsOf(part, parsed.error) });
    input[part] = parsed.data;
  }
  return ok({ params: input['params'], query: input['query'], body: input['body'] });
}

function readBody(
  schema: z.ZodType | undefined,
  event: APIGatewayProxyEventV2,
  maxDepth?: number,
): Result<unknown, Refusal> {
  const { body, isBase64Encoded, headers } = event;
  if (body === undefined || body === '') return ok(undefined);
  if (!schema || !isJson(headers)) return err({ code: 'bad-request' });
  return parseStrictJson(body, isBase64Encoded, maxDepth);
}

/** Where and what, never the value: it may be a secret in the wrong place. */
const fieldsOf = (part: string, error: z.ZodError): NonNullable<Problem['fields']> =>
  error.issues.slice(0, 10).map((issue) => ({
    path: [part, ...issue.path.map(String)].join('.').slice(0, 100),
    expected: expectationOf(issue),
    reason: reasons[issue.code] ?? 'unfit',
  }));

const reasons: Readonly<Partial<Record<z.core.$ZodIssue['code'], FieldReason>>> = {
  invalid_type: 'wrong-kind',
  invalid_union: 'wrong-kind',
  too_small: 'too-small',
  too_big: 'too-large',
  invalid_format: 'wrong-form',
  invalid_value: 'no-choice',
  unrecognized_keys: 'unknown',
};

/** In the schema's own words where it has some: none of them repeats what was sent. */
function expectationOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ').slice(0, 300);
  return issue.code === 'custom' ? issue.message.slice(0, 300) : issue.code;
}
