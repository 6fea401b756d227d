import type { BegunViews } from '#shared/api/proof-views.ts';
import { FactorId } from '#shared/domain/gate-rule.ts';
import type { BegunFactors } from './begun.ts';
import type { Claim } from './factor.ts';
import { factorOf } from './registry.ts';

/** What was sent or asked, as the person's screen needs it. */
export function viewBegunFactors(begun: BegunFactors, claim: Claim): BegunViews {
  const views: BegunViews = {};
  for (const id of FactorId.options) {
    const [one, beginner] = [begun[id], factorOf(id)?.beginner];
    if (one && beginner) views[id] = beginner.view(one, claim);
  }
  return views;
}
