import type { UserIssueRow, UserIssueView } from '#shared/api/restore-views.ts';
import { maskedMail } from '#shared/domain/contact/mail-address.ts';
import { factorsLostWith } from '#shared/domain/restore/lost-factors.ts';
import type { PortalConfig } from '../environment.ts';
import { factors } from '../factors/registry.ts';
import type { UserIssue } from '../ports/issue-store.ts';
import { mailOf } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import { stateOf } from './view-restore.ts';

/** A request as it stands in an administrator's list. */
export const viewIssueRow = (issue: UserIssue, now: Date): UserIssueRow => ({
  id: issue.id,
  reference: issue.reference,
  portal: issue.portal,
  state: stateOf(issue, now),
  login: issue.login,
  displayName: issue.displayName,
  lost: [...issue.lost],
  submittedAt: iso(issue.submittedAtMs),
  ...(issue.decidedAtMs !== undefined && { decidedAt: iso(issue.decidedAtMs) }),
});

/**
 * A request with all that an administrator needs to decide, and no secret: of a new password only that there is one
 * (THREATS E19).
 * @param person as they are on record now; absent when no bridge reports them any more
 */
export function viewIssue(
  issue: UserIssue,
  person: Person | undefined,
  portal: PortalConfig | undefined,
  now: Date,
): UserIssueView {
  const lost = factorsLostWith(issue.lost);
  const held = factors.filter((factor) => person && factor.isHeldBy(person)).map(({ id }) => id);
  const taken = portal?.restore?.allowed ?? [];
  const mail = person && mailOf(person);
  return {
    ...viewIssueRow(issue, now),
    proven: issue.proofs.map(({ factor, provenAtMs }) => ({ factor, provenAt: iso(provenAtMs) })),
    remaining: held.filter((factor) => !lost.includes(factor)),
    absent: taken.filter(
      (factor) => factor !== 'directory-password' && !lost.includes(factor) && !held.some((each) => each === factor),
    ),
    from: issue.from,
    ...(mail !== undefined && { mail: maskedMail(mail) }),
    ...(issue.newMail !== undefined && { newMail: issue.newMail }),
    givesPortalPassword: issue.gives.portalPassword === true,
    expiresAt: iso(issue.expiresAtMs),
    ...(issue.decidedBy !== undefined && { decidedBy: issue.decidedBy }),
  };
}

const iso = (ms: number): string => new Date(ms).toISOString();
