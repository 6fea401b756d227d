import { createHmac } from 'node:crypto';
import type { Hmac } from '#shared/domain/otp/hmac.ts';
import { findHotpCounter } from '#shared/domain/otp/hotp-window.ts';
import { parseOcraSuite } from '#shared/domain/otp/ocra-suite.ts';
import type { OcraSuite } from '#shared/domain/otp/ocra-suite.ts';
import { findOcraAnswer } from '#shared/domain/otp/ocra-window.ts';
import { decodeSecret } from '#shared/domain/otp/otp-secret.ts';
import { splitPin } from '#shared/domain/otp/pin.ts';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import type { CodeKind } from '#shared/domain/otp/token-kind.ts';
import { findTotpStep } from '#shared/domain/otp/totp-window.ts';
import type { BurnedStep, BurnedTokens, LastCode } from '../ports/budget-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { CodeToken, Token } from '../ports/token-store.ts';
import { isPin } from './pin-hash.ts';
import { openSecret } from './token-secret.ts';

/** What somebody typed, and what it is checked with. */
export interface TypedProof {
  /** With the PIN where there is one. */
  readonly code: string;
  /** The question that was asked for it; without one no answer counts. */
  readonly question?: string | undefined;
  readonly burned: BurnedTokens;
  readonly now: Date;
  /** How far a device is looked for that is used for the first time; the usual windows when absent. */
  readonly reach?: { readonly seconds: number; readonly counters: number };
}

/** A token whose code it was. */
export interface AcceptedCode {
  readonly token: Token;
  /** To be burned before anything comes of it. Absent for a token in which nothing moves: its question is used up instead. */
  readonly burn?: BurnedStep;
}

/**
 * Finds the token that a code belongs to, with its PIN. Every token is computed whichever matches, and exactly one PIN is:
 * a wrong PIN, a wrong code, and nobody at all take as long (THREATS E1, E6).
 */
export async function checkCode(
  keyRing: KeyRing,
  tokens: readonly CodeToken[],
  typed: TypedProof,
): Promise<AcceptedCode | undefined> {
  if (tokens.length === 0) lastCodeOf(nobodys, nobodysSecret, typed.code, typed);
  let found: { token: CodeToken; pin: string | undefined; last: LastCode | undefined } | undefined;
  for (const token of tokens) {
    const secret = await readSecret(keyRing, token);
    const position = token.pin?.position;
    const parts = splitPin({ typed: typed.code, position, codeDigits: digitsOf(token.kind) });
    // What cannot be a code of this token is still compared.
    const { code, pin } = parts.ok ? { pin: undefined, ...parts.value } : { code: '', pin: undefined };
    const match = lastCodeOf(token, secret, code, typed);
    if (match) found = { token, pin, last: match.last };
  }
  const isRight = await isPin(keyRing, found?.token, found?.pin);
  if (!found || !isRight) return undefined;
  const { token, last } = found;
  return { token, ...(last && { burn: { token: token.id, ...last } }) };
}

/** Digits that a token shows. */
export const digitsOf = (kind: CodeKind): number => (kind.type === 'ocra' ? suiteOf(kind.suite).digits : kind.digits);

/** The secret as bytes. @throws Error when it does not open */
export async function readSecret(keyRing: KeyRing, token: CodeToken): Promise<Uint8Array> {
  const decoded = decodeSecret(await openSecret(keyRing, token));
  if (!decoded.ok) throw new Error('the secret of a token is not base32');
  return decoded.value;
}

/** HOTP: the first counter that was not used yet. */
export const counterOf = (token: Pick<Token, 'id' | 'counter'>, burned: BurnedTokens): number =>
  Math.max(token.counter ?? 0, (burned[token.id]?.step ?? -1) + 1);

/** @returns undefined when the code is not the token's; `last` is absent where nothing moves */
function lastCodeOf(
  token: Pick<CodeToken, 'id' | 'kind' | 'counter'>,
  secret: Uint8Array,
  code: string,
  { question, burned, now, reach }: TypedProof,
): { last?: LastCode } | undefined {
  const { kind } = token;
  const [atMs, before] = [now.getTime(), burned[token.id]];
  const atSeconds = Math.floor(atMs / 1000);
  if (kind.type === 'totp') {
    const window = reach && { window: Math.ceil(reach.seconds / kind.period) };
    const state = { driftSteps: before?.driftSteps, lastStep: before?.step };
    const found = findTotpStep({ kind, secret, code, atSeconds, ...state, ...window });
    return found && { last: { ...found, atMs } };
  }
  const counter = counterOf(token, burned);
  const lookAhead = reach && { lookAhead: reach.counters };
  if (kind.type === 'hotp') {
    const found = findHotpCounter({ kind, secret, code, counter, ...lookAhead });
    return found && { last: { step: found.accepted, atMs } };
  }
  if (question === undefined) return undefined;
  const suite = suiteOf(kind.suite);
  const driftSteps = before?.driftSteps;
  const found = findOcraAnswer(
    { suite, secret, answer: code, question, counter, atSeconds, driftSteps, ...lookAhead },
    hmac,
  );
  if (!found.ok) return undefined;
  return found.value.counter === undefined
    ? {}
    : { last: { step: found.value.counter - 1, ...drift(found.value), atMs } };
}

const drift = ({ driftSteps }: { driftSteps?: number }): { driftSteps?: number } =>
  driftSteps === undefined ? {} : { driftSteps };

function suiteOf(text: string): OcraSuite {
  const suite = parseOcraSuite(text);
  if (!suite.ok) throw new Error('the suite of a stored token is not valid');
  return suite.value;
}

const hmac: Hmac = (algorithm, key, message) => createHmac(algorithm, key).update(message).digest();

/** Who has no token, or does not exist, takes as long as who has an app (THREATS E1). */
const nobodys = { id: '', kind: commonTotp };
const nobodysSecret = new Uint8Array(20);
