import { createHash } from 'node:crypto';
import type { Origin } from '#shared/api/activity-views.ts';
import { maskedMail } from '#shared/domain/contact/mail-address.ts';
import { codeLengths, codeOf, inGroups } from '#shared/domain/grouped-code.ts';
import { issueLifeMs } from '#shared/domain/restore/issue-state.ts';
import type { RandomSource } from '../actions/action.ts';
import { activityId } from '../activity/activity-entry.ts';
import type { Flow } from '../ports/flow-store.ts';
import type { UserIssue } from '../ports/issue-store.ts';
import { namesOf } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';

/** What somebody gave for what is lost. */
export interface Given {
  readonly mail?: string;
  /** Memory-hard hash. */
  readonly passwordHash?: string;
}

/**
 * The request of a proven flow. Its id and its end follow from the flow alone: a flow that is submitted twice, or fifty times
 * at once, comes to one request (THREATS E12).
 */
export function newIssue(
  flow: Flow,
  person: Person,
  { mail, passwordHash }: Given,
  { from, now, random }: { from: Origin; now: Date; random: RandomSource },
): UserIssue {
  const mark = createHash('sha256').update(`restore ${flow.id}`).digest('base64url').slice(0, 22);
  return {
    portal: flow.portal,
    id: activityId(flow.createdAtMs, mark),
    revision: 1,
    state: 'waiting',
    reference: `R-${inGroups(codeOf(random.bytes(codeLengths.bootstrap - 1)))}`,
    person: person.id,
    login: person.samAccountName,
    displayName: namesOf(person).displayName,
    language: flow.language,
    lost: flow.lost ?? [],
    proofs: flow.proofs,
    from,
    gives: {
      ...(mail !== undefined && { mail: maskedMail(mail) }),
      ...(passwordHash !== undefined && { portalPassword: true as const }),
    },
    ...(mail !== undefined && { newMail: mail }),
    ...(passwordHash !== undefined && { newPasswordHash: passwordHash }),
    submittedAtMs: now.getTime(),
    expiresAtMs: flow.createdAtMs + issueLifeMs,
  };
}
