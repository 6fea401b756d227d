import { err, ok } from '#shared/result.ts';
import type { PasswordState } from '#shared/protocol/password-state.ts';
import type { Result } from '#shared/result.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { PortalConfig } from '../environment.ts';
import { withoutBegun } from '../factors/begun.ts';
import type { Begun } from '../factors/begun.ts';
import type { Flow, NewMail } from '../ports/flow-store.ts';
import type { Person } from '../ports/person.ts';
import { gateOf } from './gate-of.ts';
import { maxOperations } from './limits.ts';

/** From which states each transition is valid. Forward only: nothing leads from `proven` back to `proving`. */
export const priorStates = {
  begin: ['proving'],
  prove: ['proving'],
  'allocate-operation': ['proving', 'proven'],
  'give-mail': ['proven'],
} as const satisfies Record<string, readonly Flow['state'][]>;

type Next = Result<Flow, { readonly code: 'wrong-step' }>;

/** A new code or question takes the place of the former one. */
export const withBegun = (flow: Flow, factor: FactorId, begun: Begun): Next =>
  move('begin', flow, { begun: { ...flow.begun, [factor]: begun } });

/** A proof that was right just now. */
export interface NewProof {
  readonly factor: FactorId;
  readonly isUserVerified?: true | undefined;
}

/** A factor was proven. What was sent or asked for it is used up. */
export function withProof(flow: Flow, { factor, isUserVerified }: NewProof, now: Date): Next {
  const proofs = [...flow.proofs, { factor, provenAtMs: now.getTime(), ...(isUserVerified && { isUserVerified }) }];
  return move('prove', flow, { proofs, begun: withoutBegun(flow.begun, factor) });
}

/** The directory let the password through, and says who that was. */
export function withPassword(
  flow: Flow,
  known: { person: Person; mustChangePassword?: 'expired' | 'must-change'; password?: PasswordState },
  now: Date,
): Next {
  const proven = withProof(flow, { factor: 'directory-password' }, now);
  return proven.ok ? ok({ ...proven.value, ...known, subject: known.person.id }) : proven;
}

/** By which factors the person's tokens are proven, once it had to be found out; none: they have no token. */
export const withTokenRequirement = (flow: Flow, tokenFactors: readonly FactorId[]): Flow =>
  tokenFactors.length > 0 ? { ...flow, isTokenRequired: true, tokenFactors } : { ...flow, isTokenRequired: false };

/** A code went to the address that is to take the place of a lost one; the former one is void. */
export const withNewMail = (flow: Flow, newMail: NewMail): Next => move('give-mail', flow, { newMail });

/** `proven` once the gate is passed. Part of the write of the proof that completed it. */
export const settled = (flow: Flow, portal: PortalConfig): Flow =>
  gateOf(flow, portal).satisfied ? { ...flow, state: 'proven' } : flow;

/** The next password gets an operation id of its own; at most {@link maxOperations} in one flow. */
export function withOperation(flow: Flow, id: string): Next {
  const number = (flow.operation?.number ?? 0) + 1;
  if (number > maxOperations) return err({ code: 'wrong-step' });
  return move('allocate-operation', flow, { operation: { id, number } });
}

function move(transition: keyof typeof priorStates, flow: Flow, changes: Partial<Flow>): Next {
  const isValid = priorStates[transition].some((state) => state === flow.state);
  return isValid ? ok({ ...flow, ...changes, revision: flow.revision + 1 }) : err({ code: 'wrong-step' });
}
