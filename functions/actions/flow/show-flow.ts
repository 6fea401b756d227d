import { FlowView } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { withOperation } from '../../flows/transitions.ts';
import { viewFlow } from '../../flows/view-flow.ts';
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
  needs: ['flows', 'operations', 'bridges'],
  async handle({ caller: flow, config, ports, now, random }) {
    const portal = portalOf(config, flow.portal);
    const reach = await reachabilityOf(ports.bridges, flow.directory, now());
    const operation = flow.operation && (await ports.operations.find(flow.operation.id));
    if (!operation) return ok({ body: viewFlow(flow, portal, reach) });
    if (isPending(operation, now())) return ok({ body: viewFlow(flow, portal, reach, { isOperationPending: true }) });

    const isPassed = operation.outcome === 'done' || isRightPassword(operation.outcome);
    if (isPassed && flow.kind === 'sign-in') {
      return ok({ body: viewFlow(flow, portal, reach, { isOperationPending: true }) });
    }
    if (isPassed) return err({ code: 'flow-required' });
    const next = withOperation(flow, random.id());
    if (!next.ok || !(await ports.flows.advance(next.value))) return err({ code: 'flow-required' });
    return ok({ body: viewFlow(next.value, portal, reach) });
  },
});

const isRightPassword = (outcome: string | undefined): boolean =>
  outcome === 'password-must-change' || outcome === 'password-expired';
