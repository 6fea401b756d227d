import type { Socket } from 'node:net';
import { parseArgs } from 'node:util';
import { assertFilePermissions } from '../config/file-permissions.ts';
import { loadConfig } from '../config/load-config.ts';
import { useProxy } from '../config/use-proxy.ts';
import { createConnector } from '../create-connector.ts';
import { createLog } from '../health/log.ts';
import { openKeystore } from '../keystore/keystore.ts';
import { createSqsClient } from '../queue/sqs-client.ts';
import { unsafeEnvironment } from '../refuse-debugging.ts';
import { startBridge } from '../run-bridge.ts';
import { softwareVersion } from '../version.ts';
import { exitCodes } from './exit-codes.ts';
import { defaultConfigFile } from './help.ts';

/** Longer than the bridge takes to finish what runs; beyond it something hangs. */
const giveUpMs = 30_000;

/** `bridge run`: until SIGTERM, SIGINT or, with `--exit-with-parent`, until standard input closes. */
export async function runBridgeCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { config: { type: 'string', default: defaultConfigFile }, 'exit-with-parent': { type: 'boolean' } },
  });
  const unsafe = unsafeEnvironment();
  if (unsafe) {
    process.stderr.write(`bridge: ${unsafe}\n`);
    return exitCodes.config;
  }
  const asked = stopAsked(values['exit-with-parent'] === true);
  const config = loadConfig(values.config);
  assertFilePermissions(config);
  useProxy(config);
  const log = createLog({ level: config.logLevel, names: { directory: config.directoryId, bridge: config.bridge } });
  const keystore = await openKeystore(config.keyDirectory);
  const connector = createConnector(config, log);
  const sqs = createSqsClient(config.cloud);
  log.info({ softwareVersion, fingerprint: keystore.fingerprint, pid: process.pid }, 'bridge starting');

  const starting = startBridge(config, { connector, keystore, sqs, log });
  // Asked to stop while the queue has never answered: there is nothing to finish.
  const started = await Promise.race([starting, asked.then(() => undefined)]);
  if (started) log.info({ healthUrl: started.healthUrl }, 'bridge ready');
  const reason = await asked;
  log.info({ reason }, 'bridge stopping');
  setTimeout(() => process.exit(exitCodes.failed), giveUpMs).unref();
  await started?.stop();
  log.info('bridge stopped');
  // Standard input or a socket that is still open must not keep the process.
  setImmediate(() => process.exit(exitCodes.ok));
  return exitCodes.ok;
}

function stopAsked(isWithParent: boolean): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
    if (!isWithParent) return;
    process.stdin.once('end', () => resolve('parent ended')).once('error', () => resolve('parent ended'));
    process.stdin.resume();
    // A bridge that could not start must end by itself, and not wait for its parent to go.
    (process.stdin as Partial<Socket>).unref?.();
  });
}
