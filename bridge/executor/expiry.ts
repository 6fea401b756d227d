import { jobLifeSeconds } from '#shared/protocol/job.ts';
import type { Job } from '#shared/protocol/job.ts';
import { clockSkewMs } from './judge-effect.ts';

/** Whether a job has waited longer than its life; it is then never carried out (THREATS B2). */
export const isExpired = (job: Pick<Job, 'expiresAt'>, now: Date): boolean =>
  now.getTime() > Date.parse(job.expiresAt) + clockSkewMs;

/** Whether a job claims a life that no honest cloud gives it: longer than the protocol's, or beginning in the future. */
export function hasImplausibleLife(job: Pick<Job, 'issuedAt' | 'expiresAt'>, now: Date): boolean {
  const issuedAt = Date.parse(job.issuedAt);
  const isTooLong = Date.parse(job.expiresAt) - issuedAt > jobLifeSeconds * 1000;
  return isTooLong || issuedAt > now.getTime() + clockSkewMs;
}
