import type { PasskeyAssertion, PasskeyAttestation, PasskeyOptions } from '#shared/api/passkeys.ts';
import type { RandomSource } from '../actions/action.ts';
import type { Passkey } from '../authenticators/authenticator.ts';
import type { FunctionConfig } from '../environment.ts';
import { equalText } from '../equal-text.ts';
import { checkAssertion } from '../passkeys/check-assertion.ts';
import { checkRegistration } from '../passkeys/check-registration.ts';
import { challengeIn } from '../passkeys/client-data.ts';
import { creationOptions, requestOptions } from '../passkeys/passkey-options.ts';
import { relyingPartyOf } from '../passkeys/relying-party.ts';
import { userHandleOf } from '../passkeys/user-handle.ts';
import type { AdminCredentialsStore } from '../ports/administrator-store.ts';
import type { ChallengeStore } from '../ports/challenge-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import { subjectOf } from './administrator.ts';
import type { Administrator } from './administrator.ts';
import type { AdminCredentials } from './credentials.ts';
import { isOurChallenge, newChallenge, spendChallenge } from './passkey-challenge.ts';
import type { ChallengeUse } from './passkey-challenge.ts';

interface Tools {
  readonly config: FunctionConfig;
  readonly now: Date;
  readonly random: RandomSource;
}
interface Ports {
  readonly adminCredentials: AdminCredentialsStore;
  readonly challenges: ChallengeStore;
  readonly keyRing: KeyRing;
}

/** What the browser asks a passkey. None is named: whose there are would tell who exists (THREATS E1). */
export const askForAdminPasskey = async (
  keyRing: KeyRing,
  use: ChallengeUse,
  { config, now, random }: Tools,
): Promise<PasskeyOptions> =>
  requestOptions({
    challenge: await newChallenge(keyRing, use, { now, random }),
    rpId: relyingPartyOf(config).id,
    credentials: [],
    mustVerifyUser: true,
  });

/** What the browser makes a passkey from: one that is found without a name, and that checks who uses it. */
export async function askForNewPasskey(
  keyRing: KeyRing,
  use: ChallengeUse,
  { administrator, former }: { readonly administrator: Administrator; readonly former: readonly Passkey[] },
  { config, now, random }: Tools,
): Promise<PasskeyOptions> {
  const options = creationOptions({
    challenge: await newChallenge(keyRing, use, { now, random }),
    rp: relyingPartyOf(config),
    rpName: 'Latchkey console',
    user: {
      handle: await userHandleOf(keyRing, subjectOf(administrator.id)),
      login: administrator.mail,
      displayName: administrator.name,
    },
    former,
  });
  const authenticatorSelection = { residentKey: 'required', requireResidentKey: true, userVerification: 'required' };
  return { ...options, authenticatorSelection };
}

/** A passkey that was made for this use. @returns undefined for whatever is not right, and for one that checks nobody */
export async function readNewPasskey(
  { keyRing, challenges }: Pick<Ports, 'keyRing' | 'challenges'>,
  use: ChallengeUse,
  { name, attestation, owner }: { name: string; attestation: PasskeyAttestation; owner: string },
  { config, now }: Omit<Tools, 'random'>,
): Promise<Passkey | undefined> {
  const challenge = challengeIn(attestation.clientDataJSON);
  if (challenge === undefined || !(await isOurChallenge(keyRing, use, challenge, now))) return undefined;
  const key = await checkRegistration(attestation, { challenge, rp: relyingPartyOf(config) });
  if (!key?.isVerifying || !(await spendChallenge(challenges, challenge, now))) return undefined;
  return { type: 'passkey', owner: subjectOf(owner), name, ...key, revision: 1, createdAtMs: now.getTime() };
}

/** Whose passkey answered, with what they have, and what uses the answer up. */
export interface AnsweredPasskey {
  readonly administrator: string;
  /** @returns false when the answer had been used before */
  readonly spend: () => Promise<boolean>;
}

/**
 * Checks a passkey's answer: two factors that no fake page gets, for it checked who uses it. From the credential alone it is
 * known whose it is; a handle that the browser states is checked, not believed.
 */
export async function readPasskeyAnswer(
  { adminCredentials, challenges, keyRing }: Ports,
  use: ChallengeUse,
  assertion: PasskeyAssertion,
  { config, now }: Omit<Tools, 'random'>,
): Promise<AnsweredPasskey | undefined> {
  const challenge = challengeIn(assertion.clientDataJSON);
  if (challenge === undefined || !(await isOurChallenge(keyRing, use, challenge, now))) return undefined;
  const administrator = await adminCredentials.ownerOf(assertion.id);
  if (administrator === undefined) return undefined;
  const held = (await adminCredentials.find(administrator))?.passkeys.find(({ id }) => id === assertion.id);
  const handle = await userHandleOf(keyRing, subjectOf(administrator));
  if (!held || !equalText(assertion.userHandle ?? '', handle)) return undefined;
  const expected = { challenge, rp: relyingPartyOf(config), mustVerifyUser: true };
  const checked = await checkAssertion(held, assertion, expected);
  if (!checked?.isUserVerified || checked.isCopied) return undefined;
  const spend = async (): Promise<boolean> => {
    if (!(await spendChallenge(challenges, challenge, now))) return false;
    const used = { counter: checked.counter, isSynced: checked.isSynced, lastUsedAtMs: now.getTime() };
    return noteUse(adminCredentials, { administrator, id: held.id }, used);
  };
  return { administrator, spend };
}

const triesAtMost = 5;

/** Notes the use in the passkey's record. @returns false when the passkey is not there any more */
async function noteUse(
  store: AdminCredentialsStore,
  { administrator, id }: { administrator: string; id: string },
  used: Partial<Passkey>,
): Promise<boolean> {
  for (let tries = 0; tries < triesAtMost; tries++) {
    const read: AdminCredentials | undefined = await store.find(administrator);
    if (!read?.passkeys.some((each) => each.id === id)) return false;
    const passkeys = read.passkeys.map((each) => (each.id === id ? { ...each, ...used } : each));
    if (await store.replace({ ...read, passkeys, revision: read.revision + 1 })) return true;
  }
  return false;
}
