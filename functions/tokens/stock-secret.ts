import type { KeyRing } from '../ports/key-ring.ts';
import type { StockToken } from '../ports/token-stock.ts';
import { openSecret, sealSecret } from './token-secret.ts';

/** The secret of an imported device is kept as that of any token: bound to where it lies. */
const placeOf = ({ directory, serial }: Pick<StockToken, 'directory' | 'serial'>) => ({
  owner: `stock#${directory}`,
  id: serial,
});

/** @param secretBase32 without padding */
export const sealStockSecret = (
  keyRing: KeyRing,
  device: Pick<StockToken, 'directory' | 'serial'>,
  secretBase32: string,
): Promise<string> => sealSecret(keyRing, placeOf(device), secretBase32);

/** The secret in base32. @throws Error when it was altered or moved */
export const openStockSecret = (keyRing: KeyRing, device: StockToken): Promise<string> =>
  openSecret(keyRing, { ...placeOf(device), sealedSecret: device.sealedSecret });
