import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../config/load-config.ts';
import { readLog } from '../support-bundle/read-log.ts';
import { supportBundle } from '../support-bundle/support-bundle.ts';
import { makeCheckReport } from './check.ts';
import { exitCodes } from './exit-codes.ts';
import { defaultConfigFile } from './help.ts';
import { askLocally } from './status.ts';

/** `bridge support-bundle`: what somebody who helps needs to know, without a secret and without a person. */
export async function supportBundleCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      config: { type: 'string', default: defaultConfigFile },
      out: { type: 'string' },
      log: { type: 'string' },
    },
  });
  const config = loadConfig(values.config);
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 12);
  const file = resolve(values.out ?? `latchkey-support-${config.bridge}-${stamp}.tar.gz`);
  const { port } = config.health;
  const [check, health, metrics] = await Promise.all([
    makeCheckReport(values.config),
    askLocally(port, '/health'),
    askLocally(port, '/metrics'),
  ]);
  const log = readLog(values.log, config.stateDirectory);
  const bundle = supportBundle({ config, check, health, metrics, log });
  if (values.out === '-') process.stdout.write(bundle);
  else writeFileSync(file, bundle, { mode: 0o600, flag: 'wx' });
  const where = values.out === '-' ? '' : `Written: ${file}\n`;
  process.stderr.write(`${where}It holds no password, key or name of a person. Read it before you send it.\n`);
  return exitCodes.ok;
}
