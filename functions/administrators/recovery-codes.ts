import { codeLengths, codeOf } from '#shared/domain/grouped-code.ts';
import type { RandomSource } from '../actions/action.ts';
import { hashOfRecoveryCode } from '../authenticators/recovery-codes.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import { subjectOf } from './administrator.ts';
import type { AdminCredentials } from './credentials.ts';

/** Codes of one set, each once in the place of a code of the app. */
export const adminRecoveryCodes = 8;

/** A new set, none twice: the codes to be shown once, and what is kept of them. */
export async function newRecoveryCodes(
  keyRing: KeyRing,
  administrator: string,
  { now, random }: { readonly now: Date; readonly random: RandomSource },
): Promise<{ codes: string[]; recovery: NonNullable<AdminCredentials['recovery']> }> {
  const drawn = new Set<string>();
  while (drawn.size < adminRecoveryCodes) drawn.add(codeOf(random.bytes(codeLengths.recovery - 1)));
  const codes = [...drawn];
  const hashes = await Promise.all(codes.map((code) => hashOfRecoveryCode(keyRing, subjectOf(administrator), code)));
  return { codes, recovery: { hashes, issued: codes.length, createdAtMs: now.getTime() } };
}
