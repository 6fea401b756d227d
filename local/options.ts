import path from 'node:path';
import { parseArgs } from 'node:util';

/** A domain that somebody else runs. */
export interface ExternalDirectory {
  /** `ldaps://…`, the preferred controller first. */
  readonly urls: readonly string[];
  readonly caFile: string;
  readonly baseDn: string;
  readonly bindDn: string;
  readonly bindPasswordFile: string;
  readonly servedOus: readonly string[];
}

/** What a local run was asked for. */
export interface LocalOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  readonly directory: 'embedded' | 'samba' | ExternalDirectory;
}

/** A command line that makes no sense; the message says what would. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}

export const helpText = `Runs the whole of Latchkey on this machine: portal, API, bridge, a directory and a mail catcher.

  npm start                            with the embedded directory and its demo people
  npm start -- --samba                 with a private Samba Active Directory controller
  npm start -- --directory ldaps://…   with a domain of yours (give more than one controller by repeating it)
                 --ca FILE                  authority that signed the controllers' certificates (PEM)
                 --base-dn DN               for example DC=corp,DC=example
                 --bind-dn DN               the account that the bridge uses
                 --bind-password-file FILE  its password, in a file that only you can read
                 --served-ou DN             people who may be served (repeatable; default: the whole base DN)

  --port NUMBER   where the portal listens (8080)
  --data DIR      where everything is kept (.latchkey)
  --help          this text

  npm run reset   forgets everything in the data folder

Everything listens on this machine only.
`;

const flags = {
  port: { type: 'string', default: '8080' },
  data: { type: 'string', default: '.latchkey' },
  samba: { type: 'boolean', default: false },
  directory: { type: 'string', multiple: true },
  ca: { type: 'string' },
  'base-dn': { type: 'string' },
  'bind-dn': { type: 'string' },
  'bind-password-file': { type: 'string' },
  'served-ou': { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the command line. @returns nothing when help was asked for @throws UsageProblem */
export function readOptions(args: readonly string[]): LocalOptions | undefined {
  const values = parsed(args);
  if (values.help) return undefined;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageProblem(`--port takes a number from 0 to 65535, not "${values.port}".`);
  }
  const dataDir = path.resolve(values.data);
  if (values.directory) return { port, dataDir, directory: externalDirectory(values) };
  return { port, dataDir, directory: values.samba ? 'samba' : 'embedded' };
}

type Values = ReturnType<typeof parsed>;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags }).values;
  } catch (cause) {
    throw new UsageProblem(`${(cause as Error).message}\nSee npm start -- --help`, { cause });
  }
}

function externalDirectory(values: Values): ExternalDirectory {
  if (values.samba) throw new UsageProblem('--samba and --directory exclude each other.');
  const needed = ['ca', 'base-dn', 'bind-dn', 'bind-password-file'] as const;
  const missing = needed.filter((name) => values[name] === undefined);
  if (missing.length > 0)
    throw new UsageProblem(`--directory also needs ${missing.map((name) => `--${name}`).join(', ')}.`);
  const plain = values.directory!.find((url) => !url.startsWith('ldaps://'));
  if (plain !== undefined) {
    throw new UsageProblem(`--directory takes ldaps:// only, not "${plain}": passwords travel on this connection.`);
  }
  const baseDn = values['base-dn']!;
  return {
    urls: values.directory!,
    caFile: path.resolve(values.ca!),
    baseDn,
    bindDn: values['bind-dn']!,
    bindPasswordFile: path.resolve(values['bind-password-file']!),
    servedOus: values['served-ou'] ?? [baseDn],
  };
}
