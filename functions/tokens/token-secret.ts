import type { KeyRing } from '../ports/key-ring.ts';
import type { CodeToken, Token } from '../ports/token-store.ts';

/** How a secret is kept: bound to its owner and its id, so that it cannot be moved to another person. */
export const sealSecret = (
  keyRing: KeyRing,
  token: Pick<Token, 'owner' | 'id'>,
  secretBase32: string,
): Promise<string> => keyRing.seal('totp', secretBase32, boundTo(token));

/** The secret in base32. @throws Error when it was altered or moved */
export async function openSecret(
  keyRing: KeyRing,
  token: Pick<CodeToken, 'owner' | 'id' | 'sealedSecret'>,
): Promise<string> {
  const secret = await keyRing.open('totp', token.sealedSecret, boundTo(token));
  if (secret === undefined) throw new Error('the secret of a token does not open');
  return secret;
}

const boundTo = ({ owner, id }: Pick<Token, 'owner' | 'id'>): string => JSON.stringify([owner, id]);
