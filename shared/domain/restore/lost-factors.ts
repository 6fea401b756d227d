import type { FactorId } from '../gate-rule.ts';

/** What somebody can have lost. `password`: of the directory, or of the portal; `token`: the device or app for codes. */
export const lostThings = ['password', 'mail', 'token'] as const;
export type Lost = (typeof lostThings)[number];

const factorsOf: Readonly<Record<Lost, readonly FactorId[]>> = {
  // Nobody who forgot one of two passwords is asked which: neither counts.
  password: ['directory-password', 'portal-password'],
  mail: ['email-code'],
  // Whatever lives on the device that is gone. A number moves to a new one, and passkeys lie in several places.
  token: ['token-code', 'push', 'chat-code'],
};

/** The factors that count for nothing for who lost these things, whatever a rule allows. */
export const factorsLostWith = (lost: readonly Lost[]): FactorId[] => lost.flatMap((thing) => factorsOf[thing]);
