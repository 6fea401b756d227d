import type { Entry } from 'ldapts';
import type { ChangePage, DirectoryPerson, ImportScope } from '../directory-connector.ts';
import { moveCursor, parseCursor, sinceUsn } from './change-cursor.ts';
import type { ChangeCursor, Position } from './change-cursor.ts';
import type { Controller } from './controller.ts';
import { changedSince, currentCookie, orRefused } from './dir-sync.ts';
import { dirSyncOid } from './dir-sync-control.ts';
import { peopleChangedSince, personAttributes } from './queries.ts';
import { readInvocationId, readRootDse } from './root-dse.ts';
import { searchPages } from './search-pages.ts';
import { findWanted, resolveScope, toPerson } from './wanted-people.ts';
import type { Wanted } from './wanted-people.ts';

export interface ListOptions {
  readonly cursor: string | undefined;
  readonly servedOus: readonly string[];
  readonly scope?: ImportScope | undefined;
  readonly isOwnAccount: (entry: Entry) => boolean;
  readonly now: () => Date;
}

/** What one pass goes by. */
interface Pass {
  readonly controller: Controller;
  readonly options: ListOptions;
  readonly before: ChangeCursor;
  readonly position: Position;
  readonly wanted: Wanted;
  readonly domainDn: string;
  readonly hasDirSync: boolean;
}

/** Well within the deadline of one request. */
const cookieDeadlineMs = 8_000;

/**
 * People that changed since the cursor. By DirSync where the directory gives it, which tells also who moved away; else by
 * `uSNChanged`, which does not. Everybody where there is no cursor.
 */
export async function* listPeopleChanges(controller: Controller, options: ListOptions): AsyncGenerator<ChangePage> {
  const before = parseCursor(options.cursor);
  // Read first: what changes meanwhile is at most read twice.
  const pass = await controller.read(async (client): Promise<Pass> => {
    const root = await readRootDse(client);
    const position = { invocationId: await readInvocationId(client, root), usn: root.highestCommittedUsn };
    const wanted = await resolveScope(client, options.servedOus, options.scope);
    const hasDirSync = root.supportedControls.includes(dirSyncOid);
    return { controller, options, before, position, wanted, hasDirSync, domainDn: root.defaultNamingContext };
  });
  if (pass.hasDirSync && before.dirSync !== undefined && (yield* listByDirSync(pass, before.dirSync))) return;
  yield* listByUsn(pass);
}

/**
 * By update sequence number. Only the last page moves the cursor: paged results come in no order of change, so a sync that
 * breaks off starts again where it had started. Nobody is missed; some come twice.
 */
async function* listByUsn(pass: Pass): AsyncGenerator<ChangePage> {
  const { controller, options, before, position, wanted } = pass;
  const since = sinceUsn(before, position);
  const [isFull, unmoved, left] = [since === 0, JSON.stringify(before), [] as string[]];
  // Before the reading, for the same reason.
  const cookie = pass.hasDirSync ? await cookieOf(pass) : undefined;
  if (since <= position.usn) {
    const search = { filter: peopleChangedSince(since, wanted.groups), attributes: personAttributes, now: options.now };
    for (const ou of wanted.ous) {
      for await (const page of controller.pages((client) => searchPages(client, ou, search))) {
        const people = page.entries.flatMap((entry) => toPerson(entry, options.isOwnAccount));
        yield { people, left, isFull, askedAtMs: page.askedAtMs, cursor: unmoved };
      }
    }
  }
  const cursor = moveCursor(before, position, cookie);
  yield { people: [], left, isFull, askedAtMs: options.now().getTime(), cursor };
}

/** @returns false when the directory refuses: nothing was read, another way has to be taken */
async function* listByDirSync(pass: Pass, from: string): AsyncGenerator<ChangePage, boolean> {
  const { controller, before, domainDn } = pass;
  for (let cookie = Buffer.from(from, 'base64'); ;) {
    const answer = await controller.read((client) => orRefused(changedSince(client, domainDn, cookie)));
    if (answer === 'refused') return false;
    cookie = Buffer.from(answer.cookie);
    const { people, left, askedAtMs } = await readEach(pass, [...new Set(answer.changed)]);
    const position = answer.hasMore ? { invocationId: undefined, usn: 0 } : pass.position;
    yield { people, left, isFull: false, askedAtMs, cursor: moveCursor(before, position, cookie) };
    if (!answer.hasMore) return true;
  }
}

/** As they are now: of what changed DirSync tells only the change, in the whole domain. */
async function readEach(
  { controller, wanted, options }: Pass,
  guids: readonly string[],
): Promise<{ people: DirectoryPerson[]; left: string[]; askedAtMs: number }> {
  const askedAtMs = options.now().getTime();
  const [people, left] = [[] as DirectoryPerson[], [] as string[]];
  for (const guid of guids) {
    const entry = await controller.read((client) => findWanted(client, guid, wanted));
    const person = entry && toPerson(entry, options.isOwnAccount)[0];
    if (person) people.push(person);
    else left.push(guid);
  }
  return { people, left, askedAtMs };
}

async function cookieOf({ controller, domainDn }: Pass): Promise<Buffer | undefined> {
  const cookie = await controller.read((client) => orRefused(currentCookie(client, domainDn, cookieDeadlineMs)));
  return cookie === 'refused' ? undefined : cookie;
}
