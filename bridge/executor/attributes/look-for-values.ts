import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { AttributeValues } from '#shared/protocol/attribute-values.ts';
import type { Job } from '#shared/protocol/job.ts';
import { ControllerUnavailable } from '../../connectors/directory-connector.ts';
import type { AttributeReading } from '../../connectors/directory-connector.ts';
import { sessionOn } from '../executor-deps.ts';
import type { ExecutorDeps } from '../executor-deps.ts';
import { clockSkewMs } from '../judge-effect.ts';
import { controllersInOrder } from '../look-everywhere.ts';

/**
 * What the controllers show of values that another bridge may have written to any of them. `there`: on this one. `nowhere`: they
 * all are as the first one is, and none has heard of any change since the job was made. `unclear`: ours may have been written, and
 * something else after it: one does not answer, or has other values than the first one, or the account was changed since.
 */
export type ValuesSeen =
  | { readonly sight: 'there'; readonly controller: string }
  | { readonly sight: 'nowhere' }
  | { readonly sight: 'unclear'; readonly controller: string };

const atLeastMs = 10_000;
const pauses = { firstMs: 100, longestMs: 2_000 };

/**
 * Looks on every controller that takes changes, as for passwords (ADR 72). Those that do not answer are waited for while
 * the job lives. Changes nothing.
 * @param here what was read on a controller already, and on which; without that: it could not be read
 */
export async function lookForValues(
  job: Job,
  wanted: AttributeValues,
  here: { readonly controller: string; readonly reading?: AttributeReading },
  deps: ExecutorDeps,
): Promise<ValuesSeen> {
  const names = Object.keys(wanted) as AttributeName[];
  const isSame = (one: AttributeValues, other: AttributeValues): boolean =>
    names.every((name) => (one[name] ?? '') === (other[name] ?? ''));
  const deadlineMs = Math.max(Date.parse(job.expiresAt), deps.now().getTime() + atLeastMs);
  const since = Date.parse(job.issuedAt) - clockSkewMs;
  // Whoever does not tell when may have been changed a moment ago.
  const isQuiet = ({ changedAt }: AttributeReading): boolean => changedAt !== undefined && changedAt.getTime() < since;
  let unclear = here.reading && isQuiet(here.reading) ? undefined : here.controller;
  for (const controller of controllersInOrder(deps)) {
    if (controller === here.controller) continue;
    const seen = await readPatiently(controller, { job, names, deadlineMs, deps });
    // Where the account is not known nothing was changed either.
    if (seen === 'gone') continue;
    if (seen !== 'unanswered' && isSame(seen.values, wanted)) return { sight: 'there', controller };
    if (seen === 'unanswered' || !isQuiet(seen) || !here.reading || !isSame(seen.values, here.reading.values))
      unclear ??= controller;
  }
  return unclear === undefined ? { sight: 'nowhere' } : { sight: 'unclear', controller: unclear };
}

interface Reading {
  readonly job: Job;
  readonly names: readonly AttributeName[];
  readonly deadlineMs: number;
  readonly deps: ExecutorDeps;
}

async function readPatiently(
  controller: string,
  { job, names, deadlineMs, deps }: Reading,
): Promise<AttributeReading | 'gone' | 'unanswered'> {
  for (let pauseMs = pauses.firstMs; ; pauseMs = Math.min(pauseMs * 2, pauses.longestMs)) {
    try {
      const session = sessionOn(controller, deps);
      const account = await session.read(job.target.objectGuid!);
      return account ? await session.readAttributes(account, names) : 'gone';
    } catch (error) {
      if (!(error instanceof ControllerUnavailable)) throw error;
    }
    if (deps.now().getTime() + pauseMs > deadlineMs) return 'unanswered';
    await deps.sleep(pauseMs);
  }
}
