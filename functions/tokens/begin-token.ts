import type { NewTokenView } from '#shared/api/token-views.ts';
import { isSentKind } from '#shared/domain/otp/is-sent-kind.ts';
import type { HotpKind, SentKind, TotpKind } from '#shared/domain/otp/token-kind.ts';
import type { RandomSource } from '../actions/action.ts';
import type { PortalConfig } from '../environment.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { Session } from '../ports/session-store.ts';
import type { Token, TokenStore } from '../ports/token-store.ts';
import { sealSecret } from './token-secret.ts';

/** Tokens that one person can have; enough for a phone, its successor and a device. */
export const maxTokens = 5;

/** Makes a token, which counts once its first code was right. The secret of an app is shown this once. */
export async function beginToken(
  ports: { tokens: TokenStore; keyRing: KeyRing },
  wish: {
    session: Session;
    portal: PortalConfig;
    name: string;
    kind: TotpKind | HotpKind | SentKind;
    replaces?: string;
    now: Date;
    random: RandomSource;
  },
): Promise<NewTokenView> {
  const { session, portal, name, kind, replaces, now, random } = wish;
  const [owner, id] = [session.person.id, random.id()];
  const token: Token = {
    ...{ owner, id, kind, name, resource: portal.alias, isConfirmed: false, isEnabled: true },
    ...(replaces !== undefined && { replaces }),
    createdAtMs: now.getTime(),
  };
  if (isSentKind(kind)) {
    await ports.tokens.create(token);
    return { id, kind };
  }
  const { encodeSecret, secretBytes } = await import('#shared/domain/otp/otp-secret.ts');
  const { otpauthUri } = await import('#shared/domain/otp/otpauth-uri.ts');
  const secret = encodeSecret(random.bytes(secretBytes[kind.algorithm]));
  await ports.tokens.create({ ...token, sealedSecret: await sealSecret(ports.keyRing, { owner, id }, secret) });
  return { id, kind, secret, uri: otpauthUri({ kind, issuer: portal.name, label: session.login, secret }) };
}

/** What was begun and never confirmed makes room for the next one. */
export async function forgetUnfinished(tokens: TokenStore, owned: readonly Token[]): Promise<void> {
  for (const token of owned.filter((each) => !each.isConfirmed)) await tokens.remove(token.owner, token.id);
}
