import type { Token } from '#functions/ports/token-store.ts';
import { noteTokens } from '#functions/tokens/end-token.ts';
import { sealSecret } from '#functions/tokens/token-secret.ts';
import { decodeSecret } from '#shared/domain/otp/otp-secret.ts';
import { codeAt } from '#shared/domain/otp/otp-code.ts';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import type { HotpKind } from '#shared/domain/otp/token-kind.ts';
import type { world } from './world.ts';

type World = Awaited<ReturnType<typeof world>>;

/** Base32 of twenty bytes. */
export const tokenSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const decoded = decodeSecret(tokenSecret);
export const secretBytes = decoded.ok ? decoded.value : new Uint8Array();

/** Gives somebody a token that the portal `demo` asks for. */
export async function giveToken(w: World, owner: string, more: Partial<Token> = {}): Promise<Token> {
  const id = more.id ?? 'A'.repeat(22);
  const token: Token = {
    ...{ owner, id, kind: commonTotp, name: 'app', resource: 'demo' },
    sealedSecret: await sealSecret(w.ports.keyRing, { owner, id }, tokenSecret),
    ...{ isConfirmed: true, isEnabled: true, createdAtMs: 0 },
    ...more,
  };
  await w.ports.tokens.create(token);
  await noteTokens(w.ports.peopleEnrolment, owner, await w.ports.tokens.list(owner));
  return token;
}

/** What an app with that secret shows now, or so many steps later. */
export const appCode = (w: World, steps = 0): string =>
  codeAt(secretBytes, commonTotp, Math.floor(w.now().getTime() / 30_000) + steps);

/** What a device shows at that press of its button. */
export const pressed = (counter: number, kind: HotpKind): string => codeAt(secretBytes, kind, counter);
