import type { PeopleEnrolment } from '../ports/people-store.ts';
import type { TokenStockWrites } from '../ports/token-stock.ts';
import type { TokenStore } from '../ports/token-store.ts';
import { clearReplaced, noteTokensLeft } from '../tokens/end-token.ts';
import { livingTokens } from '../tokens/usable-tokens.ts';
import type { OwnedToken } from './find-owned.ts';

/** What taking a token away needs. */
export const takeAwayNeeds = ['tokens', 'tokenStockWrites', 'peopleEnrolment'] as const;

interface TakeAwayPorts {
  readonly tokens: TokenStore;
  readonly tokenStockWrites: TokenStockWrites;
  readonly peopleEnrolment: PeopleEnrolment;
}

/**
 * Takes a token from its owner, who is not asked for it any more. A device goes back to stock, or is withdrawn. Every part
 * can be done again; a device that stayed reserved because something broke off is freed by `stock.release`.
 */
export async function takeAway(
  ports: TakeAwayPorts,
  { person, token, owned }: OwnedToken,
  { deviceTo, now }: { deviceTo: 'stock' | 'nobody'; now: Date },
): Promise<void> {
  const { serial } = token;
  // Nobody registers it in between; and nobody else gets it while it is still among these tokens.
  if (serial !== undefined && deviceTo === 'nobody')
    await moveDevice(ports, person.directory, serial, { deviceTo, now });
  // What this one had replaced goes before it: nothing would keep it dead afterwards.
  await clearReplaced(ports.tokens, owned);
  await ports.tokens.remove(token.owner, token.id);
  const left = livingTokens(owned).filter(({ id }) => id !== token.id);
  if (token.resource !== undefined)
    await noteTokensLeft(ports.peopleEnrolment, token.owner, { portal: token.resource, left });
  if (serial !== undefined && deviceTo === 'stock')
    await moveDevice(ports, person.directory, serial, { deviceTo, now });
}

/** @returns false when there is no such device */
export const moveDevice = (
  { tokenStockWrites }: Pick<TakeAwayPorts, 'tokenStockWrites'>,
  directory: string,
  serial: string,
  { deviceTo, now }: { deviceTo: 'stock' | 'nobody'; now: Date },
): Promise<boolean> =>
  deviceTo === 'stock'
    ? tokenStockWrites.release(directory, serial)
    : tokenStockWrites.withdraw(directory, serial, now);
