import type { PasswordDemands } from '#shared/api/views.ts';
import type { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import type { PasswordState } from '#shared/protocol/password-state.ts';
import type { PortalConfig } from '../environment.ts';
import { changeableAtOf } from '../operations/changeable-at.ts';
import type { Person } from '../ports/person.ts';
import type { Reachability } from './reachability.ts';

/** What a new password is wanted for. */
export type Aim =
  | { readonly for: 'reset' }
  /** @property password what is known of the old one; @property isDue the directory wants a new one: no minimum age counts */
  | {
      readonly for: 'change';
      readonly password: PasswordState | undefined;
      readonly isDue: boolean;
      readonly now: Date;
    };

/** What a new password of this person must satisfy, as far as the cloud knows. The bridge checks for itself. */
export function demandsOf(person: Person, portal: PortalConfig, reach: Reachability, aim: Aim): PasswordDemands {
  const { samAccountName, displayName, givenName, surname } = person;
  const certainty = certaintyOf(reach, aim);
  const changeableAt = aim.for === 'change' && !certainty ? changeableAtIn(reach, aim) : undefined;
  return {
    ...(portal.rules && { rules: portal.rules }),
    ...(reach.policy && policyFor(reach.policy, certainty, aim)),
    ...(certainty && { certainty }),
    ...(aim.for === 'reset' && reach.isHistoryUnchecked && { isHistoryUnchecked: true }),
    ...((reach.isBreachedForbidden || portal.rules?.forbidBreached) && { isBreachedForbidden: true }),
    ...(changeableAt !== undefined && { changeableAt }),
    names: {
      samAccountName,
      ...(displayName !== undefined && { displayName }),
      ...(givenName !== undefined && { givenName }),
      ...(surname !== undefined && { surname }),
    },
  };
}

/** Whether a bridge can be asked which policy is in force for one person. */
export const isPolicyAskable = (reach: Reachability): boolean =>
  reach.isReachable && reach.fineGrainedPolicies !== undefined && reach.understands.includes('effective-policy');

/** Where a domain has one policy there is nothing to ask: it is known from the heartbeat, and costs no request. */
function certaintyOf(reach: Reachability, aim: Aim): PasswordDemands['certainty'] {
  const { fineGrainedPolicies = 'none' } = reach;
  if (fineGrainedPolicies === 'unreadable') return 'at-least';
  const isDomains = fineGrainedPolicies === 'none' && !isAgeUnknown(reach, aim);
  if (isDomains) return undefined;
  return isPolicyAskable(reach) ? 'askable' : fineGrainedPolicies === 'some' ? 'at-least' : undefined;
}

/** What the directory said of the password that there is tells whether the next one will run out. */
function policyFor(
  policy: DirectoryPolicy,
  certainty: PasswordDemands['certainty'],
  aim: Aim,
): Pick<PasswordDemands, 'policy' | 'isLifeKnown'> {
  const expires = aim.for === 'change' ? aim.password?.expires : undefined;
  if (expires === 'never') return { policy: { ...policy, maxAgeSeconds: 0 }, isLifeKnown: true };
  return { policy, ...(expires !== undefined && !certainty && { isLifeKnown: true }) };
}

/** Who signed in without the directory password has one of which nobody here knows how old it is. */
const isAgeUnknown = ({ policy }: Reachability, aim: Aim): boolean =>
  aim.for === 'change' && !aim.isDue && aim.password === undefined && (policy?.minAgeSeconds ?? 0) > 0;

const changeableAtIn = ({ policy }: Reachability, aim: Extract<Aim, { for: 'change' }>): string | undefined =>
  aim.isDue ? undefined : changeableAtOf(aim.password, policy, aim.now);
