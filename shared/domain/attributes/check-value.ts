import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { attributeCatalogue, kindOf } from './attribute-catalogue.ts';
import type { AttributeName } from './attribute-catalogue.ts';
import { checkPhoto } from './jpeg.ts';
import { hasForm } from './value-form.ts';

/** What an administrator demands of one attribute that is open. */
export interface ValueRule {
  readonly name: AttributeName;
  /** In UTF-16 units, as the directory counts; never more than the directory takes. */
  readonly maxLength?: number;
  /** Nothing but one of these. */
  readonly choices?: readonly string[];
  /** See `hasForm`. */
  readonly form?: string;
  readonly mayBeEmpty: boolean;
}

/** Why a value is not taken. */
export type ValueProblem =
  | 'missing'
  | 'too-long'
  | 'unprintable'
  | 'not-a-choice'
  | 'wrong-form'
  | 'not-a-phone'
  | 'not-a-web-address'
  | 'not-a-language'
  | 'not-a-photo';

/** Controls, and characters that turn the direction of a text or hide in it: a value must look like what it is. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/u;

const phone = /^(?=(?:\D*\d){3})[+(]?[0-9][0-9 ()/.-]*(?: ?(?:ext\.?|x|;ext=) ?[0-9]{1,8})?$/i;
const language = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i;

/**
 * The value in the one form in which it is written; empty where it is to be taken away. The same code in the browser, as
 * somebody types, and in the bridge, before it writes. A photo comes as base64.
 */
export function checkValue(rule: ValueRule, typed: string): Result<string, ValueProblem> {
  if (kindOf(rule.name) === 'photo') return typed === '' ? emptied(rule) : checkPhoto(typed);
  const value = oneForm(rule.name, typed);
  if (value === '') return emptied(rule);
  if (unprintable.test(value.replaceAll('\r\n', ''))) return err('unprintable');
  const { maxLength } = attributeCatalogue[rule.name];
  if (value.length > Math.min(maxLength, rule.maxLength ?? maxLength)) return err('too-long');
  const problem = problemOfKind(rule.name, value);
  if (problem) return err(problem);
  if (rule.choices && !rule.choices.includes(value)) return err('not-a-choice');
  if (rule.form !== undefined && !hasForm(value, rule.form)) return err('wrong-form');
  return ok(value);
}

const emptied = ({ mayBeEmpty }: ValueRule): Result<string, ValueProblem> => (mayBeEmpty ? ok('') : err('missing'));

function oneForm(name: AttributeName, typed: string): string {
  const composed = typed.normalize('NFC').trim();
  // The directory's own tools separate lines so.
  return kindOf(name) === 'lines' ? composed.replaceAll(/[ \t]*\r?\n/g, '\r\n') : composed;
}

function problemOfKind(name: AttributeName, value: string): ValueProblem | undefined {
  switch (kindOf(name)) {
    case 'phone':
      return phone.test(value) ? undefined : 'not-a-phone';
    case 'web':
      return isWebAddress(value) ? undefined : 'not-a-web-address';
    case 'language':
      return language.test(value) ? undefined : 'not-a-language';
    case 'text':
    case 'lines':
    case 'photo':
      return undefined;
  }
}

/** Other programs make links of it: nothing that runs, and no password in it. */
function isWebAddress(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.username === '' && !/\s/.test(value);
}
