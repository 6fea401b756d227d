import { describe, expect, it } from '@jest/globals';
import type { Environment } from '#shared/domain/environment/environment.ts';
import { learnEnvironment } from '#shared/domain/environment/learn-environment.ts';
import {
  forgetEnvironment,
  labelEnvironment,
  trustEnvironment,
} from '#shared/domain/environment/manage-environments.ts';
import { scoreEnvironment } from '#shared/domain/environment/score-environment.ts';
import { claimedAtMost, defaultThreshold } from '#shared/domain/environment/weights.ts';
import {
  abroad,
  daysLater,
  elsewhere,
  home,
  knownAfterTwoWeeks,
  now,
  otherCookie,
  ownCookie,
  without,
} from './environments.ts';

const usual = knownAfterTwoWeeks(home);
const trusted = trustEnvironment(usual, 'home', true);
const night = new Date('2026-03-15T01:00:00Z');
/** A browser that is given no cookie, by an operator who wants none. */
const cookieless = without(home, 'deviceId');

/** [story, environment, when] */
type Story = [string, Environment, Date?];

describe('the person passes', () => {
  it.each<Story>([
    ['at home', home],
    ['at home, in the middle of a Sunday night', home, night],
    ['at home, after an update of the browser', { ...home, browserMajor: 142 }],
    ['at home, after half a year of updates', { ...home, browserMajor: 147 }],
    ['at home, with another language and the window small', { ...home, language: 'en', screen: 'small' }],
    ['in a café of the same town', { ...home, ...elsewhere }],
    ['travelling with the own device, at night', { ...home, ...abroad }, night],
    ['travelling with the own device, updated meanwhile', { ...home, ...abroad, browserMajor: 142 }, night],
    ['where the edge tells neither country nor provider', without({ ...home, ...abroad }, 'country', 'provider')],
    ['back from six weeks of holidays', home, daysLater(42)],
  ])('%s', (_story, environment, when = now) => {
    expect(scoreEnvironment(environment, usual, when).score).toBeGreaterThanOrEqual(defaultThreshold);
  });

  it('at home without any cookie, where none was ever given, also after an update', () => {
    const known = knownAfterTwoWeeks(cookieless);
    expect(scoreEnvironment(cookieless, known, now).score).toBeGreaterThanOrEqual(defaultThreshold);
    const updated = { ...cookieless, browserMajor: 142 };
    expect(scoreEnvironment(updated, known, now).score).toBeGreaterThanOrEqual(defaultThreshold);
  });

  it('the next time, once a new computer was proven and learned', () => {
    const computer: Environment = {
      ...home,
      system: 'macos',
      browser: 'safari',
      browserMajor: 26,
      deviceId: otherCookie,
    };
    expect(scoreEnvironment(computer, usual, now).score).toBeLessThan(defaultThreshold);
    const known = learnEnvironment(usual, computer, { now, newId: 'second' });
    expect(scoreEnvironment(computer, known, now)).toMatchObject({ nearest: 'second' });
    expect(scoreEnvironment(computer, known, now).score).toBeGreaterThanOrEqual(defaultThreshold);
  });
});

describe('who is asked for another factor, also where the environment is trusted', () => {
  const copied = without(home, 'deviceId', 'network', 'provider', 'country');
  it.each<Story>([
    ['a stranger who copies user agent, screen and language, abroad', { ...copied, ...abroad }],
    ['the same from the same country', { ...copied, ...elsewhere }],
    ['the same with the same provider', { ...copied, ...elsewhere, provider: home.provider }],
    ['the same with a made-up cookie', { ...copied, ...elsewhere, deviceId: otherCookie }],
    ['a colleague at the next desk with the same computer', without(home, 'deviceId')],
    ['a colleague with a cookie of their own', { ...home, deviceId: otherCookie }],
    [
      'a stolen cookie in other software abroad',
      { ...abroad, system: 'linux', browser: 'firefox', deviceId: ownCookie },
    ],
    ['a stolen cookie alone, abroad, with nothing said', { ...abroad, deviceId: ownCookie }],
    ['who says nothing at all', {}],
    ['who sends nonsense', { browserMajor: -1, language: '*', network: 'home', deviceId: '' }],
    ['the person after a year', home, daysLater(366)],
  ])('%s', (_story, environment, when = now) => {
    expect(scoreEnvironment(environment, trusted, when).score).toBeLessThan(defaultThreshold);
  });

  it('a stranger who copies the software, also where no cookie was ever given', () => {
    const known = trustEnvironment(knownAfterTwoWeeks(cookieless), 'home', true);
    const stranger = { ...copied, ...elsewhere, provider: home.provider };
    expect(scoreEnvironment(stranger, known, now).score).toBeLessThan(defaultThreshold);
  });

  it('somebody of whom nothing is known', () => {
    expect(scoreEnvironment(home, [], now)).toEqual({ score: 0, reasons: [], share: 0 });
  });

  it('who has a record from the future', () => {
    expect(scoreEnvironment(home, usual, daysLater(-30)).score).toBe(0);
  });
});

