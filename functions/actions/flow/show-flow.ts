import { FlowView } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { withOperation } from '../../flows/transitions.ts';
import { viewFlow } from '../../flows/view-flow.ts';
import { takeDirectoryAnswer } from '../../flows/take-directory-answer.ts';
import type { Flow } from '../../ports/flow-store.ts';
import { isPending } from '../../operations/view-operation.ts';
import { defineAction } from '../action.ts';

/**
 * Where a recovery or a sign-in stands. After a refused password it gives a new operation id, so that another one may
 * be tried. After a successful recovery there is nothing left to show.
 */
export const showFlow = defineAction({
  id: 'flow.show',
  summary: 'Where a recovery or a sign-in stands',
  method: 'GET',
  path: '/flow',
  group: 'public',
  standing: 'flow',
  output: FlowView,
  status: 200,
  errors: ['flow-required'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['flows', 'operations', 'people', 'tokens', 'bridges', 'environments'],
  async handle({ caller: flow, config, ports, now, random, surroundings }) {
    const portal = portalOf(config, flow.portal);
    const reach = await reachabilityOf(ports.bridges, flow.directory, now());
    const show = (shown: Flow, options = {}) =>
      ok({ body: viewFlow(shown, portal, reach, { ...options, now: now() }) });
    const move = async (next: Flow) => {
      if (await ports.flows.advance(next)) return show(next);
      // Another tab was first: show what it made of the flow.
      const current = await ports.flows.find(flow.id, now());
      return current ? show(current) : err(ended);
    };
    const isPasswordProven = flow.proofs.some((proof) => proof.factor === 'directory-password');
    const isThrough = flow.kind !== 'recovery' && flow.state === 'proven';
    const operation =
      isPasswordProven || isThrough ? undefined : flow.operation && (await ports.operations.find(flow.operation.id));
    if (!operation) return show(flow);
    if (isPending(operation, now())) return show(flow, { isOperationPending: true });

    if (flow.kind !== 'recovery') {
      const answer = await takeDirectoryAnswer(ports, flow, operation, { config, surroundings, now: now() });
      if (answer.ok) return move(answer.value);
    }
    if (operation.outcome === 'done') return err(ended);
    const next = withOperation(flow, random.id());
    return next.ok ? move(next.value) : err(ended);
  },
});

const ended = { code: 'flow-required' } as const;
