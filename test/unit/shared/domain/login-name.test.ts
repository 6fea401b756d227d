import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldCase, maxLoginLength, parseLoginName } from '#shared/domain/login-name.ts';

const valueOf = (typed: string): string | undefined => {
  const name = parseLoginName(typed);
  return name.ok ? name.value.value : undefined;
};
const codeOf = (typed: string): string | undefined => {
  const name = parseLoginName(typed);
  return name.ok ? undefined : name.error.code;
};

describe('parseLoginName', () => {
  it.each(['bob', 'BOB', ' bob ', '\tBob\n', '\u00a0bob\u3000', '\ufeffbob', 'CORP\\bob', 'corp\\BOB'])(
    'takes %j for one and the same account (E3)',
    (typed) => {
      expect(parseLoginName(typed)).toMatchObject({ ok: true, value: { kind: 'account', value: 'bob' } });
    },
  );

  it('keeps the domain, folded, beside the name', () => {
    expect(parseLoginName('CORP\\Bob')).toEqual({ ok: true, value: { kind: 'account', value: 'bob', domain: 'corp' } });
    expect(parseLoginName('bob')).toEqual({ ok: true, value: { kind: 'account', value: 'bob' } });
  });

  it('takes an address as a whole', () => {
    expect(parseLoginName(' Bob.Meier@Example.COM ')).toEqual({
      ok: true,
      value: { kind: 'address', value: 'bob.meier@example.com' },
    });
  });

  it.each(['Bob Meier', 'bob (admin)'])('takes %j, which Active Directory allows', (typed) => {
    expect(parseLoginName(typed)).toEqual({ ok: true, value: { kind: 'account', value: typed.toLowerCase() } });
  });

  it('takes both Unicode spellings of one letter for the same name', () => {
    expect(valueOf('Mu\u0308ller')).toBe(valueOf('m\u00fcller'));
  });

  it.each([
    ['a dotless i', 'm\u0131ke', 'mike'],
    ['a dotted capital I', 'M\u0130KE', 'mike'],
    ['the Kelvin sign', '\u212Aate', 'kate'],
    ['full width', '\uff42\uff4f\uff42', 'bob'],
    ['a long s', '\u017fam', 'sam'],
    ['a ligature', '\ufb01n', 'fin'],
    ['a Cyrillic o', 'b\u043eb', 'bob'],
    ['a superscript', 'bob\u00b2', 'bob2'],
    ['LDAP escapes', 'b\\6fb', 'bob'],
    ['an escaped first letter', '\\62ob', 'bob'],
    ['URL escapes', 'b%6fb', 'bob'],
  ])('never takes %s for the plain letter (E11)', (_, twin, plain) => {
    expect(valueOf(plain)).toBe(plain);
    expect(valueOf(twin)).not.toBe(plain);
  });

  it('lets no character beyond ASCII give an ASCII name (E11)', () => {
    const impostors: string[] = [];
    for (let point = 0x80; point <= 0x1ffff; point++) {
      const value = valueOf(`a${String.fromCodePoint(point)}b`);
      if (value !== undefined && /^[\0-\x7f]*$/.test(value)) impostors.push(point.toString(16));
    }
    expect(impostors).toEqual([]);
  });

  it.each(['', ' ', '\t\n', '\u3000\u00a0', '\ufeff'])('refuses %j: nothing was typed (E8)', (typed) => {
    expect(codeOf(typed)).toBe('empty');
  });

  it.each([
    '*',
    'bo*',
    'bob\0',
    'bo\0b',
    '(cn=*)',
    'bob)(uid=*',
    'a=b',
    'bob;drop',
    'bob,ou=x',
    'bob|',
    'b/ob',
    'b?b',
    'b:b',
    '[bob]',
    'bob\r\nBcc:x',
    'bob\u200b',
    'b\u202eob',
    'bob\u00a0meier',
    'bob\u3000meier',
    'b\ud800b',
    '\\bob',
    'corp\\',
    'a\\b\\c',
    '\\',
    '@',
    '@example.com',
    'bob@',
    'a@b@c',
    'corp\\bob@example.com',
  ])('refuses %j, which cannot be a name (E8, B5)', (typed) => {
    expect(codeOf(typed)).toBe('not-a-name');
  });

  it('refuses 10 kB before it looks at them (B5)', () => {
    expect(codeOf('a'.repeat(10_240))).toBe('too-long');
    expect(codeOf('*'.repeat(10_240))).toBe('too-long');
    expect(codeOf('a'.repeat(maxLoginLength + 1))).toBe('too-long');
    expect(valueOf('a'.repeat(maxLoginLength))).toHaveLength(maxLoginLength);
    expect(valueOf(`${' '.repeat(100)}bob${' '.repeat(100)}`)).toBe('bob');
  });

  it('gives a value that is its own canonical form, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.string({ unit: 'grapheme' })), (typed) => {
        const name = parseLoginName(typed);
        fc.pre(name.ok && name.value.domain === undefined);
        if (name.ok) expect(parseLoginName(name.value.value)).toEqual(name);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives what its contract says, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const name = parseLoginName(typed);
        if (!name.ok) return;
        expect(name.value.value.length).toBeGreaterThan(0);
        expect(name.value.value.length).toBeLessThanOrEqual(maxLoginLength);
        expect(name.value.value).toBe(name.value.value.normalize('NFC'));
        expect(name.value.value).not.toMatch(/[*\\\p{C}]|[^ \P{Z}]/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('foldCase', () => {
  it('folds letters of any script and keeps apart what only looks alike', () => {
    expect(foldCase('ÄÖÜ ŞĞ ЖЩ ΑΩ')).toBe('äöü şğ жщ αω');
    expect(foldCase('\u212A')).toBe('\u212A');
    expect(foldCase('\u0130')).toBe('\u0130');
  });
});
