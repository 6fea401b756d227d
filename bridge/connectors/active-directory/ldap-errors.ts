import { ResultCodeError } from 'ldapts';
import type { AnswerMeaning, AnswerRow, Asked } from './answers/answer-row.ts';
import { rowOf } from './answers/answer-table.ts';

/** An LDAP error reduced to what programs can rely on: texts differ between versions and languages. */
export interface LdapFailure {
  readonly code: number;
  /** `data` of a bind error, such as `52e`, or the leading Win32 code of others, such as `0000052D`. */
  readonly detail?: string;
}

/** Somebody else should be asked (RFC 4511 4.1.10). */
export const referral = 10;

/** Reads an error of the LDAP client; `undefined` when it is none that a server sent. */
export function readFailure(error: unknown): LdapFailure | undefined {
  if (!(error instanceof ResultCodeError)) return undefined;
  const detail = /\bdata ([0-9a-f]{1,8})\b/i.exec(error.code === 49 ? error.message : '')?.[1];
  const leading = /^\s*([0-9a-f]{8}):/i.exec(error.message)?.[1];
  const found = detail?.toLowerCase() ?? (error.code === 49 ? undefined : leading?.toUpperCase());
  return { code: error.code, ...(found && { detail: found }) };
}

/** What a failure means for what was asked. What no row of the table covers is `unclear`. */
export const meaningOf = (asked: Asked, failure: LdapFailure): AnswerMeaning =>
  rowOf(asked, failure)?.means ?? 'unclear';

/**
 * Whether a modify of plain attributes was refused because of a value: a constraint such as a length, a syntax, an attribute
 * that this schema does not have or that a person cannot have, a value that there is already (RFC 4511 A.2).
 */
export const isValueRefusal = ({ code }: LdapFailure): boolean => [16, 17, 18, 19, 20, 21, 65].includes(code);

/** How a failure is written into logs and audit: `49/52e`. */
export const describeFailure = ({ code, detail }: LdapFailure): string => [code, detail].filter(Boolean).join('/');

/** The same for people: `19/0000052D: …`. Never a text of the server, which may quote what was sent. */
export function explainFailure(asked: Asked, failure: LdapFailure): string {
  const what = rowOf(asked, failure)?.what;
  return [describeFailure(failure), ...(what === undefined ? [] : [what])].join(': ');
}

/** What is to be done about a failure, if the table knows. @param own the sign-in of the service account itself */
export function remedyOf(asked: Asked, failure: LdapFailure, own = false): string | undefined {
  const row: AnswerRow | undefined = rowOf(asked, failure);
  return (own ? row?.ownRemedy : undefined) ?? row?.remedy;
}
