import type { Finding } from '#shared/domain/audit/finding.ts';
import type { RandomSource } from '../actions/action.ts';
import { watchTrail } from '../audit/watch-trail.ts';
import type { Log } from '../log.ts';
import type { Ports } from '../ports/ports.ts';

export const needsToCheckTrail = ['auditReading', 'trailWatch', 'owners', 'notices'] as const;
type CheckPorts = Pick<Ports, (typeof needsToCheckTrail)[number]>;

const namedAtMost = 20;

/**
 * Verifies what is new in the trail. What is wrong with it is told to the owners by mail and to the log, where a metric
 * counts it and rings an alarm; the console shows it until it is put right, or for a month.
 * @returns how much was found that was not known
 */
export async function checkTrail(
  { now, log, random }: { now: Date; log: Log; random: RandomSource },
  ports: CheckPorts,
): Promise<number> {
  const { watch, fresh } = await watchTrail(now, ports);
  for (const { finding } of fresh) log.warn('audit-trouble', { ...finding });
  if (watch.resume) log.warn('audit-check-behind', { until: watch.until });
  if (fresh.length > 0)
    await tellOwners(
      ports,
      fresh.map(({ finding }) => finding),
      random,
    );
  // Last: what could not be told is found again in an hour. Two at once: both tell it, one writes it.
  await ports.trailWatch.write(watch);
  return fresh.length;
}

async function tellOwners(ports: CheckPorts, findings: readonly Finding[], random: RandomSource): Promise<void> {
  const { members } = await ports.owners.owners();
  for (const id of members) {
    const owner = await ports.owners.find(id);
    if (!owner) continue;
    const notice = {
      kind: 'trail-alarm',
      id: random.id(),
      to: owner.mail,
      language: owner.language,
      portal: '',
    } as const;
    await ports.notices.send({ ...notice, count: findings.length, findings: findings.slice(0, namedAtMost) });
  }
}
