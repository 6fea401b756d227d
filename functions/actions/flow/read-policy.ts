import * as z from 'zod';
import { OperationView } from '#shared/api/views.ts';
import { err } from '#shared/result.ts';
import { isPolicyAskable } from '../../flows/demands-of.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { obstacleOf } from '../../flows/view-flow.ts';
import { askPolicy } from '../../operations/ask-policy.ts';
import { told } from '../../operations/view-operation.ts';
import { defineAction } from '../action.ts';

/**
 * Which password policy is in force for who has proven a recovery, where the domain has more than one. Nobody learns it
 * before (THREATS E1); `operation.show` tells the answer.
 */
export const readFlowPolicy = defineAction({
  id: 'flow.read-policy',
  summary: 'Asks which password policy is in force for the person of a proven recovery',
  method: 'POST',
  path: '/flow/policy',
  group: 'public',
  standing: 'flow',
  body: z.strictObject({}),
  output: OperationView,
  status: 202,
  errors: ['wrong-step', 'directory-unreachable'],
  perAddressPerMinute: 20,
  isAudited: false,
  needs: ['flows', 'operations', 'bridges', 'jobs'],
  async handle({ caller: flow, config, ports, now }) {
    const { id: owner, person, login, language, proofs } = flow;
    const isProven = flow.kind === 'recovery' && flow.state === 'proven' && flow.purpose === 'reset';
    if (!isProven || !person || obstacleOf(person, now())) return err({ code: 'wrong-step' });
    const reach = await reachabilityOf(ports.bridges, flow.directory, now());
    if (!isPolicyAskable(reach)) return err({ code: 'directory-unreachable' });
    const portal = portalOf(config, flow.portal);
    return told(await askPolicy(ports, { owner, person, login, language, proofs, portal }, { now: now() }), now());
  },
});
