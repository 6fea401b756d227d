import type { HelpedWith } from '#shared/api/helped-with.ts';
import { activityId } from '../activity/activity-entry.ts';
import type { ActivityEntry } from '../activity/activity-entry.ts';
import type { RandomSource } from '../actions/action.ts';
import type { FunctionConfig, PortalConfig } from '../environment.ts';
import type { HelpKind, InvitationKind } from '../notices/notice.ts';
import { newReportToken } from '../notices/report-token.ts';
import type { ActivityLog } from '../ports/activity-log.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { NoticeQueue } from '../ports/notice-queue.ts';
import { mailOf, phoneOf } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import { portalsOf } from './looks-after.ts';

export const tellNeeds = ['keyRing', 'notices', 'activity'] as const;
interface TellPorts {
  readonly keyRing: KeyRing;
  readonly notices: NoticeQueue;
  readonly activity: ActivityLog;
}
interface Context {
  readonly config: FunctionConfig;
  readonly now: Date;
  readonly random: RandomSource;
}

/**
 * Tells somebody what was done for them, where they were reached before and, where that changed, also where they are reached
 * now. Who is on no portal has none to be told by.
 * @param after as they are now; absent: as before
 */
export async function tellPerson(
  ports: TellPorts,
  what: HelpKind,
  { before, after = before }: { readonly before: Person; readonly after?: Person },
  { config, now, random }: Context,
): Promise<void> {
  const portal = portalsOf(before, config)[0];
  if (!portal) return;
  const { alias } = portal;
  const [login, language, at] = [before.samAccountName, languageOf(before, portal), now.toISOString()];
  // What was done is done, whether or not it can be noted: the audit trail has it either way.
  await ports.activity.add(helpedEntry(before, alias, what, { now, random })).catch(() => undefined);
  const addresses = new Set([mailOf(before), mailOf(after)].filter((address) => address !== undefined));
  for (const to of addresses) {
    const id = random.id();
    const report = { id, person: before.id, portal: alias, login };
    // Whoever is switched off is frozen already, and more.
    const reportToken = what === 'deactivated' ? undefined : await newReportToken(ports.keyRing, report, now);
    const notice = { kind: 'helped', what, portal: alias, login, language, at, id, to } as const;
    await ports.notices.send({ ...notice, ...(reportToken !== undefined && { reportToken }) });
  }
}

/** For the person's own history: what others did. */
export const helpedEntry = (
  { id: person }: Person,
  portal: string,
  help: HelpedWith,
  { now, random }: Pick<Context, 'now' | 'random'>,
): ActivityEntry => {
  const atMs = now.getTime();
  return { person, portal, what: 'helped', help, atMs, id: activityId(atMs, random.id()) };
};

/** Leads somebody to their portal by mail. @returns where it went; undefined when there is no address */
export async function invite(
  notices: NoticeQueue,
  kind: InvitationKind,
  { person, portal, id }: { readonly person: Person; readonly portal: PortalConfig; readonly id: string },
): Promise<string | undefined> {
  const to = mailOf(person);
  if (to === undefined) return undefined;
  const { alias } = portal;
  const language = languageOf(person, portal);
  await notices.send({ kind, id, to, language, portal: alias, login: person.samAccountName });
  return to;
}

/** In their language where the portal speaks it. */
export const languageOf = ({ language }: Person, { languages }: PortalConfig): PortalConfig['languages'][number] =>
  language !== undefined && languages.includes(language) ? language : languages[0]!;

/** Tells a number that codes went to until now. */
export async function tellFormerNumber(
  notices: NoticeQueue,
  before: Person,
  { config, random }: Pick<Context, 'config' | 'random'>,
): Promise<void> {
  const portal = portalsOf(before, config)[0];
  const to = phoneOf(before);
  if (!portal || to === undefined || !config.texts) return;
  const language = languageOf(before, portal);
  await notices.send({ kind: 'text-number-gone', id: random.id(), to, language, portal: portal.alias });
}
