import type { AbsentMessage, SurveyMessage, SyncMessage } from '#shared/protocol/bridge-message.ts';
import { sessionsOf } from '../sessions/session-note.ts';
import { sideBySide } from '../side-by-side.ts';
import type { Context } from './hear-bridge.ts';

/** People of one message that are written at a time. */
const peopleAtOnce = 8;

/** What a bridge says of its synchronisation: who is gone, how it stands, and what it counted. */
export async function hearSync(message: AbsentMessage | SyncMessage | SurveyMessage, context: Context): Promise<void> {
  const { ports, now } = context;
  const { directory, sentAt } = message;
  if (message.type === 'absent') return noteAbsent(message, context);
  // The newest counts. One from a clock that is ahead must not be the newest for as long as it is ahead.
  const sentAtMs = Math.min(Date.parse(sentAt), now().getTime());
  if (message.type === 'survey') {
    await ports.directoryReports.noteSurvey(directory, { ...bodyOf(message), sentAtMs });
    return;
  }
  await ports.directoryReports.noteSync(directory, { ...bodyOf(message), sentAtMs });
  if (message.state === 'done' && message.isFull) await recountSeats(message, context);
  await bringUpToDate(directory, message.bridge, message.scopeRevision, context);
}

/** Where nobody waits, everybody whom the bridge has told of has a seat: what a crash left wrong is right again. */
async function recountSeats({ directory, present }: SyncMessage, { ports }: Context): Promise<void> {
  const { seats } = await ports.directoryReports.settings(directory);
  const counted = seats === undefined ? undefined : await ports.directoryReports.seatCount(directory);
  if (!counted || counted.waiting > 0 || counted.taken === present) return;
  await ports.directoryReports.countSeats(directory, { taken: present - counted.taken, waiting: 0 });
}

const envelope = ['version', 'type', 'directory', 'sentAt'] as const;

/** What is kept of a message. */
const bodyOf = <M extends SyncMessage | SurveyMessage>(message: M): Omit<M, (typeof envelope)[number]> =>
  Object.fromEntries(Object.entries(message).filter(([name]) => !envelope.some((each) => each === name))) as never;

/** Nothing of theirs is deleted; they are nobody from now on, and what is open ends. */
async function noteAbsent({ directory, objectGuids, readAtMs }: AbsentMessage, context: Context): Promise<void> {
  const { ports, now, log } = context;
  const seenAtMs = Math.min(readAtMs, now().getTime());
  let [gone, seats, waiting] = [0, 0, 0];
  await sideBySide(objectGuids, peopleAtOnce, async (objectGuid) => {
    const person = await ports.peopleSync.leave(directory, objectGuid, seenAtMs);
    if (!person) return;
    gone++;
    for (const session of sessionsOf(person, now())) await ports.sessionEnds.remove(session);
    // Of this very message: whoever was gone before has given their seat back.
    if (person.absentSinceMs !== seenAtMs) return;
    if (person.waitsForSeatSinceMs === undefined) seats++;
    else waiting++;
  });
  if (seats + waiting > 0) await ports.directoryReports.countSeats(directory, { taken: -seats, waiting: -waiting });
  if (gone > 0) log.info('people-gone', { directory, count: gone });
}

/** A bridge that goes by an older import scope, or lost it, gets the order again that was signed when it was set. */
export async function bringUpToDate(
  directory: string,
  bridge: string,
  scopeRevision: number,
  { ports, now }: Pick<Context, 'ports' | 'now'>,
): Promise<void> {
  const { scopeOrder, scopeRevision: present } = await ports.directoryReports.settings(directory);
  if (scopeOrder === undefined || scopeRevision >= present) return;
  // Once a minute and bridge: another bridge may have taken the one before.
  const of = `${bridge} ${present} ${Math.floor(now().getTime() / 60_000)}`;
  await ports.orderForwarding.forward(directory, scopeOrder, of);
}
