import { createHash } from 'node:crypto';
import { SyncedPerson } from '#shared/protocol/bridge-message.ts';
import type { PeopleMessage } from '#shared/protocol/bridge-message.ts';
import { protocolVersion } from '#shared/protocol/job.ts';
import type { DirectoryConnector, DirectoryPerson } from '../connectors/directory-connector.ts';
import type { Journal } from '../journal/journal.ts';

export interface PeopleSyncDeps {
  readonly names: { readonly directory: string; readonly bridge: string };
  readonly connector: Pick<DirectoryConnector, 'listChanges'>;
  readonly journal: Pick<Journal, 'readValue' | 'writeValue'>;
  /** What the cursor belongs to: base DN and served OUs. Other ones begin anew. */
  readonly scope: readonly string[];
  readonly intervalMs: number;
  /** Signs and sends. */
  send(message: PeopleMessage): Promise<void>;
  now(): Date;
  readonly events: {
    passed(counts: { sent: number; skipped: number; wasFull: boolean }): void;
    failed(error: unknown): void;
  };
}

/** Brings people who changed in the directory to the cloud, so that no anonymous request ever touches the directory. */
export interface PeopleSync {
  start(): void;
  stop(): Promise<void>;
  /** One pass, now. @throws when directory or queue do not answer; the next pass goes on from the last page sent */
  pass(): Promise<void>;
}

/** Each person costs the cloud a few writes, and what hears the bridges has ten seconds for ten messages. */
const largestPagePeople = 50;
/** A queue message may have 256 KiB; the signature's base64 adds a third, and UTF-8 more than JSON's characters. */
const largestPageBytes = 120_000;

export function createPeopleSync(deps: PeopleSyncDeps): PeopleSync {
  const cursorKey = `people-cursor:${createHash('sha256').update(JSON.stringify(deps.scope)).digest('hex').slice(0, 16)}`;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let passing: Promise<void> = Promise.resolve();

  const pass = async (): Promise<void> => {
    const cursor = deps.journal.readValue(cursorKey);
    const counts = { sent: 0, skipped: 0, wasFull: cursor === undefined };
    for await (const page of deps.connector.listChanges(cursor)) {
      const people = page.people.map(syncedPerson).filter((person) => person !== undefined);
      for (const part of intoMessages(people)) await deps.send(messageOf(part, page.askedAtMs, deps));
      counts.sent += people.length;
      counts.skipped += page.people.length - people.length;
      // After sending: a page is rather sent twice than never.
      if (page.cursor !== cursor) deps.journal.writeValue(cursorKey, page.cursor);
      if (isStopped) return;
    }
    deps.events.passed(counts);
  };
  const repeat = (): void => {
    passing = pass().catch(deps.events.failed);
    void passing.then(() => {
      if (!isStopped) timer = setTimeout(repeat, deps.intervalMs);
    });
  };
  return {
    pass,
    start: repeat,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await passing;
    },
  };
}

const fields = [
  'objectGuid',
  'samAccountName',
  'userPrincipalName',
  'displayName',
  'givenName',
  'surname',
  'mail',
  'language',
  'accountExpiresAt',
  'isDisabled',
  'isProtected',
] as const;

/** Only what the cloud needs. An optional field that is too long is left out rather than the person. */
function syncedPerson(person: DirectoryPerson): SyncedPerson | undefined {
  const picked = fields.flatMap((field) => (person[field] === undefined ? [] : [[field, person[field]] as const]));
  const whole = SyncedPerson.safeParse(Object.fromEntries(picked));
  if (whole.success) return whole.data;
  const usable = picked.filter(([field, value]) => SyncedPerson.shape[field].safeParse(value).success);
  const parsed = SyncedPerson.safeParse(Object.fromEntries(usable));
  return parsed.success ? parsed.data : undefined;
}

function* intoMessages(people: readonly SyncedPerson[]): Generator<SyncedPerson[]> {
  let part: SyncedPerson[] = [];
  let bytes = 0;
  for (const person of people) {
    const size = Buffer.byteLength(JSON.stringify(person));
    if (part.length === largestPagePeople || (part.length > 0 && bytes + size > largestPageBytes)) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(person);
    bytes += size;
  }
  if (part.length > 0) yield part;
}

const messageOf = (people: SyncedPerson[], readAtMs: number, { names, now }: PeopleSyncDeps): PeopleMessage => ({
  version: protocolVersion,
  type: 'people',
  ...names,
  sentAt: now().toISOString(),
  readAtMs,
  people,
});
