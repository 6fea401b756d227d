import type { OneTimePreparation, PersonView } from '#shared/api/people-views.ts';
import type { PasswordDemands } from '#shared/api/views.ts';
import { checkPassword, isAllowedSoFar } from '#shared/domain/check-password.ts';
import { generatePassword } from '#shared/domain/generate-password.ts';
import { loadPasswordAids } from '#shared/load-password-aids.ts';
import { sealForBridges } from '../../../sealing/seal-for-bridges.ts';

const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
/** One more of the pieces that a suggestion is made of. */
const pieceLength = 6;
const usualLength = 26;

export type Made =
  | { readonly sealed: string; readonly password: string }
  /** `rules`: none can be made by them. `trust`: the bridges to seal for are not those that were confirmed. */
  | { readonly problem: 'rules' | 'trust' };

/**
 * Makes a password in this browser and seals it for the confirmed bridges alone, as one for a single sign-in of the very person
 * on the screen. Whatever the cloud said about whom it is for is held against that (THREATS B11).
 * @param tries how many the directory refused before: each makes the next one longer, for its own policy may be stricter
 */
export async function makeOneTime(
  { sealing, demands }: OneTimePreparation,
  { directory, login }: Pick<PersonView, 'directory' | 'login'>,
  tries: number,
): Promise<Made> {
  const aids = await loadPasswordAids(demands.rules);
  const wanted = longer(demands, tries);
  const password = generatePassword(wanted, randomBytes, aids);
  if (!isAllowedSoFar(checkPassword(password, wanted, aids))) return { problem: 'rules' };
  const expected = { kind: 'password.reset', directory, login, isOneTime: true } as const;
  const sealed = await sealForBridges({ newPassword: password }, sealing, expected);
  return sealed.ok ? { sealed: sealed.value, password } : { problem: 'trust' };
}

/** The same demands, for a password that is longer by some pieces than usual. Within what the rules allow at most. */
function longer({ rules, ...demands }: PasswordDemands, tries: number): PasswordDemands {
  if (tries === 0) return { ...demands, ...(rules && { rules }) };
  const least = Math.max(usualLength, rules?.minLength ?? 0, demands.policy?.minLength ?? 0) + tries * pieceLength;
  return { ...demands, rules: { ...rules, minLength: Math.min(least, rules?.maxLength ?? least) } };
}
