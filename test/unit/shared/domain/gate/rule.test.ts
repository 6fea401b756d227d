import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateGate } from '#shared/domain/gate.ts';
import { GateRule, recoveryRule } from '#shared/domain/gate-rule.ts';
import { verifiedPasskey } from '#shared/domain/gate/factor-categories.ts';
import { all, anyRule } from './gate-oracle.ts';

const messagesOf = (schema: typeof GateRule | ReturnType<typeof recoveryRule>, rule: unknown): string[] =>
  schema.safeParse(rule).error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];

const codes = { categories: 1, allowed: ['email-code', 'sms-code', 'token-code'] };

describe('GateRule', () => {
  it.each([
    ['no factor', { needed: 0, allowed: ['token-code'] }, /^needed: /],
    ['nothing allowed', { needed: 1, allowed: [] }, /^allowed: /],
    ['an unknown factor', { needed: 1, allowed: ['sms'] }, /^allowed\.0: /],
    ['a misspelt member', { needed: 1, allowed: ['passkey'], require: [] }, /require/],
    ['more than allowed', { needed: 2, allowed: ['token-code'] }, /^needed: at most 1/],
    [
      'one twice',
      { needed: 1, allowed: ['token-code', 'token-code'] },
      /^allowed\.1: each factor once, and token-code/,
    ],
    [
      'one required twice',
      { needed: 1, ...codes, required: ['sms-code', 'sms-code'] },
      /^required\.1: each factor once/,
    ],
    [
      'a required one that is not allowed',
      { needed: 1, allowed: ['token-code'], required: ['email-code'] },
      /^required\.0: one of those allowed, and email-code is not/,
    ],
    [
      'a pair of strangers',
      { needed: 1, ...codes, notTogether: [['email-code', 'push']] },
      /^notTogether\.0: two of those allowed, and push is not/,
    ],
    [
      'a pair of one',
      { needed: 1, ...codes, notTogether: [['sms-code', 'sms-code']] },
      /^notTogether\.0: two different factors/,
    ],
    [
      'a required pair that cannot count together',
      { needed: 2, ...codes, required: ['sms-code', 'email-code'], notTogether: [['email-code', 'sms-code']] },
      /^notTogether\.0: no required factor: email-code always counts, so that sms-code never could/,
    ],
    [
      'a pair that shuts one out for good',
      { needed: 1, ...codes, required: ['sms-code'], notTogether: [['email-code', 'sms-code']] },
      /^notTogether\.0: no required factor: sms-code always counts, so that email-code never could/,
    ],
    [
      'pairs that leave too few',
      { needed: 3, ...codes, notTogether: [['email-code', 'sms-code']] },
      /^needed: no more than can count together/,
    ],
    [
      'a weight of a stranger',
      { needed: 1, ...codes, weights: { push: 2 }, neededWeight: 1 },
      /^weights\.push: only factors that are allowed/,
    ],
    [
      'weights for nothing',
      { needed: 1, ...codes, weights: { 'sms-code': 2 } },
      /^neededWeight: the weight that is needed/,
    ],
    [
      'a weight that cannot be reached',
      { needed: 1, ...codes, weights: { 'sms-code': 2 }, neededWeight: 5 },
      /^neededWeight: no more than the allowed factors weigh/,
    ],
    [
      'heavy questions',
      {
        ...{ needed: 2, allowed: ['security-questions', 'email-code'] },
        ...{ weights: { 'security-questions': 2 }, neededWeight: 2 },
      },
      /^weights\.security-questions: 1: /,
    ],
    [
      'two categories of one',
      { needed: 2, allowed: ['email-code', 'token-code'] },
      /^categories: .*say `categories: 1`/,
    ],
    ['three categories', { needed: 1, categories: 3, allowed: all }, /^categories: .*3 categories/],
    ['questions alone', { needed: 1, allowed: ['security-questions'] }, /^allowed\.0: no security-questions/],
    [
      'questions as one of which one is enough',
      { needed: 1, allowed: ['email-code', 'security-questions'] },
      /^allowed\.1: no security-questions/,
    ],
    [
      'a code of the administrator that is not allowed',
      { needed: 1, ...codes, bootstrapIsEnough: true },
      /^bootstrapIsEnough: bootstrap-code among those allowed/,
    ],
  ])('refuses %s, names the member and says what was expected', (_, rule, message) => {
    expect(messagesOf(GateRule, rule)).toEqual([expect.stringMatching(message)]);
  });

  it('names several faults at once', () => {
    const rule = { needed: 1, allowed: ['passkey', 'passkey'], required: ['push'], bootstrapIsEnough: true };
    expect(messagesOf(GateRule, rule)).toHaveLength(3);
  });

  it.each<[string, GateRule]>([
    ['a small firm', { needed: 2, categories: 1, allowed: ['email-code', 'token-code', 'recovery-code'] }],
    [
      'a school',
      { needed: 2, allowed: ['email-code', 'security-questions', 'bootstrap-code'], bootstrapIsEnough: true },
    ],
    [
      'a bank',
      {
        ...{ needed: 2, allowed: ['passkey', 'token-code', 'sms-code', 'portal-password'], required: ['token-code'] },
        ...{ weights: { passkey: 3, 'token-code': 2 }, neededWeight: 3, notTogether: [['sms-code', 'passkey']] },
      },
    ],
    [
      'only codes of the administrator',
      { needed: 1, categories: 2, allowed: ['bootstrap-code'], bootstrapIsEnough: true },
    ],
    [
      'questions beside a required factor',
      { needed: 1, allowed: ['email-code', 'security-questions'], required: ['email-code'] },
    ],
    [
      'questions that weigh too little alone',
      {
        ...{ needed: 1, allowed: ['passkey', 'email-code', 'security-questions'] },
        ...{ weights: { passkey: 2 }, neededWeight: 2 },
      },
    ],
    ['a passkey that verifies its user', { needed: 1, categories: 2, allowed: ['passkey'] }],
  ])('accepts %s', (_, rule) => {
    expect(messagesOf(GateRule, rule)).toEqual([]);
  });

  it('every accepted rule can be passed, and questions never weigh more than one factor', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        fc.pre(GateRule.safeParse(rule).success);
        const everything = { available: all, proven: [], categories: verifiedPasskey };
        expect(evaluateGate(rule, everything).isReachable).toBe(true);
        expect(rule.weights?.['security-questions'] ?? 1).toBe(1);
      }),
    );
  });

  it('a refused rule of known factors either contradicts itself or cannot be passed', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const problems = messagesOf(GateRule, rule);
        const isPassable = evaluateGate(rule, { available: all, proven: [], categories: verifiedPasskey }).isReachable;
        if (!isPassable) expect(problems).not.toEqual([]);
      }),
    );
  });
});

describe('recoveryRule', () => {
  const schema = recoveryRule('directory-password');

  it('wants two categories even of one factor, unless the administrator says one', () => {
    expect(messagesOf(schema, { needed: 1, allowed: ['email-code'] })).toEqual([
      expect.stringMatching(/^categories: /),
    ]);
    expect(schema.parse({ needed: 1, allowed: ['email-code'], categories: 1 }).categories).toBe(1);
    expect(schema.parse({ needed: 1, allowed: ['passkey'] }).categories).toBe(2);
  });

  it('does not allow to prove what is lost', () => {
    expect(messagesOf(schema, { needed: 2, allowed: ['email-code', 'directory-password'] })).toEqual([
      'allowed.1: another factor than directory-password: what is lost cannot be proven',
    ]);
    expect(
      messagesOf(recoveryRule('portal-password'), { needed: 2, allowed: ['email-code', 'directory-password'] }),
    ).toEqual([]);
  });

  it('reads what it wrote', () => {
    const once = schema.parse({ needed: 2, allowed: ['email-code', 'security-questions'] });
    expect(schema.parse(once)).toEqual(once);
  });
});
