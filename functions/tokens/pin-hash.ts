import { hashChosenSecret, isChosenSecret } from '../authenticators/memory-hard-hash.ts';
import type { ChosenSecret } from '../authenticators/memory-hard-hash.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { Token } from '../ports/token-store.ts';

type Whose = Pick<Token, 'owner' | 'id'>;

/** What is kept of a PIN: it is short, so it is the key of the hash that keeps a stolen table from saying anything. */
export const hashPin = (keyRing: KeyRing, whose: Whose, pin: string): Promise<string> =>
  hashChosenSecret(keyRing, secretOf(whose, pin));

/**
 * Whether it is the PIN of this token. The same work for a token that has none, and for no token at all: only
 * somebody with the right PIN learns that the code was right (THREATS E6).
 */
export async function isPin(
  keyRing: KeyRing,
  token: (Whose & Pick<Token, 'pin'>) | undefined,
  pin: string | undefined,
): Promise<boolean> {
  const isRight = await isChosenSecret(keyRing, secretOf(token ?? { owner: '', id: '' }, pin ?? ''), token?.pin?.hash);
  return token !== undefined && (token.pin === undefined ? pin === undefined : isRight && pin !== undefined);
}

const secretOf = ({ owner, id }: Whose, text: string): ChosenSecret => ({
  purpose: 'token-pin',
  boundTo: [owner, id],
  text,
});
