import { Client } from 'ldapts';
import { escapeDnValue } from '#bridge/connectors/active-directory/distinguished-name.ts';
import type { DemoPerson } from '#local/embedded-directory/demo-people.ts';

/** Adds a person to a running domain, as its administrator, over LDAPS. States other than `usual` come from the seed. */
export async function addUser(
  domain: { url: string; caPem: string; adminDn: string; adminPassword: string; dnsName: string },
  parentDn: string,
  person: DemoPerson,
): Promise<string> {
  const client = new Client({ url: domain.url, tlsOptions: { ca: domain.caPem }, timeout: 10_000 });
  const dn = `CN=${escapeDnValue(person.displayName)},${parentDn}`;
  try {
    await client.bind(domain.adminDn, domain.adminPassword);
    await client.add(dn, {
      objectClass: 'user',
      sAMAccountName: person.login,
      userPrincipalName: `${person.login}@${domain.dnsName}`,
      displayName: person.displayName,
      givenName: person.givenName,
      sn: person.surname,
      userAccountControl: '512',
      // The client writes texts as UTF-8; these code units come out as the UTF-16LE bytes only for ASCII.
      unicodePwd: Array.from(`"${person.password}"`, (character) => `${character}\0`).join(''),
      ...(person.email !== undefined && { mail: person.email }),
    });
    return dn;
  } finally {
    await client.unbind();
  }
}
