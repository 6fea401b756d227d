import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { Secret } from '../../secret.ts';
import { decodeHexSecret, decodeSecret, encodeSecret } from '../otp/otp-secret.ts';
import type { OtpSecretError } from '../otp/otp-secret.ts';
import { parseSerialNumber } from '../otp/serial-number.ts';
import { columnsByContent, columnsByName, csvFields, isHeading } from './csv-columns.ts';
import type { CsvColumns, CsvField } from './csv-columns.ts';
import { csvLines, guessSeparator } from './csv-lines.ts';
import type { CsvLine, CsvSeparator } from './csv-lines.ts';
import { readKind } from './read-kind.ts';
import type { KindWords } from './read-kind.ts';
import { markRepeated, maxDevices } from './supplied-token.ts';
import type { ImportEntry, ImportProblem, ImportProblemCode, SuppliedToken } from './supplied-token.ts';

/** What somebody decides who looks at the preview; what they leave out is guessed. */
export interface CsvChoices {
  readonly separator?: CsvSeparator;
  readonly hasHeadings?: boolean;
  readonly columns?: CsvColumns;
  /** What a device is whose line does not say it. */
  readonly otherwise?: KindWords;
}

/** A table, as it is understood. */
export interface CsvReading {
  readonly separator: CsvSeparator;
  readonly hasHeadings: boolean;
  /** Of every column; empty texts where the file has no headings. */
  readonly headings: readonly string[];
  readonly columns: CsvColumns;
  readonly entries: readonly ImportEntry[];
}

/** Why a file as a whole cannot be read. */
export interface CsvError {
  readonly code: 'empty' | 'too-many' | 'no-serial-column' | 'no-secret-column';
  /** What is known of it all the same, to choose columns by. */
  readonly reading: CsvReading;
}

/**
 * The devices in a table. Headings are understood in the words of many makers, see `csv-columns.ts`; every line with
 * something in it is a device or says what is wrong with it.
 */
export function readCsv(text: string, choices: CsvChoices = {}): Result<CsvReading, CsvError> {
  const separator = choices.separator ?? guessSeparator(text);
  const lines = csvLines(text, separator);
  const [first, ...others] = lines;
  const hasHeadings = choices.hasHeadings ?? isHeading(first?.cells ?? []);
  const body = hasHeadings ? others : lines;
  const width = Math.max(0, ...lines.map(({ cells = [] }) => cells.length));
  const names = hasHeadings ? (first?.cells ?? []) : [];
  const headings = Array.from({ length: width }, (_, index) => names[index] ?? '');
  const columns = choices.columns ?? (hasHeadings ? columnsByName(names) : columnsByContent(sampleOf(body)));
  const reading = { separator, hasHeadings, headings, columns };
  const fail = (code: CsvError['code']) => err({ code, reading: { ...reading, entries: [] } });
  if (body.length === 0) return fail('empty');
  if (body.length > maxDevices) return fail('too-many');
  if (columns.serial === undefined) return fail('no-serial-column');
  if (!secretFields.some((field) => columns[field] !== undefined)) return fail('no-secret-column');
  const context = { columns, headings, isHex: isHexColumn(body, columns.secret), otherwise: choices.otherwise ?? {} };
  return ok({ ...reading, entries: markRepeated(body.map((line) => readLine(line, context))) });
}

const sampleOf = (lines: readonly CsvLine[]): (readonly string[])[] =>
  lines.slice(0, 100).flatMap(({ cells }) => (cells ? [cells] : []));

const secretFields = ['secret', 'secret-hex', 'secret-base32'] as const;

/** Hexadecimal is base32 in part: the whole column says which of them it is. */
const isHexColumn = (lines: readonly CsvLine[], column: number | undefined): boolean =>
  column !== undefined &&
  lines.every(({ cells }) => /^([0-9a-f]{2})*$/i.test((cells?.[column] ?? '').replace(/[\s:-]/g, '')));

interface LineContext {
  readonly columns: CsvColumns;
  readonly headings: readonly string[];
  readonly isHex: boolean;
  readonly otherwise: KindWords;
}

function readLine({ at, cells }: CsvLine, context: LineContext): ImportEntry {
  if (!cells) return { at, device: err({ code: 'bad-quotes' }), notes: [] };
  const cell = (field: CsvField): string | undefined => {
    const column = context.columns[field];
    return column === undefined ? undefined : cells[column] || undefined;
  };
  const typed = cell('serial');
  const serial = parseSerialNumber(typed ?? '');
  const device = readDevice(cell, context, serial.ok ? serial.value : undefined);
  // A text of any length, or with marks of control, is not shown as a serial number.
  return { at, ...(serial.ok && { serial: serial.value }), device, notes: [] };
}

function readDevice(
  cell: (field: CsvField) => string | undefined,
  { columns, headings, isHex, otherwise }: LineContext,
  serial: string | undefined,
): Result<SuppliedToken, ImportProblem> {
  const fail = (code: ImportProblemCode, field?: CsvField) => {
    const column = field && headings[columns[field] ?? -1];
    return err({ code, ...(column && { column }) });
  };
  if (serial === undefined) return fail(cell('serial') === undefined ? 'no-serial' : 'bad-serial', 'serial');
  const [field, ...more] = secretFields.filter((each) => cell(each) !== undefined);
  if (field === undefined) return fail('no-secret');
  if (more.length > 0) return fail('several-secrets');
  const decode = field === 'secret-hex' || (field === 'secret' && isHex) ? decodeHexSecret : decodeSecret;
  const secret = decode(cell(field)!);
  if (!secret.ok) return fail(problemOfSecret(secret.error), field);
  const word = (name: keyof KindWords): string | undefined => cell(name) ?? otherwise[name];
  const words = Object.fromEntries(kindFields.map((name) => [name, word(name)])) as KindWords;
  const kind = readKind(words);
  if (!kind.ok) return fail(kind.error, fieldOf[kind.error]);
  const counter = Number(cell('counter') ?? 0);
  if (!isCounter(counter)) return fail('bad-counter', 'counter');
  const hasCounter = kind.value.type !== 'totp';
  return ok({
    ...{ serial, kind: kind.value, secret: new Secret(encodeSecret(secret.value)) },
    ...(hasCounter && { counter }),
  });
}

/** Whether a number can be where a device's counter stands. */
export const isCounter = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** What is wrong with a secret, in the words of an import. */
export const problemOfSecret = ({ code }: OtpSecretError): ImportProblemCode =>
  code === 'too-short' ? 'secret-too-short' : code === 'too-long' ? 'secret-too-long' : 'bad-secret';

const kindFields = ['type', 'algorithm', 'digits', 'period', 'suite'] as const;

const fieldOf: { readonly [Code in ImportProblemCode]?: CsvField } = {
  ...{ 'bad-type': 'type', 'bad-algorithm': 'algorithm', 'bad-digits': 'digits', 'bad-period': 'period' },
  ...{ 'bad-suite': 'suite', 'unaskable-suite': 'suite' },
};

/** What the columns of a file hold that nobody asked for: they are not used. */
export const unusedHeadings = ({ headings, columns }: CsvReading): string[] =>
  headings.filter((name, index) => name !== '' && !csvFields.some((field) => columns[field] === index));
