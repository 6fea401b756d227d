import { foldCase } from '#shared/domain/login-name.ts';
import type { LoginName } from '#shared/domain/login-name.ts';
import type { Person } from '../ports/person.ts';

/** `own`: chosen by the person themself. The directory's names win over it, whoever had it first. */
export type NameKind = 'account' | 'upn' | 'mail' | 'own';

/** The kinds that a typed name may be, best first. */
export const kindsOf = (login: LoginName): NameKind[] =>
  login.kind === 'account' ? ['account', 'own'] : ['upn', 'mail', 'account'];

/** Depends on what was typed alone, never on who exists. `bob@corp.example` is also `bob` where the domain is our own. */
export function namesToTry(directory: { id: string; domains: readonly string[] }, login: LoginName): string[] {
  if (login.kind === 'account') {
    const isOurs = login.domain === undefined || directory.domains.includes(login.domain);
    return [accountItem(directory.id, isOurs ? login.value : `${login.domain}\\${login.value}`)];
  }
  const [local = '', host = ''] = login.value.split('@');
  const address = addressItem(directory.id, login.value);
  return directory.domains.includes(host) ? [address, accountItem(directory.id, local)] : [address];
}

/** The item of an account name, or of one that was chosen: both are asked for by the same one request. */
export const accountItem = (directory: string, name: string): string => `${directory}@account#${name}`;
export const addressItem = (directory: string, address: string): string => `${directory}@address#${address}`;

export function nameItem(person: Person, kind: NameKind): string | undefined {
  const { directory, samAccountName, ownLogin } = person;
  if (kind === 'account') return accountItem(directory, foldCase(samAccountName));
  if (kind === 'own') return ownLogin === undefined ? undefined : accountItem(directory, ownLogin);
  const address = kind === 'upn' ? person.userPrincipalName : person.mail;
  return address ? addressItem(directory, foldCase(address)) : undefined;
}

/** The items of the names that the directory gives. */
export const nameItems = (person: Person): string[] => [
  ...new Set((['account', 'upn', 'mail'] as const).flatMap((kind) => nameItem(person, kind) ?? [])),
];
