import type { XmlElement } from '@rgrove/parse-xml';
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { Secret } from '../../secret.ts';
import { encodeSecret, secretLimits } from '../otp/otp-secret.ts';
import { parseSerialNumber } from '../otp/serial-number.ts';
import type { CodeKind } from '../otp/token-kind.ts';
import type { KeyPackage } from './pskc-file.ts';
import { isCounter } from './read-csv.ts';
import { readKind } from './read-kind.ts';
import { at, childrenOf, textAt } from './safe-xml.ts';
import type { ImportEntry, ImportNote, ImportProblemCode, SuppliedToken } from './supplied-token.ts';
import type { Bytes } from './xml-encryption.ts';

/** A key of a PSKC file as a device. @param secret its bytes, or why there are none */
export function readPskcKey(
  { at: position, serial: typed, key }: KeyPackage,
  secret: Result<Bytes, ImportProblemCode>,
  now: Date,
): ImportEntry {
  const serial = parseSerialNumber(typed ?? '');
  const found = serial.ok ? serial.value : undefined;
  const device = readDevice(key, { serial: found, isNamed: typed !== undefined, secret });
  return {
    ...{ at: position, ...(found && { serial: found }), notes: notesOf(key, now) },
    device: device.ok ? device : err({ code: device.error }),
  };
}

function readDevice(
  key: XmlElement,
  given: { serial: string | undefined; isNamed: boolean; secret: Result<Bytes, ImportProblemCode> },
): Result<SuppliedToken, ImportProblemCode> {
  const { serial, isNamed, secret } = given;
  if (serial === undefined) return err(isNamed ? 'bad-serial' : 'no-serial');
  const kind = kindOf(key);
  if (!kind.ok) return kind;
  if (!mayMakeCodes(key)) return err('other-usage');
  if (!secret.ok) return secret;
  if (secret.value.length < secretLimits.least) return err('secret-too-short');
  if (secret.value.length > secretLimits.most) return err('secret-too-long');
  const counter = counterOf(key);
  if (!isCounter(counter)) return err('bad-counter');
  const hasCounter = kind.value.type !== 'totp';
  return ok({
    ...{ serial, kind: kind.value, secret: new Secret(encodeSecret(secret.value)) },
    ...(hasCounter && { counter }),
  });
}

function kindOf(key: XmlElement): Result<CodeKind, ImportProblemCode> {
  const algorithm = key.attributes['Algorithm'] ?? '';
  const parameters = at(key, 'AlgorithmParameters');
  const suite = textAt(parameters, 'Suite');
  if (/ocra/i.test(algorithm)) {
    // As a parameter (the profile of OCRA), or in the name itself.
    return readKind({ type: 'ocra', suite: suite ?? /OCRA-1:.*$/.exec(algorithm)?.[0] });
  }
  const [, type] = /[:#](hotp|totp)$/i.exec(algorithm) ?? [];
  if (type === undefined) return err('other-algorithm');
  const format = at(parameters, 'ResponseFormat')?.attributes ?? {};
  if ((format['Encoding'] ?? 'DECIMAL') !== 'DECIMAL' || /^(true|1)$/.test(format['CheckDigits'] ?? ''))
    return err('not-decimal');
  const period = textAt(key, 'Data', 'TimeInterval', 'PlainValue');
  return readKind({ type, algorithm: suite, digits: format['Length'], period });
}

/** What the policy names a key for, if it names anything (RFC 6030 5). */
function mayMakeCodes(key: XmlElement): boolean {
  const policy = at(key, 'Policy');
  const usages = policy ? childrenOf(policy, 'KeyUsage').map(({ text }) => text.trim()) : [];
  return usages.length === 0 || usages.some((usage) => usage === 'OTP' || usage === 'CR' || usage === 'Verify');
}

/** NaN for one that is encrypted: nobody does that, for it is no secret. */
function counterOf(key: XmlElement): number {
  const counter = at(key, 'Data', 'Counter');
  return counter ? Number(textAt(counter, 'PlainValue') ?? NaN) : 0;
}

function notesOf(key: XmlElement, now: Date): ImportNote[] {
  const end = Date.parse(textAt(key, 'Policy', 'ExpiryDate') ?? '');
  const usage = at(key, 'Policy', 'PINPolicy')?.attributes['PINUsage'];
  return [
    ...(end < now.getTime() ? (['expired'] as const) : []),
    // A local PIN is typed on the device: the code is all that we see.
    ...(usage !== undefined && usage !== 'Local' ? (['pin-policy'] as const) : []),
  ];
}
