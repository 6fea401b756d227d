import { parseArgs } from 'node:util';
import { loadConfig } from '../config/load-config.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import {
  activateIdentity,
  forgetPreviousSealKey,
  listKeys,
  openKeystore,
  prepareIdentity,
  rotateSealKey,
  shortestKeyLifeMs,
} from '../keystore/keystore.ts';
import { exitCodes } from './exit-codes.ts';
import { defaultConfigFile } from './help.ts';
import { askHealth } from './status.ts';

const options = {
  config: { type: 'string', default: defaultConfigFile },
  json: { type: 'boolean', default: false },
  identity: { type: 'boolean', default: false },
  confirmed: { type: 'boolean', default: false },
} as const;

/** `bridge keys list | rotate [--identity] | activate --confirmed | forget`. Takes effect when the bridge starts again. */
export async function keysCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [what = 'list', ...more] = positionals;
  const config = loadConfig(values.config);
  if (more.length === 0) {
    if (what === 'list') return list(config, values.json);
    if (what === 'rotate') return values.identity ? prepare(config) : rotate(config);
    if (what === 'activate') return activate(config, values.confirmed);
    if (what === 'forget') return forget(config);
  }
  return tell(exitCodes.usage, 'bridge: keys list, keys rotate [--identity], keys activate --confirmed, keys forget');
}

/** The name that `keys rotate` had before. */
export const rotateKeyCommand = (args: string[]): Promise<number> => keysCommand(['rotate', ...args]);

async function list({ keyDirectory }: LoadedConfig, isJson: boolean): Promise<number> {
  const keys = await listKeys(keyDirectory);
  if (isJson) process.stdout.write(`${JSON.stringify({ keys })}\n`);
  else
    for (const { use, role, createdAt, id } of keys) tell(0, `${use.padEnd(9)} ${role.padEnd(9)} ${createdAt}  ${id}`);
  return exitCodes.ok;
}

async function rotate({ keyDirectory }: LoadedConfig): Promise<number> {
  if (!(await rotateSealKey(keyDirectory, new Date()))) {
    const { sealKeySince } = await openKeystore(keyDirectory);
    return tell(
      exitCodes.failed,
      `bridge: the present key is from ${sealKeySince}. Passwords may be under way for the one before: ` +
        `try again ${shortestKeyLifeMs / 60_000} minutes after that.`,
    );
  }
  return tell(
    exitCodes.ok,
    'A new key for passwords is made. Restart the bridge to use it: systemctl restart latchkey-bridge',
    'The fingerprint is the same as before; nobody has to confirm anything.',
    'The key before still opens what was sealed for it. An hour after the restart delete it: bridge keys forget',
  );
}

async function prepare({ keyDirectory }: LoadedConfig): Promise<number> {
  const fingerprint = await prepareIdentity(keyDirectory, new Date());
  return tell(
    exitCodes.ok,
    'The next identity of this bridge has the fingerprint',
    `\n  ${fingerprint}\n`,
    'Next:',
    '  1. Restart the bridge: systemctl restart latchkey-bridge. The console then shows both fingerprints.',
    '  2. Read this one to the administrators of the cloud. They compare it in the console, enter it BESIDE the old one',
    '     into their deployment, and deploy, the portal included.',
    '  3. When they say that this is done: bridge keys activate --confirmed, and restart again.',
    '  4. They take the old fingerprint out and deploy once more. From then on the old key is worth nothing.',
  );
}

function activate({ keyDirectory }: LoadedConfig, isConfirmed: boolean): number {
  if (!isConfirmed) {
    return tell(
      exitCodes.usage,
      'bridge: before the new fingerprint is in the deployment, nobody would believe this bridge any more.',
      'When the administrators of the cloud have said that it is: bridge keys activate --confirmed',
    );
  }
  if (!activateIdentity(keyDirectory))
    return tell(exitCodes.failed, 'bridge: there is no next identity. bridge keys rotate --identity');
  return tell(
    exitCodes.ok,
    'The next identity is the present one. Restart the bridge: systemctl restart latchkey-bridge',
  );
}

async function forget({ keyDirectory, health }: LoadedConfig): Promise<number> {
  const startedAt = (await askHealth(health.port))?.about?.startedAt;
  const until = forgetPreviousSealKey(
    keyDirectory,
    new Date(),
    startedAt === undefined ? undefined : new Date(startedAt),
  );
  if (!until) return tell(exitCodes.ok, 'There is no key before the present one any more.');
  return tell(
    exitCodes.failed,
    `bridge: passwords may be under way for the key before. Not before ${until.toISOString()}, an hour after the bridge`,
    'was started with the new one.',
  );
}

function tell(code: number, ...lines: string[]): number {
  (code === 0 ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
  return code;
}
