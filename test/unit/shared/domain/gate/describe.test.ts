import { describe, expect, it } from '@jest/globals';
import type { GateRule } from '#shared/domain/gate-rule.ts';
import { describeGate } from '#shared/domain/gate/describe.ts';

describe('describeGate', () => {
  it('one of several', () => {
    expect(describeGate({ needed: 1, allowed: ['email-code', 'token-code'] })).toEqual([
      { code: 'any-of', count: 1, factors: ['email-code', 'token-code'], isFurther: false },
    ]);
  });

  it('all of them, when as many are needed as allowed', () => {
    expect(describeGate({ needed: 2, allowed: ['email-code', 'token-code'], categories: 1 })).toEqual([
      { code: 'all-of', factors: ['email-code', 'token-code'] },
    ]);
  });

  it('all that a rule can say, the most important first', () => {
    const rule: GateRule = {
      ...{ needed: 2, required: ['token-code'], bootstrapIsEnough: true },
      allowed: ['token-code', 'passkey', 'security-questions', 'sms-code', 'bootstrap-code'],
      ...{ weights: { passkey: 3 }, neededWeight: 2, notTogether: [['token-code', 'sms-code']] },
    };
    expect(describeGate(rule)).toEqual([
      { code: 'all-of', factors: ['token-code'] },
      {
        ...{ code: 'any-of', count: 1, isFurther: true },
        factors: ['passkey', 'security-questions', 'sms-code', 'bootstrap-code'],
      },
      { code: 'categories', count: 2 },
      {
        ...{ code: 'weight', needed: 2 },
        weights: rule.allowed.map((factor) => ({ factor, weight: factor === 'passkey' ? 3 : 1 })),
      },
      { code: 'one-of-pair', factors: ['token-code', 'sms-code'] },
      { code: 'never-alone', factor: 'security-questions' },
      { code: 'enough-alone', factor: 'bootstrap-code' },
      { code: 'never-needed', factors: ['sms-code'] },
    ]);
  });
});
