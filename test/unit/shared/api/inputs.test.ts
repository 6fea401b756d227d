import { describe, expect, it } from '@jest/globals';
import { PortalAlias, TypedCode, TypedLogin } from '#shared/api/inputs.ts';
import { problemStatus } from '#shared/api/problem.ts';

describe('TypedCode', () => {
  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['1234-5678', '12345678'],
    ['012\u00a0345', '012345'],
  ])('reads %j as %s', (typed, code) => {
    expect(TypedCode.parse(typed)).toBe(code);
  });

  it.each(['', '12345', '123456789', '12345a', '１２３４５６', '٣٣٣٣٣٣', '-123456'.padEnd(21), '1e5000', '0x1234'])(
    'refuses %j',
    (typed) => {
      expect(TypedCode.safeParse(typed).success).toBe(false);
    },
  );

  it.each([123456, ['123456'], { code: '123456' }, null, true])('refuses what is no text: %j (W6)', (value) => {
    expect(TypedCode.safeParse(value).success).toBe(false);
  });
});

describe('TypedLogin', () => {
  it('passes on what was typed unchanged, for the browser sealed to exactly that', () => {
    expect(TypedLogin.parse(' CORP\\Bob ')).toBe(' CORP\\Bob ');
  });

  it.each([' ', '*', 'bob\0', 'a'.repeat(257), ['bob'], 7, null])(
    'refuses %j before any look-up (E8, E10)',
    (value) => {
      expect(TypedLogin.safeParse(value).success).toBe(false);
    },
  );
});

describe('PortalAlias', () => {
  it.each(['', '../x', 'a/b', 'Demo', 'a%2fb', '-a', 'a'.repeat(64)])('refuses %j (W3)', (alias) => {
    expect(PortalAlias.safeParse(alias).success).toBe(false);
  });
});

describe('problems', () => {
  it('are refusals all: each has a status that says so', () => {
    for (const status of Object.values(problemStatus)) expect(status).toBeGreaterThanOrEqual(400);
  });
});
