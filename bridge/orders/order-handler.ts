import { decodeProtectedHeader } from 'jose';
import type { CryptoKey } from 'jose';
import type { ExpiringMessage, MembersMessage, SurveyMessage, UnitsMessage } from '#shared/protocol/bridge-message.ts';
import { orderType, verifyOrder } from '#shared/protocol/directory-order.ts';
import type { DirectoryOrder } from '#shared/protocol/directory-order.ts';
import { understoodBy } from '#shared/protocol/extensions.ts';
import type { Extension } from '#shared/protocol/extensions.ts';
import type { DirectoryConnector } from '../connectors/directory-connector.ts';
import { beginsLater, hasImplausibleLife } from '../executor/expiry.ts';
import type { Delivery, Handled } from '../executor/job-executor.ts';
import type { Roster } from '../journal/roster.ts';
import type { PeopleSync } from '../report/people-sync.ts';
import { takeScope } from '../report/sync-scope.ts';
import { answerExpiring } from './answer-expiring.ts';
import { answerMembers, answerUnits } from './answer-members.ts';
import { answerSurvey } from './answer-survey.ts';

export interface OrderHandlerDeps {
  readonly names: { readonly directory: string; readonly bridge: string };
  readonly connector: Pick<DirectoryConnector, 'survey' | 'findUnits' | 'listMembers' | 'listExpiring'>;
  readonly roster: Roster;
  /** Absent: this bridge is told not to synchronise, by its own configuration. */
  readonly sync: Pick<PeopleSync, 'soon'> | undefined;
  readonly jobKeys: readonly CryptoKey[];
  noteCloud(understands: readonly Extension[]): void;
  /** Signs and sends. */
  send(message: SurveyMessage | UnitsMessage | MembersMessage | ExpiringMessage): Promise<void>;
  /** Of this machine: what is sent bears it. */
  now(): Date;
  /** What orders are judged by, as jobs are: the clock of the queue (ADR 73). {@link OrderHandlerDeps.now} when absent. */
  queueNow?(): Date;
  readonly events: {
    /** Not from our cloud, not for our directory, or made at a time that is still to come (THREATS B1, B2). */
    refused(delivery: Delivery): void;
    obeyed(order: DirectoryOrder): void;
    unknown(): void;
    failed(error: unknown): void;
  };
}

/** Whether a message says that it is an order; whether it is one shows when it is verified. */
export function isOrder(body: string): boolean {
  try {
    return decodeProtectedHeader(body).typ === orderType;
  } catch {
    return false;
  }
}

const lastDelivery = 3;
const drop: Handled = { action: 'drop' };
/** For the other bridges of this directory, who take from the same queue. */
const passOn: Handled = { action: 'release', afterSeconds: 1 };

/** Carries out what the cloud asks about the synchronisation. What takes long goes on after the message is gone. */
export function createOrderHandler(deps: OrderHandlerDeps): (delivery: Delivery) => Promise<Handled> {
  const later = oneAfterTheOther(deps);
  return async (delivery) => {
    const order = await verifyOrder(delivery.body, { keys: deps.jobKeys, directory: deps.names.directory }).catch(
      () => undefined,
    );
    const isLast = delivery.receiveCount >= lastDelivery;
    if (!order) {
      deps.events.refused(delivery);
      return isLast ? drop : passOn;
    }
    deps.noteCloud(understoodBy(delivery.body));
    if (order === 'unknown') {
      deps.events.unknown();
      return isLast ? drop : passOn;
    }
    if (beginsLater(order, judgedAt(deps))) {
      // It would be the newest for as long as it lies ahead, and every order in between an old one. No bridge is to take it.
      deps.events.refused(delivery);
      return drop;
    }
    if (order.kind === 'import-scope') {
      // Known here already: another bridge may be the one that does not know it yet.
      if (!takeScope(deps.roster, order)) return isLast ? drop : passOn;
      deps.sync?.soon({ isFull: true });
    } else if (!isFresh(order, deps)) return drop;
    else if (order.kind === 'sync-now') deps.sync?.soon(order);
    else if (order.kind === 'survey') void answerSurvey(deps, order).catch(deps.events.failed);
    else later(order);
    deps.events.obeyed(order);
    return drop;
  };
}

/** Lists are long: however many are asked for, one is read at a time, and none that nobody waits for any more. */
function oneAfterTheOther(deps: OrderHandlerDeps): (order: Listing) => void {
  let before: Promise<void> = Promise.resolve();
  const answer = async (order: Listing): Promise<void> => {
    if (Date.parse(order.expiresAt) <= judgedAt(deps).getTime()) return;
    if (order.kind === 'find-units') await answerUnits(deps, order);
    else if (order.kind === 'list-members') await answerMembers(deps, order);
    else await answerExpiring(deps, order);
  };
  return (order) => {
    before = before.then(() => answer(order)).catch(deps.events.failed);
  };
}
type Listing = DirectoryOrder & { kind: 'find-units' | 'list-members' | 'list-expiring' };

const judgedAt = (deps: Pick<OrderHandlerDeps, 'now' | 'queueNow'>): Date => (deps.queueNow ?? deps.now)();

/** Neither too old nor played again: each is newer than the one before. */
function isFresh(order: DirectoryOrder & { expiresAt: string }, deps: OrderHandlerDeps): boolean {
  const now = judgedAt(deps);
  const key = `last-order:${order.kind}`;
  const issuedAt = Date.parse(order.issuedAt);
  if (Date.parse(order.expiresAt) <= now.getTime() || hasImplausibleLife(order, now)) return false;
  if (issuedAt <= Number(deps.roster.readValue(key) ?? 0)) return false;
  deps.roster.writeValue(key, String(issuedAt));
  return true;
}
