import { execFile } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseDocument } from 'yaml';
import { BridgeSetup } from '#shared/protocol/bridge-setup.ts';
import { root } from './build.ts';
import type { DataFolder } from './data-folder.ts';
import { bridgeName, directoryId, localRegion } from './demo-config.ts';
import type { RunningDirectory } from './directory.ts';

/** What a caller may turn on a local bridge. */
export interface BridgeSettings {
  readonly operationsPerMinute?: number;
  readonly perAccountPerHour?: number;
  readonly concurrency?: number;
  readonly heartbeatSeconds?: number;
  readonly syncSeconds?: number;
  readonly logLevel?: 'debug' | 'info' | 'warn' | 'error';
}

/** Where the queues are. */
export interface QueueAddresses {
  readonly endpoint: string;
  readonly jobQueueUrl: string;
  readonly resultQueueUrl: string;
}

/**
 * Does what on-premise IT does: `bridge init` with what the cloud's side hands over. Keys of an earlier run are kept.
 * @returns the configuration file and the fingerprint to confirm
 */
export async function initBridge(options: {
  data: DataFolder;
  directory: RunningDirectory;
  signingKey: KeyObject;
  queues: QueueAddresses;
  settings: BridgeSettings;
}): Promise<{ configFile: string; fingerprint: string }> {
  const { data, directory, queues } = options;
  const folder = data.file('bridge');
  const setupFile = data.file('bridge-setup.json');
  const { kty, crv, x, y } = createPublicKey(options.signingKey).export({ format: 'jwk' });
  const setup = BridgeSetup.parse({
    version: 1,
    directory: directoryId,
    region: localRegion,
    ...queues,
    jobKeys: [{ kty, crv, x, y }],
  });
  writeFileSync(setupFile, JSON.stringify(setup, undefined, 2));
  const configFile = path.join(folder, 'bridge.yaml');
  // Written anew: ports and the directory may be others than last time. The keys beside it stay.
  rmSync(configFile, { force: true });
  const args = [
    ...['init', '--json', '--setup', setupFile, '--config-dir', folder, '--bridge-id', bridgeName],
    ...directory.urls.flatMap((url) => ['--controller', url]),
    ...['--ca', directory.caFile, '--base-dn', directory.baseDn, '--bind-dn', directory.bindDn],
    ...['--bind-password-file', directory.bindPasswordFile],
    ...directory.servedOus.flatMap((ou) => ['--served-ou', ou]),
    ...(directory.netbiosName === undefined ? [] : ['--netbios-name', directory.netbiosName]),
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(root, 'bridge/main.ts'), ...args]);
  adjust(configFile, options.settings, directory.openAttributes);
  return { configFile, fingerprint: (JSON.parse(stdout) as { fingerprint: string }).fingerprint };
}

/** A demonstration looks livelier than a company needs: news every few seconds. */
function adjust(configFile: string, settings: BridgeSettings, openAttributes?: readonly string[]): void {
  const document = parseDocument(readFileSync(configFile, 'utf8'));
  document.setIn(['limits', 'operationsPerMinute'], settings.operationsPerMinute ?? 600);
  document.setIn(['limits', 'perAccountPerHour'], settings.perAccountPerHour ?? 100);
  document.setIn(['limits', 'concurrency'], settings.concurrency ?? 8);
  document.setIn(['heartbeatSeconds'], settings.heartbeatSeconds ?? 5);
  document.setIn(['sync', 'intervalSeconds'], settings.syncSeconds ?? 5);
  if (openAttributes) document.setIn(['openAttributes'], openAttributes);
  document.setIn(['helpers', 'oneTimePasswords'], true);
  document.setIn(['health', 'port'], 0);
  document.setIn(['logLevel'], settings.logLevel ?? 'info');
  writeFileSync(configFile, document.toString(), { mode: 0o600 });
}
