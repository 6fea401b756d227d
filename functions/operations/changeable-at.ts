import type { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import type { PasswordState } from '#shared/protocol/password-state.ts';

/**
 * When a password may be changed again, by the minimum age of the policy (MS-SAMR 3.1.1.7.1). The bridge judges by the same
 * rule. It is about changes alone: directories do not apply it to resets.
 * @param password as the directory told it; undefined for who must change it, whom no minimum age holds up
 * @returns ISO 8601; undefined when it may be changed now, and when that is not known
 */
export function changeableAtOf(
  password: PasswordState | undefined,
  policy: DirectoryPolicy | undefined,
  now: Date,
): string | undefined {
  if (!password || !policy) return undefined;
  const atMs = Date.parse(password.setAt) + policy.minAgeSeconds * 1000;
  return atMs > now.getTime() ? new Date(atMs).toISOString() : undefined;
}
