import { parseOcraSuite } from '#shared/domain/otp/ocra-suite.ts';
import { decodeHexSecret, decodeSecret, encodeSecret } from '#shared/domain/otp/otp-secret.ts';
import { parseSerialNumber } from '#shared/domain/otp/serial-number.ts';
import { CodeKind } from '#shared/domain/otp/token-kind.ts';
import { questionDigits } from '#functions/tokens/ocra-question.ts';
import { Secret } from '#shared/secret.ts';
import { SetupProblem } from './setup-problem.ts';

/** A device as its maker's file has it. */
export interface SuppliedToken {
  readonly serial: string;
  readonly kind: CodeKind;
  /** Base32, without padding. */
  readonly secret: Secret;
  readonly counter?: number;
}

/** What the columns are called; `serial` and one of the secrets are needed. */
const columns = [
  ...['serial', 'secret_hex', 'secret_base32', 'type', 'algorithm', 'digits', 'period', 'counter', 'suite'],
] as const;

/**
 * The devices in a CSV file with a line of column names; commas or semicolons. What a line leaves out is what most devices
 * are: TOTP, SHA-1, 6 digits, 30 seconds, counter 0. Problems are told by line and column, never with what stands there.
 * @throws SetupProblem that names every wrong line at once
 */
export function parseTokens(text: string, file: string): SuppliedToken[] {
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const separator = header.includes(';') ? ';' : ',';
  const cells = (line: string): string[] => line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const names = cells(header.toLowerCase());
  const problems: string[] = names
    .filter((name) => !columns.some((each) => each === name))
    .map(() => `line 1: expected the columns ${columns.join(', ')}, and no others`);
  if (!names.includes('serial')) problems.push('line 1: expected a column serial');
  const tokens: SuppliedToken[] = [];
  const seen = new Set<string>();
  lines.forEach((line, index) => {
    if (line.trim() === '' || problems.some((each) => each.startsWith('line 1:'))) return;
    const values = cells(line);
    const read = readToken((name) => values[names.indexOf(name)] || undefined);
    if (typeof read !== 'string' && !seen.has(read.serial)) {
      seen.add(read.serial);
      tokens.push(read);
    } else problems.push(`line ${index + 2}: ${typeof read === 'string' ? read : 'serial: expected each one once'}`);
  });
  if (tokens.length === 0 && problems.length === 0) problems.push('it names no device');
  if (problems.length > 0)
    throw new SetupProblem(`${file} cannot be used yet; nothing was written.\n${[...new Set(problems)].join('\n')}`);
  return tokens;
}

type Cell = (column: (typeof columns)[number]) => string | undefined;

/** @returns what is wrong, or the device */
function readToken(cell: Cell): SuppliedToken | string {
  const serial = parseSerialNumber(cell('serial') ?? '');
  if (!serial.ok) return 'serial: expected letters and digits';
  const [hex, base32] = [cell('secret_hex'), cell('secret_base32')];
  if ((hex === undefined) === (base32 === undefined)) return 'secret_hex or secret_base32: expected one of them';
  const secret = hex === undefined ? decodeSecret(base32!) : decodeHexSecret(hex);
  const secretColumn = hex === undefined ? 'secret_base32' : 'secret_hex';
  if (!secret.ok) return `${secretColumn}: expected 16 to 64 bytes (${secret.error.code})`;
  const kind = readKind(cell);
  if (typeof kind === 'string') return kind;
  const counter = Number(cell('counter') ?? 0);
  if (!Number.isSafeInteger(counter) || counter < 0) return 'counter: expected a whole number';
  const hasCounter = kind.type !== 'totp';
  return { serial: serial.value, kind, secret: new Secret(encodeSecret(secret.value)), ...(hasCounter && { counter }) };
}

function readKind(cell: Cell): CodeKind | string {
  const type = (cell('type') ?? 'totp').toLowerCase();
  if (type === 'ocra') return readSuite(cell('suite') ?? '');
  const algorithm = (cell('algorithm') ?? 'sha1').toLowerCase().replace('-', '');
  const draft = { type, algorithm, digits: Number(cell('digits') ?? 6) };
  const kind = CodeKind.safeParse(type === 'totp' ? { ...draft, period: Number(cell('period') ?? 30) } : draft);
  if (kind.success) return kind.data;
  const wrong = new Set(kind.error.issues.map(({ path }) => String(path[0])));
  return `${[...wrong].join(', ')}: expected ${expected}`;
}

const expected = 'type totp, hotp or ocra; algorithm sha1, sha256 or sha512; digits 6 or 8; period 30 or 60';

/** Only suites whose question is ours to ask: what we cannot ask for, nobody could ever answer. */
function readSuite(text: string): CodeKind | string {
  const suite = parseOcraSuite(text);
  if (!suite.ok) return `suite: ${suite.error.message}`;
  const { question, pinHash, sessionBytes, digits } = suite.value;
  const isAskable = question.maxLength >= questionDigits && pinHash === undefined && sessionBytes === undefined;
  return isAskable && digits > 0
    ? { type: 'ocra', suite: text }
    : `suite: expected a question of ${questionDigits} digits or more, a code in digits, and neither P nor S`;
}
