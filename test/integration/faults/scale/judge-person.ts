import type { Witness } from '../witness.ts';
import { detailsNamed, detailsOf, openDetails, textOf } from './details.ts';
import type { Details } from './details.ts';
import type { Fault } from './fault.ts';
import type { Ending } from './perform-step.ts';
import type { SeenEvent, SharedDomain, Subject } from './shared-domain.ts';

interface Hearing {
  readonly endings: readonly Ending[];
  readonly domain: SharedDomain;
  readonly witnesses: readonly Witness[];
}

/** Another client, at each controller, after all is over: who told `done` last is right. */
export async function judgePerson(subject: Subject, { endings, domain, witnesses }: Hearing): Promise<Fault[]> {
  const { login, objectGuid } = subject;
  const own = endings.filter((each) => each.subject === subject).toSorted((a, b) => a.from - b.from);
  const events = domain.events.filter(({ account }) => account === objectGuid);
  const faults = [
    ...judgeOrder(own, events, { isOf: isPasswordWish, wanted: ({ password }) => password, seen: passwordOf }),
    ...judgeOrder(own, events, { isOf: isDetailsWish, wanted: ({ details }) => textOf(details), seen: detailsIn }),
  ];
  const latest = own.at(-1);
  // Whoever asked for an unlock and was told that there was none.
  const mayBeLocked = latest?.step.wish.endsWith('unlock') === true && latest.told !== 'done';
  for (const [index, witness] of witnesses.entries()) {
    if ((await witness.isLocked(login)) && !mayBeLocked)
      faults.push(`the account is locked on controller ${index + 1}`);
  }
  if (domain.isLocked(subject)) domain.unlock(subject);
  for (const [index, witness] of witnesses.entries()) {
    const found = [
      ...(await judgePassword(subject, events, witness)),
      ...(await judgeDetails(subject, events, witness)),
    ];
    faults.push(...found.map((fault) => `${fault} on controller ${index + 1}`));
  }
  return faults.map((what) => ({ login, what }));
}

/** Everything that was told `done` is in the log, in the order in which it was asked for, and nothing else is. */
function judgeOrder(
  own: readonly Ending[],
  events: readonly SeenEvent[],
  by: {
    readonly isOf: (ending: Ending) => boolean;
    readonly wanted: (step: Ending['step']) => string;
    readonly seen: (event: SeenEvent) => string | undefined;
  },
): string[] {
  const asked = own.filter(by.isOf);
  const told = asked.filter((each) => each.told === 'done').map(({ step }) => by.wanted(step));
  const unsure = new Set(asked.filter((each) => each.told === 'unknown').map(({ step }) => by.wanted(step)));
  const byHand = new Set(asked.map(({ step }) => textOf(step.meddling?.details)));
  const set = events.flatMap((event) => by.seen(event) ?? []).filter((each) => !unsure.has(each) && !byHand.has(each));
  return set.join() === told.join() ? [] : [`set ${set.join()}, told ${told.join()}`];
}

async function judgePassword(
  { login, password }: Subject,
  events: readonly SeenEvent[],
  witness: Witness,
): Promise<string[]> {
  const sets = events.flatMap((event) => passwordOf(event) ?? []);
  const [last = password, before = password] = [sets.at(-1), sets.at(-2)];
  const faults: string[] = [];
  if (!(await witness.accepts(login, last))) faults.push('the last password is refused');
  if (sets.length > 0 && (await witness.accepts(login, before))) faults.push('an older password is taken');
  return faults;
}

/** What was written last, by whomever, is there: no older write came after a newer one, or got the better of it. */
async function judgeDetails({ login }: Subject, events: readonly SeenEvent[], witness: Witness): Promise<string[]> {
  const last = events.findLast(({ kind }) => kind === 'details-set')?.details as Details | undefined;
  const [wanted, found] = [textOf(last ?? nothing), textOf(detailsOf(await witness.read(login, openDetails)))];
  return found === wanted ? [] : [`the details are “${found}” and not “${wanted}”`];
}

const nothing = detailsNamed('', true);
const passwordOf = ({ kind, password }: SeenEvent): string | undefined =>
  kind === 'password-set' ? password : undefined;
const detailsIn = ({ kind, details }: SeenEvent): string | undefined =>
  kind === 'details-set' ? textOf(details as Details) : undefined;
const isPasswordWish = ({ step: { wish } }: Ending): boolean =>
  wish === 'reset' || wish === 'reset-must-change' || wish === 'change';
const isDetailsWish = ({ step: { wish } }: Ending): boolean => wish === 'write-details';
