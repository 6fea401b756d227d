import type { Standing } from '../actions/action.ts';
import type { PowerName } from '../ports/powers.ts';

/** Who calls, and what they called before: for every operation of administrators. */
const adminNeeds: readonly PowerName[] = ['adminSessions', 'apiKeys', 'repeats', 'keyRing'];

/**
 * What a function with these actions needs: what they name, and for all of them what their portals allow and where it is
 * written down what happened.
 */
export const needsOf = (
  actions: readonly { readonly needs: readonly PowerName[]; readonly standing: Standing }[],
): PowerName[] => [
  ...new Set<PowerName>([
    ...(['resources', 'activity'] as const),
    ...(actions.some(({ standing }) => standing === 'admin') ? adminNeeds : []),
    ...actions.flatMap((action) => action.needs),
  ]),
];
