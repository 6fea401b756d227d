import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultLookAhead, findHotpCounter } from '#shared/domain/otp/hotp-window.ts';
import { codeAt } from '#shared/domain/otp/otp-code.ts';
import type { HotpKind } from '#shared/domain/otp/token-kind.ts';
import { hotpKinds, key, secrets } from './otp-fixtures.ts';

const secret = key(20);
const kind: HotpKind = { type: 'hotp', algorithm: 'sha1', digits: 6 };

describe('findHotpCounter', () => {
  const find = (counter: number, codeOf: number) =>
    findHotpCounter({ kind, secret, counter, code: codeAt(secret, kind, codeOf) });

  it('forgives as many presses as the look-ahead, and no more', () => {
    expect(find(50, 50)).toEqual({ accepted: 50, counter: 51 });
    expect(find(50, 50 + defaultLookAhead)).toEqual({ accepted: 60, counter: 61 });
    expect(find(50, 51 + defaultLookAhead)).toBeUndefined();
  });

  it('codes before the accepted one are burned with it', () => {
    const { counter } = find(50, 57)!;
    for (let used = 45; used <= 57; used++) expect(find(counter, used)).toBeUndefined();
  });

  it('never accepts a used counter, in any order of presses', () => {
    fc.assert(
      fc.property(
        hotpKinds,
        secrets,
        fc.nat(1_000_000),
        fc.array(fc.nat(30), { maxLength: 12 }),
        (anyKind, anySecret, start, presses) => {
          const used = new Set<number>();
          let counter = start;
          for (const press of presses) {
            const code = codeAt(anySecret, anyKind, start + press);
            const accepted = findHotpCounter({ kind: anyKind, secret: anySecret, counter, code });
            const isDue = start + press >= counter && start + press <= counter + defaultLookAhead;
            if (isDue) expect(accepted).toBeDefined();
            if (accepted === undefined) continue;
            expect(codeAt(anySecret, anyKind, accepted.accepted)).toBe(code);
            expect(used.has(accepted.accepted)).toBe(false);
            expect(accepted.accepted).toBeGreaterThanOrEqual(counter);
            expect(accepted.accepted).toBeLessThanOrEqual(counter + defaultLookAhead);
            expect(accepted.counter).toBe(accepted.accepted + 1);
            used.add(accepted.accepted);
            counter = accepted.counter;
          }
        },
      ),
    );
  });
});
