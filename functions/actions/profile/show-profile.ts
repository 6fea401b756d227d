import { ProfileView } from '#shared/api/profile-views.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { viewProfile } from '../../profile/view-profile.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** What is on record about who is signed in. */
export const showProfile = defineAction({
  id: 'profile.show',
  summary: 'What is on record about who is signed in; addresses and numbers masked',
  method: 'GET',
  path: '/profile',
  group: 'user',
  standing: 'session',
  output: ProfileView,
  status: 200,
  errors: ['not-allowed'],
  perAddressPerMinute: 60,
  isAudited: false,
  needs: ['sessions', 'people'],
  async handle({ caller, config, ports }) {
    if (!mayDo(caller, config, 'profile.edit')) return err({ code: 'not-allowed' });
    const person = await ports.people.findById(caller.person.id);
    if (!person) return err({ code: 'not-allowed' });
    return ok({ body: viewProfile(person, portalOf(config, caller.portal), config) });
  },
});
