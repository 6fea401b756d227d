import { OwnLogin, ProfileView } from '#shared/api/profile-views.ts';
import { foldCase } from '#shared/domain/login-name.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { ownLoginBudget } from '../../flows/limits.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { changeNotice } from '../../notices/change-notice.ts';
import { isCalledByChoice, offersOwnLogin } from '../../profile/own-login.ts';
import { viewProfile } from '../../profile/view-profile.ts';
import { isFresh } from '../../sessions/proving.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/**
 * A name to sign in by, beside the directory's, after a fresh proof (THREATS E14). "Taken" says that a name is somebody's,
 * so tries are few, and the answer is the same for a name of the directory and a chosen one.
 */
export const setLogin = defineAction({
  id: 'profile.set-login',
  summary: 'Chooses a name to sign in to the portal with, beside the directory’s own',
  method: 'PUT',
  path: '/profile/login',
  group: 'user',
  standing: 'session',
  body: OwnLogin,
  output: ProfileView,
  status: 200,
  errors: [
    'not-allowed',
    'fresh-proof-required',
    'too-many-tries',
    'name-taken',
    'wrong-step',
    'directory-unreachable',
  ],
  perAddressPerMinute: 10,
  isAudited: true,
  needs: ['sessions', 'people', 'peopleLogins', 'budgets', 'bridges', 'keyRing', 'notices'],
  async handle({ caller, body: { login }, config, ports, now, random }) {
    const portal = portalOf(config, caller.portal);
    if (!mayDo(caller, config, 'profile.edit') || !offersOwnLogin(portal)) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    // A bridge of an older version would not know what to do with such a name when a password comes with it.
    const reach = await reachabilityOf(ports.bridges, caller.directory, now());
    if (!reach.isReachable) return err({ code: 'directory-unreachable' });
    if (!reach.understands.includes('own-login')) return err({ code: 'not-allowed' });
    const taken = await ports.budgets.take(ownLoginBudget(caller.person.id), now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    const before = await ports.people.findById(caller.person.id);
    if (!before) return err({ code: 'not-allowed' });
    const domains = config.directories.find(({ id }) => id === caller.directory)?.domains ?? [];
    // It is theirs already.
    if (foldCase(before.samAccountName) === login) return err({ code: 'name-taken' });
    const after = await ports.peopleLogins.choose(before, login, domains);
    if ('code' in after) return err({ code: after.code === 'taken' ? 'name-taken' : 'wrong-step' });
    await ports.sessions.setPerson(caller.id, after);
    if (isCalledByChoice(caller)) await ports.sessions.setLogin(caller.id, login);
    const notice = { ...caller, person: before, login, kind: 'login-chosen', id: random.id() } as const;
    await ports.notices.send(await changeNotice(ports.keyRing, notice, now()));
    return ok({ body: viewProfile(after, portal, config) });
  },
});
