import type { Environment, KnownEnvironment, KnownPlace } from './environment.ts';
import { clockSkewMs, placeLifeMs, weights } from './weights.ts';
import type { Agreement, Sign } from './weights.ts';

/** How each sign of a sign-in agrees with one known environment. */
export type Agreements = { readonly [S in Sign]: Agreement<S> };

/**
 * Compares sign by sign. What is known went through its schema, so a value that cannot be true equals none of it and helps
 * nobody: it never counts for more than one that is left out.
 */
export function compareSigns(current: Environment, known: KnownEnvironment, now: Date): Agreements {
  return {
    deviceId: deviceAgreement(current, known),
    place: placeAgreement(current, known, now),
    system: agree(current.system, known.system),
    device: agree(current.device, known.device),
    browser: agree(current.browser, known.browser),
    version: versionAgreement(current, known),
    screen: agree(current.screen, known.screen),
    language: agree(current.language, known.language),
    hour: habit(known.hours, now.getUTCHours()),
    weekday: habit(known.weekdays, now.getUTCDay()),
  };
}

function agree<T>(one: T | undefined, other: T | undefined): 'same' | 'unknown' | 'different' {
  if (one === undefined || other === undefined) return 'unknown';
  return one === other ? 'same' : 'different';
}

function deviceAgreement(current: Environment, known: KnownEnvironment): Agreement<'deviceId'> {
  // Not unknown: leaving the cookie out is what everybody can do who does not have it.
  if (current.deviceId === undefined) return known.deviceIds.length > 0 ? 'missing' : 'unknown';
  if (known.deviceIds.length === 0) return 'unknown';
  return known.deviceIds.includes(current.deviceId) ? 'same' : 'different';
}

/** Browsers update themselves, about twelve times a year; they do not go back, nor ahead by years. */
const plausibleUpdates = 24;

function versionAgreement(current: Environment, known: KnownEnvironment): Agreement<'version'> {
  // Versions of different browsers do not compare.
  if (current.browserMajor === undefined || known.browserMajor === undefined) return 'unknown';
  if (current.browser === undefined || current.browser !== known.browser) return 'unknown';
  const ahead = current.browserMajor - known.browserMajor;
  if (ahead === 0) return 'same';
  return Number.isInteger(ahead) && ahead > 0 && ahead <= plausibleUpdates ? 'newer' : 'different';
}

/** The best of the places where this environment was seen. */
function placeAgreement(current: Environment, known: KnownEnvironment, now: Date): Agreement<'place'> {
  const found = known.places.map((place) => {
    const agreement = comparePlaces(current, place);
    // A place of long ago is no usual one; yet being elsewhere does not become less odd with time.
    return agreement === 'different' || isRecent(place.lastSeenAtMs, now) ? agreement : 'unknown';
  });
  if (found.length === 0) return 'unknown';
  return found.reduce((best, next) => (weights.place[next] > weights.place[best] ? next : best));
}

function comparePlaces(current: Environment, place: KnownPlace): Agreement<'place'> {
  if (current.network === place.network) return 'same-network';
  const country = agree(current.country, place.country);
  if (country === 'different') return 'different';
  if (agree(current.provider, place.provider) === 'same') return 'same-provider';
  return country === 'same' ? 'same-country' : 'unknown';
}

const isRecent = (lastSeenAtMs: number, now: Date): boolean =>
  lastSeenAtMs <= now.getTime() + clockSkewMs && now.getTime() - lastSeenAtMs <= placeLifeMs;

/** Fewer sign-ins than this are no habit. */
const habitFrom = 5;

/** A tenth of the sign-ins in this slot or its neighbours (clocks change twice a year) make it usual; one makes it near. */
function habit(counts: readonly number[], slot: number): Agreement<'hour'> {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (!(total >= habitFrom) || !(slot >= 0)) return 'unknown';
  const around = [slot - 1, slot, slot + 1].reduce((sum, i) => sum + counts.at(i % counts.length)!, 0);
  if (around === 0) return 'unusual';
  return around * 10 >= total ? 'usual' : 'near';
}
