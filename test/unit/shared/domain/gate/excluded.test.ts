import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateGate } from '#shared/domain/gate.ts';
import { excludedFrom, isMailBehindPassword } from '#shared/domain/gate/excluded.ts';
import { all, anyFacts, anyRule } from './gate-oracle.ts';

describe('excludedFrom', () => {
  it('what is lost, and what only the lost directory password opens', () => {
    const behindPassword = ['email-code', 'chat-code'] as const;
    expect(excludedFrom({ lost: ['directory-password', 'email-code'], behindPassword })).toEqual([
      ...['directory-password', 'email-code', 'chat-code'],
    ]);
    expect(excludedFrom({ lost: ['token-code'], behindPassword })).toEqual(['token-code']);
  });

  it('nothing behind the lost password ever counts', () => {
    fc.assert(
      fc.property(anyRule, anyFacts, fc.subarray([...all]), (rule, facts, behindPassword) => {
        const excluded = excludedFrom({ lost: ['directory-password'], behindPassword });
        const decision = evaluateGate(rule, { ...facts, proven: excluded, available: excluded, excluded });
        expect(decision).toMatchObject({ satisfied: false, isReachable: false, choices: [] });
      }),
    );
  });
});

describe('isMailBehindPassword', () => {
  const domains = ['CORP', 'corp.example', 'bücher.example'];

  it.each([
    ['ann@corp.example', true],
    ['ann@CORP.Example.', true],
    ['ann@mail.corp.example', true],
    ['"a@b"@corp.example', true],
    ['ann@xn--bcher-kva.example', true],
    ['ann@BÜCHER.example', true],
    ['ann@notcorp.example', false],
    ['ann@corp.example.net', false],
    ['corp.example@home.example', false],
    ['ann@corp', false],
  ])('%s: %s', (address, isBehind) => {
    expect(isMailBehindPassword(address, domains)).toBe(isBehind);
  });

  it.each(['corp', '', 'ann@', 'ann@[', 'ann@a b'])(
    'an address without a readable host counts as behind it: %j',
    (address) => {
      expect(isMailBehindPassword(address, domains)).toBe(true);
    },
  );
});
