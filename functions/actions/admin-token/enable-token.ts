import * as z from 'zod';
import { PersonGuid } from '#shared/api/people-views.ts';
import { TokenId } from '#shared/api/inputs.ts';
import { DirectoryId } from '#shared/protocol/job.ts';
import { err, ok } from '#shared/result.ts';
import { findOwned } from '../../token-desk/find-owned.ts';
import { tellNeeds, tellPerson } from '../../people/tell-person.ts';
import { mayTouch } from '../../token-desk/may-change.ts';
import { noteTokens } from '../../tokens/end-token.ts';
import { defineAction } from '../action.ts';

/** Switches a token on again, for one that was found. It is asked for again where it was. */
export const enableToken = defineAction({
  id: 'admin-token.enable',
  summary: 'Switches a token on again; its owner is told',
  method: 'DELETE',
  path: '/admin/people-tokens/{directory}/{guid}/{id}/suspension',
  group: 'admin',
  standing: 'admin',
  permission: 'tokens.write',
  scope: ({ params }) => ({ directory: params.directory }),
  params: z.strictObject({ directory: DirectoryId, guid: PersonGuid, id: TokenId }),
  output: z.undefined(),
  status: 204,
  errors: ['not-found', 'not-allowed'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['people', 'administrators', 'tokens', 'peopleEnrolment', ...tellNeeds],
  async handle({ caller, params, config, ports, now, random }) {
    const found = await findOwned(ports, params, { caller, config });
    if (!found) return err({ code: 'not-found' });
    const { person, token, owned } = found;
    if (!(await mayTouch(ports, { caller, person }))) return err({ code: 'not-allowed' });
    if (token.isEnabled) return ok({ body: undefined, about: person.id });
    const others = owned.filter(({ id }) => id !== token.id);
    await noteTokens(ports.peopleEnrolment, person.id, [...others, { ...token, isEnabled: true }]);
    if (!(await ports.tokens.change(person.id, token.id, { isEnabled: true }))) return err({ code: 'not-found' });
    await tellPerson(ports, 'token-on', { before: person }, { config, now: now(), random });
    return ok({ body: undefined, about: person.id });
  },
});
