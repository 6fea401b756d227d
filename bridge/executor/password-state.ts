import type { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import type { PasswordState } from '#shared/protocol/password-state.ts';
import type { Account } from '../connectors/directory-connector.ts';
import { writtenDate } from './written-date.ts';

/** What the directory says of an account's password; undefined where it was never set, or must be changed. */
export function passwordStateOf(account: Account): PasswordState | undefined {
  const { passwordLastSetAt: setAt, passwordExpiresAt, passwordNeverExpires } = account;
  if (setAt === undefined) return undefined;
  const expires = passwordNeverExpires ? 'never' : passwordExpiresAt;
  return { setAt, ...(expires !== undefined && { expires }) };
}

/**
 * The same right after a change. Reckoned, not read: another search would make every change slower by it, and days are
 * all that people see.
 * @param account as it was before the change
 */
export function passwordStateAfter(account: Account, policy: DirectoryPolicy, now: Date): PasswordState {
  const setAt = now.toISOString();
  if (account.passwordNeverExpires) return { setAt, expires: 'never' };
  const lifeMs = knownLifeMs(account) ?? policyLifeMs(account, policy);
  if (lifeMs === undefined) return { setAt };
  return { setAt, expires: (lifeMs === 0 ? undefined : writtenDate(now.getTime() + lifeMs)) ?? 'never' };
}

/** As the controller itself reckoned it for the old password, by whichever policy is in force. */
function knownLifeMs({ passwordLastSetAt, passwordExpiresAt }: Account): number | undefined {
  if (passwordLastSetAt === undefined || passwordExpiresAt === undefined) return undefined;
  return Date.parse(passwordExpiresAt) - Date.parse(passwordLastSetAt);
}

/** The domain's age is not that of an account with a policy of its own that we may not read. */
function policyLifeMs({ passwordSettingsDn }: Account, policy: DirectoryPolicy): number | undefined {
  const isForThem = passwordSettingsDn === undefined || policy.source === 'fine-grained';
  return isForThem ? policy.maxAgeSeconds * 1000 : undefined;
}
