import * as z from 'zod';
import { PasskeyId } from '#shared/api/passkeys.ts';
import { err, ok } from '#shared/result.ts';
import { changeCredentials } from '../../administrators/change-credentials.ts';
import { isEnough } from '../../administrators/credentials.ts';
import { isFreshAdmin } from '../../administrators/fresh-proof.ts';
import { tellOfChange } from '../../administrators/tell-administrators.ts';
import { publicIdOf } from '../../passkeys/view-passkey.ts';
import { defineAction } from '../action.ts';

/** Removes a passkey, after a fresh proof, as long as enough is left to sign in. */
export const removeOwnPasskey = defineAction({
  id: 'admin-account.remove-passkey',
  summary: 'Removes a passkey of mine, as long as enough is left to sign in',
  method: 'DELETE',
  path: '/admin/account/passkeys/{id}',
  group: 'admin',
  standing: 'admin',
  permission: 'signed-in',
  scope: 'own-check',
  params: z.strictObject({ id: PasskeyId }),
  output: z.undefined(),
  status: 204,
  errors: ['admin-session-required', 'fresh-proof-required', 'not-found', 'not-allowed'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['administrators', 'adminCredentials', 'notices'],
  async handle({ caller, params, ports, now, random }) {
    const { signedIn } = caller;
    if (!signedIn) return err({ code: 'admin-session-required' });
    if (!isFreshAdmin(caller, now())) return err({ code: 'fresh-proof-required' });
    const { administrator } = signedIn;
    const found = (await ports.adminCredentials.find(administrator.id))?.passkeys.find(
      (each) => publicIdOf(each) === params.id,
    );
    if (!found) return err({ code: 'not-found' });
    const kept = await changeCredentials(ports.adminCredentials, administrator.id, (read) => {
      const passkeys = read.passkeys.filter(({ id }) => id !== found.id);
      return isEnough({ ...read, passkeys }) ? { passkeys } : undefined;
    });
    if (!kept) return err({ code: 'not-allowed' });
    await ports.adminCredentials.dropPasskey(found.id);
    await tellOfChange(ports, administrator, { event: 'passkey-removed' }, { now: now(), random });
    return ok({ body: undefined });
  },
});
