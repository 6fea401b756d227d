import type { BreachedReport } from '#shared/protocol/breached-report.ts';
import type { SourceState } from '../breached/breached-source.ts';

/** How the sources against stolen passwords are, as far as a message has room. */
export const reportBreached = (states: readonly SourceState[]): BreachedReport[] =>
  states.map(({ problem, ...state }) => ({
    ...state,
    ...(problem !== undefined && { problem: problem.slice(0, 200) }),
  }));
