import type { BatchOutcome } from '#shared/api/people-views.ts';
import type { PortalConfig } from '../environment.ts';
import type { Budget } from '../ports/budget-store.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';
import type { PeopleOffice } from '../ports/people-office.ts';
import { hasEnrolled, mailOf } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import { isOnResource } from '../resources/is-on-resource.ts';
import { invite } from './tell-person.ts';
import { stateOf } from './view-row.ts';

/** Between two mails to the same person. */
export const invitedAgainAfterMs = 3 * 24 * 60 * 60 * 1000;

/** Requests that invite, of 25 people each, to one portal: 10,000 mails an hour, which mail services let through. */
export const invitationBudget = (portal: string): Budget => ({
  ...{ subject: `invitations#${portal}`, slot: 'batch', limit: 400, windowSeconds: 60 * 60 },
});

/**
 * Invites somebody, or reminds them. The note comes first: of several at once one writes, and after a stop in between a mail
 * is missing rather than there twice. What could not be queued is noted back.
 */
export async function inviteOnce(
  { peopleOffice, notices }: { readonly peopleOffice: PeopleOffice; readonly notices: NoticeQueue },
  { person, portal, id }: { readonly person: Person; readonly portal: PortalConfig; readonly id: string },
  now: Date,
): Promise<BatchOutcome> {
  if (hasEnrolled(person)) return 'unchanged';
  if (stateOf(person, now) !== 'active' || !isOnResource(portal, person)) return 'refused';
  if (mailOf(person) === undefined) return 'no-mail';
  const isNoted = await peopleOffice.noteInvitation(person.id, now, new Date(now.getTime() - invitedAgainAfterMs));
  if (!isNoted) return 'recently';
  const kind = person.invitedAtMs === undefined ? 'invitation' : 'invitation-reminder';
  try {
    await invite(notices, kind, { person, portal, id });
    return 'done';
  } catch (error) {
    await peopleOffice.forgetInvitation(person.id, now).catch(() => undefined);
    throw error;
  }
}
