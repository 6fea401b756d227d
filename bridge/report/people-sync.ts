import type { AbsentMessage, PeopleMessage, SyncedPerson, SyncMessage } from '#shared/protocol/bridge-message.ts';
import { protocolVersion } from '#shared/protocol/job.ts';
import type { ChangePage, DirectoryConnector } from '../connectors/directory-connector.ts';
import type { Roster } from '../journal/roster.ts';
import { isSuspicious, sweep, tellAbsent } from './absences.ts';
import { digestOf, intoMessages, syncedPerson } from './people-messages.ts';
import { createSyncReport } from './sync-report.ts';
import type { SyncReport } from './sync-report.ts';
import { placeOf, standingScope } from './sync-scope.ts';

export interface PeopleSyncDeps {
  readonly names: { readonly directory: string; readonly bridge: string };
  readonly connector: Pick<DirectoryConnector, 'listChanges' | 'findPerson'>;
  readonly roster: Roster;
  /** What the place in the directory belongs to: base DN and served OUs. Other ones begin anew. */
  readonly scope: readonly string[];
  readonly intervalMs: number;
  /** How often everybody is read, to see who is missing. */
  readonly compareIntervalMs: number;
  /** Whether the cloud hears who is gone, and how the synchronisation stands. */
  isHeard(): boolean;
  /** Signs and sends. */
  send(message: PeopleMessage | AbsentMessage | SyncMessage): Promise<void>;
  now(): Date;
  readonly events: {
    passed(counts: { sent: number; left: number; skipped: number; wasFull: boolean }): void;
    /** So many are missing that somebody has to look first. */
    heldBack(counts: { missing: number; known: number }): void;
    failed(error: unknown): void;
  };
}

/** What somebody asked for out of turn. */
export interface SyncWish {
  readonly isFull?: boolean;
  /** Tell of everybody again. */
  readonly isRepeated?: boolean;
  /** So many may go as are missing. */
  readonly acceptsAbsences?: boolean;
}

/** Brings people who changed in the directory to the cloud, so that no anonymous request ever touches the directory. */
export interface PeopleSync {
  /** @param firstMs from now until the first pass, unless one is wished for before */
  start(firstMs?: number): void;
  stop(): Promise<void>;
  /** A pass out of turn; wishes that come while one runs become one pass after it. */
  soon(wish: SyncWish): void;
  /** One pass, now. @throws when directory or queue do not answer; the next pass sends what this one did not */
  pass(wish?: SyncWish): Promise<void>;
}

/** With groups among what is wanted: who leaves a group does not change, so that only comparing shows it. */
const longestWithGroupsMs = 900_000;

export function createPeopleSync(deps: PeopleSyncDeps): PeopleSync {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let passing: Promise<void> | undefined;
  let wished: SyncWish = {};
  const { roster } = deps;

  const pass = async (wish: SyncWish = {}): Promise<void> => {
    const { scope } = standingScope(roster);
    const place = placeOf(deps.scope, scope);
    if (wish.isRepeated) roster.distrust();
    const isAsked = wish.isFull === true || wish.isRepeated === true || wish.acceptsAbsences === true;
    const cursor = isAsked || isCompareDue(deps, place) ? undefined : roster.readValue(`cursor:${place}`);
    const report = createSyncReport(deps, { isFull: cursor === undefined });
    try {
      let generation = Number(roster.readValue('generation') ?? 0);
      let [isFull, reached] = [false, ''];
      for await (const page of deps.connector.listChanges(cursor, scope)) {
        if (page.isFull && !isFull) {
          isFull = true;
          roster.writeValue('generation', String((generation += 1)));
        }
        await takePage(deps, page, { generation, place, report });
        // After sending: a page is rather sent twice than never. Of a full pass only the end counts.
        if (page.cursor !== cursor && !isFull) roster.writeValue(`cursor:${place}`, page.cursor);
        reached = page.cursor;
        if (isStopped) return;
      }
      if (isFull) await endFullPass(deps, { generation, place, report, wish, cursor: reached });
      const { sent, left, skipped } = report.counts;
      deps.events.passed({ sent, left, skipped, wasFull: isFull });
      await report.end();
    } catch (error) {
      await report.failed(error);
      throw error;
    }
  };
  const run = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const wish = wished;
    wished = {};
    passing = pass(wish)
      .catch(deps.events.failed)
      .finally(() => {
        passing = undefined;
        if (isStopped) return;
        timer = setTimeout(run, Object.keys(wished).length > 0 ? 0 : deps.intervalMs);
      });
  };
  return {
    pass,
    start(firstMs = 0) {
      if (!passing && !timer) timer = setTimeout(run, firstMs);
    },
    soon(wish) {
      wished = { ...wished, ...wish };
      if (passing || isStopped) return;
      clearTimeout(timer);
      timer = setTimeout(run, 0);
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await passing;
    },
  };
}

