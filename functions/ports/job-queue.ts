import type { Job } from '#shared/protocol/job.ts';

/** Signed orders to the bridges of a directory. */
export interface JobQueue {
  /** Signs and queues. Jobs for one person run one after the other; a job's id is delivered once. */
  send(job: Job): Promise<void>;
}
