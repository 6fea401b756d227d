import type { PeopleSyncDeps } from './people-sync.ts';
import type { ImportScope } from '#shared/protocol/sync-report.ts';
import { protocolVersion } from '#shared/protocol/job.ts';
import { digestOf, syncedPerson } from './people-messages.ts';
import type { SyncedPerson } from '#shared/protocol/bridge-message.ts';

/** So many at once are looked up and told of. */
const atOnce = 100;

/**
 * More than this, and more than a fifth, do not go at once by themselves: rather was an OU renamed, a right taken away or
 * the configuration changed. An administrator looks first.
 */
const fewPeople = 20;
export const isSuspicious = (missing: number, known: number): boolean => missing > fewPeople && missing > known / 5;

/** Tells the cloud that these are gone, and forgets them: in that order, so that a crash repeats it. */
export async function tellAbsent(
  deps: PeopleSyncDeps,
  objectGuids: readonly string[],
  readAtMs: number,
): Promise<void> {
  if (objectGuids.length === 0) return;
  await deps.send({
    ...{ version: protocolVersion, type: 'absent' as const, ...deps.names },
    ...{ sentAt: deps.now().toISOString(), readAtMs, objectGuids: [...objectGuids] },
  });
  deps.roster.forget(objectGuids);
}

/**
 * Whoever was not seen in a full pass is looked for one by one before they are given up: a page may have been cut short, and
 * who moved from one OU to another while both were read was in neither.
 * @param found takes those who are there after all
 * @returns how many are gone
 */
export async function sweep(
  deps: PeopleSyncDeps,
  { generation, scope }: { generation: number; scope: ImportScope },
  found: (people: readonly SyncedPerson[], readAtMs: number) => Promise<void>,
): Promise<number> {
  let gone = 0;
  for (let after: string | undefined; ;) {
    const candidates = deps.roster.unseen(generation, { after, limit: atOnce });
    if (candidates.length === 0) return gone;
    const readAtMs = deps.now().getTime();
    const there = new Map<string, SyncedPerson>();
    for (const guid of candidates) {
      const person = await deps.connector.findPerson(guid, scope);
      const synced = person && syncedPerson(person);
      if (synced) there.set(guid, synced);
    }
    const absent = candidates.filter((guid) => !there.has(guid));
    const present = [...there.values()];
    await found(present, readAtMs);
    deps.roster.note(
      present.map((person) => ({ objectGuid: person.objectGuid, digest: digestOf(person) })),
      generation,
    );
    await tellAbsent(deps, absent, readAtMs);
    gone += absent.length;
    after = candidates.at(-1);
  }
}