async function takePage(
  deps: PeopleSyncDeps,
  page: ChangePage,
  { generation, place, report }: { generation: number; place: string; report: SyncReport },
): Promise<void> {
  const people = page.people.map(syncedPerson).filter((person) => person !== undefined);
  report.add({ read: page.people.length, skipped: page.people.length - people.length });
  await tellOf(deps, people, { generation, report, readAtMs: page.askedAtMs });
  const gone = deps.isHeard() ? deps.roster.known(page.left) : [];
  // So many at once, such as a whole OU that was moved away: the comparison decides, and comes next.
  if (isSuspicious(gone.length, deps.roster.count())) return deps.roster.writeValue(`compared:${place}`, '0');
  await tellAbsent(deps, gone, page.askedAtMs);
  report.add({ left: gone.length });
  await report.progress();
}

/** Sends whom the cloud does not know as they are now. */
async function tellOf(
  deps: PeopleSyncDeps,
  people: readonly SyncedPerson[],
  { generation, report, readAtMs }: { generation: number; report: SyncReport; readAtMs: number },
): Promise<void> {
  const entries = people.map((person) => ({ objectGuid: person.objectGuid, digest: digestOf(person) }));
  const changed = new Set(deps.roster.changed(entries).map(({ objectGuid }) => objectGuid));
  const news = people.filter(({ objectGuid }) => changed.has(objectGuid));
  for (const part of intoMessages(news)) {
    const sentAt = deps.now().toISOString();
    await deps.send({ version: protocolVersion, type: 'people', ...deps.names, sentAt, readAtMs, people: part });
  }
  deps.roster.note(entries, generation);
  report.add({ sent: news.length });
}

/** Everybody was read: who was not among them is gone, unless that would be too many. */
async function endFullPass(
  deps: PeopleSyncDeps,
  full: { generation: number; place: string; report: SyncReport; wish: SyncWish; cursor: string },
): Promise<void> {
  const { generation, place, report, wish, cursor } = full;
  const { roster } = deps;
  // An older cloud does not hear of it; they stay on the list until there is one that does.
  if (deps.isHeard()) {
    const [missing, known] = [roster.countUnseen(generation), roster.count()];
    if (isSuspicious(missing, known) && !wish.acceptsAbsences) {
      report.hold(missing);
      deps.events.heldBack({ missing, known });
    } else {
      const { scope } = standingScope(roster);
      const left = await sweep(deps, { generation, scope }, (people, readAtMs) =>
        tellOf(deps, people, { generation, report, readAtMs }),
      );
      report.add({ left });
      report.hold(0);
    }
  }
  roster.writeValue(`cursor:${place}`, cursor);
  roster.writeValue(`compared:${place}`, String(deps.now().getTime()));
}

function isCompareDue(deps: PeopleSyncDeps, place: string): boolean {
  const { groups } = standingScope(deps.roster).scope;
  const intervalMs = groups ? Math.min(deps.compareIntervalMs, longestWithGroupsMs) : deps.compareIntervalMs;
  return deps.now().getTime() - Number(deps.roster.readValue(`compared:${place}`) ?? 0) >= intervalMs;
}
