import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item, or the values of an expression, in DynamoDB's wire format. */
export type Attributes = Record<string, AttributeValue>;

/** Plain data to the wire format. Members that are undefined are left out. @throws TypeError for anything but data */
export const toAttributes = (record: object): Attributes =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, toAttribute(value)]),
  );

/** The wire format to plain data. Who reads it parses it with a schema. */
export const fromAttributes = (attributes: Attributes): Record<string, unknown> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, fromAttribute(value)]));

/** One value. A `Set` of strings becomes a string set. */
export function toAttribute(value: unknown): AttributeValue {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value instanceof Set) return { SS: [...(value as Set<string>)] };
  if (Array.isArray(value)) return { L: value.map(toAttribute) };
  if (typeof value === 'object' && value !== null) return { M: toAttributes(value) };
  throw new TypeError(`no attribute for ${typeof value}`);
}

function fromAttribute(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.SS !== undefined) return value.SS;
  if (value.L !== undefined) return value.L.map(fromAttribute);
  if (value.M !== undefined) return fromAttributes(value.M);
  // Of a kind that we do not write: the schema refuses it, in this item, and not in all that were read with it.
  return null;
}
