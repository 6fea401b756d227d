import type { ExpiringMessage } from '#shared/protocol/bridge-message.ts';
import { dayOf } from '#shared/domain/expiry-days.ts';
import { expiringAtOnce } from '#shared/protocol/expiring.ts';
import { tellOfExpiry } from '../expiry/tell-of-expiry.ts';
import { sideBySide } from '../side-by-side.ts';
import type { Context } from './hear-bridge.ts';

/** People of one message that are written to at a time. */
const peopleAtOnce = 8;

/** Whose password ends, as a bridge was asked: they are written to, if that is wanted at this moment. */
export async function hearExpiring(message: ExpiringMessage, context: Context): Promise<void> {
  const { ports, config, now, log } = context;
  const { directory, bridge, people, isLast, soon, hasHiddenPolicies, problem } = message;
  const { expiryNotices: days = [] } = await ports.directoryReports.settings(directory);
  let told = 0;
  if (days.length > 0) {
    const before = message.page * expiringAtOnce;
    await sideBySide([...people.entries()], peopleAtOnce, async ([index, ending]) => {
      const one = { ...ending, directory, days, before: before + index };
      if (await tellOfExpiry(ports, one, { config, now: now() })) told++;
    });
  }
  if (told > 0) log.info('expiry-notices-ordered', { directory, count: told });
  if (problem !== undefined) log.warn('expiring-list-broken', { directory, problem });
  // A list that broke off is asked for again in an hour.
  if (!isLast || problem !== undefined || soon === undefined) return;
  await ports.directoryReports.noteExpiry(directory, {
    ...{ bridge, soon, hasHiddenPolicies: hasHiddenPolicies ?? false },
    // One from a clock that is ahead must not stand for days that have not come.
    day: [message.day, dayOf(now())].sort()[0]!,
    sentAtMs: Math.min(Date.parse(message.sentAt), now().getTime()),
  });
}
