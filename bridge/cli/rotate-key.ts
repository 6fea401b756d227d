import { parseArgs } from 'node:util';
import { loadConfig } from '../config/load-config.ts';
import { openKeystore, rotateSealKey, shortestKeyLifeMs } from '../keystore/keystore.ts';
import { exitCodes } from './exit-codes.ts';
import { defaultConfigFile } from './help.ts';

/** `bridge rotate-key`: a new key for passwords. Nothing has to be confirmed anew. */
export async function rotateKeyCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { config: { type: 'string', default: defaultConfigFile } } });
  const { keyDirectory } = loadConfig(values.config);
  if (!(await rotateSealKey(keyDirectory, new Date()))) {
    const { sealKeySince } = await openKeystore(keyDirectory);
    process.stderr.write(
      `bridge: the present key is from ${sealKeySince}. Passwords may be under way for the one before: ` +
        `try again ${shortestKeyLifeMs / 60_000} minutes after that.\n`,
    );
    return exitCodes.failed;
  }
  process.stdout.write(
    'A new key for passwords is made. Restart the bridge to use it: systemctl restart latchkey-bridge\n' +
      'The fingerprint is the same as before; nobody has to confirm anything.\n',
  );
  return exitCodes.ok;
}
