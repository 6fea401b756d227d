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
import { lookForValues } from './look-for-values.ts';
import { openValues } from './open-values.ts';

/** Where a change may have been sent, and what was there before: a digest, for the journal knows no values. */
interface Sent {
  readonly controller: string;
  readonly before: string | undefined;
}

/**
 * `attributes.write`: all values in one modify, with exactly one effect (THREATS B7). It is looked first: where the values
 * stand there already, nothing is sent. After a lost answer it is looked on the same controller: the change is sent once more
 * only where everything is as it was before, so that nobody else's later change is written over. What another bridge may have
 * written is looked for on every controller, as passwords are (ADR 72); not seen, it is sent only where nothing was changed since.
 */
export async function writeAttributes(job: Job, past: Past, deps: ExecutorDeps): Promise<Answer> {
  const wanted = await openValues(job, deps);
  if (!wanted.ok) return wanted.error;
  let sent: Sent | undefined =
    past.kind === 'started-here'
      ? { controller: past.entry.controller!, before: past.entry.before?.attributes }
      : undefined;
  let isOpen = past.kind === 'maybe-elsewhere' || (past.kind === 'started-here' && past.isMaybeElsewhere);
  const obstacle = past.kind === 'maybe-elsewhere' ? past.obstacle : undefined;
  for (const pauseMs of [...pausesMs, 0]) {
    try {
      const session = sent ? sessionOn(sent.controller, deps) : await selectSession(job, deps);
      const tried = await tryOnce(job, wanted.value, { session, sent, isOpen, obstacle, deps });
      if (!('isLost' in tried)) return noted(job, { controller: session.controller, ...tried }, deps);
      // It was sent, so what another one may have done had been looked for.
      [sent, isOpen] = [tried.sent, false];
    } catch (error) {
      // Whatever was lost so far was only read.
      if (!(error instanceof ControllerUnavailable)) throw error;
    }
    await deps.sleep(pauseMs);
  }
  if (sent && isOpen) {
    const seen = await lookForValues(job, wanted.value, sent, deps);
    if (seen.sight === 'there') return noted(job, found(seen.controller), deps);
  }
  if (sent) return { outcome: 'unknown', controller: sent.controller };
  return { outcome: isOpen ? 'unknown' : 'directory-unavailable' };
}

/** Whoever looks next, looks where it is already. */
function noted(job: Job, answer: Answer, { places }: ExecutorDeps): Answer {
  if (answer.outcome === 'done') places?.note(job, answer.controller!);
  return answer;
}

interface Context {
  readonly session: DirectorySession;
  readonly sent: Sent | undefined;
  /** Another bridge may have sent it, to any controller. */
  readonly isOpen: boolean;
  /** Why it may not be sent now, if it is not there. */
  readonly obstacle: Answer | undefined;
  readonly deps: ExecutorDeps;
}

async function tryOnce(
  job: Job,
  wanted: AttributeValues,
  { session, sent, isOpen, obstacle, deps }: Context,
): Promise<Answer | { isLost: true; sent: Sent }> {
  const account = await resolveAccount(job, session);
  const refusal = refuseAccount(account, job, deps);
  if (refusal) return sent ? { outcome: 'unknown', detail: refusal.outcome } : refusal;
  const { controller } = session;
  const names = Object.keys(wanted) as AttributeName[];
  const reading = await session.readAttributes(account!, names);
  const { values } = reading;
  if (names.every((name) => (values[name] ?? '') === wanted[name])) return found(controller);
  const seen = isOpen ? await lookForValues(job, wanted, { controller, reading }, deps) : undefined;
  if (seen?.sight === 'there') return found(seen.controller);
  const before = digestOf(job.id, names, values);
  // Somebody else has changed it since.
  if (sent && sent.before !== before) return { outcome: 'unknown', detail: 'another value than before' };
  if (seen?.sight === 'unclear')
    return { outcome: 'unknown', controller: seen.controller, detail: 'may have been written, and changed since' };
  const unfit = obstacle ?? refuseState(account!) ?? (isExpired(job, deps.now()) ? expired : undefined);
  if (unfit) return unfit;
  const earlier = { pwdLastSet: account!.pwdLastSet, lockoutTime: account!.lockoutTime, attributes: before };
  deps.journal.start({ id: job.id, kind: job.kind, account: account!.objectGuid, controller, before: earlier });
  await assertOurs(deps);
  try {
    const answer = await session.writeAttributes(account!, wanted);
    return answer.outcome === 'attribute-refused' ? { ...answer, rules: names } : answer;
  } catch (error) {
    if (!(error instanceof ControllerUnavailable) || !error.wasSent) throw error;
    return { isLost: true, sent: { controller, before } };
  }
}

const expired: Answer = { outcome: 'expired' };
const found = (controller: string): Answer => ({ outcome: 'done', controller, detail: 'found by looking' });

/** With the job's id in it: nothing that could be compared with another one's. */
const digestOf = (id: string, names: readonly AttributeName[], values: AttributeValues): string =>
  createHash('sha256')
    .update(JSON.stringify([id, ...[...names].sort().map((name) => values[name] ?? '')]))
    .digest('base64url');
