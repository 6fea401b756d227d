import { parseLoginName } from '#shared/domain/login-name.ts';
import type { Job } from '#shared/protocol/job.ts';
import type { Account, DirectorySession } from '../connectors/directory-connector.ts';
import type { Answer } from './answer.ts';
import type { ExecutorDeps } from './executor-deps.ts';

/**
 * Finds the account by what the person typed. The name is what the password was sealed to. One that somebody chose in the
 * portal the cloud has to translate, and it could lie: so it must not be anybody's in the directory. Whoever types a name
 * of the directory means its owner, whatever the cloud says (ADR 48).
 */
export async function resolveAccount(
  { target: { login, typed } }: Job,
  session: DirectorySession,
): Promise<Account | undefined> {
  if (typed !== undefined && (await lookUp(typed, session)) !== 'nobody') return undefined;
  const found = await lookUp(login, session);
  return typeof found === 'string' ? undefined : found;
}

async function lookUp(name: string, session: DirectorySession): Promise<Account | 'nobody' | 'no-name'> {
  const login = parseLoginName(name);
  return login.ok ? ((await session.lookUp(login.value)) ?? 'nobody') : 'no-name';
}

/**
 * Whether this bridge acts on the account at all, by its own rules (THREATS B3).
 * @param account what the directory found for the typed name
 * @returns the refusal, or `undefined` when the account may be acted on
 */
export function refuseAccount(account: Account | undefined, job: Job, { isInScope }: ExecutorDeps): Answer | undefined {
  if (!account) return { outcome: 'account-not-found' };
  if (job.target.objectGuid !== undefined && job.target.objectGuid.toLowerCase() !== account.objectGuid.toLowerCase()) {
    return { outcome: 'account-not-found', detail: 'the typed name belongs to another objectGUID than the job names' };
  }
  if (account.isProtected) return { outcome: 'protected-account' };
  if (!isInScope(account.distinguishedName)) return { outcome: 'outside-scope' };
  return undefined;
}

/** An account that is switched off stays so: a new password would only hide from its owner why it does not work. */
export function refuseState(account: Account): Answer | undefined {
  if (account.isDisabled) return { outcome: 'account-disabled' };
  if (account.isAccountExpired) return { outcome: 'account-expired' };
  return undefined;
}
