import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Environment } from '#shared/domain/environment/environment.ts';
import { KnownEnvironment, limits } from '#shared/domain/environment/environment.ts';
import { learnEnvironment } from '#shared/domain/environment/learn-environment.ts';
import { forgetEnvironment, trustEnvironment } from '#shared/domain/environment/manage-environments.ts';
import { scoreEnvironment } from '#shared/domain/environment/score-environment.ts';
import { claimedAtMost, habitAtMost } from '#shared/domain/environment/weights.ts';
import { dayMs, now, without } from './environments.ts';

// Few values each, so that likeness is common.
const cookies = ['a', 'b', 'c'].map((letter) => letter.repeat(43));
const members = {
  device: fc.constantFrom('desktop' as const, 'phone' as const),
  system: fc.constantFrom('windows' as const, 'macos' as const, 'ios' as const),
  browser: fc.constantFrom('chrome' as const, 'safari' as const),
  browserMajor: fc.integer({ min: 130, max: 160 }),
  screen: fc.constantFrom('small' as const, 'large' as const),
  language: fc.constantFrom('de', 'en-gb'),
  deviceId: fc.constantFrom(...cookies),
  network: fc.constantFrom('203.0.113.0/24', '198.51.100.0/24', '2001:db8:1::/48'),
  provider: fc.constantFrom(64500, 64501),
  country: fc.constantFrom('AT', 'NZ'),
};
const environments: fc.Arbitrary<Environment> = fc.record(members, { requiredKeys: [] });
const complete: fc.Arbitrary<Environment> = fc.record(members);
const claims = fc.record(
  {
    device: members.device,
    system: members.system,
    browser: members.browser,
    browserMajor: members.browserMajor,
    screen: members.screen,
    language: members.language,
  },
  { requiredKeys: [] },
);

/** A history as it really comes about: sign-ins over two years, some trusted. */
const histories = fc
  .array(fc.record({ environment: environments, daysAgo: fc.integer({ min: 0, max: 700 }), isTrusted: fc.boolean() }), {
    maxLength: 25,
  })
  .map((visits) =>
    visits
      .sort((a, b) => b.daysAgo - a.daysAgo)
      .reduce<KnownEnvironment[]>((known, { environment, daysAgo, isTrusted }, i) => {
        const when = new Date(now.getTime() - daysAgo * dayMs);
        const learned = learnEnvironment(known, environment, { now: when, newId: `e${i}` });
        return isTrusted ? trustEnvironment(learned, `e${i}`, true) : learned;
      }, []),
  );

const score = (current: Environment, known: readonly KnownEnvironment[]): number =>
  scoreEnvironment(current, known, now).score;

