import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { AttributeValues } from '#shared/protocol/attribute-values.ts';
import type { Job } from '#shared/protocol/job.ts';
import { ControllerUnavailable } from '../../connectors/directory-connector.ts';
import { sessionOn } from '../executor-deps.ts';
import type { ExecutorDeps } from '../executor-deps.ts';
import { controllersInOrder } from '../look-everywhere.ts';

/**
 * What the other controllers show of values that another bridge may have written to any of them. `there`: on this one.
 * `nowhere`: they all are as the first one is. `unclear`: one does not answer, or has other values than the first one, so
 * something is on its way, which may have come after ours.
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
 * @param here what was read on a controller already, and on which; absent values: it could not be read
 */
export async function lookForValues(
  job: Job,
  wanted: AttributeValues,
  here: { readonly controller: string; readonly values?: AttributeValues },
  deps: ExecutorDeps,
): Promise<ValuesSeen> {
  const names = Object.keys(wanted) as AttributeName[];
  const isSame = (one: AttributeValues, other: AttributeValues): boolean =>
    names.every((name) => (one[name] ?? '') === (other[name] ?? ''));
  const deadlineMs = Math.max(Date.parse(job.expiresAt), deps.now().getTime() + atLeastMs);
  let unclear: string | undefined;
  for (const controller of controllersInOrder(deps)) {
    if (controller === here.controller) continue;
    const seen = await readPatiently(controller, { job, names, deadlineMs, deps });
    // Where the account is not known nothing was changed either.
    if (seen === 'gone') continue;
    if (seen !== 'unanswered' && isSame(seen, wanted)) return { sight: 'there', controller };
    if (seen === 'unanswered' || !here.values || !isSame(seen, here.values)) unclear ??= controller;
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
): Promise<AttributeValues | 'gone' | 'unanswered'> {
  for (let pauseMs = pauses.firstMs; ; pauseMs = Math.min(pauseMs * 2, pauses.longestMs)) {
    try {
      const session = sessionOn(controller, deps);
      const account = await session.read(job.target.objectGuid!);
      return account ? (await session.readAttributes(account, names)).values : 'gone';
    } catch (error) {
      if (!(error instanceof ControllerUnavailable)) throw error;
    }
    if (deps.now().getTime() + pauseMs > deadlineMs) return 'unanswered';
    await deps.sleep(pauseMs);
  }
}
