import type { Origin } from '#shared/api/activity-views.ts';
import type { Language } from '#shared/api/views.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import { mailOf } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import type { ChangeKind, MailNotice } from './notice.ts';
import { newReportToken } from './report-token.ts';

/** "This was done to your account", with the link for "this was not me". Goes to the address on record, or nowhere. */
export async function changeNotice(
  keyRing: KeyRing,
  change: {
    kind: ChangeKind;
    id: string;
    person: Person;
    portal: string;
    login: string;
    language: Language;
    left?: number;
    from?: Origin;
  },
  now: Date,
): Promise<MailNotice> {
  const { kind, id, person, portal, login, language, left, from } = change;
  const reportToken = await newReportToken(keyRing, { id, person: person.id, portal, login }, now);
  const common = { kind, id, to: mailOf(person) ?? null, language, portal, login, at: now.toISOString(), reportToken };
  return { ...common, ...(left !== undefined && { left }), ...(from && { from }) };
}
