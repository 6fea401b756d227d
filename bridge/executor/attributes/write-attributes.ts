import { createHash } from 'node:crypto';
import type { AttributeName } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { AttributeValues } from '#shared/protocol/attribute-values.ts';
import type { Job } from '#shared/protocol/job.ts';
import { ControllerUnavailable } from '../../connectors/directory-connector.ts';
import type { DirectorySession } from '../../connectors/directory-connector.ts';
import type { Answer } from '../answer.ts';
import type { Past } from '../change-account.ts';
import { assertOurs, selectSession, sessionOn } from '../executor-deps.ts';
import type { ExecutorDeps } from '../executor-deps.ts';
import { isExpired } from '../expiry.ts';
import { pausesMs } from '../pauses.ts';
import { refuseAccount, refuseState, resolveAccount } from '../resolve-account.ts';
import { openValues } from './open-values.ts';

/** Where a change may have been sent, and what was there before: a digest, for the journal knows no values. */
interface Sent {
  readonly controller: string;
  readonly before: string | undefined;
}

/**
 * `attributes.write`: all values in one modify, with exactly one effect (THREATS B7). It is looked first: where the values
 * stand there already, nothing is sent. After a lost answer it is looked on the same controller: the change is sent once more
 * only where everything is as it was before, so that nobody else's later change is written over.
 */
export async function writeAttributes(job: Job, past: Past, deps: ExecutorDeps): Promise<Answer> {
  const wanted = await openValues(job, deps);
  if (!wanted.ok) return wanted.error;
  let sent: Sent | undefined =
    past.kind === 'started-here'
      ? { controller: past.entry.controller!, before: past.entry.before?.attributes }
      : undefined;
  for (const pauseMs of [...pausesMs, 0]) {
    try {
      const session = sent ? sessionOn(sent.controller, deps) : await selectSession(job, deps);
      const tried = await tryOnce(job, wanted.value, { session, sent, deps });
      if (!('isLost' in tried)) return { ...tried, controller: session.controller };
      sent = tried.sent;
    } catch (error) {
      // Whatever was lost so far was only read.
      if (!(error instanceof ControllerUnavailable)) throw error;
    }
    await deps.sleep(pauseMs);
  }
  return sent ? { outcome: 'unknown', controller: sent.controller } : { outcome: 'directory-unavailable' };
}

interface Context {
  readonly session: DirectorySession;
  readonly sent: Sent | undefined;
  readonly deps: ExecutorDeps;
}

async function tryOnce(
  job: Job,
  wanted: AttributeValues,
  { session, sent, deps }: Context,
): Promise<Answer | { isLost: true; sent: Sent }> {
  const account = await resolveAccount(job, session);
  const refusal = refuseAccount(account, job, deps);
  if (refusal) return sent ? { outcome: 'unknown', detail: refusal.outcome } : refusal;
  const names = Object.keys(wanted) as AttributeName[];
  const { values } = await session.readAttributes(account!, names);
  if (names.every((name) => (values[name] ?? '') === wanted[name]))
    return { outcome: 'done', detail: 'found by looking' };
  const before = digestOf(job.id, names, values);
  // Somebody else has changed it since.
  if (sent && sent.before !== before) return { outcome: 'unknown', detail: 'another value than before' };
  const unfit = refuseState(account!) ?? (isExpired(job, deps.now()) ? ({ outcome: 'expired' } as const) : undefined);
  if (unfit) return unfit;
  const { controller } = session;
  const earlier = { pwdLastSet: account!.pwdLastSet, lockoutTime: account!.lockoutTime, attributes: before };
  deps.journal.start({ id: job.id, kind: job.kind, account: account!.objectGuid, controller, before: earlier });
  assertOurs(deps);
  try {
    const answer = await session.writeAttributes(account!, wanted);
    return answer.outcome === 'attribute-refused' ? { ...answer, rules: names } : answer;
  } catch (error) {
    if (!(error instanceof ControllerUnavailable) || !error.wasSent) throw error;
    return { isLost: true, sent: { controller, before } };
  }
}

/** With the job's id in it: nothing that could be compared with another one's. */
const digestOf = (id: string, names: readonly AttributeName[], values: AttributeValues): string =>
  createHash('sha256')
    .update(JSON.stringify([id, ...[...names].sort().map((name) => values[name] ?? '')]))
    .digest('base64url');
