import { jobLifeSeconds } from '#shared/protocol/job.ts';
import type { Job } from '#shared/protocol/job.ts';
import { clockSkewMs } from './judge-effect.ts';

/** Whether a job has waited longer than its life; it is then never carried out (THREATS B2). */
export const isExpired = (job: Pick<Job, 'expiresAt'>, now: Date): boolean =>
  now.getTime() > Date.parse(job.expiresAt) + clockSkewMs;

/** Whether a job claims a life that no honest cloud gives it: longer than the protocol's, or beginning in the future. */
export function hasImplausibleLife(job: Pick<Job, 'issuedAt' | 'expiresAt'>, now: Date): boolean {
  const isTooLong = Date.parse(job.expiresAt) - Date.parse(job.issuedAt) > jobLifeSeconds * 1000;
  return isTooLong || beginsLater(job, now);
}

/** Whether something was made at a time that is still to come, by more than clocks may differ. */
export const beginsLater = ({ issuedAt }: { readonly issuedAt: string }, now: Date): boolean =>
  Date.parse(issuedAt) > now.getTime() + clockSkewMs;
