import type { CryptoKey } from 'jose';
import type { ResultMessage } from '#shared/protocol/bridge-message.ts';
import { protocolVersion } from '#shared/protocol/job.ts';
import type { Job } from '#shared/protocol/job.ts';
import { understoodBy } from '#shared/protocol/extensions.ts';
import type { Extension } from '#shared/protocol/extensions.ts';
import { JobRefused, verifyJob } from '#shared/protocol/job-signature.ts';
import type { Answer } from './answer.ts';
import { readAttributes } from './attributes/read-attributes.ts';
import { writeAttributes } from './attributes/write-attributes.ts';
import { changeAccount } from './change-account.ts';
import type { Past } from './change-account.ts';
import { BridgeStopping, NotOursAnyMore } from './executor-deps.ts';
import type { ExecutorDeps } from './executor-deps.ts';
import { hasImplausibleLife, isExpired } from './expiry.ts';
import { othersCouldHaveActed } from './open-passwords.ts';
import { toldOutcome } from './told-outcome.ts';
import { isOneTime, refuseClosed, refuseForHelper } from './one-time-passwords.ts';
import { readPolicy } from './read-policy.ts';
import { verifyPassword } from './verify-password.ts';

/** A message as the queue gave it. */
export interface Delivery {
  readonly body: string;
  /** How often it has been delivered, this time included. */
  readonly receiveCount: number;
  /** Whether the queue still keeps it from others; absent where nobody watches that. */
  readonly isOurs?: () => boolean | Promise<boolean>;
}

/** What is to be done with the message. */
export type Handled =
  /** Send the result, then delete the message. */
  | { readonly action: 'answer'; readonly operation: string; readonly result: string }
  /** Give it back to the queue for a while: another bridge, or this one later, may be able to. */
  | { readonly action: 'release'; readonly afterSeconds: number }
  /** Delete it without an answer: it is nothing that can be answered. */
  | { readonly action: 'drop' }
  /** Neither: the same job is already being carried out here, or somebody else has it. */
  | { readonly action: 'leave' };

/** What an executor tells to logs and metrics. Never a secret, never a typed name. */
export interface ExecutorEvents {
  /** A message that is not a job of our cloud for our directory (THREATS B1). */
  refused(reason: JobRefused['code'], delivery: Delivery): void;
  finished(job: Job, answer: Answer, took: { readonly ms: number; readonly receiveCount: number }): void;
  /** The same job came again after it had been answered. */
  repeated(job: Job): void;
  failed(job: Job, error: unknown): void;
}

export interface JobExecutorDeps extends ExecutorDeps {
  readonly names: { readonly directory: string; readonly bridge: string };
  readonly jobKeys: readonly CryptoKey[];
  readonly events: ExecutorEvents;
  /** What the cloud understands, as each of its jobs says. */
  noteCloud?(understands: readonly Extension[]): void;
  sign(message: ResultMessage): Promise<string>;
}

const lastDelivery = 3;
const refusedPauseSeconds = 1;

/** Turns deliveries into effects and signed results. Safe to call with the same message any number of times. */
export function createJobExecutor(deps: JobExecutorDeps): (delivery: Delivery) => Promise<Handled> {
  const running = new Set<string>();
  return async (delivery) => {
    const job = await trust(delivery, deps);
    if (!job) return lastChance(delivery);
    deps.noteCloud?.(understoodBy(delivery.body));
    const entry = deps.journal.find(job.id);
    if (entry?.result !== undefined) {
      deps.events.repeated(job);
      return { action: 'answer', operation: job.id, result: entry.result };
    }
    // Delivered again while we are still at it: the first one answers.
    if (running.has(job.id)) return { action: 'leave' };
    running.add(job.id);
    try {
      return await carryOut(job, delivery, deps);
    } finally {
      running.delete(job.id);
    }
  };
}

async function trust(delivery: Delivery, deps: JobExecutorDeps): Promise<Job | undefined> {
  try {
    return await verifyJob(delivery.body, { keys: deps.jobKeys, directory: deps.names.directory });
  } catch (error) {
    if (!(error instanceof JobRefused)) throw error;
    deps.events.refused(error.code, delivery);
    return undefined;
  }
}

/** Another bridge may know a newer key or protocol; a forgery goes away for good. */
const lastChance = ({ receiveCount }: Delivery): Handled =>
  receiveCount < lastDelivery ? { action: 'release', afterSeconds: refusedPauseSeconds } : { action: 'drop' };

async function carryOut(job: Job, delivery: Delivery, deps: JobExecutorDeps): Promise<Handled> {
  const startedAt = performance.now();
  let answer: Answer;
  try {
    answer = await decide(job, delivery, { ...deps, isOurs: delivery.isOurs });
  } catch (error) {
    if (error instanceof BridgeStopping) return { action: 'release', afterSeconds: refusedPauseSeconds };
    deps.events.failed(job, error);
    if (error instanceof NotOursAnyMore) return { action: 'leave' };
    if (delivery.receiveCount < lastDelivery) return { action: 'release', afterSeconds: refusedPauseSeconds };
    answer = { outcome: deps.journal.find(job.id) ? 'unknown' : 'directory-unavailable' };
  }
  const result = await deps.sign(resultOf(job, answer, understoodBy(delivery.body), deps));
  deps.journal.finish({ id: job.id, kind: job.kind, outcome: answer.outcome, result });
  const ms = performance.now() - startedAt;
  deps.events.finished(job, answer, { ms, receiveCount: delivery.receiveCount });
  return { action: 'answer', operation: job.id, result };
}

