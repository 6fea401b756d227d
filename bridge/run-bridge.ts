import { setTimeout as sleepFor } from 'node:timers/promises';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { signBridgeMessage } from '#shared/protocol/bridge-message.ts';
import type { BridgeMessage } from '#shared/protocol/bridge-message.ts';
import type { Extension } from '#shared/protocol/extensions.ts';
import type { DirectoryPolicy, FineGrainedPolicies } from '#shared/domain/directory-policy.ts';
import { isInScope } from './connectors/active-directory/distinguished-name.ts';
import { narrowOus } from './connectors/active-directory/narrow-ous.ts';
import type { DirectoryConnector } from './connectors/directory-connector.ts';
import { openConfigured } from './breached/open-configured.ts';
import { importJobKeys } from './config/job-keys.ts';
import type { LoadedConfig } from './config/load-config.ts';
import { createJobExecutor } from './executor/job-executor.ts';
import { BridgeStopping } from './executor/executor-deps.ts';
import { capOneTimePasswords } from './executor/one-time-passwords.ts';
import { RateCaps } from './executor/rate-caps.ts';
import { RecentPlaces } from './executor/recent-places.ts';
import { defaultDeadlines } from './executor/with-deadline.ts';
import { certificateWatch } from './health/certificate-watch.ts';
import { BridgeHealth } from './health/bridge-health.ts';
import { bridgeEvents } from './health/bridge-events.ts';
import { startHealthServer } from './health/health-server.ts';
import type { BridgeLog } from './health/log.ts';
import { createMetrics, noteControllers } from './health/metrics.ts';
import { openJournal } from './journal/sqlite-journal.ts';
import { openRoster } from './journal/sqlite-roster.ts';
import type { Keystore } from './keystore/keystore.ts';
import { createJobPoller } from './queue/job-poller.ts';
import { watchQueueClock } from './queue/queue-clock.ts';
import { forOthers } from './queue/for-others.ts';
import { createResultSender } from './queue/result-sender.ts';
import { reportAuthority, reportControllers } from './report/report-controllers.ts';
import { reportBreached } from './report/report-breached.ts';
import { createHeartbeat } from './report/heartbeat.ts';
import { createOutbox } from './report/outbox.ts';
import { watchAttributes } from './report/report-attributes.ts';
import { createPeopleSync } from './report/people-sync.ts';
import { standingScope } from './report/sync-scope.ts';
import { createOrderHandler, isOrder } from './orders/order-handler.ts';
import { cloudMemory } from './report/cloud-memory.ts';
import { softwareVersion } from './version.ts';

export interface BridgeParts {
  readonly connector: DirectoryConnector;
  readonly keystore: Keystore;
  readonly sqs: SQSClient;
  readonly log: BridgeLog;
  /** For tests: how long a job stays hidden, so that redelivery can be waited for. */
  readonly visibilitySeconds?: number;
  /** For tests, which stop many bridges: see `graceMs` of the poller. */
  readonly pollGraceMs?: number;
}

export interface RunningBridge {
  readonly healthUrl: string | undefined;
  /** Finishes what runs, for at most {@link stopDeadlineMs}, says goodbye, and lets go of everything. */
  stop(): Promise<void>;
}

/** A job comes back this long after a crash. Long enough for a controller that thinks, short for a person who waits. */
const defaultVisibilitySeconds = 10;
const longPollSeconds = 20;
/** The local queue server goes on serving a poll whose caller is gone, and gives it the next message. */
const localPollSeconds = 2;
/** A new bridge gives the cloud so long to say who is imported, before it tells of all whom it serves. */
const greetingMs = 10_000;
const stopDeadlineMs = 25_000;
/** A little more than the poll of a local run takes. */
const pollGraceMs = 2_500;
const housekeepingMs = 15_000;

/** Nobody has this objectGUID: the search finds nothing, but a controller has to answer it. */
const nobody = '00000000-0000-0000-0000-000000000000';

async function probeDirectory(connector: DirectoryConnector): Promise<DirectoryPolicy> {
  // One that takes no changes is no use to whoever is about to be asked for a new password.
  const session = await connector.select({ for: 'change' });
  await session.read(nobody);
  return connector.readDomainPolicy();
}

