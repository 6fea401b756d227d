import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { parseLoginName } from '#shared/domain/login-name.ts';
import { parseOwnLogin } from '#shared/domain/own-login.ts';

describe('a name to sign in by that somebody chose', () => {
  it.each([
    ['Ann.Miller', 'ann.miller'],
    [' ann ', 'ann'],
    ['a1-b2_c3', 'a1-b2_c3'],
  ])('%p is kept as %p', (typed, login) => {
    expect(parseOwnLogin(typed)).toEqual({ ok: true, value: login });
  });

  it.each([
    ['an', 'too-short'],
    ['a'.repeat(33), 'too-long'],
    ['jürgen', 'characters'],
    ['ann@example.com', 'characters'],
    ['CORP\\ann', 'characters'],
    ['ann miller', 'characters'],
    ['.ann', 'characters'],
    ['ann..miller', 'characters'],
    ['4711', 'characters'],
    ['*nn', 'characters'],
    ['Administrator', 'reserved'],
    ['help', 'reserved'],
  ])('%p is refused: %s', (typed, code) => {
    expect(parseOwnLogin(typed)).toEqual({ ok: false, error: { code } });
  });

  it.each(['\u212Aim', 'a\u0131ice', '\uff41lice', 'аlice', 'ann\u200d', 'ann\u0301', 'ann\0'])(
    'E11: the twin %j is refused',
    (typed) => {
      expect(parseOwnLogin(typed)).toEqual({ ok: false, error: { code: 'characters' } });
    },
  );

  it('is found again by what is typed at the sign-in, in any case and with spaces around', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40, unit: 'binary' }), (typed) => {
        const own = parseOwnLogin(typed);
        if (!own.ok) return;
        expect(parseLoginName(` ${typed.toUpperCase()} `)).toEqual({
          ok: true,
          value: { kind: 'account', value: own.value },
        });
      }),
    );
    expect(parseLoginName('Ann.Miller')).toMatchObject({ value: { kind: 'account', value: 'ann.miller' } });
  });
});
