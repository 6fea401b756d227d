import type { Identity } from './identify.ts';

/** Whose recovery is frozen gets a flow that nothing proves. */
export function withoutFrozen(identity: Identity, now: Date): Identity {
  const isFrozen = (identity.person?.frozenUntilMs ?? 0) > now.getTime();
  return isFrozen ? { subject: identity.subject } : identity;
}
