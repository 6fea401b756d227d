import { readStranger, signerOf, verifyBridgeMessage } from '#shared/protocol/bridge-message.ts';
import type { BridgeMessage, HeartbeatMessage } from '#shared/protocol/bridge-message.ts';
import { understoodBy } from '#shared/protocol/extensions.ts';
import { verifyKeyStatement } from '#shared/protocol/key-statement.ts';
import { foldCase } from '#shared/domain/login-name.ts';
import type { Person } from '../ports/person.ts';
import { lostLoginNotice } from '../profile/tell-of-lost-login.ts';
import { systemRandom } from '../random.ts';
import { defineEventHandler } from './event-handler.ts';
import type { EventContext } from './event-handler.ts';
import { seatsOf } from './seats.ts';
import { sideBySide } from '../side-by-side.ts';
import { endOperation, needsToEnd } from './end-operation.ts';

const needs = [
  ...needsToEnd,
  ...(['bridgeReports', 'peopleSync', 'directoryReports', 'memberReports', 'orderForwarding'] as const),
  ...(['people', 'expiryNotices'] as const),
] as const;
export type Context = EventContext<(typeof needs)[number]>;

/** People of one page that are written at a time. A page must be done long before the function's time is over. */
const peopleAtOnce = 8;

/**
 * Takes in what bridges say: results, heartbeats, people. What is not signed by a bridge that the administrator
 * confirmed is dropped and told in the log, for trying again would not make it true (THREATS B10).
 */
export const hearBridge = defineEventHandler({
  queue: 'results',
  needs,
  async handle(body, context) {
    const confirmedFor = (directory: string): readonly string[] =>
      context.config.directories.find((each) => each.id === directory)?.bridgeFingerprints ?? [];
    let message: BridgeMessage;
    try {
      message = await verifyBridgeMessage(body, confirmedFor);
      if (message.type === 'heartbeat') await assertOwnKeys(message, confirmedFor(message.directory));
    } catch {
      context.log.warn('bridge-message-refused');
      return hearStranger(body, context);
    }
    if (message.type === 'result') return endOperation(message, context);
    if (message.type === 'heartbeat') return report(message, body, context);
    if (message.type === 'units' || message.type === 'members')
      return (await import('./hear-members.ts')).hearMembers(message, context);
    if (message.type === 'expiring') return (await import('./hear-expiring.ts')).hearExpiring(message, context);
    if (message.type !== 'people') return (await import('./hear-sync.ts')).hearSync(message, context);
    const { directory, people } = message;
    const readAtMs = notAhead(message.readAtMs, context.now());
    const seat = await seatsOf(context.ports.directoryReports, directory);
    await sideBySide(people, peopleAtOnce, async (person) => {
      const displaced = await context.ports.peopleSync.put(directory, person, readAtMs, seat);
      if (displaced.length > 0) await tellDisplaced(displaced, foldCase(person.samAccountName), context);
    });
  },
});

/** Whoever chose a name that the directory now gives to somebody else has it no more, and hears of it. */
async function tellDisplaced(people: readonly Person[], login: string, { ports, config, now }: Context): Promise<void> {
  for (const person of people) {
    const notice = lostLoginNotice(person, login, { config, now: now(), random: systemRandom });
    if (notice) await ports.notices.send(notice);
  }
}

/** A new bridge, perhaps: it is shown to administrators, who know whether they have set one up. */
async function hearStranger(body: string, { ports, config, now }: Context): Promise<void> {
  const stranger = await readStranger(body).catch(() => undefined);
  const isOurs = config.directories.some(({ id }) => id === stranger?.message.directory);
  if (!stranger || !isOurs) return;
  const { directory, bridge, softwareVersion } = stranger.message;
  const { fingerprint } = stranger;
  const lastSeenAtMs = now().getTime();
  await ports.directoryReports.noteWaiting({ directory, bridge, fingerprint, softwareVersion, lastSeenAtMs });
}

/** A bridge may only tell its own keys. Browsers check this again, against fingerprints that we do not hold. */
async function assertOwnKeys(message: HeartbeatMessage, fingerprints: readonly string[]): Promise<void> {
  const statement = await verifyKeyStatement(message.keys, fingerprints);
  const isOwn = statement.directory === message.directory && statement.bridge === message.bridge;
  if (!isOwn) throw new Error('the keys belong to another bridge');
}

/** The newest report counts. One from a clock that is ahead must not be the newest for as long as it is ahead. */
const notAhead = (ms: number, now: Date): number => Math.min(ms, now.getTime());

async function report(message: HeartbeatMessage, body: string, context: Context): Promise<void> {
  const { directory, bridge, keys, isDirectoryReachable, softwareVersion, domainPolicy, isStopping, sentAt } = message;
  const { ports, now } = context;
  const understands = understoodBy(body);
  const { controllers, authority, scopeRevision, sealKeySince, fineGrainedPolicies, breached, openAttributes } =
    message;
  await ports.bridgeReports.put({
    ...{ directory, bridge, keys, isDirectoryReachable, softwareVersion },
    isStopping: isStopping ?? false,
    understands,
    ...(domainPolicy && { domainPolicy }),
    ...(controllers && { controllers: controllers.map(withoutAbsent) }),
    ...(authority && { authority: withoutAbsent(authority) }),
    ...(breached && { breached: breached.map(withoutAbsent) }),
    ...(openAttributes && { openAttributes: openAttributes.map(withoutAbsent) }),
    ...(sealKeySince !== undefined && { sealKeySince }),
    ...(fineGrainedPolicies && { fineGrainedPolicies }),
    sentAtMs: notAhead(Date.parse(sentAt), now()),
    behindMs: now().getTime() - Date.parse(sentAt),
    fingerprint: await signerOf(body),
  });
  // One that has not heard of us yet says nothing of what it goes by, only that it takes orders.
  if (understands.includes('sync-orders'))
    await (await import('./hear-sync.ts')).bringUpToDate(directory, bridge, scopeRevision ?? 0, context);
}

/** What is absent is not stored as such. */
const withoutAbsent = <T extends object>(told: T): T =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as T;
