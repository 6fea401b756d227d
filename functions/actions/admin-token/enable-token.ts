import { err, ok } from '#shared/result.ts';
import { aboutOwnedToken, changesToken } from '../../token-desk/about-token.ts';
import { findOwned } from '../../token-desk/find-owned.ts';
import { tellNeeds, tellPerson } from '../../people/tell-person.ts';
import { mayTouch } from '../../token-desk/may-change.ts';
import { noteTokens } from '../../tokens/end-token.ts';
import { defineAction } from '../action.ts';

/** Switches a token on again, for one that was found. It is asked for again where it was. */
export const enableToken = defineAction({
  ...aboutOwnedToken,
  ...changesToken,
  id: 'admin-token.enable',
  summary: 'Switches a token on again; its owner is told',
  method: 'DELETE',
  path: '/admin/people-tokens/{directory}/{guid}/{id}/suspension',
  permission: 'tokens.write',
  errors: ['not-found', 'not-allowed'],
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
