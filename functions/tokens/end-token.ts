import type { PeopleEnrolment } from '../ports/people-store.ts';
import type { Token, TokenStore } from '../ports/token-store.ts';
import { livingTokens } from './usable-tokens.ts';

/** Clears away the tokens that a new one has replaced. They are dead already; this is housekeeping. */
export async function clearReplaced(tokens: TokenStore, owned: readonly Token[]): Promise<void> {
  const living = new Set(livingTokens(owned).map((token) => token.id));
  for (const token of owned.filter((each) => each.isConfirmed && !living.has(each.id)))
    await tokens.remove(token.owner, token.id);
}

/** Notes that somebody has no token any more, when the last one that a portal asks for is gone. */
export async function noteTokensLeft(
  people: PeopleEnrolment,
  owner: string,
  left: readonly Pick<Token, 'resource'>[],
): Promise<void> {
  if (left.every((token) => token.resource === undefined)) await people.setEnrolled(owner, 'token-code', false);
}
