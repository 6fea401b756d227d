import { generateURI } from 'otplib/functional';
import type { CodeKind } from './token-kind.ts';

/** What an authenticator app is told. */
export interface OtpauthInput {
  readonly kind: CodeKind;
  /** Name of the portal, any characters. */
  readonly issuer: string;
  /** Name of the account, any characters. */
  readonly label: string;
  /** Base32, without padding. */
  readonly secret: string;
  /** HOTP: the counter to begin with. */
  readonly counter?: number;
}

/**
 * The address in the QR code (Key URI format). What is the app's own default is left out, for a smaller picture and
 * for apps that stumble over it.
 *
 * The format knows TOTP and HOTP. There is none for OCRA: ours, `otpauth://ocra/…&suite=…`, is for tokens that are
 * programmed with a tool; no app is promised.
 */
export function otpauthUri({ kind, issuer, label, secret, counter = 0 }: OtpauthInput): string {
  const names = { issuer: nameOf(issuer), label: nameOf(label), secret };
  if (kind.type === 'ocra') return ocraUri(kind.suite, names);
  const { algorithm, digits } = kind;
  if (kind.type === 'hotp') return generateURI({ strategy: 'hotp', ...names, algorithm, digits, counter });
  return generateURI({ strategy: 'totp', ...names, algorithm, digits, period: kind.period });
}

function ocraUri(suite: string, { issuer, label, secret }: { issuer: string; label: string; secret: string }): string {
  const path = [...(issuer ? [issuer] : []), label].map(encodeURIComponent).join(':');
  const parameters = { secret, ...(issuer && { issuer }), suite };
  const pairs = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `otpauth://ocra/${path}?${pairs.join('&')}`;
}

/** The colon parts issuer and account and may be in neither, not even escaped; half a character pair cannot be escaped. */
const nameOf = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(':', ' ')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
