import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { parseOcraSuite } from '../otp/ocra-suite.ts';
import { questionDigits } from '../otp/question-digits.ts';
import { CodeKind } from '../otp/token-kind.ts';
import type { ImportProblemCode } from './supplied-token.ts';

/** How a file says what a device is, each in the words of its maker. */
export interface KindWords {
  readonly type?: string | undefined;
  readonly algorithm?: string | undefined;
  readonly digits?: string | undefined;
  readonly period?: string | undefined;
  readonly suite?: string | undefined;
}

/** What a file leaves out is what most devices are: TOTP, SHA-1, 6 digits, 30 seconds. */
export function readKind(words: KindWords): Result<CodeKind, ImportProblemCode> {
  const type = typeNames[bare(words.type ?? 'totp')];
  if (type === undefined) return err('bad-type');
  if (type === 'ocra') return readSuite(words.suite ?? '');
  const algorithm = bare(words.algorithm ?? 'sha1').replace(/^hmac/, '');
  const draft = { type, algorithm, digits: Number(words.digits ?? 6) };
  const kind = CodeKind.safeParse(type === 'totp' ? { ...draft, period: Number(words.period ?? 30) } : draft);
  if (kind.success) return ok(kind.data);
  const wrong = kind.error.issues[0]?.path[0];
  return err(wrong === 'algorithm' ? 'bad-algorithm' : wrong === 'period' ? 'bad-period' : 'bad-digits');
}

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
export const isTypeName = (text: string): boolean => bare(text) in typeNames;

const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const typeNames: Readonly<Record<string, CodeKind['type']>> = {
  ...{ totp: 'totp', oathtotp: 'totp', time: 'totp', timebased: 'totp' },
  ...{ hotp: 'hotp', oathhotp: 'hotp', event: 'hotp', eventbased: 'hotp' },
  ocra: 'ocra',
};
