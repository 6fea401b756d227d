import { ProfileView } from '#shared/api/profile-views.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { isCalledByChoice } from '../../profile/own-login.ts';
import { viewProfile } from '../../profile/view-profile.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** Takes a chosen name away, after a fresh proof (THREATS E14); also where names are no longer chosen. */
export const removeLogin = defineAction({
  id: 'profile.remove-login',
  summary: 'Takes away the name that somebody chose to sign in with',
  method: 'DELETE',
  path: '/profile/login',
  group: 'user',
  standing: 'session',
  output: ProfileView,
  status: 200,
  errors: ['not-allowed', 'not-found', 'wrong-step', 'fresh-proof-required'],
  perAddressPerMinute: 10,
  isAudited: true,
  needs: ['sessions', 'people', 'peopleLogins', 'keyRing', 'notices'],
  async handle({ caller, config, ports, now, random }) {
    if (!mayDo(caller, config, 'profile.edit')) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const before = await ports.people.findById(caller.person.id);
    if (before?.ownLogin === undefined) return err({ code: 'not-found' });
    const after = await ports.peopleLogins.drop(before);
    if ('code' in after) return err({ code: 'wrong-step' });
    await ports.sessions.setPerson(caller.id, after);
    if (isCalledByChoice(caller)) await ports.sessions.setLogin(caller.id, after.samAccountName);
    const notice = {
      ...caller,
      person: before,
      login: before.ownLogin,
      kind: 'login-removed',
      id: random.id(),
    } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    return ok({ body: viewProfile(after, portalOf(config, caller.portal), config) });
  },
});
