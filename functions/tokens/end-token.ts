import { isSentKind } from '#shared/domain/otp/is-sent-kind.ts';
import type { PeopleEnrolment } from '../ports/people-store.ts';
import type { Person } from '../ports/person.ts';
import type { Token, TokenStore } from '../ports/token-store.ts';
import { destinationOf } from './sent-token.ts';
import { isCodeToken, livingTokens } from './usable-tokens.ts';

/** Clears away the tokens that a new one has replaced. They are dead already; this is housekeeping. */
export async function clearReplaced(tokens: TokenStore, owned: readonly Token[]): Promise<void> {
  const living = new Set(livingTokens(owned).map((token) => token.id));
  for (const token of owned.filter((each) => each.isConfirmed && !living.has(each.id)))
    await tokens.remove(token.owner, token.id);
}

/** Removes the tokens whose codes have nowhere to go any more. */
export async function removeUnreachable(tokens: TokenStore, owner: Person): Promise<void> {
  const owned = await tokens.list(owner.id);
  for (const { id, kind } of owned)
    if (isSentKind(kind) && destinationOf(kind, owner) === undefined) await tokens.remove(owner.id, id);
}

/** Notes that somebody has no app and no device any more, when the last one that a portal asks for is gone. */
export async function noteTokensLeft(people: PeopleEnrolment, owner: string, left: readonly Token[]): Promise<void> {
  const isLast = left.filter(isCodeToken).every((token) => token.resource === undefined);
  if (isLast) await people.setEnrolled(owner, 'token-code', false);
}
