import { compareSigns } from './compare-signs.ts';
import type { Environment, KnownEnvironment, KnownPlace } from './environment.ts';
import { limits, possibleOnly } from './environment.ts';
import { scoreAgainst } from './score-environment.ts';
import { ageing, placeLifeMs } from './weights.ts';

const hourMs = 3_600_000;

/**
 * Takes a sign-in into a person's usual environments: into the one it belongs to, or as a new one under `newId`. Only
 * for sign-ins that were proven in full: to learn from an unproven one would let a stranger become usual.
 *
 * At most {@link limits} are kept; untrusted ones go first, then those not seen for longest. What was not seen for a
 * year goes. The same sign-in learned twice within an hour changes nothing but the time.
 */
export function learnEnvironment(
  known: readonly KnownEnvironment[],
  stated: Environment,
  { now, newId }: { readonly now: Date; readonly newId: string },
): KnownEnvironment[] {
  const current = possibleOnly(stated);
  const alive = known.filter(({ lastSeenAtMs }) => now.getTime() - lastSeenAtMs < ageing.endMs);
  const match = alive
    .filter((environment) => isSameBrowser(current, environment, now))
    .sort((a, b) => scoreAgainst(current, b, now).score - scoreAgainst(current, a, now).score || byNewest(a, b))
    .at(0);
  const learned = seen(match ?? fresh(newId, now), current, now);
  const others = alive.filter(({ id }) => id !== learned.id);
  return [learned, ...others.sort(byWorth).slice(0, limits.environments - 1)].sort(byNewest);
}

/**
 * Whether a sign-in came from this very browser: by the cookie that we gave to it, or, without one to tell, by the same
 * software on a network where it is usual. A trusted environment takes no other cookie: trust was given to that device.
 */
function isSameBrowser(current: Environment, known: KnownEnvironment, now: Date): boolean {
  const signs = compareSigns(current, known, now);
  if (signs.system === 'different' || signs.device === 'different' || signs.browser === 'different') return false;
  if (signs.deviceId === 'same') return true;
  if (known.isTrusted && signs.deviceId !== 'unknown') return false;
  const hasSameNames = (['system', 'device', 'browser'] as const).every((key) => current[key] === known[key]);
  return hasSameNames && (signs.place === 'same-network' || isPlaceless(current, known));
}

const isPlaceless = (current: Environment, known: KnownEnvironment): boolean =>
  current.network === undefined && known.places.length === 0;

function fresh(id: string, now: Date): KnownEnvironment {
  const firstSeenAtMs = now.getTime();
  return {
    ...{ id, isTrusted: false, deviceIds: [], places: [], firstSeenAtMs, lastSeenAtMs: firstSeenAtMs },
    hours: Array<number>(24).fill(0),
    weekdays: Array<number>(7).fill(0),
  };
}

function seen(known: KnownEnvironment, current: Environment, now: Date): KnownEnvironment {
  const { deviceId, network, provider, country, ...software } = current;
  const isCounted = !sameHour(known.lastSeenAtMs, now) || known.hours.every((count) => count === 0);
  const deviceIds = deviceId === undefined ? known.deviceIds : newestFirst(deviceId, known.deviceIds);
  const place = network !== undefined && {
    ...{ network, lastSeenAtMs: now.getTime() },
    ...(provider !== undefined && { provider }),
    ...(country !== undefined && { country }),
  };
  return {
    ...known,
    ...software,
    deviceIds: deviceIds.slice(0, limits.deviceIds),
    places: placesWith(place || undefined, known.places, now),
    hours: isCounted ? countedIn(known.hours, now.getUTCHours()) : known.hours,
    weekdays: isCounted ? countedIn(known.weekdays, now.getUTCDay()) : known.weekdays,
    lastSeenAtMs: now.getTime(),
  };
}

const sameHour = (lastSeenAtMs: number, now: Date): boolean =>
  Math.floor(lastSeenAtMs / hourMs) === Math.floor(now.getTime() / hourMs);

const newestFirst = <T>(newest: T, rest: readonly T[]): T[] => [newest, ...rest.filter((item) => item !== newest)];

function placesWith(place: KnownPlace | undefined, places: readonly KnownPlace[], now: Date): KnownPlace[] {
  const others = places.filter(
    ({ network, lastSeenAtMs }) => network !== place?.network && now.getTime() - lastSeenAtMs <= placeLifeMs,
  );
  return [...(place ? [place] : []), ...others].slice(0, limits.places);
}

/** Habits fade: all counts are halved once they are many, so that a new job's hours become usual within months. */
const fadeFrom = 120;

function countedIn(counts: readonly number[], slot: number): number[] {
  const next = counts.map((count, index) => (index === slot ? count + 1 : count));
  const total = next.reduce((sum, count) => sum + count, 0);
  return total < fadeFrom ? next : next.map((count) => Math.floor(count / 2));
}

const byNewest = (a: KnownEnvironment, b: KnownEnvironment): number =>
  b.lastSeenAtMs - a.lastSeenAtMs || (a.id < b.id ? -1 : 1);

const byWorth = (a: KnownEnvironment, b: KnownEnvironment): number =>
  Number(b.isTrusted) - Number(a.isTrusted) || byNewest(a, b);
