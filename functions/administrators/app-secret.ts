import type { NewAdminApp } from '#shared/api/administrator-inputs.ts';
import { decodeSecret, encodeSecret, secretBytes } from '#shared/domain/otp/otp-secret.ts';
import { otpauthUri } from '#shared/domain/otp/otpauth-uri.ts';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import { findTotpStep } from '#shared/domain/otp/totp-window.ts';
import type { RandomSource } from '../actions/action.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import { subjectOf } from './administrator.ts';
import type { Administrator } from './administrator.ts';
import type { AdminCredentials } from './credentials.ts';

type App = NonNullable<AdminCredentials['app']>;

/** Bound to whose it is and which: a secret that is moved to somebody else does not open. */
const boundTo = (administrator: string, id: string): string => JSON.stringify(['app', subjectOf(administrator), id]);

/** The secret of an app. @throws Error when it was altered or moved */
export async function openAppSecret(
  keyRing: KeyRing,
  administrator: string,
  { id, sealedSecret }: Pick<App, 'id' | 'sealedSecret'>,
): Promise<Uint8Array> {
  const secret = await keyRing.open('totp', sealedSecret, boundTo(administrator, id));
  const decoded = secret === undefined ? undefined : decodeSecret(secret);
  if (!decoded?.ok) throw new Error('the secret of an app does not open');
  return decoded.value;
}

/** What an app is shown, and the same sealed: the browser gives it back with the app's first code, so that we keep nothing. */
export async function newApp(
  keyRing: KeyRing,
  { administrator, holder }: { readonly administrator: Administrator; readonly holder: string },
  random: RandomSource,
): Promise<{ secret: string; uri: string; app: string }> {
  const secret = encodeSecret(random.bytes(secretBytes[commonTotp.algorithm]));
  const app = await keyRing.seal('totp', secret, offerOf(administrator.id, holder));
  const uri = otpauthUri({ kind: commonTotp, issuer: 'Latchkey console', label: administrator.mail, secret });
  return { secret, uri, app };
}

/**
 * The app whose first code this is. One key is worth something for as long as what it is held by: a link, or a session.
 * @returns undefined when the code is not right, or the key was not offered here
 */
export async function readNewApp(
  keyRing: KeyRing,
  { administrator, holder }: { readonly administrator: string; readonly holder: string },
  { app, code }: NewAdminApp,
  { now, random }: { readonly now: Date; readonly random: RandomSource },
): Promise<{ readonly app: App; readonly step: number; readonly driftSteps: number } | undefined> {
  const text = await keyRing.open('totp', app, offerOf(administrator, holder));
  const secret = text === undefined ? undefined : decodeSecret(text);
  if (text === undefined || !secret?.ok) return undefined;
  const atSeconds = Math.floor(now.getTime() / 1000);
  const found = findTotpStep({ kind: commonTotp, secret: secret.value, code, atSeconds });
  if (!found) return undefined;
  const id = random.id();
  const sealedSecret = await keyRing.seal('totp', text, boundTo(administrator, id));
  return { app: { id, sealedSecret, createdAtMs: now.getTime() }, ...found };
}

const offerOf = (administrator: string, holder: string): string =>
  JSON.stringify(['app-offer', subjectOf(administrator), holder]);
