import type { Change } from 'ldapts';
import { attributeCatalogue, attributeNames, kindOf } from '#shared/domain/attributes/attribute-catalogue.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import type { LdapResult } from './ldap-responses.ts';

/**
 * A write of one of the attributes that people may change: one value, of the length that Active Directory's schema allows
 * (ERROR_DS_RANGE_CONSTRAINT, MS-ERREF 2.2), or none.
 */
export function planPersonal(entry: DirectoryEntry, changes: readonly Change[]): (() => void) | LdapResult {
  const { operation, modification } = changes[0]!;
  const name = attributeNames.find((known) => known.toLowerCase() === modification.type.toLowerCase())!;
  if (changes.length !== 1 || operation !== 'replace') return refusal(53, '00000057', name);
  const values = modification.parsedBuffers;
  if (values.length > 1) return refusal(19, '00002081', name);
  const value = values[0];
  if (!value) {
    return () => {
      entry.attributes = Object.fromEntries(Object.entries(entry.attributes).filter(([key]) => key !== name));
    };
  }
  const isPhoto = kindOf(name) === 'photo';
  const length = isPhoto ? value.length : value.toString().length;
  const most = name === 'preferredLanguage' ? Infinity : attributeCatalogue[name].maxLength;
  if (length > most) return refusal(19, '00002082', name);
  return () => {
    entry.attributes[name] = [value.toString(isPhoto ? 'base64' : 'utf8')];
  };
}

const refusal = (code: number, win32: string, name: string): LdapResult => ({
  code,
  message: `${win32}: AtrErr: DSID-03151904, #1:\n\t0: ${win32}: DSID-03151904, problem 1005 (CONSTRAINT_ATT_TYPE), data 0, Att 0 (${name})\n`,
});
