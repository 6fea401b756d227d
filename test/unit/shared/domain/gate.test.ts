import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateGate } from '#shared/domain/gate.ts';
import type { GateFacts } from '#shared/domain/gate.ts';
import type { FactorId, GateRule } from '#shared/domain/gate-rule.ts';
import { verifiedPasskey } from '#shared/domain/gate/factor-categories.ts';
import { all, anyFacts, anyRule, fewest, further, isSatisfied, plainRule, subsets } from './gate/gate-oracle.ts';

const facts = (proven: FactorId[] = [], more: Partial<GateFacts> = {}): GateFacts => ({
  available: all,
  proven,
  ...more,
});

describe('evaluateGate', () => {
  it('asks for one of those allowed and available', () => {
    const rule: GateRule = { needed: 1, allowed: ['email-code', 'token-code'] };
    const available: FactorId[] = ['token-code', 'directory-password'];
    expect(evaluateGate(rule, { available, proven: [] })).toEqual({
      ...{ satisfied: false, missing: 1, isReachable: true },
      ...{ choices: ['token-code'], nearest: ['token-code'] },
    });
    expect(evaluateGate(rule, { available, proven: ['token-code'] })).toEqual({
      ...{ satisfied: true, missing: 0, isReachable: true },
      ...{ choices: [], nearest: [] },
    });
  });

  it('wants two categories as soon as two factors are needed', () => {
    const rule: GateRule = { needed: 2, allowed: ['email-code', 'token-code', 'directory-password'] };
    expect(evaluateGate(rule, facts(['email-code']))).toMatchObject({
      satisfied: false,
      choices: ['directory-password'],
    });
    const possessions: FactorId[] = ['email-code', 'token-code'];
    const two = { available: possessions, proven: possessions };
    expect(evaluateGate(rule, two)).toMatchObject({ satisfied: false, isReachable: false, choices: [] });
    expect(evaluateGate({ ...rule, categories: 1 }, two).satisfied).toBe(true);
  });

  it('does not count a factor twice, nor one that the rule does not allow', () => {
    const rule: GateRule = { needed: 2, allowed: ['email-code', 'token-code'], categories: 1 };
    const proven: FactorId[] = ['email-code', 'email-code', 'directory-password'];
    expect(evaluateGate(rule, facts(proven))).toMatchObject({ satisfied: false, missing: 1 });
    const repeated: GateRule = { needed: 2, allowed: ['email-code', 'email-code'], categories: 1 };
    expect(evaluateGate(repeated, facts(['email-code'])).satisfied).toBe(false);
  });

  it('offers a required factor until it is proven, and no reachable end without it', () => {
    const rule: GateRule = { needed: 1, allowed: ['email-code', 'token-code'], required: ['token-code'] };
    expect(evaluateGate(rule, facts(['email-code'])).choices).toEqual(['token-code']);
    expect(evaluateGate(rule, { available: ['email-code'], proven: [] })).toMatchObject({
      isReachable: false,
      choices: [],
    });
  });

  it('counts one of a forbidden pair, whichever was proven first', () => {
    const notTogether: GateRule['notTogether'] = [['email-code', 'sms-code']];
    const rule: GateRule = { needed: 2, categories: 1, allowed: ['email-code', 'sms-code', 'token-code'], notTogether };
    for (const first of ['email-code', 'sms-code'] as const) {
      expect(evaluateGate(rule, facts([first]))).toMatchObject({ missing: 1, choices: ['token-code'] });
    }
    expect(evaluateGate(rule, facts(['email-code', 'sms-code']))).toMatchObject({
      missing: 1,
      choices: ['token-code'],
    });
  });

  it('adds up weights beside the number of factors', () => {
    const weights = { passkey: 3, 'token-code': 2 };
    const rule: GateRule = { needed: 1, allowed: ['passkey', 'token-code', 'email-code'], weights, neededWeight: 3 };
    expect(evaluateGate(rule, facts(['passkey'])).satisfied).toBe(true);
    expect(evaluateGate(rule, facts(['token-code'])).satisfied).toBe(false);
    expect(evaluateGate(rule, facts(['token-code', 'email-code'])).satisfied).toBe(true);
  });

  it('leaves the longer way open to who does not have the shorter one', () => {
    const rule: GateRule = {
      ...{ needed: 2, categories: 1, bootstrapIsEnough: true },
      allowed: ['email-code', 'token-code', 'bootstrap-code'],
    };
    expect(evaluateGate(rule, facts())).toMatchObject({
      missing: 1,
      choices: ['email-code', 'token-code', 'bootstrap-code'],
      nearest: ['bootstrap-code'],
    });
    expect(evaluateGate(rule, facts(['bootstrap-code'])).satisfied).toBe(true);
    expect(evaluateGate({ ...rule, bootstrapIsEnough: false }, facts(['bootstrap-code'])).missing).toBe(1);
  });

  it('takes a passkey that verified its user for two categories and one factor', () => {
    const rule: GateRule = { needed: 1, categories: 2, allowed: ['passkey', 'portal-password'] };
    const verified = { categories: verifiedPasskey };
    expect(evaluateGate(rule, facts(['passkey'])).satisfied).toBe(false);
    expect(evaluateGate(rule, facts(['passkey'], verified)).satisfied).toBe(true);
    expect(evaluateGate({ ...rule, needed: 2 }, facts(['passkey'], verified))).toMatchObject({ missing: 1 });
    // A PIN and a password are one category.
    expect(evaluateGate({ ...rule, categories: 3 }, facts([], verified)).isReachable).toBe(false);
  });

  it('never takes security questions for enough, and takes them beside something else', () => {
    const rule: GateRule = { needed: 2, allowed: ['security-questions', 'email-code'] };
    expect(evaluateGate(rule, facts(['security-questions']))).toMatchObject({ missing: 1, choices: ['email-code'] });
    expect(evaluateGate(rule, facts(['security-questions', 'email-code'])).satisfied).toBe(true);
    const one: GateRule = { needed: 1, allowed: ['security-questions', 'email-code'] };
    expect(evaluateGate(one, facts(['security-questions']))).toMatchObject({
      satisfied: false,
      choices: ['email-code'],
    });
  });

  it('agrees with trying every set of proofs', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, (rule, facts) => {
        const decision = evaluateGate(rule, facts);
        expect(decision.satisfied).toBe(isSatisfied(rule, facts, facts.proven));
        expect(decision.missing).toBe(fewest(rule, facts));
        expect(decision.isReachable).toBe(
          subsets(further(rule, facts)).some((more) => isSatisfied(rule, facts, [...facts.proven, ...more])),
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('a further proof never takes back what was reached', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, fc.constantFrom(...all), (rule, facts, more) => {
        const before = evaluateGate(rule, facts);
        const after = evaluateGate(rule, { ...facts, proven: [...facts.proven, more] });
        expect(after.missing).toBeLessThanOrEqual(before.missing);
        if (!rule.allowed.includes(more) || facts.excluded?.includes(more)) expect(after).toEqual(before);
      }),
    );
  });

  it('after each of the nearest one proof less is missing, and after no other', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, (rule, facts) => {
        const { missing, nearest, choices, isReachable } = evaluateGate(rule, facts);
        fc.pre(isReachable && missing > 0);
        expect(nearest).not.toEqual([]);
        expect(choices).toEqual(expect.arrayContaining([...nearest]));
        for (const factor of further(rule, facts)) {
          const then = evaluateGate(rule, { ...facts, proven: [...facts.proven, factor] });
          expect([factor, then.missing]).toEqual([factor, nearest.includes(factor) ? missing - 1 : missing]);
        }
      }),
    );
  });

  it('offers what some set of proofs needs, none of it for nothing', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, (rule, facts) => {
        const isOpenWith = (more: FactorId[]): boolean => isSatisfied(rule, facts, [...facts.proven, ...more]);
        const thrifty = subsets(further(rule, facts)).filter(
          (set) => isOpenWith(set) && subsets(set).every((part) => part.length === set.length || !isOpenWith(part)),
        );
        const used = new Set(thrifty.flat());
        expect(evaluateGate(rule, facts).choices).toEqual(rule.allowed.filter((factor) => used.has(factor)));
      }),
      { numRuns: 500 },
    );
  });

  it('every choice decreases what is missing where only numbers, required factors and categories count', () => {
    fc.assert(
      fc.property(plainRule, fc.subarray([...all]), fc.subarray([...all]), (rule, available, proven) => {
        const { choices, nearest } = evaluateGate(rule, { available, proven });
        expect(choices).toEqual(nearest);
      }),
    );
  });

  it('any choice after any choice ends, whatever the person picks', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, fc.infiniteStream(fc.nat()), (rule, facts, picks) => {
        let proven = facts.proven;
        let decision = evaluateGate(rule, facts);
        fc.pre(decision.isReachable);
        for (const pick of picks) {
          if (decision.satisfied) break;
          const next = decision.choices[pick % decision.choices.length]!;
          expect(facts.available).toContain(next);
          expect(proven).not.toContain(next);
          proven = [...proven, next];
          decision = evaluateGate(rule, { ...facts, proven });
        }
        expect(decision).toMatchObject({ satisfied: true, missing: 0, choices: [] });
      }),
    );
  });

  it('security questions never satisfy alone, whatever the rule says', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, (rule, facts) => {
        expect(evaluateGate(rule, { ...facts, proven: ['security-questions'] }).satisfied).toBe(false);
      }),
    );
  });

  it('what is excluded changes nothing, proven or available', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, fc.constantFrom(...all), (rule, facts, lost) => {
        const excluded = [...(facts.excluded ?? []), lost];
        const { available, proven } = facts;
        const without = (list: readonly FactorId[]): FactorId[] => list.filter((factor) => factor !== lost);
        const gone = { ...facts, available: without(available), proven: without(proven) };
        const present = { ...facts, available: [...available, lost], proven: [...proven, lost], excluded };
        expect(evaluateGate(rule, present)).toEqual(evaluateGate(rule, gone));
      }),
    );
  });
});
