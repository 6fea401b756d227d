import { loadPasswordAids } from '#shared/load-password-aids.ts';
import { passwordsOf } from '#shared/protocol/job.ts';
import type { Job } from '#shared/protocol/job.ts';
import { ControllerUnavailable } from '../connectors/directory-connector.ts';
import type { Account, DirectorySession } from '../connectors/directory-connector.ts';
import type { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import type { JournalEntry } from '../journal/journal.ts';
import type { Answer } from './answer.ts';
import { checkMinimumAge, checkNewPassword } from './check-new-password.ts';
import { assertOurs, mustChangeOf, selectSession } from './executor-deps.ts';
import type { ExecutorDeps } from './executor-deps.ts';
import { isExpired } from './expiry.ts';
import { lookAfterwards } from './look-afterwards.ts';
import type { Lookout } from './look-afterwards.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { lookEverywhere, wasRefusedAnywhere } from './look-everywhere.ts';
import { refuseClosed, refuseLasting } from './one-time-passwords.ts';
import { openPasswords } from './open-passwords.ts';
import type { OpenedPasswords } from './open-passwords.ts';
import { passwordStateAfter } from './password-state.ts';
import { pausesMs } from './pauses.ts';
import { refuseBreached } from './refuse-breached.ts';
import { refuseAccount, refuseState, resolveAccount } from './resolve-account.ts';

/** What may have happened to a job before this delivery. */
export type Past =
  | { readonly kind: 'fresh' }
  /** This bridge may have sent the change and died; meanwhile another one may have sent it to another controller. */
  | { readonly kind: 'started-here'; readonly entry: JournalEntry; readonly isMaybeElsewhere: boolean }
  /** Delivered before, perhaps to another bridge that may have sent the change. `obstacle`: why it may not be sent now. */
  | { readonly kind: 'maybe-elsewhere'; readonly obstacle?: Answer | undefined };

const maxTries = 1 + pausesMs.length;

/** What one try on one controller came to. Neither: nothing was sent, another controller may be tried. */
interface Try {
  readonly answer?: Answer;
  /** The change was sent and its answer was lost. */
  readonly lost?: Lookout;
}

/** Reset, change and unlock: exactly one effect, and the true outcome (THREATS B7, B8). */
export async function changeAccount(job: Job, past: Past, deps: ExecutorDeps): Promise<Answer> {
  let known: Past = past;
  let lost = past.kind === 'started-here' ? lookoutOf(past.entry, job) : undefined;
  for (let tries = 0; tries < maxTries; tries++) {
    if (lost) {
      const found = await resolveLoss(job, lost, deps, isOpen(known));
      if (found) return found;
      known = { kind: 'started-here', entry: deps.journal.find(job.id)!, isMaybeElsewhere: false };
    }
    const tried = await tryOnce(job, known, deps);
    if (tried.answer) return tried.answer;
    lost = tried.lost;
    if (!lost) await deps.sleep(pausesMs[tries] ?? 0);
  }
  const found = lost && (await resolveLoss(job, lost, deps, isOpen(known)));
  return found ?? { outcome: 'directory-unavailable' };
}

async function tryOnce(job: Job, past: Past, deps: ExecutorDeps): Promise<Try> {
  try {
    const session = await selectSession(job, deps);
    const account = await resolveAccount(job, session);
    const refusal = refuseAccount(account, job, deps);
    if (refusal) return { answer: refusal };
    return await actOn(session, account!, { job, past, deps });
  } catch (error) {
    // Whatever was lost so far was only read.
    if (error instanceof ControllerUnavailable) return {};
    throw error;
  }
}

async function actOn(session: DirectorySession, account: Account, { job, past, deps }: Context): Promise<Try> {
  const { controller } = session;
  const answered = (answer: Answer): Try => ({ answer: { ...answer, controller } });
  const hasNewPassword = passwordsOf[job.kind].includes('newPassword');
  const [passwords, policy] = await Promise.all([
    openPasswords(job, deps),
    hasNewPassword ? session.readPolicy(account) : undefined,
  ]);
  if (!passwords.ok) return answered(passwords.error);
  const record = { id: job.id, kind: job.kind, account: account.objectGuid, controller };
  if (past.kind === 'maybe-elsewhere') {
    deps.journal.start(record);
    const { obstacle } = past;
    const where = { objectGuid: account.objectGuid, obstacle };
    const answer = (await resolveElsewhere(job, where, passwords.value, deps)) ?? obstacle;
    if (answer) return { answer };
  }
  const refusal =
    refuseState(account) ??
    // The setting may have been taken back since a job was begun that has to be sent once more.
    refuseClosed(job, deps.oneTimePasswords) ??
    refuseLasting(job, account) ??
    (policy && (await refusePassword(job, account, { policy, passwords: passwords.value, deps })));
  if (refusal) return answered(refusal);
  if (isExpired(job, deps.now())) return answered({ outcome: 'expired' });
  const before = { pwdLastSet: account.pwdLastSet, lockoutTime: account.lockoutTime };
  deps.journal.start({ ...record, before });
  await assertOurs(deps);
  try {
    const answer = await send(job, account, { session, passwords: passwords.value, deps });
    if (answer.outcome !== 'done') return answered(answer);
    deps.places?.note(job, controller);
    const isLate =
      deps.confirmsElsewhere && (await lookElsewhere(job, { before: account, controller }, deps)) === 'not-yet';
    const done: Answer = { ...answer, ...(isLate && { note: 'elsewhere-later' }) };
    if (job.kind !== 'password.change' || !policy) return answered(done);
    return answered({ ...done, password: passwordStateAfter(account, policy, deps.now()) });
  } catch (error) {
    if (!(error instanceof ControllerUnavailable)) throw error;
    return error.wasSent ? { lost: { ...lookoutOf(deps.journal.find(job.id)!, job), isFresh: true } } : {};
  }
}

async function refusePassword(
  job: Job,
  account: Account,
  { policy, passwords, deps }: { policy: DirectoryPolicy; passwords: OpenedPasswords; deps: ExecutorDeps },
): Promise<Answer | undefined> {
  const aids = await loadPasswordAids(job.rules, deps.rules);
  const demands = { jobRules: job.rules, ownRules: deps.rules, policy, aids };
  const tooYoung = job.kind === 'password.change' ? checkMinimumAge(account, policy, deps.now()) : undefined;
  const newPassword = passwords.newPassword!.reveal();
  // Last: it reads from the disk, and the other rules say more to who has to think of another.
  return (
    tooYoung ??
    checkNewPassword(newPassword, account, demands) ??
    refuseBreached(newPassword, { breached: deps.breached, jobRules: job.rules })
  );
}

async function send(
  job: Job,
  account: Account,
  { session, passwords, deps }: { session: DirectorySession; passwords: OpenedPasswords; deps: ExecutorDeps },
): Promise<Answer> {
  const newPassword = passwords.newPassword!;
  switch (job.kind) {
    case 'password.reset':
      return session.reset(account, { newPassword, mustChangeAtNextLogon: mustChangeOf(job, deps) });
    case 'password.change':
      return session.change(account, { oldPassword: passwords.currentPassword!, newPassword });
    case 'account.unlock':
      return session.unlock(account);
    case 'password.verify':
    case 'policy.read':
      throw new Error(`${job.kind} changes nothing`);
    case 'attributes.read':
    case 'attributes.write':
      throw new Error(`${job.kind} is none of these`);
  }
}

/** @returns the answer, or `undefined` when the change is certainly not there and may be sent once more */
async function resolveLoss(
  job: Job,
  lookout: Lookout,
  deps: ExecutorDeps,
  isMaybeElsewhere: boolean,
): Promise<Answer | undefined> {
  const passwords = await openPasswords(job, deps);
  if (!passwords.ok) return { outcome: 'unknown', detail: 'the seal key of a started job is gone' };
  const { controller, objectGuid } = lookout;
  const wasRefused = isMaybeElsewhere && (await wasRefusedAnywhere(job, objectGuid, deps));
  const sight = await lookAfterwards(job, { ...lookout, wasRefused }, passwords.value, deps);
  if (sight === 'effective') return found(job, controller, deps);
  if (sight === 'gone') return { outcome: 'account-not-found', controller };
  const elsewhere = isMaybeElsewhere
    ? await resolveElsewhere(job, { objectGuid, besides: controller }, passwords.value, deps)
    : notThere(job, controller, deps);
  // What is found elsewhere is done, whatever could be seen here; that it is nowhere else says nothing about here.
  return sight === 'unknown' && elsewhere?.outcome !== 'done' ? { outcome: 'unknown', controller } : elsewhere;
}

/** The same for what another bridge may have sent to any controller. */
async function resolveElsewhere(
  job: Job,
  where: { readonly objectGuid: string; readonly besides?: string; readonly obstacle?: Answer | undefined },
  passwords: OpenedPasswords,
  deps: ExecutorDeps,
): Promise<Answer | undefined> {
  // Lifting a lock twice is one effect, and that there is none here may only mean that it has not been heard of.
  const mayRepeat = job.kind === 'account.unlock' && !where.obstacle && !isExpired(job, deps.now());
  if (mayRepeat) return undefined;
  const { sight, controller } = await lookEverywhere(job, where, passwords, deps);
  if (sight === 'effective') return found(job, controller!, deps);
  if (sight === 'unknown') return { outcome: 'unknown', ...(controller !== undefined && { controller }) };
  return notThere(job, where.besides, deps);
}

function found(job: Job, controller: string, deps: ExecutorDeps): Answer {
  deps.places?.note(job, controller);
  return { outcome: 'done', controller, detail: 'found by looking' };
}

/** Sent once more only while the job lives, and an old password never: it may have been counted as wrong (THREATS B9). */
function notThere(job: Job, controller: string | undefined, deps: ExecutorDeps): Answer | undefined {
  if (job.kind !== 'password.change' && !isExpired(job, deps.now())) return undefined;
  const outcome = job.kind === 'password.change' ? 'directory-unavailable' : 'expired';
  return { outcome, detail: 'looked for and not there', ...(controller !== undefined && { controller }) };
}

/** Whether another bridge may have acted on the job as well. */
const isOpen = (past: Past): boolean => past.kind === 'started-here' && past.isMaybeElsewhere;

const lookoutOf = (entry: JournalEntry, job: Job): Lookout => ({
  controller: entry.controller!,
  before: entry.before,
  objectGuid: entry.account ?? job.target.objectGuid!,
  isFresh: false,
});

interface Context {
  readonly job: Job;
  readonly past: Past;
  readonly deps: ExecutorDeps;
}
