import type { Person } from '../ports/person.ts';
import type { Token, TokenStore } from '../ports/token-store.ts';
import { usableTokens } from './usable-tokens.ts';

/**
 * A person as one portal sees them. Their record notes that they have an app or a device, whichever portal asks for it: in
 * another portal that proves nothing (FEATURES F2), and must not be offered as a way to prove oneself.
 */
export function asSeenHere(person: Person, tokens: readonly Token[], alias: string): Person {
  const { enrolled } = person;
  if (!enrolled?.includes('token-code') || usableTokens(tokens, alias).length > 0) return person;
  return { ...person, enrolled: enrolled.filter((factor) => factor !== 'token-code') };
}

/** The same; reads the tokens only of who has one. For people who have proven something: the request tells (THREATS E1). */
export async function personHere(store: TokenStore, person: Person, alias: string): Promise<Person> {
  const mayDiffer = person.enrolled?.includes('token-code') ?? false;
  return mayDiffer ? asSeenHere(person, await store.list(person.id), alias) : person;
}
