import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Hmac } from './hmac.ts';
import type { OcraSuite, QuestionFormat } from './ocra-suite.ts';

/** One question, or for mutual authentication two, each at most as long as the suite says. */
export type OcraQuestion = string | readonly [first: string, second: string];

/** What goes into an answer. What the suite does not ask for is left out of it, given or not. */
export interface OcraInputs {
  readonly question: OcraQuestion;
  readonly counter?: number | undefined;
  /**
   * The PIN, hashed as the suite says. A plain hash of a few digits is the PIN itself to anybody who reads it: it is
   * kept as the secret is kept.
   */
  readonly pinHash?: Uint8Array | undefined;
  /** At most as many bytes as the suite says; shorter data gets zeros in front, as in the specification's own program. */
  readonly session?: Uint8Array | undefined;
  /** Number of the time step, of the suite's `periodSeconds`. */
  readonly step?: number | undefined;
}

/** An input that the suite asks for is not there, or is not what the suite says. */
export interface OcraInputError {
  readonly code: 'missing' | 'malformed';
  readonly input: 'question' | 'counter' | 'pin' | 'session' | 'time';
}

/**
 * The answer to a question (RFC 6287 5), also a signature, when the question is what is signed (7.3). In mutual authentication the
 * server answers `[client's, server's]` and the client `[server's, client's]` (7.2).
 *
 * Ours, for otplib knows HOTP and TOTP only; the HMAC comes from outside.
 */
export function ocraAnswer(
  suite: OcraSuite,
  secret: Uint8Array,
  inputs: OcraInputs,
  hmac: Hmac,
): Result<string, OcraInputError> {
  const data = dataOf(suite, inputs);
  if (!data.ok) return data;
  const message = concat([new TextEncoder().encode(`${suite.text}\0`), ...data.value]);
  return ok(truncate(hmac(suite.algorithm, secret, message), suite.digits));
}

/** The inputs as bytes, in the order C Q P S T (5.1). */
function dataOf(suite: OcraSuite, inputs: OcraInputs): Result<Uint8Array[], OcraInputError> {
  const data: Uint8Array[] = [];
  const { counter, question, pinHash, session, step } = inputs;
  if (suite.hasCounter) {
    if (counter === undefined) return refuse('missing', 'counter');
    if (!isWhole(counter)) return refuse('malformed', 'counter');
    data.push(eightBytes(counter));
  }
  const questions = typeof question === 'string' ? [question] : question;
  if (!questions.every((text) => isQuestion(suite, text))) return refuse('malformed', 'question');
  data.push(questionBytes(suite.question.format, questions.join('')));
  if (suite.pinHash !== undefined) {
    if (pinHash === undefined) return refuse('missing', 'pin');
    if (pinHash.length !== hashBytes[suite.pinHash]) return refuse('malformed', 'pin');
    data.push(pinHash);
  }
  if (suite.sessionBytes !== undefined) {
    if (session === undefined) return refuse('missing', 'session');
    if (session.length > suite.sessionBytes) return refuse('malformed', 'session');
    data.push(new Uint8Array(suite.sessionBytes - session.length), session);
  }
  if (suite.periodSeconds !== undefined) {
    if (step === undefined) return refuse('missing', 'time');
    if (!isWhole(step)) return refuse('malformed', 'time');
    data.push(eightBytes(step));
  }
  return ok(data);
}

const alphabets: Record<QuestionFormat, RegExp> = {
  alphanumeric: /^[A-Za-z0-9]+$/,
  numeric: /^[0-9]+$/,
  hexadecimal: /^[0-9A-Fa-f]+$/,
};

const isQuestion = ({ question: { format, maxLength } }: OcraSuite, text: string): boolean =>
  text.length <= maxLength && alphabets[format].test(text);

/** 128 bytes with the question at their beginning. Numbers go in as numbers: without leading zeros, in half bytes (5.1). */
function questionBytes(format: QuestionFormat, text: string): Uint8Array {
  const bytes = new Uint8Array(128);
  if (format === 'alphanumeric') {
    bytes.set(new TextEncoder().encode(text));
    return bytes;
  }
  const hex = format === 'numeric' ? BigInt(text).toString(16) : text;
  for (const [index, digit] of [...hex].entries())
    bytes[index >> 1]! |= parseInt(digit, 16) << (index % 2 === 0 ? 4 : 0);
  return bytes;
}

const hashBytes = { sha1: 20, sha256: 32, sha512: 64 } as const;

const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function eightBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** RFC 4226 5.3, for up to ten digits; 31 bits never fill the tenth. Without digits, all of it in hexadecimal (6.2). */
function truncate(digest: Uint8Array, digits: number): string {
  if (digits === 0) return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const offset = digest.at(-1)! & 0xf;
  const binary = new DataView(digest.buffer, digest.byteOffset).getUint32(offset) & 0x7fffffff;
  return String(binary % 10 ** digits).padStart(digits, '0');
}

const refuse = (code: OcraInputError['code'], input: OcraInputError['input']): Result<never, OcraInputError> =>
  err({ code, input });
