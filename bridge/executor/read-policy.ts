import type { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import type { Job } from '#shared/protocol/job.ts';
import { ControllerUnavailable } from '../connectors/directory-connector.ts';
import type { Account, DirectorySession } from '../connectors/directory-connector.ts';
import type { Answer } from './answer.ts';
import { selectSession } from './executor-deps.ts';
import type { ExecutorDeps } from './executor-deps.ts';
import { isExpired } from './expiry.ts';
import { passwordStateOf } from './password-state.ts';
import { pausesMs } from './pauses.ts';
import { refuseAccount, resolveAccount } from './resolve-account.ts';

/**
 * `policy.read`: which password policy is in force for somebody who has proven who they are, and since when they have had
 * their password. Reads only, so it is carried out again wherever it comes again. About a protected account, and one
 * outside the served OUs, nothing is told (THREATS B3).
 */
export async function readPolicy(job: Job, deps: ExecutorDeps): Promise<Answer> {
  if (isExpired(job, deps.now())) return { outcome: 'expired' };
  if (job.target.objectGuid === undefined) return { outcome: 'job-refused', detail: 'no objectGuid' };
  // Nobody else may learn what is asked of somebody (THREATS E1), whatever the cloud thinks.
  if (job.proofs.length === 0) return { outcome: 'job-refused', detail: 'nothing was proven' };
  for (const pauseMs of [0, ...pausesMs]) {
    if (pauseMs > 0) await deps.sleep(pauseMs);
    try {
      return await readOn(await selectSession(job, deps), job, deps);
    } catch (error) {
      if (!(error instanceof ControllerUnavailable)) throw error;
    }
  }
  return { outcome: 'directory-unavailable' };
}

async function readOn(session: DirectorySession, job: Job, deps: ExecutorDeps): Promise<Answer> {
  const { controller } = session;
  const account = await resolveAccount(job, session);
  const refusal = refuseAccount(account, job, deps);
  if (refusal || !account) return { ...refusal!, controller };
  const policy = await session.readPolicy(account);
  const password = passwordStateOf(account);
  return {
    outcome: 'done',
    controller,
    ...(isInForce(policy, account) && { policy: forThem(policy, account) }),
    ...(password && { password }),
  };
}

/**
 * The policy without what this account is exempt from (MS-ADTS 3.1.1.4.5.17, MS-SAMR 3.1.1.7.1). Length and characters stay
 * also where the directory does not ask for them: this bridge does.
 */
const forThem = (policy: DirectoryPolicy, account: Account): DirectoryPolicy => ({
  ...policy,
  ...(account.passwordNeverExpires && { maxAgeSeconds: 0 }),
  ...(account.passwordNotRequired && { historyLength: 0 }),
});

/** The domain's is not that of an account with one of its own, which this bridge may not read. */
const isInForce = ({ source }: DirectoryPolicy, { passwordSettingsDn }: Account): boolean =>
  passwordSettingsDn === undefined || source === 'fine-grained';
