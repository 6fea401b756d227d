import * as z from 'zod';
import { PasskeyId, PasskeyName, PasskeyView } from '#shared/api/passkeys.ts';
import { err, ok } from '#shared/result.ts';
import { passkeysOf } from '../../passkeys/passkeys-of.ts';
import { publicIdOf, viewPasskey } from '../../passkeys/view-passkey.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** Gives a passkey another name. Changes nothing about how somebody proves who they are: needs no fresh proof. */
export const renamePasskey = defineAction({
  id: 'passkey.rename',
  summary: 'Gives a passkey another name',
  method: 'PATCH',
  path: '/passkeys/{id}',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: PasskeyId }),
  body: z.strictObject({ name: PasskeyName }),
  output: PasskeyView,
  status: 200,
  errors: ['not-allowed', 'not-found', 'wrong-step'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'authenticators'],
  async handle({ caller, params, body: { name }, config, ports }) {
    if (!mayDo(caller, config, 'passkey.manage')) return err({ code: 'not-allowed' });
    const all = await passkeysOf(ports.authenticators, caller.person.id);
    const found = all.find((each) => publicIdOf(each) === params.id);
    if (!found) return err({ code: 'not-found' });
    const next = { ...found, name, revision: found.revision + 1 };
    // It was used or renamed at this very moment: whoever asks once more gets through.
    return (await ports.authenticators.replace(next)) ? ok({ body: viewPasskey(next) }) : err({ code: 'wrong-step' });
  },
});
