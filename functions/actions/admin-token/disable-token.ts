import { err, ok } from '#shared/result.ts';
import { aboutOwnedToken, changesToken } from '../../token-desk/about-token.ts';
import { findOwned } from '../../token-desk/find-owned.ts';
import { tellNeeds, tellPerson } from '../../people/tell-person.ts';
import { mayChange, mayChangeNeeds } from '../../token-desk/may-change.ts';
import { noteTokensLeft } from '../../tokens/end-token.ts';
import { livingTokens } from '../../tokens/usable-tokens.ts';
import { defineAction } from '../action.ts';

/** Switches a token off, for one that is lost for now: assigned still, and no longer asked for, as after a request to restore access. Never
 * silently (THREATS E15): its owner is told. */
export const disableToken = defineAction({
  ...aboutOwnedToken,
  ...changesToken,
  id: 'admin-token.disable',
  summary: 'Switches a token off: it stays its owner’s and is neither asked for nor accepted; they are told',
  method: 'PUT',
  path: '/admin/people-tokens/{directory}/{guid}/{id}/suspension',
  permission: 'tokens.support',
  errors: ['not-found', 'not-allowed', 'too-many-tries'],
  needs: ['people', 'tokens', 'peopleEnrolment', ...mayChangeNeeds, ...tellNeeds],
  async handle({ caller, params, config, ports, now, random }) {
    const found = await findOwned(ports, params, { caller, config });
    if (!found) return err({ code: 'not-found' });
    const { person, token, owned } = found;
    if (!token.isEnabled) return ok({ body: undefined, about: person.id });
    const may = await mayChange(ports, { caller, person, now: now() });
    if (!may.ok) return may;
    if (!(await ports.tokens.change(person.id, token.id, { isEnabled: false }))) return err({ code: 'not-found' });
    const left = livingTokens(owned).filter(({ id }) => id !== token.id);
    if (token.resource !== undefined)
      await noteTokensLeft(ports.peopleEnrolment, person.id, { portal: token.resource, left });
    await tellPerson(ports, 'token-off', { before: person }, { config, now: now(), random });
    return ok({ body: undefined, about: person.id });
  },
});
