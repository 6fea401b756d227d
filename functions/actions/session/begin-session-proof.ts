import * as z from 'zod';
import { FreshProofView } from '#shared/api/proof-views.ts';
import { err, ok } from '#shared/result.ts';
import { beginProof } from '../../factors/begin-proof.ts';
import { BeginnableFactor, factorNeeds } from '../../factors/registry.ts';
import { portalOf } from '../../flows/find-portal.ts';
import type { Session } from '../../ports/session-store.ts';
import { claimOfSession, freshChoices, viewFreshProof } from '../../sessions/fresh-proof.ts';
import { nothingProven } from '../../sessions/proving.ts';
import { personHere } from '../../tokens/person-here.ts';
import { defineAction } from '../action.ts';

/** Sends a code or asks what a factor asks, so that who is signed in can prove themself afresh. */
export const beginSessionProof = defineAction({
  id: 'session.begin-proof',
  summary: 'Sends a code, or asks what a factor asks, for a fresh proof',
  method: 'POST',
  path: '/session/challenges',
  group: 'user',
  standing: 'session',
  body: z.strictObject({ factor: BeginnableFactor }),
  output: FreshProofView,
  status: 200,
  errors: ['not-allowed', 'wrong-step', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'people', 'budgets', ...factorNeeds],
  async handle({ caller, body: { factor }, config, ports, now, random, log, clientAddress, surroundings }) {
    const known = await ports.people.findById(caller.person.id);
    const portal = portalOf(config, caller.portal);
    const person = known && (await personHere(ports.tokens, known, portal.alias));
    if (!person || !freshChoices(person, caller, portal).includes(factor)) return err({ code: 'not-allowed' });
    const claim = claimOfSession(caller, person, portal);
    const { revision, begun, ...rest } = caller.proving ?? nothingProven;
    let next: Session = caller;
    const context = { claim, config, ports, now: now(), random, log, clientAddress, surroundings };
    const sent = await beginProof(context, factor, begun[factor], async (kept) => {
      const proving = { ...rest, revision: revision + 1, begun: { ...begun, [factor]: kept } };
      next = { ...caller, proving };
      return ports.sessions.advanceProving(caller.id, proving);
    });
    return sent.ok ? ok({ body: viewFreshProof(next, claim, now()) }) : sent;
  },
});
