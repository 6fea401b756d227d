import { dayOf, expiryDaysToAsk } from '#shared/domain/expiry-days.ts';
import type { RandomSource } from '../actions/action.ts';
import { urgentOrderOf } from '../directories/about-directory.ts';
import { bridgesFor } from '../directories/bridges-for.ts';
import type { FunctionConfig } from '../environment.ts';
import type { Log } from '../log.ts';
import type { Ports } from '../ports/ports.ts';

export const needsToAsk = ['bridges', 'bridgeOrders', 'directoryFacts'] as const;
type AskPorts = Pick<Ports, (typeof needsToAsk)[number]>;

/** Hour of the day, in UTC, from which on bridges are asked: before the daily mail, which names the number. */
const firstHour = 4;

/**
 * Asks a bridge of each directory once a day whose password ends on the days that were chosen, and how many end soon. Every
 * hour, until one has answered to the end: a bridge that was away is asked when it is back. Costs the same for a directory of
 * any size.
 * @returns how many orders were queued
 */
export async function askForExpiries(
  { config, now, log, random }: { config: FunctionConfig; now: Date; log: Log; random: RandomSource },
  ports: AskPorts,
): Promise<number> {
  if (now.getUTCHours() < firstHour) return 0;
  const today = dayOf(now);
  const asked = await Promise.all(
    config.directories.map(async ({ id: directory }) => {
      const [{ expiryNotices = [] }, last] = await Promise.all([
        ports.directoryFacts.settings(directory),
        ports.directoryFacts.expiry(directory),
      ]);
      if (last?.day === today) return false;
      const able = await bridgesFor('expiring-passwords', { bridges: ports.bridges, directory, now });
      if (!able.ok) {
        if (expiryNotices.length > 0) log.warn('expiries-not-asked', { directory, code: able.error.code });
        return false;
      }
      const ends = expiryDaysToAsk(expiryNotices, today, last?.day);
      const envelope = urgentOrderOf(directory, random, now);
      await ports.bridgeOrders.send({ ...envelope, kind: 'list-expiring', day: today, ends }, able.value);
      return true;
    }),
  );
  return asked.filter(Boolean).length;
}
