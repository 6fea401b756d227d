import { createHash } from 'node:crypto';
import type { BreachedEvents } from '../breached/open-configured.ts';
import type { ExecutorEvents } from '../executor/job-executor.ts';
import type { JobPollerDeps } from '../queue/job-poller.ts';
import type { HeartbeatDeps } from '../report/heartbeat.ts';
import type { OrderHandlerDeps } from '../orders/order-handler.ts';
import type { PeopleSyncDeps } from '../report/people-sync.ts';
import type { BridgeHealth } from './bridge-health.ts';
import type { BridgeLog } from './log.ts';
import type { Metrics } from './metrics.ts';

interface EventsDeps {
  readonly log: BridgeLog;
  readonly metrics: Metrics;
  readonly health: BridgeHealth;
  /** A job found no controller though the last heartbeat did: the cloud should know before the next person asks. */
  directoryGone(): void;
}

/** Outcomes that deserve more than an ordinary line. */
const worrying: ReadonlySet<string> = new Set([
  'no-rights',
  'directory-refused',
  'unknown',
  'job-refused',
  'protected-account',
  'must-change-void',
  'rate-capped',
]);

/** What happens in the bridge, as log lines, metrics and health. An outage is one line, not thousands. */
export function bridgeEvents(deps: EventsDeps): {
  executor: ExecutorEvents;
  poller: JobPollerDeps['events'];
  heartbeat: HeartbeatDeps['events'];
  sync: PeopleSyncDeps['events'];
  orders: OrderHandlerDeps['events'];
  breached: BreachedEvents;
} {
  const { log, metrics, health } = deps;
  let isSyncFailing = false;
  let isHeartbeatFailing = false;
  const executor: ExecutorEvents = {
    refused(reason, { body, receiveCount }) {
      metrics.refused.inc({ reason });
      const digest = createHash('sha256').update(body).digest('hex');
      log.error(
        { alert: 'job-refused', reason, digest, receiveCount },
        'a message in the job queue is not from our cloud',
      );
    },
    finished(job, answer, { ms, receiveCount }) {
      metrics.jobs.inc({ kind: job.kind, outcome: answer.outcome });
      metrics.seconds.observe({ kind: job.kind }, ms / 1000);
      const fields = {
        operation: job.id,
        kind: job.kind,
        outcome: answer.outcome,
        objectGuid: job.target.objectGuid ?? answer.objectGuid,
        controller: answer.controller,
        detail: answer.detail,
        rules: answer.rules,
        ms: Math.round(ms * 10) / 10,
        waitedMs: Date.now() - Date.parse(job.issuedAt) - Math.round(ms),
        receiveCount,
      };
      if (worrying.has(answer.outcome)) log.warn(fields, 'job');
      else log.info(fields, 'job');
      log.debug({ operation: job.id, login: job.target.login }, 'job target');
      const isNews = answer.outcome === 'directory-unavailable' && health.report().directory.isReachable;
      if (isNews) deps.directoryGone();
    },
    repeated(job) {
      metrics.repeated.inc();
      log.info({ operation: job.id, kind: job.kind }, 'job delivered again; result sent again');
    },
    failed: (job, error) =>
      log.error({ operation: job.id, kind: job.kind, error, stack: stackOf(error) }, 'job failed'),
  };
  const poller: JobPollerDeps['events'] = {
    polled() {
      metrics.queueUp.set(1);
      if (health.noteQueue(true)) log.info('the job queue answers');
    },
    notForUs: (seconds) =>
      log.warn(
        { seconds },
        'jobs go to other bridges: the deployment does not name the fingerprint of this one (docs/bridge.md, step 3)',
      ),
    pollFailed(error) {
      metrics.queueUp.set(0);
      if (health.noteQueue(false)) log.error({ error }, 'the job queue does not answer; trying again');
    },
    messageFailed: (error) => log.warn({ error }, 'a message could not be finished; it will come again'),
  };
  const heartbeat: HeartbeatDeps['events'] = {
    beaten({ isDirectoryReachable, error }) {
      metrics.lastHeartbeat.setToCurrentTime();
      metrics.directoryUp.set(isDirectoryReachable ? 1 : 0);
      health.noteHeartbeat();
      if (isHeartbeatFailing) log.info('heartbeats reach the cloud again');
      isHeartbeatFailing = false;
      if (!health.noteDirectory(isDirectoryReachable)) return;
      if (isDirectoryReachable) log.info('the directory answers');
      else log.error({ error }, 'no controller answers');
    },
    failed(error) {
      if (!isHeartbeatFailing) log.error({ error }, 'a heartbeat could not be sent; trying again');
      isHeartbeatFailing = true;
    },
  };
  const sync: PeopleSyncDeps['events'] = {
    passed({ sent, left, skipped, wasFull }) {
      isSyncFailing = false;
      metrics.peopleSynced.inc(sent);
      if (skipped > 0) log.warn({ skipped }, 'people whose names are too long or empty were left out');
      if (sent > 0 || left > 0) log.info({ sent, left, wasFull }, 'people synchronised');
    },
    heldBack: (counts) =>
      log.warn(counts, 'so many people are missing that nobody is deactivated; an administrator has to look first'),
    failed(error) {
      if (!isSyncFailing) log.warn({ error }, 'people could not be synchronised; trying again');
      isSyncFailing = true;
    },
  };
  const orders: OrderHandlerDeps['events'] = {
    refused({ body, receiveCount }) {
      metrics.refused.inc({ reason: 'order' });
      const digest = createHash('sha256').update(body).digest('hex');
      log.error({ alert: 'order-refused', digest, receiveCount }, 'an order in the job queue is not from our cloud');
    },
    obeyed: (order) => log.info({ order: order.id, kind: order.kind }, 'order'),
    unknown: () => log.info('an order of a kind that this version does not know was left undone'),
    failed: (error) => log.warn({ error }, 'an order could not be carried out'),
  };
  metrics.breachedUp.set(1);
  const breached: BreachedEvents = {
    changed(isAnswering, problem) {
      metrics.breachedUp.set(isAnswering ? 1 : 0);
      if (isAnswering) log.info('the service for stolen passwords answers');
      else log.error({ problem }, 'the service for stolen passwords does not answer; trying again');
    },
    unchecked: () => metrics.unchecked.inc(),
  };
  return { executor, poller, heartbeat, sync, orders, breached };
}

const stackOf = (error: unknown): string | undefined =>
  error instanceof Error ? error.stack?.slice(0, 2000) : undefined;
