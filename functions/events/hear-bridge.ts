import { verifyBridgeMessage } from '#shared/protocol/bridge-message.ts';
import type { BridgeMessage, HeartbeatMessage, ResultMessage } from '#shared/protocol/bridge-message.ts';
import { verifyKeyStatement } from '#shared/protocol/key-statement.ts';
import { defineEventHandler } from './event-handler.ts';
import type { EventContext } from './event-handler.ts';
import { proofBudget, proofSubject } from '../flows/limits.ts';
import { changeNotice } from '../notices/change-notice.ts';
import { effectOn } from '../operations/budget-effect.ts';
import type { Operation } from '../ports/operation-store.ts';

const needs = ['operationResults', 'budgets', 'bridgeReports', 'peopleSync', 'keyRing', 'notices'] as const;
type Context = EventContext<(typeof needs)[number]>;

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
      return;
    }
    if (message.type === 'result') return finish(message, context);
    if (message.type === 'heartbeat') return report(message, context);
    for (const person of message.people)
      await context.ports.peopleSync.put(message.directory, person, message.readAtMs);
  },
});

async function finish(result: ResultMessage, { ports, now, log }: Context): Promise<void> {
  const { operation: id, directory, outcome, rules, retryAt, objectGuid } = result;
  const operation = await ports.operationResults.complete({ id, directory, outcome, rules, retryAt, objectGuid });
  if (!operation) return;
  log.info('operation-ended', {
    operation: id,
    kind: operation.kind,
    outcome,
    tookMs: now().getTime() - operation.createdAtMs,
  });
  await Promise.all([settleBudget(ports, operation, result), tellPerson(ports, operation, result, now())]);
}

/** Who knew the password gets the attempts back; what failed on our side costs nobody an attempt. */
async function settleBudget(ports: Context['ports'], operation: Operation, result: ResultMessage): Promise<void> {
  if (operation.subject === undefined) return;
  const effect = effectOn(operation.kind, result.outcome);
  if (effect === 'success') await ports.budgets.succeed(proofSubject(operation.subject), ['directory-password']);
  if (effect === 'refund') await ports.budgets.refund(proofBudget(operation.subject, 'directory-password'));
}

const noticeFor = {
  'password.reset': 'password-reset',
  'password.change': 'password-changed',
  'account.unlock': 'account-unlocked',
  'password.verify': undefined,
} as const;

async function tellPerson(
  ports: Context['ports'],
  operation: Operation,
  { outcome }: ResultMessage,
  now: Date,
): Promise<void> {
  const kind = noticeFor[operation.kind];
  if (!kind || !operation.person || outcome !== 'done') return;
  const { id, person, portal, login, language } = operation;
  await ports.notices.send(await changeNotice(ports.keyRing, { kind, id, person, portal, login, language }, now));
}

/** A bridge may only tell its own keys. Browsers check this again, against fingerprints that we do not hold. */
async function assertOwnKeys(message: HeartbeatMessage, fingerprints: readonly string[]): Promise<void> {
  const statement = await verifyKeyStatement(message.keys, fingerprints);
  const isOwn = statement.directory === message.directory && statement.bridge === message.bridge;
  if (!isOwn) throw new Error('the keys belong to another bridge');
}

async function report(message: HeartbeatMessage, { ports }: Context): Promise<void> {
  const { directory, bridge, keys, isDirectoryReachable, softwareVersion, domainPolicy, isStopping, sentAt } = message;
  await ports.bridgeReports.put({
    ...{ directory, bridge, keys, isDirectoryReachable, softwareVersion },
    isStopping: isStopping ?? false,
    ...(domainPolicy && { domainPolicy }),
    sentAtMs: Date.parse(sentAt),
  });
}
