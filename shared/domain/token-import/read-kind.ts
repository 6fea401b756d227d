import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { parseOcraSuite } from '../otp/ocra-suite.ts';
import { questionDigits } from '../otp/question-digits.ts';
import type { CodeKind, OtpAlgorithm } from '../otp/token-kind.ts';
import type { ImportProblemCode } from './supplied-token.ts';

/** How a file says what a device is, each in the words of its maker. */
export interface KindWords {
  readonly type?: string | undefined;
  readonly algorithm?: string | undefined;
  readonly digits?: string | undefined;
  readonly period?: string | undefined;
  readonly suite?: string | undefined;
}

const algorithms: readonly OtpAlgorithm[] = ['sha1', 'sha256', 'sha512'];

/**
 * What a file leaves out is what most devices are: TOTP, SHA-1, 6 digits, 30 seconds. Read without the schemas of the API: a
 * browser that reads files need not load them.
 */
export function readKind(words: KindWords): Result<CodeKind, ImportProblemCode> {
  const type = typeNames.get(bare(words.type ?? 'totp'));
  if (type === undefined) return err('bad-type');
  if (type === 'ocra') return readSuite(words.suite ?? '');
  const hash = bare(words.algorithm ?? 'sha1').replace(/^hmac/, '');
  const algorithm = algorithms.find((each) => each === hash);
  if (algorithm === undefined) return err('bad-algorithm');
  const digits = Number(words.digits ?? 6);
  if (digits !== 6 && digits !== 8) return err('bad-digits');
  if (type === 'hotp') return ok({ type, algorithm, digits });
  const period = Number(words.period ?? 30);
  return period === 30 || period === 60 ? ok({ type, algorithm, digits, period }) : err('bad-period');
}

/** Only suites whose question is ours to ask: what we cannot ask for, nobody could ever answer. */
function readSuite(text: string): Result<CodeKind, ImportProblemCode> {
  if (!parseOcraSuite(text).ok || text.length > 64) return err('bad-suite');
  const kind: CodeKind = { type: 'ocra', suite: text };
  return isAskable(kind) ? ok(kind) : err('unaskable-suite');
}

/** Whether codes of that kind can be asked for. Of OCRA, suites whose question is ours to ask: nobody could answer any other one. */
export function isAskable(kind: CodeKind): boolean {
  if (kind.type !== 'ocra') return true;
  const suite = parseOcraSuite(kind.suite);
  if (!suite.ok) return false;
  const { question, pinHash, sessionBytes, digits } = suite.value;
  return question.maxLength >= questionDigits && pinHash === undefined && sessionBytes === undefined && digits > 0;
}

/** Whether a text names a type of device. */
export const isTypeName = (text: string): boolean => typeNames.has(bare(text));

const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const typeNames: ReadonlyMap<string, CodeKind['type']> = new Map([
  ...['totp', 'oathtotp', 'time', 'timebased'].map((name) => [name, 'totp'] as const),
  ...['hotp', 'oathhotp', 'event', 'eventbased'].map((name) => [name, 'hotp'] as const),
  ['ocra', 'ocra'],
]);
