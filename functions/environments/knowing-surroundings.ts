import { scoreEnvironment } from '#shared/domain/environment/score-environment.ts';
import type { Environment } from '#shared/domain/environment/environment.ts';
import type { PortalConfig } from '../environment.ts';
import { mayBeUnusual } from '../flows/gate-of.ts';
import type { EnvironmentStore } from '../ports/environment-store.ts';
import type { Flow } from '../ports/flow-store.ts';

/**
 * The flow with a note of whether it comes from where this person usually signs in. Looked at once everything else is
 * proven, and not before: to nobody else does it say anything about a person (THREATS E1). It can only add a factor.
 */
export async function knowingSurroundings(
  ports: { environments: EnvironmentStore },
  flow: Flow,
  portal: PortalConfig,
  { surroundings, now }: { surroundings: () => Promise<Environment>; now: Date },
): Promise<Flow> {
  const threshold = portal.environment?.threshold ?? 0;
  if (threshold === 0 || !flow.person || !mayBeUnusual(flow, portal)) return flow;
  const [{ list }, current] = await Promise.all([ports.environments.find(flow.person.id, now), surroundings()]);
  return { ...flow, isUnusual: scoreEnvironment(current, list, now).score < threshold };
}
