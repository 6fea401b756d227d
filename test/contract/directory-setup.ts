import { Attribute, Change, Client } from 'ldapts';
import type { DirectoryEntry } from '#local/embedded-directory/directory-entry.ts';
import type { DirectoryStore } from '#local/embedded-directory/directory-store.ts';
import { createActiveDirectoryConnector } from '#bridge/connectors/active-directory/active-directory-connector.ts';
import type { ActiveDirectoryConfig } from '#bridge/connectors/active-directory/config.ts';
import type { Account, DirectoryConnector, DirectorySession } from '#bridge/connectors/directory-connector.ts';
import { parseLoginName } from '#shared/domain/login-name.ts';
import { Secret } from '#shared/secret.ts';
import { contractSeed } from './contract-people.ts';
import { copyHolder } from './copy-holder.ts';

/** A running directory with the people of the contract, however it came to be. */
export interface ContractDirectory {
  readonly url: string;
  readonly caPem: string;
  readonly baseDn: string;
  readonly peopleDn: string;
  readonly netbiosName: string;
  readonly bindDn: string;
  readonly bindPassword: string;
  /** What an administrator of the domain does meanwhile. */
  readonly admin: DomainAdmin;
  /** Ends it without a word and starts it again on the same data and address. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Changes that come from elsewhere. */
export interface DomainAdmin {
  setMail(dn: string, mail: string): Promise<void>;
  /** @returns the new DN */
  move(dn: string, parentDn: string): Promise<string>;
  remove(dn: string): Promise<void>;
  set(dn: string, attribute: string, value: string | Buffer): Promise<void>;
  /** Puts an account under the permissions of administrators, as AdminSDHolder does (MS-ADTS 3.1.1.6.1). */
  holdLikeAdministrator(dn: string): Promise<void>;
}

/** The administrator of a domain that speaks LDAP. */
export function ldapAdmin(domain: { url: string; caPem: string; adminDn: string; adminPassword: string }): DomainAdmin {
  const asAdmin = async (work: (client: Client) => Promise<unknown>): Promise<void> => {
    const client = new Client({ url: domain.url, tlsOptions: { ca: domain.caPem }, timeout: 10_000 });
    try {
      await client.bind(domain.adminDn, domain.adminPassword);
      await work(client);
    } finally {
      await client.unbind();
    }
  };
  return {
    setMail: (dn, mail) => {
      const modification = new Attribute({ type: 'mail', values: [mail] });
      return asAdmin((client) => client.modify(dn, new Change({ operation: 'replace', modification })));
    },
    move: async (dn, parentDn) => {
      const moved = `${dn.slice(0, dn.indexOf(','))},${parentDn}`;
      await asAdmin((client) => client.modifyDN(dn, moved));
      return moved;
    },
    remove: (dn) => asAdmin((client) => client.del(dn)),
    set: (dn, type, value) => {
      const modification = new Attribute({ type, values: [Buffer.from(value)] });
      return asAdmin((client) => client.modify(dn, new Change({ operation: 'replace', modification })));
    },
    holdLikeAdministrator: (dn) => asAdmin((client) => copyHolder(client, dn)),
  };
}

/** The same for the embedded directory, which has no such requests. */
export function storeAdmin(store: DirectoryStore): DomainAdmin {
  const entryOf = (dn: string): DirectoryEntry => store.byDn(dn)!;
  return {
    setMail: async (dn, mail) => {
      entryOf(dn).attributes['mail'] = [mail];
      store.touch(entryOf(dn));
    },
    move: async (dn, parentDn) => {
      const moved = `${dn.slice(0, dn.indexOf(','))},${parentDn}`;
      store.move(entryOf(dn), moved);
      return moved;
    },
    remove: async (dn) => store.remove(entryOf(dn)),
    // Bytes are kept as text there.
    set: async (dn, attribute, value) => {
      entryOf(dn).attributes[attribute] = [Buffer.from(value).toString('latin1')];
    },
    holdLikeAdministrator: async (dn) => {
      entryOf(dn).attributes['nTSecurityDescriptor'] = ['of its own'];
    },
  };
}

/** Where implementations are allowed to differ, because the real ones do. */
export interface ContractTraits {
  /** The history counts on a reset: policy hints are supported. */
  readonly checksHistoryOnReset: boolean;
  /** Members of Protected Users cannot sign in with a plain bind. */
  readonly restrictsProtectedUsers: boolean;
  /** Own names in a password are refused. */
  readonly checksNames: boolean;
  /** Nothing is asked of the passwords of an account that needs none (PASSWD_NOTREQD). */
  readonly exemptsPasswordNotRequired: boolean;
}

export const secret = (text: string): Secret => new Secret(text);

/** A connector to that directory. Close it. */
export function connectTo(
  directory: Omit<ContractDirectory, 'admin'>,
  config: Partial<ActiveDirectoryConfig> = {},
): DirectoryConnector {
  return createActiveDirectoryConnector(
    {
      controllers: [directory.url],
      caPem: directory.caPem,
      baseDn: directory.baseDn,
      bindDn: directory.bindDn,
      bindPassword: secret(directory.bindPassword),
      servedOus: [directory.peopleDn],
      refusalFloorMs: 0,
      ...config,
    },
    { now: () => new Date() },
  );
}

/** Looks somebody up as typed. */
export async function lookUp(session: DirectorySession, typed: string): Promise<Account | undefined> {
  const login = parseLoginName(typed);
  return login.ok ? session.lookUp(login.value) : undefined;
}

/** Somebody who must be there. */
export async function find(session: DirectorySession, typed: string): Promise<Account> {
  const account = await lookUp(session, typed);
  if (!account) throw new Error(`${typed} is not in the directory`);
  return account;
}

/** How often the directory has counted a wrong password of somebody. */
export async function badPasswords(directory: Omit<ContractDirectory, 'admin'>, dn: string): Promise<number> {
  const client = new Client({ url: directory.url, tlsOptions: { ca: directory.caPem }, timeout: 5_000 });
  try {
    await client.bind(directory.bindDn, directory.bindPassword);
    const { searchEntries } = await client.search(dn, { scope: 'base', attributes: ['badPwdCount'] });
    return Number(searchEntries[0]?.['badPwdCount'] ?? Number.NaN);
  } finally {
    await client.unbind();
  }
}

export { contractSeed };
