import { codeLengths, codeOf } from '#shared/domain/grouped-code.ts';
import type { RandomSource } from '../actions/action.ts';
import type { AuthenticatorStore } from '../ports/authenticator-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { BootstrapCode } from './authenticator.ts';

/** The id of the one record that a person has: a new code takes the place of the former one. */
export const bootstrapCodeId = 'bootstrap-code';

/** NIST SP 800-63B-4 (4.2.1.2) allows a day for a code that is handed over at once. */
export const longestBootstrapSeconds = 24 * 60 * 60;

export const drawBootstrapCode = (random: RandomSource): string => codeOf(random.bytes(codeLengths.bootstrap - 1));

/** What is kept of a code. Few tries and a short life make up for its 35 bits. */
export const hashOfBootstrapCode = (keyRing: KeyRing, owner: string, code: string): Promise<string> =>
  keyRing.mac('bootstrap-code', owner, code);

/** The code that is on record; the same request whether or not there is one. */
export const findBootstrapCode = (
  authenticators: AuthenticatorStore,
  owner: string,
): Promise<BootstrapCode | undefined> => authenticators.find(owner, bootstrapCodeId, 'bootstrap-code');
