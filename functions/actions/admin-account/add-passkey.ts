import { NewAdminPasskey } from '#shared/api/administrator-inputs.ts';
import { PasskeyView } from '#shared/api/passkeys.ts';
import { err, ok } from '#shared/result.ts';
import { readNewPasskey } from '../../administrators/admin-passkeys.ts';
import { changeCredentials } from '../../administrators/change-credentials.ts';
import { isFreshAdmin } from '../../administrators/fresh-proof.ts';
import { tellOfChange } from '../../administrators/tell-administrators.ts';
import { maxPasskeys } from '../../passkeys/registration.ts';
import { viewPasskey } from '../../passkeys/view-passkey.ts';
import { defineAction } from '../action.ts';

/** Adds the passkey that the browser made, after a fresh proof (THREATS E14). */
export const addOwnPasskey = defineAction({
  id: 'admin-account.add-passkey',
  summary: 'Adds the passkey that the browser made, for the console',
  method: 'POST',
  path: '/admin/account/passkeys',
  group: 'admin',
  standing: 'admin',
  permission: 'signed-in',
  scope: 'own-check',
  body: NewAdminPasskey,
  output: PasskeyView,
  status: 201,
  errors: ['admin-session-required', 'fresh-proof-required', 'proof-refused', 'not-allowed'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['administrators', 'adminCredentials', 'challenges', 'keyRing', 'notices'],
  async handle({ caller, body, config, ports, now, random }) {
    const { signedIn } = caller;
    if (!signedIn) return err({ code: 'admin-session-required' });
    if (!isFreshAdmin(caller, now())) return err({ code: 'fresh-proof-required' });
    const { administrator, session } = signedIn;
    const use = ['new-passkey', session.id] as const;
    const passkey = await readNewPasskey(ports, use, { ...body, owner: administrator.id }, { config, now: now() });
    const isOurs = passkey && (await ports.adminCredentials.claimPasskey(passkey.id, administrator.id));
    if (!isOurs) return err({ code: 'proof-refused' });
    const kept = await changeCredentials(ports.adminCredentials, administrator.id, ({ passkeys }) =>
      passkeys.length < maxPasskeys ? { passkeys: [...passkeys, passkey] } : undefined,
    );
    if (!kept) return err({ code: 'not-allowed' });
    await tellOfChange(ports, administrator, { event: 'passkey-added' }, { now: now(), random });
    return ok({ body: viewPasskey(passkey) });
  },
});
