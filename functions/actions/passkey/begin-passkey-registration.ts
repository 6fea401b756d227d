import * as z from 'zod';
import { PasskeyOptions } from '#shared/api/passkeys.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { creationOptions } from '../../passkeys/passkey-options.ts';
import { passkeysOf } from '../../passkeys/passkeys-of.ts';
import { maxPasskeys, registrationChallenge } from '../../passkeys/registration.ts';
import { relyingPartyOf } from '../../passkeys/relying-party.ts';
import { userHandleOf } from '../../passkeys/user-handle.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** What the browser needs to make a passkey, after a fresh proof of who this is (THREATS E14). */
export const beginPasskeyRegistration = defineAction({
  id: 'passkey.begin-registration',
  summary: 'What the browser needs to make a passkey; a former challenge is void',
  method: 'POST',
  path: '/passkeys/challenge',
  group: 'user',
  standing: 'session',
  body: z.strictObject({}),
  output: PasskeyOptions,
  status: 200,
  errors: ['not-allowed', 'fresh-proof-required'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'authenticators', 'challenges', 'keyRing'],
  async handle({ caller, config, ports, now, random }) {
    const portal = portalOf(config, caller.portal);
    const isAllowed = mayDo(caller, config, 'passkey.manage') && portal.tokenTypes.includes('passkey');
    if (!isAllowed) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const { person, login } = caller;
    const former = await passkeysOf(ports.authenticators, person.id);
    if (former.length >= maxPasskeys) return err({ code: 'not-allowed' });
    const challenge = random.token();
    const kept = await registrationChallenge(ports.keyRing, { session: caller.id, challenge }, now());
    await ports.challenges.put(kept);
    const handle = await userHandleOf(ports.keyRing, person.id);
    const user = { handle, login, displayName: person.displayName ?? login };
    const rp = relyingPartyOf(config);
    return ok({ body: creationOptions({ challenge, rp, rpName: portal.name, user, former }) });
  },
});
