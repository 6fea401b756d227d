import { FreshProofView } from '#shared/api/proof-views.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { claimOfSession, viewFreshProof } from '../../sessions/fresh-proof.ts';
import { personHere } from '../../tokens/person-here.ts';
import { defineAction } from '../action.ts';

/** Whether who is signed in has to prove who they are once more, and how they can. */
export const showProof = defineAction({
  id: 'session.show-proof',
  summary: 'Whether a fresh proof is needed before a factor may be changed, and how it can be given',
  method: 'GET',
  path: '/session/proof',
  group: 'user',
  standing: 'session',
  output: FreshProofView,
  status: 200,
  errors: ['not-allowed'],
  perAddressPerMinute: 60,
  isAudited: false,
  needs: ['sessions', 'people', 'tokens'],
  async handle({ caller, config, ports, now }) {
    const known = await ports.people.findById(caller.person.id);
    if (!known) return err({ code: 'not-allowed' });
    const portal = portalOf(config, caller.portal);
    const person = await personHere(ports.tokens, known, portal.alias);
    return ok({ body: viewFreshProof(caller, claimOfSession(caller, person, portal), now()) });
  },
});
