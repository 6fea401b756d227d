import * as z from 'zod';
import type { Client, Entry } from 'ldapts';
import type { ChangePage, DirectoryPerson } from '../directory-connector.ts';
import { personFromEntry } from './account-entry.ts';
import type { Controller } from './controller.ts';
import { withDeadline } from './deadline.ts';
import { binaryAttributes, peopleChangedSince, personAttributes } from './queries.ts';
import { readInvocationId, readRootDse } from './root-dse.ts';

/**
 * Where a sync stands: by database (invocationId) the update sequence number up to which everything was read. Several
 * of them, so that a visit to another controller does not cost a full pass when the sync returns.
 */
const Cursor = z.object({ v: z.literal(1), usn: z.record(z.guid(), z.int().min(0)) });
type Cursor = z.infer<typeof Cursor>;

/** Where a controller stands. Without its invocationId its numbers mean nothing, and every sync reads everybody. */
interface Position {
  readonly invocationId: string | undefined;
  readonly usn: number;
}

/** Half of what a controller allows by itself (MaxPageSize is 1,000). Two pages are held at a time. */
const pageSize = 500;
const pageDeadlineMs = 30_000;
/** Controllers come and go; their numbers are forgotten in the end. */
const mostControllers = 8;

/**
 * People in the served OUs that changed since the cursor. Only the last page moves the cursor: paged results come in no
 * order of change, so a sync that breaks off starts again where it had started. Nobody is missed; some come twice.
 * A removed or moved-away person does not appear: the bridge looks again before it acts.
 */
export async function* listPeopleChanges(
  controller: Controller,
  options: {
    cursor: string | undefined;
    servedOus: readonly string[];
    isOwnAccount: (entry: Entry) => boolean;
    now: () => Date;
  },
): AsyncGenerator<ChangePage> {
  const before = parseCursor(options.cursor);
  // Read first: what changes meanwhile is at most read twice.
  const position = await controller.read(readPosition);
  const since = position.invocationId === undefined ? 0 : (before.usn[position.invocationId] ?? -1) + 1;
  const unmoved = JSON.stringify(before);
  if (since <= position.usn) {
    for (const ou of options.servedOus) {
      for await (const page of controller.pages((client) => searchPages(client, ou, { since, now: options.now }))) {
        const people = page.entries.flatMap((entry) => toPerson(entry, options.isOwnAccount));
        yield { people, askedAtMs: page.askedAtMs, cursor: unmoved };
      }
    }
  }
  yield { people: [], askedAtMs: options.now().getTime(), cursor: JSON.stringify(moveCursor(before, position)) };
}

/** While one page is worked on and sent, the controller already looks for the next one. */
async function* searchPages(
  client: Client,
  ou: string,
  { since, now }: { since: number; now: () => Date },
): AsyncGenerator<{ entries: Entry[]; askedAtMs: number }> {
  const pages = client.searchPaginated(ou, {
    scope: 'sub',
    filter: peopleChangedSince(since),
    attributes: personAttributes,
    explicitBufferAttributes: binaryAttributes,
    paged: { pageSize },
  });
  const ask = () => {
    const askedAtMs = now().getTime();
    const answer = withDeadline(pages.next(), pageDeadlineMs);
    // It may fail while nobody waits for it yet; who waits later still hears of it.
    answer.catch(() => undefined);
    return { askedAtMs, answer };
  };
  for (let asked = ask(); ;) {
    const { askedAtMs, answer } = asked;
    const page = await answer;
    if (page.done) return;
    asked = ask();
    if (page.value.searchEntries.length > 0) yield { entries: page.value.searchEntries, askedAtMs };
  }
}

async function readPosition(client: Client): Promise<Position> {
  const root = await readRootDse(client);
  return { invocationId: await readInvocationId(client, root), usn: root.highestCommittedUsn };
}

function toPerson(entry: Entry, isOwnAccount: (entry: Entry) => boolean): DirectoryPerson[] {
  const person = personFromEntry(entry);
  return person ? [{ ...person, isProtected: person.isProtected || isOwnAccount(entry) }] : [];
}

/** A cursor that cannot be read starts from the beginning: complete is better than fast. */
function parseCursor(text: string | undefined): Cursor {
  try {
    return Cursor.parse(JSON.parse(text ?? ''));
  } catch {
    return { v: 1, usn: {} };
  }
}

function moveCursor(before: Cursor, position: Position): Cursor {
  if (position.invocationId === undefined) return before;
  const others = Object.entries(before.usn).filter(([id]) => id !== position.invocationId);
  return {
    v: 1,
    usn: Object.fromEntries([...others.slice(1 - mostControllers), [position.invocationId, position.usn]]),
  };
}
