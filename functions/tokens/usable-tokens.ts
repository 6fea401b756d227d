import { isSentKind } from '#shared/domain/otp/is-sent-kind.ts';
import type { CodeToken, Token } from '../ports/token-store.ts';

/** Those of them that are still somebody's: not waiting for their first code, and not replaced by another. */
export function livingTokens(tokens: readonly Token[]): Token[] {
  const confirmed = tokens.filter((token) => token.isConfirmed);
  // Dead at the very write that confirms the new one, also when the old one could not be cleaned up any more.
  const replaced = new Set(confirmed.map((token) => token.replaces));
  return confirmed.filter((token) => !replaced.has(token.id));
}

/** Whether a token computes its codes by itself: an app or a device. */
export const isCodeToken = (token: Token): token is CodeToken =>
  !isSentKind(token.kind) && token.sealedSecret !== undefined;

/** The apps and devices that this portal asks for, and whose codes it takes (FEATURES F2). */
export const usableTokens = (tokens: readonly Token[], alias: string): CodeToken[] =>
  livingTokens(tokens)
    .filter((token) => token.isEnabled && token.resource === alias)
    .filter(isCodeToken);

/** The tokens that their owner sees in this portal: its own, and those that are assigned nowhere. */
export const visibleTokens = (tokens: readonly Token[], alias: string): Token[] =>
  livingTokens(tokens).filter((token) => token.resource === alias || token.resource === undefined);
