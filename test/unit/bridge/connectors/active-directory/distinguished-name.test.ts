import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dnKey, escapeDnValue, isInScope, isSameDn } from '#bridge/connectors/active-directory/distinguished-name.ts';

const people = 'OU=People,DC=corp,DC=example';

describe('the scope of the bridge', () => {
  it.each([
    'CN=Ann,OU=People,DC=corp,DC=example',
    'cn=ann, ou=people ,dc=CORP,dc=example',
    'CN=Ann,OU=Berlin,OU=People,DC=corp,DC=example',
    'CN=Miller\\, Ann,OU=People,DC=corp,DC=example',
    'CN=Miller\\2C Ann,OU=People,DC=corp,DC=example',
    'CN=a\\\\,OU=People,DC=corp,DC=example',
    'CN=Ann+UID=7,OU=People,DC=corp,DC=example',
    'CN=Ann,OU=\\50eople,DC=corp,DC=example',
  ])('has %s inside', (dn) => {
    expect(isInScope(dn, ['OU=Other,DC=corp,DC=example', people])).toBe(true);
  });

  it.each([
    people,
    'CN=Ann,OU=Others,DC=corp,DC=example',
    'CN=Ann,DC=corp,DC=example',
    // A name that only looks like a path into the OU.
    'CN=Ann\\,OU=People\\,DC=corp\\,DC=example,OU=Evil,DC=corp,DC=example',
    'CN=x,OU=Evil\\,OU=People,DC=corp,DC=example',
    'CN=x\\,OU=People,DC=corp,DC=example',
    'CN=Ann,OU=XPeople,DC=corp,DC=example',
    'CN=Ann,OU=People,DC=corp,DC=example,DC=evil',
    'CN=Ann,OU=Peop\u017fe,DC=corp,DC=example',
    '',
    'nonsense',
    ',OU=People,DC=corp,DC=example',
    'CN=,OU=People,DC=corp,DC=example',
    'CN=Ann\\',
    'CN=Ann,OU=People\u00a0,DC=corp,DC=example',
    'CN=Ann,OU=People\t,DC=corp,DC=example',
    'CN=a\\00b,OU=People,DC=corp,DC=example',
    'CN=a\u0001ou=x,OU=People,DC=corp,DC=example',
    '<GUID=00000000-0000-4000-8000-000000000000>',
  ])('has %p outside', (dn) => {
    expect(isInScope(dn, [people])).toBe(false);
  });

  it('has nothing inside when no OU is served, or none that can be read', () => {
    expect(isInScope('CN=Ann,OU=People,DC=corp,DC=example', [])).toBe(false);
    expect(isInScope('CN=Ann,OU=People,DC=corp,DC=example', ['', 'People'])).toBe(false);
  });
});

describe('DNs', () => {
  it('are the same whatever the spelling', () => {
    expect(isSameDn(dnKey('CN=J\u00fcrgen,DC=x'), dnKey('cn=J\\C3\\BCrgen, dc=X'))).toBe(true);
    expect(isSameDn(dnKey('CN=J\u00fcrgen,DC=x'), dnKey('CN=Ju\u0308rgen,DC=x'))).toBe(true);
    expect(isSameDn(dnKey('CN=a\\ ,DC=x'), dnKey('CN=a,DC=x'))).toBe(false);
    expect(isSameDn(dnKey('x'), dnKey('x'))).toBe(false);
  });

  it('are none when they are longer than any, which would take the time of its square to read', () => {
    const long = `CN=a${' '.repeat(1_000_000)}x,${people}`;
    expect([dnKey(long), isInScope(long, [people])]).toEqual([undefined, false]);
  });

  it('keep any value as one value', () => {
    const value = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 40 })
      .filter((text) => text.isWellFormed() && !/[\0\u0001]/.test(text));
    fc.assert(
      fc.property(value, (text) => {
        const key = dnKey(`CN=${escapeDnValue(text)},${people}`);
        expect(key).toHaveLength(4);
        expect(key).toEqual([`cn=${key![0]!.slice(3)}`, ...dnKey(people)!]);
        expect(isInScope(`CN=${escapeDnValue(text)},${people}`, [people])).toBe(true);
      }),
    );
  });
});
