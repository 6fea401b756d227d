import * as z from 'zod';
import { PersonGuid } from '#shared/api/people-views.ts';
import { TokenId } from '#shared/api/inputs.ts';
import { DirectoryId } from '#shared/protocol/job.ts';
import { err, ok } from '#shared/result.ts';
import { findOwned } from '../../token-desk/find-owned.ts';
import { mayChange, mayChangeNeeds } from '../../token-desk/may-change.ts';
import { takeAway, takeAwayNeeds } from '../../token-desk/take-away.ts';
import { tellNeeds, tellPerson } from '../../people/tell-person.ts';
import { defineAction } from '../action.ts';

/** Takes a token from its owner, who is told. A device can be given to somebody else afterwards; an app is gone. */
export const unassignOwnedToken = defineAction({
  id: 'admin-token.unassign',
  summary: 'Takes a token from its owner; a device goes back to stock; they are told',
  method: 'DELETE',
  path: '/admin/people-tokens/{directory}/{guid}/{id}/assignment',
  group: 'admin',
  standing: 'admin',
  permission: 'tokens.write',
  scope: ({ params }) => ({ directory: params.directory }),
  params: z.strictObject({ directory: DirectoryId, guid: PersonGuid, id: TokenId }),
  output: z.undefined(),
  status: 204,
  errors: ['not-found', 'not-allowed', 'too-many-tries'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['people', ...mayChangeNeeds, ...tellNeeds, ...takeAwayNeeds],
  async handle({ caller, params, config, ports, now, random }) {
    const found = await findOwned(ports, params, { caller, config });
    if (!found) return err({ code: 'not-found' });
    const { person } = found;
    const may = await mayChange(ports, { caller, person, now: now() });
    if (!may.ok) return may;
    await takeAway(ports, found, { deviceTo: 'stock', now: now() });
    await tellPerson(ports, 'token-taken', { before: person }, { config, now: now(), random });
    return ok({ body: undefined, about: person.id });
  },
});
