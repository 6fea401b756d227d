import type { KeyRing } from '../ports/key-ring.ts';
import type { BurnedStep } from '../ports/budget-store.ts';
import type { Token } from '../ports/token-store.ts';

const stepSeconds = 30;
const digits = 6;
const nobodysSecret = 'A'.repeat(32);

/**
 * Finds the token and the time step that a code belongs to, one step to either side (RFC 6238 5.2). Accepting the step
 * is {@link BudgetStore.succeed}'s, which does it once.
 */
export async function findStep(
  keyRing: KeyRing,
  tokens: readonly Token[],
  code: string,
  now: Date,
): Promise<BurnedStep | undefined> {
  if (code.length !== digits) return undefined;
  // Who has no app, or does not exist, takes as long as who has one (THREATS E1).
  if (tokens.length === 0) await matchingStep(nobodysSecret, code, now);
  for (const token of tokens) {
    const secret = await keyRing.open('totp', token.sealedSecret, boundTo(token));
    if (secret === undefined) throw new Error('the secret of a token does not open');
    const step = await matchingStep(secret, code, now);
    if (step !== undefined) return { token: token.id, step };
  }
  return undefined;
}

/** A new secret, and how it is kept: bound to its owner and its id, so that it cannot be moved to another person. */
export async function newSecret(
  keyRing: KeyRing,
  token: { owner: string; id: string },
): Promise<{ secret: string; sealedSecret: string }> {
  const { generateSecret } = await import('otplib/functional');
  const secret = generateSecret();
  return { secret, sealedSecret: await keyRing.seal('totp', secret, boundTo(token)) };
}

/** The address that an authenticator app reads from a QR code. */
export async function enrolmentUri(portal: string, login: string, secret: string): Promise<string> {
  const { generateURI } = await import('otplib/functional');
  return generateURI({ issuer: portal, label: login, secret });
}

/** When a step was, for "last used". */
export const timeOfStep = (step: number): Date => new Date(step * stepSeconds * 1000);

async function matchingStep(secret: string, token: string, now: Date): Promise<number | undefined> {
  // Loaded when it is needed: most requests have no such code.
  const { verifySync } = await import('otplib/functional');
  const result = verifySync({
    secret,
    token,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: stepSeconds,
  });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}

const boundTo = ({ owner, id }: { owner: string; id: string }): string => JSON.stringify([owner, id]);
