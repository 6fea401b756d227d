import * as z from 'zod';
import { PushDeviceId, PushDeviceName } from '#shared/api/push-views.ts';
import { err, ok } from '#shared/result.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** Gives a device another name. Changes nothing about how somebody proves who they are: needs no fresh proof. */
export const renamePushDevice = defineAction({
  id: 'push.rename',
  summary: 'Gives a device another name',
  method: 'PATCH',
  path: '/push/devices/{id}',
  group: 'user',
  standing: 'session',
  params: z.strictObject({ id: PushDeviceId }),
  body: z.strictObject({ name: PushDeviceName }),
  output: z.undefined(),
  status: 204,
  errors: ['not-allowed', 'not-found', 'wrong-step'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'authenticators'],
  async handle({ caller, params, body: { name }, config, ports }) {
    if (!mayDo(caller, config, 'push.manage')) return err({ code: 'not-allowed' });
    const found = await ports.authenticators.find(caller.person.id, params.id, 'push-device');
    if (!found) return err({ code: 'not-found' });
    const next = { ...found, name, revision: found.revision + 1 };
    // It was used or renamed at this very moment: whoever asks once more gets through.
    return (await ports.authenticators.replace(next)) ? ok({ body: undefined }) : err({ code: 'wrong-step' });
  },
});
