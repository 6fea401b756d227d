import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ControllerHealth } from '../connectors/directory-connector.ts';
import type { CertificateEnds } from './certificate-watch.ts';

/** What Prometheus is shown. Labels come from closed sets only: no names, no ids. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    jobs: new Counter({
      name: 'latchkey_bridge_jobs_total',
      help: 'Jobs answered, by kind and outcome.',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    seconds: new Histogram({
      name: 'latchkey_bridge_job_seconds',
      help: 'From taking a job up to its signed result.',
      labelNames: ['kind'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120],
      registers,
    }),
    refused: new Counter({
      name: 'latchkey_bridge_jobs_refused_total',
      help: 'Messages that are not jobs of our cloud. Anything but 0 deserves a look.',
      labelNames: ['reason'],
      registers,
    }),
    repeated: new Counter({
      name: 'latchkey_bridge_jobs_repeated_total',
      help: 'Jobs delivered again after they were answered; nothing was done.',
      registers,
    }),
    queueUp: new Gauge({ name: 'latchkey_bridge_queue_up', help: '1 while the job queue answers.', registers }),
    directoryUp: new Gauge({ name: 'latchkey_bridge_directory_up', help: '1 while a controller answers.', registers }),
    controllers: new Gauge({
      name: 'latchkey_bridge_controllers',
      help: 'Controllers by how they stand: healthy, limping (failed lately) or away.',
      labelNames: ['standing'],
      registers,
    }),
    certificateEnds: new Gauge({
      name: 'latchkey_bridge_certificate_expiry_timestamp_seconds',
      help: 'When the first certificate ends, of the trusted authority and of the controllers.',
      labelNames: ['of'],
      registers,
    }),
    lastHeartbeat: new Gauge({
      name: 'latchkey_bridge_last_heartbeat_timestamp_seconds',
      help: 'When the last heartbeat was sent.',
      registers,
    }),
    unsent: new Gauge({ name: 'latchkey_bridge_results_unsent', help: 'Results waiting for the queue.', registers }),
    breachedUp: new Gauge({
      name: 'latchkey_bridge_breached_service_up',
      help: '1 while the service for stolen passwords answers, or was never asked.',
      registers,
    }),
    unchecked: new Counter({
      name: 'latchkey_bridge_passwords_unchecked_total',
      help: 'New passwords that were not looked up because the service for stolen ones did not answer.',
      registers,
    }),
    peopleSynced: new Counter({ name: 'latchkey_bridge_people_synced_total', help: 'People sent.', registers }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;

/** How the controllers are, and until when their certificates last. */
export function noteControllers(
  { controllers, certificateEnds }: Metrics,
  health: readonly ControllerHealth[],
  ends: CertificateEnds,
): void {
  for (const standing of ['healthy', 'limping', 'away'] as const) {
    const count = health.filter((each) => (each.standing ?? (each.isHealthy ? 'healthy' : 'away')) === standing).length;
    controllers.set({ standing }, count);
  }
  for (const whose of ['authority', 'controller'] as const) {
    const endsMs = ends[whose];
    if (endsMs === undefined) certificateEnds.remove({ of: whose });
    else certificateEnds.set({ of: whose }, Math.floor(endsMs / 1000));
  }
}
