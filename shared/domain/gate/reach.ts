import type { FactorId, GateRule } from '../gate-rule.ts';
import { verifiedPasskey } from './factor-categories.ts';
import { canSetUp } from './set-up.ts';
import type { Offer } from './set-up.ts';
import { waysThrough } from './ways.ts';

/** What is there without anybody setting it up: the directory has an address and a password, IT hands out a code. */
const thereAnyway: readonly FactorId[] = ['email-code', 'directory-password', 'bootstrap-code'];

/** How what people can set up in a portal goes together with what its gate asks for. */
export interface Reach {
  /** Allowed in the gate, and yet people can neither set it up here nor have it anyway. */
  readonly unobtainable: readonly FactorId[];
  /** Whether somebody who sets up all that is offered gets through. */
  readonly isReachable: boolean;
  /** Whether they do so without a code that IT hands out. */
  readonly isReachableAlone: boolean;
}

/** Enrolment must reach what recovery will ask. @returns what would keep it from that */
export function reachOf(rule: GateRule, offer: Offer): Reach {
  const usable = rule.allowed.filter((factor) => thereAnyway.includes(factor) || canSetUp(factor, offer));
  const opens = (some: readonly FactorId[]): boolean =>
    waysThrough(rule, { usable: some, categories: verifiedPasskey }).length > 0;
  return {
    unobtainable: rule.allowed.filter((factor) => !usable.includes(factor)),
    isReachable: opens(usable),
    isReachableAlone: opens(usable.filter((factor) => factor !== 'bootstrap-code')),
  };
}