async function decide(job: Job, delivery: Delivery, deps: JobExecutorDeps): Promise<Answer> {
  // Before all else: a job that was begun as an honest one may come again as another.
  const never = refuseForHelper(job);
  if (never) return never;
  const past = pastOf(job, delivery, deps);
  // What may have been sent already is found out first, whatever clocks and caps say.
  if (past.kind === 'started-here') return carryOn(job, past, deps);
  const obstacle = refuseClosed(job, deps.oneTimePasswords) ?? obstacleTo(job, past, deps);
  if (job.kind === 'policy.read') return obstacle ?? readPolicy(job, deps);
  if (job.kind === 'password.verify') {
    return past.kind === 'fresh' ? (obstacle ?? verifyPassword(job, deps)) : carryOn(job, past, deps);
  }
  if (job.target.objectGuid === undefined) return obstacle ?? refused('no objectGuid');
  if (job.kind === 'attributes.read') return obstacle ?? readAttributes(job, deps);
  const change = job.kind === 'attributes.write' ? writeAttributes : changeAccount;
  return past.kind === 'maybe-elsewhere'
    ? change(job, { ...past, obstacle }, deps)
    : (obstacle ?? change(job, past, deps));
}

/** Why a job may not be begun now. One that another bridge may have begun is looked for in spite of it. */
function obstacleTo(job: Job, past: Past, { now, caps, oneTimePasswords }: JobExecutorDeps): Answer | undefined {
  if (past.kind === 'fresh' && isExpired(job, now())) return tooLate(job, now());
  if (hasImplausibleLife(job, now())) return refused('implausible life; check the clock');
  if (!caps.takeOperation()) return { outcome: 'rate-capped', detail: 'operations per minute' };
  const { objectGuid } = job.target;
  // Looking is capped apart: who often looks at their data can still unlock their account.
  const account = `${job.kind === 'attributes.read' ? 'look:' : ''}${objectGuid?.toLowerCase()}`;
  const isCapped = objectGuid !== undefined && job.kind !== 'password.verify' && job.kind !== 'policy.read';
  if (isCapped && !caps.takeAccount([account])) return { outcome: 'rate-capped', detail: 'per account' };
  if (isOneTime(job) && objectGuid !== undefined && !oneTimePasswords?.take(objectGuid))
    return { outcome: 'rate-capped', detail: 'one-time passwords per hour' };
  return undefined;
}

/** A job that this or another bridge may have acted on. A bind is never sent a second time (THREATS B9). */
async function carryOn(job: Job, past: Past, deps: JobExecutorDeps): Promise<Answer> {
  if (job.kind === 'password.verify') {
    return { outcome: 'directory-unavailable', detail: 'a bind may have been sent before' };
  }
  return job.kind === 'attributes.write' ? writeAttributes(job, past, deps) : changeAccount(job, past, deps);
}

/** Much more than its life: it lay in the queue while no bridge was there, or the clock of the cloud is wrong. */
function tooLate(job: Job, now: Date): Answer {
  const seconds = Math.round((now.getTime() - Date.parse(job.issuedAt)) / 1000);
  return { outcome: 'expired', detail: `made ${seconds} s ago` };
}

const refused = (detail: string): Answer => ({ outcome: 'job-refused', detail });

function pastOf(job: Job, { receiveCount }: Delivery, { journal }: ExecutorDeps): Past {
  const entry = journal.find(job.id);
  const isMaybeElsewhere = receiveCount > 1 && othersCouldHaveActed(job);
  if (entry) return { kind: 'started-here', entry, isMaybeElsewhere };
  return isMaybeElsewhere ? { kind: 'maybe-elsewhere' } : { kind: 'fresh' };
}

function resultOf(
  job: Job,
  answer: Answer,
  cloud: readonly Extension[],
  { names, now }: JobExecutorDeps,
): ResultMessage {
  return {
    version: protocolVersion,
    type: 'result',
    ...names,
    sentAt: now().toISOString(),
    operation: job.id,
    outcome: toldOutcome(answer.outcome, cloud),
    ...(answer.rules && { rules: [...answer.rules] }),
    ...(answer.retryAt !== undefined && { retryAt: answer.retryAt }),
    ...(answer.objectGuid !== undefined && { objectGuid: answer.objectGuid }),
    ...(answer.password && cloud.includes('password-state') && { password: answer.password }),
    ...(answer.policy && cloud.includes('effective-policy') && { policy: answer.policy }),
    ...(answer.answer !== undefined && { answer: answer.answer }),
    ...(answer.controller !== undefined && { controller: answer.controller }),
    ...(answer.note && cloud.includes('controller-details') && { note: answer.note }),
  };
}
