import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isInScope } from '#bridge/connectors/active-directory/distinguished-name.ts';
import { narrowOus } from '#bridge/connectors/active-directory/narrow-ous.ts';

const dn = fc
  .array(fc.constantFrom('OU=A', 'OU=B', 'ou=a', 'OU=C'), { minLength: 0, maxLength: 3 })
  .map((parts) => [...parts, 'DC=x'].join(','));
const ous = fc.array(dn, { maxLength: 4 });

describe('choosing among the served OUs', () => {
  it.each([
    [['OU=P,DC=x'], undefined, ['OU=P,DC=x']],
    [['OU=P,DC=x'], ['DC=x'], ['OU=P,DC=x']],
    [['OU=P,DC=x'], ['ou=p, dc=x'], ['OU=P,DC=x']],
    [['OU=P,DC=x'], ['OU=S,OU=P,DC=x'], ['OU=S,OU=P,DC=x']],
    [['OU=P,DC=x'], ['OU=Q,DC=x', 'nonsense', ''], []],
    [['OU=P,DC=x'], [], []],
    [['OU=P,DC=x', 'OU=S,OU=P,DC=x', 'OU=P,DC=x'], undefined, ['OU=P,DC=x']],
    [
      ['OU=P,DC=x', 'OU=Q,DC=x'],
      ['OU=S,OU=Q,DC=x', 'OU=P,DC=x'],
      ['OU=P,DC=x', 'OU=S,OU=Q,DC=x'],
    ],
  ])('%j, of which %j: %j', (served, chosen, narrowed) => {
    expect(narrowOus(served, chosen)).toEqual(narrowed);
  });

  it('B3: whoever is in what was chosen is in what is served and in what was asked for, and nobody is left out', () => {
    fc.assert(
      fc.property(ous, fc.option(ous, { nil: undefined }), dn, (served, chosen, parent) => {
        const person = `CN=Ann,${parent}`;
        const isWanted = isInScope(person, served) && (chosen === undefined || isInScope(person, chosen));
        expect(isInScope(person, narrowOus(served, chosen))).toBe(isWanted);
      }),
    );
  });

  it('nobody is read twice', () => {
    fc.assert(
      fc.property(ous, fc.option(ous, { nil: undefined }), dn, (served, chosen, parent) => {
        const narrowed = narrowOus(served, chosen);
        expect(narrowed.filter((ou) => isInScope(`CN=Ann,${parent}`, [ou])).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
