import type { StoredPassword } from './stored-password.ts';

/** A value as it goes over the wire. */
export type AttributeValue = string | Buffer;

/** One object of the directory, as it is kept in the data file. */
export interface DirectoryEntry {
  readonly guid: string;
  readonly sid?: string;
  dn: string;
  /** By the schema's spelling of the name. Bytes and computed values are not in here. */
  attributes: Record<string, string[]>;
  /** The newest first: index 0 is the password in force. */
  passwords?: StoredPassword[];
  uSNChanged: number;
  /** When something of it that is replicated was changed last, here or elsewhere; absent: not since it was made. */
  changedAtMs?: number;
  /** When each attribute changed last, by its lower-case name: what DirSync goes by. Absent ones as the object itself. */
  stamps?: Record<string, number>;
}

/** The values of a stored attribute, whatever the case of its name. */
export function valuesOf(entry: DirectoryEntry, name: string): readonly string[] {
  const direct = entry.attributes[name];
  if (direct) return direct;
  const wanted = name.toLowerCase();
  const key = Object.keys(entry.attributes).find((known) => known.toLowerCase() === wanted);
  return key === undefined ? [] : entry.attributes[key]!;
}

/** The first value of a stored attribute. */
export const valueOf = (entry: DirectoryEntry, name: string): string | undefined => valuesOf(entry, name)[0];

/** A whole number; 0 when absent. Not for FILETIME, which is too long for a number. */
export const numberOf = (entry: DirectoryEntry, name: string): number => Number(valueOf(entry, name) ?? 0);

export const setValue = (entry: DirectoryEntry, name: string, value: string): void => {
  entry.attributes[name] = [value];
};

export const hasClass = (entry: DirectoryEntry, name: string): boolean => valuesOf(entry, 'objectClass').includes(name);