/** Starts all parts; resolves when jobs are being received and the first heartbeat has been sent. */
export async function startBridge(config: LoadedConfig, parts: BridgeParts): Promise<RunningBridge> {
  const { connector, keystore, sqs, log } = parts;
  const names = { directory: config.directoryId, bridge: config.bridge };
  const now = (): Date => new Date();
  const abandon = new AbortController();
  const metrics = createMetrics();
  const startedAt = now().toISOString();
  const clock = watchQueueClock(sqs, {
    noteOff: (ms) =>
      log.warn(
        { offSeconds: Math.round(ms / 1000) },
        ms === 0 ? 'clock is right again' : 'clock of this machine is wrong',
      ),
  });
  const health = new BridgeHealth({
    now,
    controllers: () => connector.health(),
    authority: () => connector.authority?.(),
    more: () => ({
      about: { ...names, softwareVersion, fingerprint: keystore.fingerprint, pid: process.pid, startedAt },
      jobs: { running: poller.running(), unsentResults: journal.unsent().length },
      ...(breached && { breached: breached.states() }),
    }),
  });
  const events = bridgeEvents({ log, metrics, health, directoryGone: () => heartbeat.beatSoon() });
  const breached = await openConfigured(config, events.breached);
  const journal = openJournal(config.stateDirectory, now);
  const roster = openRoster(config.stateDirectory, (error) => log.warn({ error }, 'the list of people is made anew'));
  const cloud = cloudMemory(roster);
  const jobKeys = await importJobKeys(config);
  const sender = createResultSender({ sqs, queueUrl: config.cloud.resultQueueUrl, signal: abandon.signal });
  const outbox = createOutbox({ journal, sender });
  // Said only by who can: a rule that this bridge could not keep is then not sent to it.
  const able: readonly Extension[] = [
    ...(breached ? (['breached-passwords'] as const) : []),
    ...(config.helpers.oneTimePasswords ? (['one-time-passwords'] as const) : []),
  ];
  const sign = (message: BridgeMessage): Promise<string> => signBridgeMessage(message, keystore.identity, able);
  const caps = new RateCaps(config.limits, clock.now, journal.startedSince(new Date(Date.now() - 3_600_000)));

  const attributes = watchAttributes(config.openAttributes, { connector, elapsedMs: () => performance.now() });
  let fineGrainedPolicies: FineGrainedPolicies | undefined;
  const heartbeat = createHeartbeat({
    names,
    keystore,
    softwareVersion,
    intervalMs: config.heartbeatSeconds * 1000,
    async probeDirectory() {
      const policy = await probeDirectory(connector);
      // Whoever cannot say has not gone: what was found last stands.
      if (cloud.understands('effective-policy'))
        fineGrainedPolicies = await connector.readFineGrainedPolicies().catch(() => fineGrainedPolicies);
      return policy;
    },
    send: async (message) => {
      const group = `heartbeat-${config.bridge}`;
      const { next } = keystore;
      if (next) {
        // To be compared in the console. First, so that what counts is what the confirmed identity says.
        const keys = await next.signStatement(names, now());
        await sender.send(await signBridgeMessage({ ...message, keys }, next.identity, able), group);
      }
      await sender.send(await sign(message), group);
    },
    more: () =>
      cloud.understands('sync-orders')
        ? {
            controllers: reportControllers(connector.health(), cloud.understands),
            ...(cloud.understands('controller-details') && reportAuthority(connector.authority?.())),
            scopeRevision: standingScope(roster).revision,
            sealKeySince: keystore.sealKeySince,
            ...(cloud.understands('effective-policy') && fineGrainedPolicies && { fineGrainedPolicies }),
            ...(cloud.understands('attributes') && { openAttributes: attributes.report() }),
            ...(breached && cloud.understands('breached-passwords') && { breached: reportBreached(breached.states()) }),
          }
        : {},
    now,
    events: events.heartbeat,
  });
  // What a new cloud takes besides need not wait for the next heartbeat.
  const noteCloud = (understands: readonly Extension[]): void => {
    if (cloud.note(understands)) heartbeat.beatSoon();
  };
  const sync = createPeopleSync({
    names,
    connector,
    roster,
    scope: [config.directory.baseDn, ...config.directory.servedOus],
    intervalMs: config.sync.intervalSeconds * 1000,
    compareIntervalMs: config.sync.compareIntervalSeconds * 1000,
    isHeard: () => cloud.understands('sync-orders'),
    send: async (message) => sender.sendPatiently(await sign(message), `people-${config.bridge}`),
    now,
    events: events.sync,
  });
  const obey = createOrderHandler({
    names,
    connector,
    roster,
    sync: config.sync.enabled ? sync : undefined,
    jobKeys,
    noteCloud,
    send: async (message) => sender.sendPatiently(await sign(message), `people-${config.bridge}`),
    now,
    queueNow: clock.now,
    events: events.orders,
  });
  const execute = createJobExecutor({
    names,
    connector,
    journal,
    caps,
    isInScope: (dn) => isInScope(dn, narrowOus(config.directory.servedOus, standingScope(roster).scope.ous)),
    isImported: async (objectGuid) => {
      const { scope } = standingScope(roster);
      return scope.groups === undefined || (await connector.findPerson(objectGuid, scope)) !== undefined;
    },
    jobKeys,
    noteCloud,
    sealKeys: keystore.sealKeys,
    rules: config.rules,
    breached,
    mustChangeAtNextLogon: config.mustChangeAtNextLogon,
    oneTimePasswords: config.helpers.oneTimePasswords
      ? capOneTimePasswords(config.helpers.oneTimePasswordsPerHour, { journal, now: clock.now })
      : undefined,
    openAttributes: config.openAttributes,
    deadlines: defaultDeadlines,
    places: new RecentPlaces(() => performance.now()),
    confirmsElsewhere: config.directory.confirmOn === 'second',
    // Jobs are judged by the clock of whoever keeps them.
    now: clock.now,
    sleep: (ms) =>
      sleepFor(ms, undefined, { signal: abandon.signal }).catch((cause: unknown) => {
        throw new BridgeStopping(cause);
      }),
    sign,
    events: events.executor,
  });
  const poller = createJobPoller({
    sqs,
    clock,
    queueUrl: config.cloud.jobQueueUrl,
    concurrency: config.limits.concurrency,
    waitSeconds: config.cloud.endpoint === undefined ? longPollSeconds : localPollSeconds,
    visibilitySeconds: parts.visibilitySeconds ?? defaultVisibilitySeconds,
    graceMs: parts.pollGraceMs ?? pollGraceMs,
    handle: (delivery) => (isOrder(delivery.body) ? obey(delivery) : execute(delivery)),
    isForOthers: forOthers({ fingerprint: keystore.fingerprint, jobKeys }),
    sendResult: (operation, result) => outbox.deliver(operation, result),
    events: events.poller,
  });
  const healthServer =
    config.health.port === 0
      ? undefined
      : await startHealthServer({ port: config.health.port, report: () => health.report(), metrics });
  const lookAtCertificates = certificateWatch(connector, { now, log });
  const lookAtControllers = (): void => noteControllers(metrics, connector.health(), lookAtCertificates());
  const housekeeping = setInterval(() => {
    lookAtControllers();
    void breached?.look();
    void attributes.look();
    caps.prune();
    journal.prune();
    metrics.unsent.set(journal.unsent().length);
    outbox.flush().catch(events.poller.messageFailed);
  }, housekeepingMs);

  void breached?.look();
  void attributes.look();
  poller.start();
  await heartbeat.start();
  lookAtControllers();
  await outbox.flush().catch(events.poller.messageFailed);
  if (config.sync.enabled) sync.start(cloud.isStranger() && config.cloud.endpoint === undefined ? greetingMs : 0);

  return {
    healthUrl: healthServer?.url,
    async stop() {
      health.noteStopping();
      clearInterval(housekeeping);
      const deadline = setTimeout(() => abandon.abort(), stopDeadlineMs);
      await Promise.all([poller.stop(), sync.stop()]);
      // What an outage left behind has a last chance; else it goes out at the next start.
      await outbox.flush().catch(events.poller.messageFailed);
      await heartbeat.stop();
      clearTimeout(deadline);
      await healthServer?.close();
      await connector.close();
      journal.close();
      roster.close();
      await breached?.close();
      sqs.destroy();
    },
  };
}
