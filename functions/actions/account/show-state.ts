import { AccountStateView } from '#shared/api/account-views.ts';
import { err, ok } from '#shared/result.ts';
import { viewAccount } from '../../enrolment/view-account.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { freshChoices } from '../../sessions/fresh-proof.ts';
import { passwordNow } from '../../sessions/password-now.ts';
import { isFresh } from '../../sessions/proving.ts';
import { openRestoreOf } from '../../restore/open-restore.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { asSeenHere } from '../../tokens/person-here.ts';
import { defineAction } from '../action.ts';

/** My account at a glance: what I have set up, and whether I could get back in without my password. */
export const showAccountState = defineAction({
  id: 'account.show-state',
  summary: 'My account at a glance: what is set up, and what is missing to recover by oneself',
  method: 'GET',
  path: '/account',
  group: 'user',
  standing: 'session',
  output: AccountStateView,
  status: 200,
  errors: ['not-allowed'],
  perAddressPerMinute: 60,
  isAudited: false,
  needs: ['sessions', 'operations', 'people', 'tokens', 'authenticators', 'issues'],
  async handle({ caller, config, ports, now }) {
    const owner = caller.person.id;
    const [person, tokens, authenticators, password] = await Promise.all([
      ports.people.findById(owner),
      ports.tokens.list(owner),
      ports.authenticators.list(owner),
      passwordNow(ports, caller),
    ]);
    if (!person) return err({ code: 'not-allowed' });
    const portal = portalOf(config, caller.portal);
    const may = (action: Parameters<typeof mayDo>[2]): boolean => mayDo(caller, config, action);
    const canProveFreshly =
      isFresh(caller, now()) || freshChoices(asSeenHere(person, tokens, portal.alias), caller, portal).length > 0;
    const known = viewAccount({ person, tokens, authenticators, canProveFreshly }, { portal, config, may });
    const restore = await openRestoreOf(ports.issues, person, now());
    return ok({ body: { ...(password && { password }), ...known, ...(restore && { restore }) } });
  },
});
