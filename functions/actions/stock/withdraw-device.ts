import * as z from 'zod';
import { TypedSerial } from '#shared/api/inputs.ts';
import { DirectoryId } from '#shared/protocol/job.ts';
import { err, ok } from '#shared/result.ts';
import { findDeviceOwner } from '../../token-desk/find-device-owner.ts';
import { mayChange, mayChangeNeeds } from '../../token-desk/may-change.ts';
import { moveDevice, takeAway, takeAwayNeeds } from '../../token-desk/take-away.ts';
import { tellNeeds, tellPerson } from '../../people/tell-person.ts';
import { defineAction } from '../action.ts';

/** Takes a device out of use, for one that is lost or broken. Its owner is told and not asked for it any more; nobody can register it. */
export const withdrawDevice = defineAction({
  id: 'stock.withdraw',
  summary: 'Takes a device out of use: from who has it, and nobody can register it any more',
  method: 'PUT',
  path: '/admin/tokens/{directory}/{serial}/withdrawal',
  group: 'admin',
  standing: 'admin',
  permission: 'tokens.write',
  scope: ({ params }) => ({ directory: params.directory }),
  params: z.strictObject({ directory: DirectoryId, serial: TypedSerial }),
  output: z.undefined(),
  status: 204,
  errors: ['not-found', 'not-allowed', 'too-many-tries'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['people', 'tokenStock', ...mayChangeNeeds, ...tellNeeds, ...takeAwayNeeds],
  async handle({ caller, params: { directory, serial }, config, ports, now, random }) {
    const device = await ports.tokenStock.find(directory, serial);
    const theirs = device && (await findDeviceOwner(ports, device, { caller, config }));
    if (!device || theirs === 'forbidden') return err({ code: 'not-found' });
    const move = { deviceTo: 'nobody', now: now() } as const;
    if (!theirs) {
      await moveDevice(ports, directory, serial, move);
      return ok({ body: undefined });
    }
    const { person } = theirs;
    const may = await mayChange(ports, { caller, person, now: now() });
    if (!may.ok) return may;
    await takeAway(ports, theirs, move);
    await tellPerson(ports, 'token-taken', { before: person }, { config, now: now(), random });
    return ok({ body: undefined, about: person.id });
  },
});
