import { parseArgs } from 'node:util';
import { loadConfig } from '../config/load-config.ts';
import { openKeystore } from '../keystore/keystore.ts';
import { exitCodes } from './exit-codes.ts';
import { defaultConfigFile } from './help.ts';

/** `bridge fingerprint`: what the administrator compares and confirms. */
export async function fingerprintCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { config: { type: 'string', default: defaultConfigFile }, json: { type: 'boolean', default: false } },
  });
  const config = loadConfig(values.config);
  const { fingerprint } = await openKeystore(config.keyDirectory);
  const told = { directory: config.directoryId, bridge: config.bridge, fingerprint };
  process.stdout.write(values.json ? `${JSON.stringify(told)}\n` : `${fingerprint}\n`);
  return exitCodes.ok;
}
