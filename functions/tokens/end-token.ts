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

/** Which portals ask for an app or a device among these; one that is switched off is not asked for. */
const portalsOf = (tokens: readonly Token[]): string[] =>
  livingTokens(tokens)
    .filter(isCodeToken)
    .flatMap(({ isEnabled, resource }) => (isEnabled && resource !== undefined ? [resource] : []));

/**
 * Notes where somebody has an app or a device. To be called before one of them comes into use: a note too many is an offer
 * that leads nowhere, one too few a token that nobody is asked for.
 * @param tokens all of them, with the new one: a record that is older than the note gets a whole one
 */
export async function noteTokens(people: PeopleEnrolment, owner: string, tokens: readonly Token[]): Promise<void> {
  const portals = portalsOf(tokens);
  if (portals.length > 0) await people.addTokenPortals(owner, portals);
}

/** Notes that somebody has no app and no device any more, in this portal or at all, when the last one is gone. */
export async function noteTokensLeft(
  people: PeopleEnrolment,
  owner: string,
  { portal, left }: { portal: string; left: readonly Token[] },
): Promise<void> {
  const portals = portalsOf(left);
  if (!portals.includes(portal)) await people.dropTokenPortal(owner, portal, { isLast: portals.length === 0 });
}
