import type { UnkeptRules } from '#shared/api/bridge-limits.ts';
import type { PasswordRules } from '#shared/domain/password-rules.ts';
import { canTakeRules } from '#shared/protocol/rules-understood.ts';

/**
 * Why no password can be set under these rules by bridges that understand this much; `undefined`: it can. A bridge that is new
 * enough and has nowhere to look stolen passwords up says as little of that as an old one.
 */
export function unkeptRules(rules: PasswordRules | undefined, understands: readonly string[]): UnkeptRules | undefined {
  if (canTakeRules(rules, understands)) return undefined;
  const { forbidBreached, ...others } = rules ?? {};
  return forbidBreached && canTakeRules(others, understands) ? 'no-breached-source' : 'bridge-too-old';
}
