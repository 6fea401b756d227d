import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findHotpCounter } from '#shared/domain/otp/hotp-window.ts';
import { codeAt } from '#shared/domain/otp/otp-code.ts';
import { resyncAhead, resyncHotp, resyncTotp } from '#shared/domain/otp/resynchronise.ts';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import type { HotpKind, TotpKind } from '#shared/domain/otp/token-kind.ts';
import { findTotpStep, maxDriftSteps } from '#shared/domain/otp/totp-window.ts';
import { hotpKinds, key, secrets, totpKinds } from './otp-fixtures.ts';

const secret = key(20);
const atSeconds = 1_800_000_000;
const now = atSeconds / 30;

describe('resyncTotp', () => {
  const kind = commonTotp;
  const most = maxDriftSteps(kind);
  const at = (step: number): string => codeAt(secret, kind, step);
  const resync = (first: number, second: number, rest: { lastStep?: number; searchSteps?: number } = {}) =>
    resyncTotp({ kind, secret, codes: [at(first), at(second)], atSeconds, ...rest });

  it('finds the drift, and the token signs in with it', () => {
    const found = resync(now + 24, now + 25)!;
    expect(found).toEqual({ step: now + 25, driftSteps: 25 });
    const signIn = { kind, secret, atSeconds: atSeconds + 30, lastStep: found.step, driftSteps: found.driftSteps };
    expect(findTotpStep({ ...signIn, code: at(now + 26) })).toEqual({ step: now + 26, driftSteps: 25 });
  });

  it('both codes are burned: neither signs in afterwards', () => {
    const { step: lastStep, driftSteps } = resync(now - 1, now)!;
    for (const step of [now - 1, now]) {
      expect(findTotpStep({ kind, secret, code: at(step), atSeconds, driftSteps, lastStep })).toBeUndefined();
    }
    expect(resync(now - 1, now, { lastStep })).toBeUndefined();
  });

  it('codes of the far future set no clock (CVE-2021-32033)', () => {
    expect(resync(now + most - 1, now + most)).toEqual({ step: now + most, driftSteps: most });
    expect(resync(now + most, now + most + 1)).toBeUndefined();
    expect(resync(now + 2880, now + 2881)).toBeUndefined();
    expect(resync(now + 2880, now + 2881, { searchSteps: 1_000_000 })).toBeUndefined();
    expect(resync(now - most - 1, now - most)).toBeUndefined();
  });

  it('one may search less far', () => {
    expect(resync(now + 2, now + 3, { searchSteps: 3 })).toBeDefined();
    expect(resync(now + 3, now + 4, { searchSteps: 3 })).toBeUndefined();
  });

  it('never moves back: the first code is later than every accepted one', () => {
    expect(resync(now - 5, now - 4, { lastStep: now - 5 })).toBeUndefined();
    expect(resync(now - 5, now - 4, { lastStep: now - 6 })).toEqual({ step: now - 4, driftSteps: -4 });
  });

  it('takes consecutive codes in their order only', () => {
    for (const [first, second] of [
      [now, now],
      [now + 1, now],
      [now, now + 2],
    ] as const) {
      expect(resync(first, second)).toBeUndefined();
    }
  });

  it('accepts exactly consecutive codes within reach and after the last one', () => {
    const around = (kindOf: TotpKind) => maxDriftSteps(kindOf) + 5;
    fc.assert(
      fc.property(
        totpKinds.chain((anyKind) => {
          const away = fc.integer({ min: -around(anyKind), max: around(anyKind) });
          return fc.tuple(fc.constant(anyKind), away, fc.option(away, { nil: undefined }));
        }),
        secrets,
        fc.constantFrom(1, 1, 1, 0, 2, -1),
        ([anyKind, away, lastAway], anySecret, gap) => {
          const current = Math.floor(atSeconds / anyKind.period);
          const first = current + away;
          const second = first + gap;
          const lastStep = lastAway === undefined ? undefined : current + lastAway;
          const codes = [codeAt(anySecret, anyKind, first), codeAt(anySecret, anyKind, second)] as const;
          const found = resyncTotp({ kind: anyKind, secret: anySecret, codes, atSeconds, lastStep });
          const reach = maxDriftSteps(anyKind);
          const isInReach = first >= current - reach && second <= current + reach;
          const isDue = gap === 1 && isInReach && first > (lastStep ?? -1);
          // Chance makes two pairs equal once in a million million: not here.
          expect(found).toEqual(isDue ? { step: second, driftSteps: second - current } : undefined);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('resyncHotp', () => {
  const kind: HotpKind = { type: 'hotp', algorithm: 'sha1', digits: 6 };
  const at = (counter: number): string => codeAt(secret, kind, counter);
  const resync = (counter: number, first: number, second: number) =>
    resyncHotp({ kind, secret, counter, codes: [at(first), at(second)] });

  it('finds a counter far ahead, burns both codes and goes on with the next', () => {
    expect(findHotpCounter({ kind, secret, counter: 10, code: at(80) })).toBeUndefined();
    expect(resync(10, 80, 81)).toEqual({ accepted: 81, counter: 82 });
    for (const used of [80, 81]) expect(findHotpCounter({ kind, secret, counter: 82, code: at(used) })).toBeUndefined();
    expect(findHotpCounter({ kind, secret, counter: 82, code: at(82) })).toEqual({ accepted: 82, counter: 83 });
  });

  it('looks a bounded way ahead, never back', () => {
    const found = (counter: number) => resync(counter, 500, 501) !== undefined;
    expect([501 - resyncAhead - 1, 501 - resyncAhead, 500, 501].map(found)).toEqual([false, true, true, false]);
  });

  it('accepts exactly consecutive codes within reach, never of a used counter', () => {
    fc.assert(
      fc.property(
        hotpKinds,
        secrets,
        fc.integer({ min: 10, max: 1_000_000 }),
        fc.integer({ min: -5, max: resyncAhead + 5 }),
        fc.constantFrom(1, 1, 1, 0, 2, -1),
        fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
        (anyKind, anySecret, counter, away, gap, searchAhead = resyncAhead) => {
          const first = counter + away;
          const second = first + gap;
          const codes = [codeAt(anySecret, anyKind, first), codeAt(anySecret, anyKind, second)] as const;
          const found = resyncHotp({ kind: anyKind, secret: anySecret, counter, codes, searchAhead });
          const reach = counter + Math.min(searchAhead, resyncAhead);
          const isDue = gap === 1 && first >= counter && second <= reach;
          expect(found).toEqual(isDue ? { accepted: second, counter: second + 1 } : undefined);
        },
      ),
      { numRuns: 60 },
    );
  });
});
