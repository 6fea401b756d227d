import type { PasswordRules } from '#shared/domain/password-rules.ts';
import { canTakeRules } from '#shared/protocol/rules-understood.ts';
import type { Reachability } from './reachability.ts';

/**
 * Whether a new password can be set now under the rules of a portal: the directory answers, and every bridge that is there
 * knows these rules. Any of them may get the job.
 */
export const canSetPassword = (
  { isReachable, understands }: Pick<Reachability, 'isReachable' | 'understands'>,
  { rules }: { readonly rules?: PasswordRules | undefined },
): boolean => isReachable && canTakeRules(rules, understands);
