import * as z from 'zod';
import { FlowView } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import { beginProof as begin } from '../../factors/begin-proof.ts';
import { BeginnableFactor, factorNeeds } from '../../factors/registry.ts';
import { claimOfFlow } from '../../flows/claim-of-flow.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { gateOf } from '../../flows/gate-of.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { withBegun } from '../../flows/transitions.ts';
import { viewFlow } from '../../flows/view-flow.ts';
import type { Flow } from '../../ports/flow-store.ts';
import { defineAction } from '../action.ts';

/** Sends a code or asks what a factor asks; what was sent or asked before is void. */
export const beginProof = defineAction({
  id: 'flow.begin-proof',
  summary: 'Sends a code, or asks what a factor asks; the former one is void',
  method: 'POST',
  path: '/flow/challenges',
  group: 'public',
  standing: 'flow',
  body: z.strictObject({ factor: BeginnableFactor }),
  output: FlowView,
  status: 200,
  errors: ['wrong-step', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows', 'budgets', 'bridges', ...factorNeeds],
  async handle({ caller: flow, body: { factor }, config, ports, now, random, log, clientAddress, surroundings }) {
    const portal = portalOf(config, flow.portal);
    const isDue = flow.state === 'proving' && gateOf(flow, portal).choices.includes(factor);
    if (!isDue) return err({ code: 'wrong-step' });
    let next: Flow = flow;
    const claim = claimOfFlow(flow, portal);
    const context = { claim, config, ports, now: now(), random, log, clientAddress, surroundings };
    const begun = await begin(context, factor, flow.begun[factor], async (kept) => {
      const moved = withBegun(flow, factor, kept);
      if (!moved.ok) return false;
      next = moved.value;
      return ports.flows.advance(next);
    });
    if (!begun.ok) return begun;
    const reach = await reachabilityOf(ports.bridges, flow.directory, now());
    return ok({ body: viewFlow(next, portal, reach, { now: now() }) });
  },
});
