import type { RegisteredAction } from '../actions/registry.ts';
import type { PowerName } from '../ports/powers.ts';

/** What a function with these actions needs: what they name, and for all of them what their portals allow. */
export const needsOf = (actions: readonly RegisteredAction[]): PowerName[] => [
  ...new Set<PowerName>(['resources', ...actions.flatMap((action) => action.needs)]),
];
