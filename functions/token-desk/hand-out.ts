import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { PeopleEnrolment } from '../ports/people-store.ts';
import type { Person } from '../ports/person.ts';
import type { StockToken, TokenStock } from '../ports/token-stock.ts';
import type { Token, TokenStore } from '../ports/token-store.ts';
import { maxTokens } from '../tokens/begin-token.ts';
import { deviceTokenId } from '../tokens/device-token-id.ts';
import { noteTokens } from '../tokens/end-token.ts';
import { openStockSecret } from '../tokens/stock-secret.ts';
import { sealSecret } from '../tokens/token-secret.ts';
import { livingTokens } from '../tokens/usable-tokens.ts';

/**
 * Makes a device somebody's token, in use at once: that it is in their hands is the administrator's word, no code is asked for.
 * @returns `wrong-step` when it is somebody else's, withdrawn, or in use already; `not-allowed` when they have as many as one may
 */
export async function handOut(
  ports: {
    readonly tokens: TokenStore;
    readonly tokenStock: TokenStock;
    readonly peopleEnrolment: PeopleEnrolment;
    readonly keyRing: KeyRing;
  },
  { device, person, portal, name }: { device: StockToken; person: Person; portal: string; name: string },
  now: Date,
): Promise<Result<Token, { code: 'wrong-step' | 'not-allowed' }>> {
  const { directory, serial, kind, counter } = device;
  const id = deviceTokenId(directory, serial);
  const owner = person.id;
  const owned = await ports.tokens.list(owner);
  const others = owned.filter((token) => token.id !== id);
  if (livingTokens(owned).some((token) => token.id === id && token.resource !== undefined))
    return err({ code: 'wrong-step' });
  if (livingTokens(others).length >= maxTokens) return err({ code: 'not-allowed' });
  if (!(await ports.tokenStock.take(directory, serial, owner))) return err({ code: 'wrong-step' });
  const token: Token = {
    ...{ owner, id, kind, name, serial, resource: portal },
    sealedSecret: await sealSecret(ports.keyRing, { owner, id }, await openStockSecret(ports.keyRing, device)),
    ...(counter !== undefined && { counter }),
    ...{ isConfirmed: true, isEnabled: true, createdAtMs: now.getTime() },
  };
  await noteTokens(ports.peopleEnrolment, owner, [...others, token]);
  await ports.tokens.create(token);
  return ok(token);
}
