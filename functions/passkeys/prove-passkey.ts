import type { PasskeyAssertion } from '#shared/api/passkeys.ts';
import { equalText } from '../equal-text.ts';
import type { Begun } from '../factors/begun.ts';
import type { Accepted, FactorContext } from '../factors/factor.ts';
import { checkAssertion } from './check-assertion.ts';
import { relyingPartyOf } from './relying-party.ts';
import { useOf } from './use-of.ts';
import { userHandleOf } from './user-handle.ts';

type Context = Pick<FactorContext<'authenticators' | 'keyRing'>, 'claim' | 'ports' | 'config' | 'now' | 'log'>;

/** Whether a passkey of this very person answered what it was asked here. For a decoy it does the same and says no. */
export async function provePasskey(
  { claim, ports, config, now, log }: Context,
  assertion: PasskeyAssertion,
  begun: Begun | undefined,
): Promise<Accepted | undefined> {
  // The same requests whether or not there is such a person or passkey.
  const held = await ports.authenticators.find(claim.subject, assertion.id, 'passkey');
  const handle = await userHandleOf(ports.keyRing, claim.subject);
  const asked = begun?.passkey;
  if (!held || !asked || !claim.person || now.getTime() >= begun.expiresAtMs) return undefined;
  // Absent only where the passkey was named to a key that keeps no handle (WebAuthn Level 3, 7.2 step 6).
  const isNamed = asked.credentials.some(({ id }) => id === assertion.id);
  if (!equalText(assertion.userHandle ?? (isNamed ? handle : ''), handle)) return undefined;
  const mustVerifyUser = asked.mustVerifyUser || claim.needsVerifiedPasskey;
  const expected = { challenge: asked.challenge, rp: relyingPartyOf(config), mustVerifyUser };
  const checked = await checkAssertion(held, assertion, expected);
  return checked && useOf(ports.authenticators, held, checked, { now, log });
}
