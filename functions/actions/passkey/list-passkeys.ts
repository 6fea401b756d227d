import * as z from 'zod';
import { PasskeyView } from '#shared/api/passkeys.ts';
import { err, ok } from '#shared/result.ts';
import { passkeysOf } from '../../passkeys/passkeys-of.ts';
import { viewPasskey } from '../../passkeys/view-passkey.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** My passkeys and security keys. */
export const listPasskeys = defineAction({
  id: 'passkey.list',
  summary: 'My passkeys and security keys',
  method: 'GET',
  path: '/passkeys',
  group: 'user',
  standing: 'session',
  output: z.array(PasskeyView),
  status: 200,
  errors: ['not-allowed'],
  perAddressPerMinute: 60,
  isAudited: false,
  needs: ['sessions', 'authenticators'],
  async handle({ caller, config, ports }) {
    if (!mayDo(caller, config, 'passkey.manage')) return err({ code: 'not-allowed' });
    return ok({ body: (await passkeysOf(ports.authenticators, caller.person.id)).map(viewPasskey) });
  },
});
