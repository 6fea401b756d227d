import type { Entry } from 'ldapts';

/** The first text of an attribute; `undefined` when it is missing, which the client gives as `[]`. */
export function textOf(entry: Entry, attribute: string): string | undefined {
  const value = [entry[attribute] ?? []].flat()[0];
  const text = Buffer.isBuffer(value) ? value.toString() : value;
  return text === '' ? undefined : text;
}

/** All texts of an attribute. */
export const textsOf = (entry: Entry, attribute: string): string[] =>
  [entry[attribute] ?? []].flat().map((value) => value.toString());

/** The values of an attribute as bytes. */
export const bytesOf = (entry: Entry, attribute: string): Buffer[] =>
  [entry[attribute] ?? []].flat().map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(value)));

/** A whole number; `undefined` when the attribute is missing or none. */
export function numberOf(entry: Entry, attribute: string): number | undefined {
  const text = textOf(entry, attribute);
  return text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
}
