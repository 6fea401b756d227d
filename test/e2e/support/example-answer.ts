import * as z from 'zod';

type Schema = z.core.$ZodType;

/** `least`: lists without rows, nothing that may be left out. `most`: one row of everything, and all that there can be. */
export type Amount = 'least' | 'most';

/** A name that no browser breaks by itself: what has no room shows. */
export const longName = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft';

/** What is made by us, and never longer than this. */
const short: Readonly<Record<string, string>> = {
  ...{ reference: 'K7QM-2PXD', country: 'DE', address: '203.0.113.77', softwareVersion: '1.2.3', version: '1.2.3' },
  ...{ outcome: 'directory-unreachable', action: 'recovery.reset-password' },
  ...{ hash: '3f'.repeat(32), prev: '4e'.repeat(32), id: '0b5b2f0c-6a3e-4b39-9d0c-2f5a3c1de001' },
};

/** Strings that satisfy one format or another; the first that fits is taken. */
const strings = [
  ...[longName, 'Ann', 'corp', 'en', 'corp.example', 'someone@example.org', '2026-05-04T10:00:00.000Z', '2026-05-04'],
  ...['https://id.example.org', '#1b4f9c', '0b5b2f0c-6a3e-4b39-9d0c-2f5a3c1de001', 'eu-central-1', '123456'],
  ...['A'.repeat(22), 'A'.repeat(43), 'a'.repeat(64), '+441632960001', 'OCRA-1:HOTP-SHA1-6:QN08', 'AAAA'],
  ...[
    '203.0.113.0/24',
    'DE',
    'http://localhost:4566/',
    'https://sqs.eu-central-1.amazonaws.com/123456789012/jobs.fifo',
  ],
];

/**
 * An answer of the API that satisfies its declaration, so that a page can be shown without a product behind it.
 * @throws Error where nothing known fits: then this file has to learn it
 */
export function exampleAnswer(schema: Schema, amount: Amount = 'least'): unknown {
  const fits = (each: unknown): boolean => z.safeParse(schema, each).success;
  const all = candidates(schema, amount);
  const found = all.find(fits);
  if (found === undefined && !all.includes(undefined))
    throw new Error(
      `no example for ${JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }))}`,
    );
  return found;
}

function candidates(schema: Schema, amount: Amount): readonly unknown[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const of = (part: Schema): unknown => exampleAnswer(part, amount);
  switch (def.type) {
    case 'string':
    case 'template_literal':
      return strings;
    case 'number':
      return [...(amount === 'most' ? [1_234_567, 1] : []), 0, 1, 6, 8, 30, 100, 1000];
    case 'boolean':
      return amount === 'most' ? [true, false] : [false, true];
    case 'enum':
      return Object.values(def.entries);
    case 'literal':
      return def.values;
    case 'array':
      return amount === 'most' ? [[of(def.element)], []] : [[], [of(def.element)]];
    case 'tuple':
      return [def.items.map(of)];
    case 'object':
      return [objectOf(def.shape, amount)];
    case 'record':
      return amount === 'most' ? [recordOf(def.keyType, of(def.valueType)), {}] : [{}];
    case 'union':
      return optionsOf(def.options, of)[amount === 'most' ? 'reverse' : 'slice']();
    case 'intersection':
      return [{ ...(of(def.left) as object), ...(of(def.right) as object) }];
    case 'optional':
    case 'nullable':
      return amount === 'most' ? candidates(def.innerType, amount) : [def.type === 'nullable' ? null : undefined];
    case 'null':
      return [null];
    case 'pipe':
      return candidates(def.in, amount);
    case 'lazy':
      return candidates(def.getter(), amount);
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return candidates(def.innerType, amount);
    default:
      return ['Ann', {}];
  }
}

/** What nobody can give an example of is one of several possibilities. */
const optionsOf = (options: readonly Schema[], of: (part: Schema) => unknown): unknown[] =>
  options.flatMap((option) => {
    try {
      return [of(option)];
    } catch {
      return [];
    }
  });

function objectOf(shape: Readonly<Record<string, Schema>>, amount: Amount): Record<string, unknown> {
  const members = Object.entries(shape).filter(([, one]) => amount === 'most' || one._zod.optout !== 'optional');
  const isShort = (name: string, one: Schema): boolean => name in short && z.safeParse(one, short[name]).success;
  return Object.fromEntries(
    members.map(([name, one]) => [name, isShort(name, one) ? short[name] : exampleAnswer(one, amount)]),
  );
}

const recordOf = (key: Schema, value: unknown): Record<string, unknown> => ({
  [String(exampleAnswer(key))]: value,
});
