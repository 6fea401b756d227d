import type { KeyRing } from '#functions/ports/key-ring.ts';
import type { TokenStockWrites } from '#functions/ports/token-stock.ts';
import { sealStockSecret } from '#functions/tokens/stock-secret.ts';
import type { SuppliedToken } from '#shared/domain/token-import/supplied-token.ts';

/** Seals seeds and puts the devices into the stock. @returns serial numbers that were there already, and are left alone */
export async function importTokens(
  tokens: readonly SuppliedToken[],
  { directory, keyRing, stock }: { directory: string; keyRing: KeyRing; stock: TokenStockWrites },
): Promise<string[]> {
  const known: string[] = [];
  for (const { secret, ...token } of tokens) {
    const sealedSecret = await sealStockSecret(keyRing, { directory, serial: token.serial }, secret.reveal());
    const isNew = await stock.add({ directory, ...token, sealedSecret, importedAtMs: Date.now() });
    if (!isNew) known.push(token.serial);
  }
  return known;
}
