import * as z from 'zod';
import { PasskeyAttestation, PasskeyName, PasskeyView } from '#shared/api/passkeys.ts';
import { err, ok } from '#shared/result.ts';
import type { Passkey } from '../../authenticators/authenticator.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { checkRegistration } from '../../passkeys/check-registration.ts';
import { challengeIn } from '../../passkeys/client-data.ts';
import { passkeysOf, pointerOwner } from '../../passkeys/passkeys-of.ts';
import { maxPasskeys, registrationChallenge } from '../../passkeys/registration.ts';
import { relyingPartyOf } from '../../passkeys/relying-party.ts';
import { viewPasskey } from '../../passkeys/view-passkey.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** Adds the passkey that the browser made, after a fresh proof of who this is (THREATS E14). */
export const registerPasskey = defineAction({
  id: 'passkey.register',
  summary: 'Adds the passkey that the browser made',
  method: 'POST',
  path: '/passkeys',
  group: 'user',
  standing: 'session',
  body: z.strictObject({ name: PasskeyName, attestation: PasskeyAttestation }),
  output: PasskeyView,
  status: 201,
  errors: ['not-allowed', 'fresh-proof-required', 'proof-refused'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'authenticators', 'challenges', 'peopleEnrolment', 'keyRing', 'notices'],
  async handle({ caller, body: { name, attestation }, config, ports, now, random }) {
    const isAllowed = portalOf(config, caller.portal).tokenTypes.includes('passkey');
    if (!isAllowed || !mayDo(caller, config, 'passkey.manage')) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const challenge = challengeIn(attestation.clientDataJSON);
    const key = challenge && (await checkRegistration(attestation, { challenge, rp: relyingPartyOf(config) }));
    if (!key) return err({ code: 'proof-refused' });
    // Used up last: what was not right does not cost the one that may still come.
    const asked = await registrationChallenge(ports.keyRing, { session: caller.id, challenge }, now());
    if (!(await ports.challenges.consume(asked.id, asked.hash, now()))) return err({ code: 'proof-refused' });

    const owner = caller.person.id;
    const former = await passkeysOf(ports.authenticators, owner);
    if (former.length >= maxPasskeys) return err({ code: 'not-allowed' });
    const at = { revision: 1, createdAtMs: now().getTime() };
    const passkey: Passkey = { type: 'passkey', owner, name, ...key, ...at };
    // A credential is one person's: whose it is stands first, and stays when what follows fails.
    const pointer = {
      type: 'pointer',
      owner: pointerOwner(key.id),
      id: pointerOwner(key.id),
      person: owner,
      ...at,
    } as const;
    const isOurs = (await ports.authenticators.create(pointer)) && (await ports.authenticators.create(passkey));
    if (!isOurs) return err({ code: 'proof-refused' });
    // Last, unlike for tokens: it is asked for at the next sign-in, and one that is not there would lock its owner out.
    await ports.peopleEnrolment.setEnrolled(owner, 'passkey', true);
    const notice = { ...caller, kind: 'passkey-added', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    return ok({ body: viewPasskey(passkey) });
  },
});
