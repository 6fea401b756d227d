import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeAt } from '#shared/domain/otp/otp-code.ts';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import { findTotpStep, maxDriftSteps, stepStartSeconds } from '#shared/domain/otp/totp-window.ts';
import { key, secrets, totpKinds } from './otp-fixtures.ts';

const secret = key(20);
const kind = commonTotp;
const atSeconds = 1_800_000_000;
const now = atSeconds / 30;
const codeOf = (step: number): string => codeAt(secret, kind, step);

describe('findTotpStep', () => {
  it('accepts the code of now and of one step to either side, and says which drift it saw', () => {
    const found = [-2, -1, 0, 1, 2].map((away) => findTotpStep({ kind, secret, code: codeOf(now + away), atSeconds }));
    expect(found).toEqual([
      undefined,
      { step: now - 1, driftSteps: -1 },
      { step: now, driftSteps: 0 },
      { step: now + 1, driftSteps: 1 },
      undefined,
    ]);
  });

  it('an accepted code and every earlier one are burned', () => {
    const find = (step: number) => findTotpStep({ kind, secret, code: codeOf(step), atSeconds, lastStep: now });
    expect([now - 1, now].map(find)).toEqual([undefined, undefined]);
    expect(find(now + 1)).toEqual({ step: now + 1, driftSteps: 1 });
  });

  it('follows a clock that goes wrong slowly, no further than the bound', () => {
    const most = maxDriftSteps(kind);
    let driftSteps = 0;
    for (let index = 1; index <= 3 * most; index++) {
      const at = atSeconds + index * 300;
      const code = codeOf(at / 30 + driftSteps + 1);
      driftSteps = findTotpStep({ kind, secret, code, atSeconds: at, driftSteps })!.driftSteps;
      expect(driftSteps).toBe(Math.min(index, most));
    }
  });

  it('a stored drift beyond the bound counts as the bound', () => {
    const most = maxDriftSteps(kind);
    for (const sign of [1, -1]) {
      const state = { kind, secret, atSeconds, driftSteps: sign * 5000 };
      const find = (away: number) => findTotpStep({ ...state, code: codeOf(now + sign * away) });
      expect(find(most + 1)).toEqual({ step: now + sign * (most + 1), driftSteps: sign * most });
      expect([most + 2, 5000].map(find)).toEqual([undefined, undefined]);
    }
  });

  it('refuses what is no code of this length', () => {
    for (const code of ['', '12345', `${codeOf(now)}0`, `0${codeOf(now)}`, ` ${codeOf(now)}`]) {
      expect(findTotpStep({ kind, secret, code, atSeconds })).toBeUndefined();
    }
  });

  it('of two steps with one code burns the later, so that it lets in once', () => {
    // Found by search: this secret has one code for both.
    const [twin, later] = [60_098_298, 60_098_309];
    expect(codeOf(later)).toBe(codeOf(twin));
    const find = (lastStep?: number) =>
      findTotpStep({ kind, secret, code: codeOf(twin), atSeconds: stepStartSeconds(kind, twin), window: 15, lastStep });
    const accepted = find()!;
    expect(accepted.step).toBe(later);
    expect(find(accepted.step)).toBeUndefined();
  });

  it('works at the beginning of time, where a window has no left half', () => {
    expect(findTotpStep({ kind, secret, code: codeOf(0), atSeconds: 0 })).toEqual({ step: 0, driftSteps: 0 });
  });

  it('a code of step s is accepted exactly if it is in the window around the drifted time, and later than the last', () => {
    const around = fc.integer({ min: -4, max: 4 });
    fc.assert(
      fc.property(
        totpKinds,
        secrets,
        fc.integer({ min: 100_000, max: 4_000_000_000 }),
        fc.integer({ min: -15, max: 15 }),
        fc.integer({ min: 0, max: 2 }),
        around,
        fc.option(around, { nil: undefined }),
        (anyKind, anySecret, at, driftSteps, window, away, lastAway) => {
          const centre = Math.floor(at / anyKind.period) + driftSteps;
          const step = centre + away;
          const lastStep = lastAway === undefined ? undefined : centre + lastAway;
          const state = { kind: anyKind, secret: anySecret, atSeconds: at, driftSteps, window, lastStep };
          const accepted = findTotpStep({ ...state, code: codeAt(anySecret, anyKind, step) });
          const isDue = Math.abs(away) <= window && (lastStep === undefined || step > lastStep);
          // Two steps of one window share a code once in a million: whichever it says, its code is the one that was given.
          const seen = accepted?.step ?? -1;
          if (isDue) expect(seen).toBeGreaterThanOrEqual(step);
          else if (accepted) expect(codeAt(anySecret, anyKind, seen)).toBe(codeAt(anySecret, anyKind, step));
          if (accepted === undefined) return;
          expect(Math.abs(seen - centre)).toBeLessThanOrEqual(window);
          expect(seen).toBeGreaterThan(lastStep ?? -1);
          expect(findTotpStep({ ...state, code: codeAt(anySecret, anyKind, step), lastStep: seen })).toBeUndefined();
        },
      ),
    );
  });
});
