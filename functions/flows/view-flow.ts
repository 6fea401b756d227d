import type { FlowView, Sealing } from '#shared/api/views.ts';
import type { GateDecision } from '#shared/domain/gate.ts';
import type { PortalConfig } from '../environment.ts';
import { viewBegunFactors } from '../factors/view-begun-factors.ts';
import type { Flow } from '../ports/flow-store.ts';
import { namesOf } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import { viewAsked } from '../restore/asked-of.ts';
import { canSetPassword } from './can-set-password.ts';
import { claimOfFlow } from './claim-of-flow.ts';
import { demandsOf } from './demands-of.ts';
import { gateOf } from './gate-of.ts';
import { isAskedElsewhere, ruleOf } from './rules-of.ts';
import type { Reachability } from './reachability.ts';

/** A flow as its owner may see it. Before the proof it has the same members for everybody (THREATS E1). */
export function viewFlow(
  flow: Flow,
  portal: PortalConfig,
  reach: Reachability,
  options: { now: Date; isOperationPending?: boolean },
): FlowView {
  const { person } = flow;
  const isProven = flow.state === 'proven';
  const gate = gateOf(flow, portal);
  const sealing = options.isOperationPending ? undefined : sealingOf(flow, gate, reach);
  const obstacle = person && obstacleIn(flow, person, gate, options.now);
  return {
    kind: flow.kind,
    purpose: flow.purpose,
    portal: flow.portal,
    login: flow.login,
    expiresAt: iso(flow.expiresAtMs),
    state: flow.state,
    gate: {
      needed: ruleOf(flow, portal).needed,
      proven: flow.proofs.map((proof) => proof.factor),
      missing: Number.isFinite(gate.missing) ? gate.missing : 0,
      choices: [...gate.choices],
    },
    // Known of nobody who has not proven all that is usual (THREATS E1).
    ...(!isProven && isAskedElsewhere(flow, portal) && { isElsewhere: true }),
    ...(flow.lost && { lost: [...flow.lost] }),
    ...(isProven && person && flow.kind === 'restore' && !obstacle && viewAsked(flow, person, portal)),
    begun: viewBegunFactors(flow.begun, claimOfFlow(flow, portal)),
    ...(sealing && !obstacle && { sealing }),
    ...(isProven && flow.purpose === 'unlock' && flow.operation && !obstacle && { operation: flow.operation.id }),
    ...(isProven && person && { person: { displayName: namesOf(person).displayName } }),
    ...(isProven &&
      person &&
      flow.purpose === 'reset' && { demands: demandsOf(person, portal, reach, { for: 'reset' }) }),
    ...(obstacle && { obstacle }),
    isDirectoryReachable: flow.purpose === 'reset' ? canSetPassword(reach, portal) : reach.isReachable,
  };
}

/** Said only to who has proven something: nobody else may learn what a person has set up (THREATS E1). */
function obstacleIn(flow: Flow, person: Person, gate: GateDecision, now: Date): FlowView['obstacle'] {
  if (flow.state === 'proven') return obstacleOf(person, now);
  return flow.proofs.length > 0 && !gate.isReachable ? 'factors-missing' : undefined;
}

/** Why nothing can be done for this person here. */
export function obstacleOf(person: Person, now: Date): FlowView['obstacle'] {
  if (person.isProtected) return 'protected-account';
  if (person.isDisabled) return 'account-disabled';
  return person.accountExpiresAt !== undefined && Date.parse(person.accountExpiresAt) <= now.getTime()
    ? 'account-expired'
    : undefined;
}

function sealingOf(flow: Flow, { choices }: GateDecision, reach: Reachability): Sealing | undefined {
  const isPasswordDue = choices.includes('directory-password');
  const isDue = flow.kind !== 'recovery' ? isPasswordDue : flow.state === 'proven' && flow.purpose === 'reset';
  if (!isDue || !flow.operation) return undefined;
  return {
    binding: {
      operation: flow.operation.id,
      directory: flow.directory,
      login: flow.login,
      kind: flow.kind === 'recovery' ? 'password.reset' : 'password.verify',
    },
    bridges: [...reach.keyStatements],
  };
}

const iso = (ms: number): string => new Date(ms).toISOString();
