import { DeviceAssignment, OwnedTokenView } from '#shared/api/admin-token-views.ts';
import { err, ok } from '#shared/result.ts';
import { looksAfterPlace } from '../../administrators/admin-caller.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { mayHelp } from '../../people/may-help.ts';
import { isActive, personId } from '../../ports/person.ts';
import { isOnResource } from '../../resources/is-on-resource.ts';
import { aboutDevice } from '../../token-desk/about-token.ts';
import { handOut } from '../../token-desk/hand-out.ts';
import { tellNeeds, tellPerson } from '../../people/tell-person.ts';
import { viewOwnedToken } from '../../token-desk/view-owned-token.ts';
import { defineAction } from '../action.ts';

/** Gives a device to somebody, who is asked for it from then on, and is told. */
export const assignDevice = defineAction({
  ...aboutDevice,
  id: 'stock.assign',
  summary: 'Gives a device to a person; their portal asks for it from then on, and they are told',
  method: 'POST',
  path: '/admin/tokens/{directory}/{serial}/assignment',
  permission: 'tokens.write',
  body: DeviceAssignment,
  output: OwnedTokenView,
  status: 201,
  errors: ['not-found', 'not-allowed', 'wrong-step'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['people', 'administrators', 'tokens', 'tokenStock', 'peopleEnrolment', ...tellNeeds],
  async handle({ caller, params: { directory, serial }, body, config, ports, now, random }) {
    const portal = findPortal(config, body.portal)?.portal;
    const isTheirs = portal?.directory === directory && looksAfterPlace(caller, { portal: portal.alias });
    const person = await ports.people.findById(personId(directory, body.person));
    const device = await ports.tokenStock.find(directory, serial);
    if (!portal || !isTheirs || !person || !isActive(person) || !device) return err({ code: 'not-found' });
    if (!isOnResource(portal, person) || !portal.tokenTypes.includes(device.kind.type))
      return err({ code: 'not-allowed' });
    if ((await mayHelp(ports, person, { caller })) !== 'yes') return err({ code: 'not-allowed' });
    const { name = serial } = body;
    const handed = await handOut(ports, { device, person, portal: portal.alias, name }, now());
    if (!handed.ok) return handed;
    await tellPerson(ports, 'token-assigned', { before: person }, { config, now: now(), random });
    return ok({ body: viewOwnedToken(handed.value, person), about: person.id });
  },
});
