import { codeLengths, codeOf } from '#shared/domain/grouped-code.ts';
import type { RandomSource } from '../actions/action.ts';
import type { KeyRing } from '../ports/key-ring.ts';

/** The id of the one record that a person has. */
export const recoveryCodesId = 'recovery-codes';

/** Codes of one set: enough for years, few enough to be kept on a card. */
export const recoveryCodeCount = 10;

/** A new set, none twice. */
export function drawRecoveryCodes(random: RandomSource): string[] {
  const codes = new Set<string>();
  while (codes.size < recoveryCodeCount) codes.add(codeOf(random.bytes(codeLengths.recovery - 1)));
  return [...codes];
}

/** What is kept of a code: it is random enough for a keyed hash, and bound to its owner. */
export const hashOfRecoveryCode = (keyRing: KeyRing, owner: string, code: string): Promise<string> =>
  keyRing.mac('recovery-code', owner, code);
