import type { RegisteredAction } from '../actions/registry.ts';
import type { PowerName } from '../ports/powers.ts';

/**
 * What a function with these actions needs: what they name, and for all of them what their portals allow and where it is
 * written down what happened.
 */
export const needsOf = (actions: readonly Pick<RegisteredAction, 'needs'>[]): PowerName[] => [
  ...new Set<PowerName>(['resources', 'activity', ...actions.flatMap((action) => action.needs)]),
];
