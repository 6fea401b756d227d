import { Client, EqualityFilter, InvalidCredentialsError } from 'ldapts';

/** Looks at the directory with a client of its own, past everything that is under test. */
export interface Witness {
  /** Whether the directory takes the password for the right one. Counts as a wrong password when not. */
  accepts(login: string, password: string): Promise<boolean>;
  isLocked(login: string): Promise<boolean>;
  /** Attributes that have one value of text; those that are not there are left out. */
  read(login: string, names: readonly string[]): Promise<Readonly<Record<string, string>>>;
  /** How often the password has been set since the account was made, by the directory's own count. */
  passwordWrites(login: string): Promise<number>;
  close(): Promise<void>;
}

/** How to look, straight at the controller. */
export interface WitnessOptions {
  readonly url: string;
  readonly caPem: string;
  readonly baseDn: string;
  readonly dnsName: string;
  readonly bindDn: string;
  readonly bindPassword: string;
  /** Where the directory's own count is. */
  readonly passwordWrites: (client: Client, dn: string) => Promise<number>;
}

const timeoutMs = 10_000;

/** Signs in as somebody who may read everything. */
export async function callWitness(options: WitnessOptions): Promise<Witness> {
  const { url, caPem, baseDn, dnsName } = options;
  const open = (): Client =>
    new Client({ url, tlsOptions: { ca: caPem }, timeout: timeoutMs, connectTimeout: timeoutMs });
  const reader = open();
  await reader.bind(options.bindDn, options.bindPassword);
  const find = async (login: string, attributes: string[]) => {
    const filter = new EqualityFilter({ attribute: 'sAMAccountName', value: login });
    const { searchEntries } = await reader.search(baseDn, { scope: 'sub', filter, attributes });
    if (searchEntries.length !== 1) throw new Error(`${login} was found ${searchEntries.length} times`);
    return searchEntries[0]!;
  };
  return {
    async accepts(login, password) {
      const client = open();
      try {
        await client.bind(`${login}@${dnsName}`, password);
        return true;
      } catch (error) {
        // Who must change it, or should have, has the right one.
        if (error instanceof InvalidCredentialsError) return /data (773|532)\b/.test(error.message);
        throw error;
      } finally {
        await client.unbind();
      }
    },
    async isLocked(login) {
      const { lockoutTime } = await find(login, ['lockoutTime']);
      return ![undefined, '0'].includes(Array.isArray(lockoutTime) ? undefined : String(lockoutTime));
    },
    async read(login, names) {
      const entry = await find(login, [...names]);
      return Object.fromEntries(
        names.flatMap((name) => [entry[name] ?? []].flat().map((value) => [name, String(value)])),
      );
    },
    passwordWrites: async (login) => options.passwordWrites(reader, (await find(login, ['sAMAccountName'])).dn),
    close: () => reader.unbind(),
  };
}
