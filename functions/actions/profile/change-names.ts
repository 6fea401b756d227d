import { NewNames, ProfileView } from '#shared/api/profile-views.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { viewProfile } from '../../profile/view-profile.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** How the portal calls who is signed in. The directory keeps its own names, and passwords are checked against those. */
export const changeNames = defineAction({
  id: 'profile.change-names',
  summary: 'Changes the first and last name that the portal shows',
  method: 'PUT',
  path: '/profile/names',
  group: 'user',
  standing: 'session',
  body: NewNames,
  output: ProfileView,
  status: 200,
  errors: ['not-allowed'],
  perAddressPerMinute: 10,
  isAudited: true,
  needs: ['sessions', 'people', 'peopleProfile', 'keyRing', 'notices'],
  async handle({ caller, body, config, ports, now, random }) {
    if (!mayDo(caller, config, 'profile.edit')) return err({ code: 'not-allowed' });
    const before = await ports.people.findById(caller.person.id);
    // Who writes what the directory has follows it again.
    const after = await ports.peopleProfile.setOwn(caller.person.id, {
      ownGivenName: body.givenName === before?.givenName ? null : body.givenName,
      ownSurname: body.surname === before?.surname ? null : body.surname,
    });
    if (!before || !after) return err({ code: 'not-allowed' });
    await ports.sessions.setPerson(caller.id, after);
    const notice = { ...caller, person: before, kind: 'names-changed', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    return ok({ body: viewProfile(after, portalOf(config, caller.portal), config) });
  },
});
