import type { Operation } from '../ports/operation-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import { mailOf } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import type { MailNotice } from './notice.ts';
import { newReportToken } from './report-token.ts';

/** "A password for one sign-in was set for you", by whom, with the link for "this was not me". */
export async function oneTimeNotice(
  keyRing: KeyRing,
  operation: Pick<Operation, 'id' | 'portal' | 'login' | 'language'> & {
    readonly person: Person;
    readonly helper: string;
  },
  now: Date,
): Promise<MailNotice> {
  const { id, person, portal, login, language, helper: by } = operation;
  const reportToken = await newReportToken(keyRing, { id, person: person.id, portal, login }, now);
  const what = { kind: 'helped', what: 'one-time-set', by } as const;
  return { ...what, id, to: mailOf(person) ?? null, language, portal, login, at: now.toISOString(), reportToken };
}
