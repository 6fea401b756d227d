import { dayOf, daysUntil, noticeFor } from '#shared/domain/expiry-days.ts';
import type { FunctionConfig } from '../environment.ts';
import type { ExpiryNotices } from '../ports/expiry-notices.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';
import type { PeopleDirectory } from '../ports/people-store.ts';
import { mailOf, personId } from '../ports/person.ts';
import { portalsOf } from '../people/looks-after.ts';
import { stateOf } from '../people/view-row.ts';

interface Deps {
  readonly people: Pick<PeopleDirectory, 'findById'>;
  readonly expiryNotices: ExpiryNotices;
  readonly notices: NoticeQueue;
}

/** Somebody's password ends, as a bridge says. */
interface Ending {
  readonly directory: string;
  readonly objectGuid: string;
  readonly endsAt: string;
  /** Days before the end on which people are told. */
  readonly days: readonly number[];
  /** How many others of the same list are written to before. */
  readonly before: number;
}

/** What mail services take of one who sends, with room for the codes that people wait for meanwhile. */
const mailsPerSecond = 5;
/** The longest that a queue holds a message back. */
const longestSeconds = 900;

/**
 * Writes to somebody whose password ends, once for each chosen number of days. By our own clock: how many days are left is
 * reckoned here, so that a report that comes late says what is true when it comes. The note comes first: after a stop in
 * between a mail is missing rather than there twice, and the next chosen day comes. What could not be queued is noted back.
 * @returns whether they are written to
 */
export async function tellOfExpiry(
  { people, expiryNotices, notices }: Deps,
  { directory, objectGuid, endsAt, days, before }: Ending,
  { config, now }: { readonly config: FunctionConfig; readonly now: Date },
): Promise<boolean> {
  const endsOn = dayOf(new Date(endsAt));
  const daysLeft = daysUntil(endsOn, dayOf(now));
  const chosen = Date.parse(endsAt) > now.getTime() ? noticeFor(daysLeft, days) : undefined;
  if (chosen === undefined) return false;
  const person = await people.findById(personId(directory, objectGuid));
  // A protected account cannot be changed here: a link to change it would lead nowhere.
  if (!person || stateOf(person, now) !== 'active' || person.isProtected) return false;
  // The mail leads to where it can be changed: there has to be such a place.
  const portal = portalsOf(person, config).find(({ actions }) => actions.includes('password.change'));
  const to = mailOf(person);
  if (to === undefined || !portal) return false;
  const claim = { person: person.id, endsOn, days: chosen };
  if (!(await expiryNotices.claim(claim))) return false;
  try {
    const notice = {
      ...{ kind: 'password-expires' as const, id: `expiry.${person.id}.${endsOn}.${chosen}`, to, portal: portal.alias },
      ...{ language: person.language ?? portal.languages[0] ?? 'en', endsOn, daysLeft },
    };
    await notices.send(notice, Math.min(Math.floor(before / mailsPerSecond), longestSeconds));
    return true;
  } catch (error) {
    await expiryNotices.giveBack(claim).catch(() => undefined);
    throw error;
  }
}
