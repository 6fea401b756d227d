import type { Person } from '../ports/person.ts';
import type { Token, TokenStore } from '../ports/token-store.ts';
import { usableTokens } from './usable-tokens.ts';

/**
 * A person as one portal sees them. Their record notes that they have an app or a device, whichever portal asks for it: in
 * another portal that proves nothing (FEATURES F2), and must not be offered as a way to prove oneself.
 */
export function asSeenHere(person: Person, tokens: readonly Token[], alias: string): Person {
  if (!hasToken(person) || usableTokens(tokens, alias).length > 0) return person;
  return withoutToken(person);
}

/** The same by what is noted with the person, without a request. An older record does not say where: nothing is hidden. */
export function asNotedHere(person: Person, alias: string): Person {
  const isElsewhere = hasToken(person) && person.tokenPortals !== undefined && !person.tokenPortals.includes(alias);
  return isElsewhere ? withoutToken(person) : person;
}

/**
 * The same; reads the tokens only of who has one on an older record. For people who have proven something: the request
 * tells (THREATS E1).
 */
export async function personHere(store: TokenStore, person: Person, alias: string): Promise<Person> {
  const isKnown = !hasToken(person) || person.tokenPortals !== undefined;
  return isKnown ? asNotedHere(person, alias) : asSeenHere(person, await store.list(person.id), alias);
}

const hasToken = ({ enrolled }: Person): boolean => enrolled?.includes('token-code') ?? false;

const withoutToken = (person: Person): Person => ({
  ...person,
  enrolled: (person.enrolled ?? []).filter((factor) => factor !== 'token-code'),
});