describe('scoreEnvironment', () => {
  it('stays within 0 and 100, in whole numbers', () => {
    fc.assert(
      fc.property(environments, histories, (current, known) => {
        const value = score(current, known);
        expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true);
      }),
    );
  });

  it('scores nothing higher than the very environment that was learned', () => {
    fc.assert(
      fc.property(complete, environments, (learned, other) => {
        const known = learnEnvironment([], learned, { now, newId: 'e' });
        expect(score(other, known)).toBeLessThanOrEqual(score(learned, known));
      }),
    );
  });

  it('never falls when one more sign becomes the same', () => {
    const keys = fc.constantFrom(...(Object.keys(members) as (keyof Environment)[]));
    fc.assert(
      fc.property(complete, environments, keys, (learned, current, key) => {
        const known = learnEnvironment([], learned, { now, newId: 'e' });
        const alike = { ...current, [key]: learned[key] };
        // A version says something only beside its browser.
        if (key === 'browser') alike.browserMajor = learned.browserMajor;
        expect(score(alike, known)).toBeGreaterThanOrEqual(score(current, known));
      }),
    );
  });

  it('never falls with more known environments, and never rises when one is forgotten', () => {
    fc.assert(
      fc.property(environments, histories, fc.nat(), (current, known, n) => {
        const forgotten = forgetEnvironment(known, known[n % Math.max(1, known.length)]?.id ?? 'none');
        expect(score(current, forgotten)).toBeLessThanOrEqual(score(current, known));
      }),
    );
  });

  it('does not depend on the order of what is known', () => {
    const shuffled = histories.chain((known) =>
      fc.tuple(fc.constant(known), fc.shuffledSubarray(known, { minLength: known.length })),
    );
    fc.assert(
      fc.property(environments, shuffled, (current, [known, other]) => {
        expect(scoreEnvironment(current, other, now)).toEqual(scoreEnvironment(current, known, now));
      }),
    );
  });

  it('falls or stays as time passes, all else the same', () => {
    fc.assert(
      fc.property(environments, histories, fc.integer({ min: 1, max: 100 }), (current, known, weeks) => {
        // The same hour and weekday, so that only age differs.
        const later = new Date(now.getTime() + weeks * 7 * dayMs);
        expect(scoreEnvironment(current, known, later).score).toBeLessThanOrEqual(score(current, known));
      }),
    );
  });

  it('gives trust its due: never less than without', () => {
    fc.assert(
      fc.property(environments, histories, (current, known) => {
        const trusted = known.map((environment) => ({ ...environment, isTrusted: true }));
        const plain = known.map((environment) => ({ ...environment, isTrusted: false }));
        expect(score(current, trusted)).toBeGreaterThanOrEqual(score(current, plain));
      }),
    );
  });

  it('gives at most the documented bound for what anybody can claim', () => {
    fc.assert(
      fc.property(claims, histories, (current, known) => {
        expect(score(current, known)).toBeLessThanOrEqual(claimedAtMost + habitAtMost);
      }),
    );
  });

  it('never rises by a value that cannot be true, against any that can', () => {
    const nonsense: Partial<Record<keyof Environment, unknown[]>> = {
      device: ['fridge', ''],
      system: ['__proto__', 'Windows'],
      browser: [7, null],
      browserMajor: [Number.NaN, 141.5, -1, Infinity, 1e9],
      screen: ['huge'],
      language: ['*', ''],
      deviceId: ['x', ''],
      network: ['0.0.0.0/0', '203.0.113.9/24', ''],
      provider: [-1, Number.NaN],
      country: ['at', 'XXX'],
    };
    const keys = fc.constantFrom(...(Object.keys(members) as (keyof Environment)[]));
    fc.assert(
      fc.property(environments, environments, keys, fc.nat(), (learned, current, key, n) => {
        const known = learnEnvironment([], learned, { now, newId: 'e' });
        const wrong = { ...current, [key]: nonsense[key]!.at(n % nonsense[key]!.length) } as Environment;
        expect(score(wrong, known)).toBeLessThanOrEqual(score(without(current, key), known));
        expect(score(wrong, known)).toBeLessThanOrEqual(score(current, known));
      }),
    );
  });
});

describe('learnEnvironment', () => {
  const learn = (known: readonly KnownEnvironment[], current: Environment, newId = 'new'): KnownEnvironment[] =>
    learnEnvironment(known, current, { now, newId });

  it('keeps what the schema takes, and no more than its limits', () => {
    fc.assert(
      fc.property(environments, histories, (current, known) => {
        const learned = learn(known, current);
        expect(learned.length).toBeLessThanOrEqual(limits.environments);
        expect(learned.map((environment) => KnownEnvironment.parse(environment))).toEqual(learned);
        expect(new Set(learned.map(({ id }) => id)).size).toBe(learned.length);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(environments, histories, (current, known) => {
        const once = learn(known, current);
        expect(learn(once, current, 'other')).toEqual(once);
      }),
    );
  });

  it('makes a complete environment usual', () => {
    fc.assert(
      fc.property(complete, histories, (current, known) => {
        expect(score(current, learn(known, current))).toBeGreaterThanOrEqual(90);
      }),
    );
  });

  it('leaves what it was given as it was', () => {
    fc.assert(
      fc.property(environments, histories, (current, known) => {
        const before = structuredClone(known);
        learn(known, current);
        expect(known).toEqual(before);
      }),
    );
  });
});
