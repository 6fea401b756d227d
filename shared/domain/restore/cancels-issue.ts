import type { FactorId } from '../gate-rule.ts';

/**
 * Whether a sign-in shows that a request to restore access was not needed, or not its owner's: it proved something that the
 * request was not proven with. By what the request was proven with whoever made it comes in as well, so that says nothing
 * (THREATS E19).
 */
export const cancelsIssue = (provenForIssue: readonly FactorId[], provenAtSignIn: readonly FactorId[]): boolean =>
  provenAtSignIn.some((factor) => !provenForIssue.includes(factor));