describe('what a score says', () => {
  it('why, sign by sign', () => {
    const { reasons, nearest } = scoreEnvironment({ ...home, ...abroad, browserMajor: 142 }, usual, now);
    expect(nearest).toBe('home');
    expect(reasons).toContainEqual({ sign: 'deviceId', agreement: 'same', points: 40 });
    expect(reasons).toContainEqual({ sign: 'place', agreement: 'different', points: -10 });
    expect(reasons).toContainEqual({ sign: 'version', agreement: 'newer', points: 2 });
    expect(reasons).toContainEqual({ sign: 'hour', agreement: 'usual', points: 3 });
  });

  it('full marks for the very same, trusted and usual', () => {
    expect(scoreEnvironment(home, trusted, now).score).toBe(100);
    expect(scoreEnvironment(home, usual, now).score).toBe(95);
  });

  it('that claims alone are half of the threshold at most', () => {
    expect(claimedAtMost).toBeLessThanOrEqual(defaultThreshold / 2);
  });

  it.each<[string, Environment, boolean]>([
    ['passes at home', home, true],
    ['asks in the same town', { ...home, ...elsewhere, provider: home.provider! }, false],
    ['asks abroad', { ...home, ...abroad }, false],
  ])('that the strict threshold %s', (_story, environment, passes) => {
    expect(scoreEnvironment(environment, trusted, now).score >= 85).toBe(passes);
  });

  it.each([
    [141, 'same'],
    [142, 'newer'],
    [140, 'different'],
    [199, 'different'],
  ])('version %i after 141 as %s', (browserMajor, agreement) => {
    const { reasons } = scoreEnvironment({ ...home, browserMajor }, usual, now);
    expect(reasons).toContainEqual(expect.objectContaining({ sign: 'version', agreement }));
  });

  it('a network of long ago as no usual one, and another country as another for ever', () => {
    const placeOf = (environment: Environment) =>
      scoreEnvironment(environment, usual, daysLater(200)).reasons.find(({ sign }) => sign === 'place')?.agreement;
    expect([placeOf(home), placeOf({ ...home, ...abroad })]).toEqual(['unknown', 'different']);
  });

  it('the same of two alike ones, whichever comes first', () => {
    const [one] = usual;
    const twin = { ...one!, id: 'a-twin' };
    expect(scoreEnvironment(home, [one!, twin], now).nearest).toBe('a-twin');
    expect(scoreEnvironment(home, [twin, one!], now).nearest).toBe('a-twin');
  });

  it('the same hour across a change of the clocks, and nothing for the middle of the night', () => {
    const at = (hour: number) =>
      scoreEnvironment(home, usual, new Date(Date.UTC(2026, 2, 11, hour))).reasons.find(({ sign }) => sign === 'hour');
    expect([7, 8, 9, 3].map((hour) => at(hour)?.agreement)).toEqual(['usual', 'usual', 'usual', 'unusual']);
  });
});

describe('what is learned', () => {
  it('a new network of the own device goes to that device', () => {
    const known = learnEnvironment(usual, { ...home, ...abroad }, { now, newId: 'second' });
    expect(known.map(({ id }) => id)).toEqual(['home']);
    expect(known[0]!.places.map(({ network }) => network)).toEqual([abroad.network, home.network]);
  });

  it('cleared cookies at home are the same browser again', () => {
    const known = learnEnvironment(usual, { ...home, deviceId: otherCookie }, { now, newId: 'second' });
    expect(known).toMatchObject([{ id: 'home', deviceIds: [otherCookie, ownCookie] }]);
  });

  it('a trusted device lends its trust to no other cookie', () => {
    const known = learnEnvironment(trusted, { ...home, deviceId: otherCookie }, { now, newId: 'second' });
    expect(known).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'home', isTrusted: true, deviceIds: [ownCookie] }),
        expect.objectContaining({ id: 'second', isTrusted: false, deviceIds: [otherCookie] }),
      ]),
    );
  });

  it('the own cookie in other software is another environment', () => {
    const known = learnEnvironment(usual, { ...home, system: 'linux' }, { now, newId: 'second' });
    expect(known).toHaveLength(2);
  });

  it('a burst of sign-ins is no habit', () => {
    const burst = Array.from({ length: 50 }, (_, i) => new Date(now.getTime() + i * 1000));
    const known = burst.reduce(
      (list, when) => learnEnvironment(list, home, { now: when, newId: 'new' }),
      forgetEnvironment(usual, 'home'),
    );
    expect(known[0]!.hours.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it('nothing that cannot be true', () => {
    const known = learnEnvironment([], { ...home, browserMajor: Number.NaN, language: '<b>' }, { now, newId: 'new' });
    expect(known[0]).not.toHaveProperty('browserMajor');
    expect(known[0]).not.toHaveProperty('language');
  });

  it('what was not seen for a year goes; of too many, the untrusted that were not seen for longest', () => {
    const numbered = (n: number): Environment => ({
      ...home,
      deviceId: String(n).padStart(43, '0'),
      network: `10.0.${n}.0/24`,
    });
    const first = trustEnvironment(learnEnvironment([], numbered(0), { now, newId: 'n0' }), 'n0', true);
    const many = Array.from({ length: 12 }, (_, i) => i + 1).reduce(
      (known, n) => learnEnvironment(known, numbered(n), { now: daysLater(n), newId: `n${n}` }),
      first,
    );
    const kept = ['n12', 'n11', 'n10', 'n9', 'n8', 'n7', 'n6', 'n5', 'n4', 'n0'];
    expect(many.map(({ id }) => id)).toEqual(kept);
    const later = learnEnvironment(many, numbered(99), { now: daysLater(375), newId: 'n99' });
    expect(later.map(({ id }) => id)).toEqual(['n99', 'n12', 'n11']);
  });
});

describe('the person decides', () => {
  it('forgotten ones count for nothing', () => {
    expect(scoreEnvironment(home, forgetEnvironment(trusted, 'home'), now).score).toBe(0);
  });

  it('a name of their own, or none', () => {
    const named = labelEnvironment(usual, 'home', '  My desk ');
    expect(named[0]!.label).toBe('My desk');
    expect(labelEnvironment(named, 'home', ' ')[0]).not.toHaveProperty('label');
    expect(labelEnvironment(named, 'another', 'x')).toEqual(named);
  });
});
