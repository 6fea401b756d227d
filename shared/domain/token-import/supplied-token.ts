import type { Result } from '../../result.ts';
import type { Secret } from '../../secret.ts';
import type { CodeKind } from '../otp/token-kind.ts';

/** A device as its maker's file has it. */
export interface SuppliedToken {
  /** In its one form, see `parseSerialNumber`. */
  readonly serial: string;
  readonly kind: CodeKind;
  /** Base32, without padding. */
  readonly secret: Secret;
  /** HOTP, OCRA: the counter that it comes with. */
  readonly counter?: number;
}

/** What is wrong with one device. Never what stands in the file: that can be a seed. */
export interface ImportProblem {
  readonly code: ImportProblemCode;
  /** Heading of the column that is meant; of a file with columns. */
  readonly column?: string;
}

export type ImportProblemCode = (typeof importProblemCodes)[number];

/** Why a device cannot be imported. Each has a text in the console and at the terminal. */
export const importProblemCodes = [
  'bad-quotes',
  'no-serial',
  'bad-serial',
  'twice',
  'no-secret',
  'several-secrets',
  'bad-secret',
  'secret-too-short',
  'secret-too-long',
  'bad-type',
  'bad-algorithm',
  'bad-digits',
  'bad-period',
  'bad-counter',
  'bad-suite',
  'unaskable-suite',
  // PSKC alone.
  'other-algorithm',
  'other-usage',
  'not-decimal',
  'derived-key',
  'unknown-cipher',
  'no-mac',
  'wrong-mac',
  'damaged',
] as const;

/** What is worth a look, and hinders nothing. */
export type ImportNote =
  /** The file says until when the key is to be used, and that is over. */
  | 'expired'
  /** The file asks for a PIN with the code; people set theirs by themselves. */
  | 'pin-policy';

/** One device of a file, or what is wrong with it. Every line and every key of a file makes one. */
export interface ImportEntry {
  /** Line of a table, counted from 1; position of a key in PSKC, likewise. */
  readonly at: number;
  /** As far as it could be read. */
  readonly serial?: string;
  readonly device: Result<SuppliedToken, ImportProblem>;
  readonly notes: readonly ImportNote[];
}

/** Devices in one file: more are several files. */
export const maxDevices = 20_000;

/** Of the second and each further entry of one serial number nothing is imported. */
export function markRepeated(entries: readonly ImportEntry[]): ImportEntry[] {
  const seen = new Set<string>();
  return entries.map((entry) => {
    if (!entry.device.ok) return entry;
    const { serial } = entry.device.value;
    if (seen.has(serial)) return { ...entry, device: { ok: false, error: { code: 'twice' } } };
    seen.add(serial);
    return entry;
  });
}
