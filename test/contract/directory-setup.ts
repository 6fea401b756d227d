import { Client } from 'ldapts';
import { createActiveDirectoryConnector } from '#bridge/connectors/active-directory/active-directory-connector.ts';
import type { ActiveDirectoryConfig } from '#bridge/connectors/active-directory/config.ts';
import type { Account, DirectoryConnector, DirectorySession } from '#bridge/connectors/directory-connector.ts';
import { parseLoginName } from '#shared/domain/login-name.ts';
import { Secret } from '#shared/secret.ts';
import { contractSeed } from './contract-people.ts';

/** A running directory with the people of the contract, however it came to be. */
export interface ContractDirectory {
  readonly url: string;
  readonly caPem: string;
  readonly baseDn: string;
  readonly peopleDn: string;
  readonly netbiosName: string;
  readonly bindDn: string;
  readonly bindPassword: string;
  /** Ends it without a word and starts it again on the same data and address. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Where implementations are allowed to differ, because the real ones do. */
export interface ContractTraits {
  /** The history counts on a reset: policy hints are supported. */
  readonly checksHistoryOnReset: boolean;
  /** Own names in a password are refused. */
  readonly checksNames: boolean;
}

export const secret = (text: string): Secret => new Secret(text);

/** A connector to that directory. Close it. */
export function connectTo(
  directory: ContractDirectory,
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
export async function badPasswords(directory: ContractDirectory, dn: string): Promise<number> {
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
