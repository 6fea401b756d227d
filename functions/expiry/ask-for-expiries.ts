import { dayOf } from '#shared/domain/expiry-days.ts';
import type { RandomSource } from '../actions/action.ts';
import type { FunctionConfig } from '../environment.ts';
import type { Log } from '../log.ts';
import type { Ports } from '../ports/ports.ts';
import { askBridge } from './ask-bridge.ts';

export const needsToAsk = ['bridges', 'bridgeOrders', 'directoryFacts'] as const;
type AskPorts = Pick<Ports, (typeof needsToAsk)[number]>;

/** Hour of the day, in UTC, from which on bridges are asked: before the daily mail, which names the number. */
const firstHour = 4;

/**
 * Asks a bridge of each directory once a day whose password ends. Every hour, until one has answered to the end: a bridge that
 * was away is asked when it is back.
 * @returns how many orders were queued
 */
export async function askForExpiries(
  { config, now, log, random }: { config: FunctionConfig; now: Date; log: Log; random: RandomSource },
  ports: AskPorts,
): Promise<number> {
  if (now.getUTCHours() < firstHour) return 0;
  const asked = await Promise.all(
    config.directories.map(async ({ id: directory }) => {
      const [settings, last] = await Promise.all([
        ports.directoryFacts.settings(directory),
        ports.directoryFacts.expiry(directory),
      ]);
      if (last?.day === dayOf(now)) return false;
      const order = await askBridge(ports, { settings, last }, { now, random });
      const isWanted = settings.expiryNotices !== undefined;
      if (!order.ok && isWanted) log.warn('expiries-not-asked', { directory, code: order.error.code });
      return order.ok;
    }),
  );
  return asked.filter(Boolean).length;
}
