import type { SignInMethod } from '#shared/api/views.ts';
import type { FactorId, GateRule } from '#shared/domain/gate-rule.ts';
import type { PortalConfig } from '../environment.ts';
import type { Flow } from '../ports/flow-store.ts';
import { tokensOf } from './token-rules.ts';

/** A passkey alone signs in without a name; beside something else it is a second factor, whatever the methods say. */
const notFirst: readonly SignInMethod[] = ['passkey', 'security-questions'];

/** Answers never open anything alone (F5): they come with a code of a token. */
const byAnswers: GateRule = {
  needed: 2,
  allowed: ['token-code', 'security-questions'],
  required: ['token-code', 'security-questions'],
};

/** The ways to sign in with a name, of which any is enough, in the administrator's order. */
export function signInRules({ signIn: { methods } }: PortalConfig): GateRule[] {
  const allowed = methods.filter((method) => !notFirst.includes(method));
  return [
    ...(allowed.length > 0 ? [{ needed: 1, allowed, categories: 1 }] : []),
    ...(methods.includes('security-questions') ? [byAnswers] : []),
  ];
}

/**
 * Proofs of a sign-in that count for nothing. Who has a portal password is asked for it; the code by e-mail is for those
 * who have none. Nobody is told which it is before they have shown that the mailbox is theirs (THREATS E1).
 */
export function excludedFromSignIn(flow: Flow, { signIn: { methods } }: PortalConfig): FactorId[] {
  const hasPassword = flow.person?.enrolled?.includes('portal-password') ?? false;
  // Their token, and no way in: a password is asked for besides.
  const isToken = tokensOf(flow).includes('email-code');
  return flow.proofs.length > 0 && hasPassword && !isToken && methods.includes('portal-password') ? ['email-code'] : [];
}
