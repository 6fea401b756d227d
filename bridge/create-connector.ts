import { readFileSync } from 'node:fs';
import { createActiveDirectoryConnector } from './connectors/active-directory/active-directory-connector.ts';
import type { DirectoryConnector } from './connectors/directory-connector.ts';
import { readBindPassword } from './config/bind-password.ts';
import { ConfigError } from './config/config-error.ts';
import type { LoadedConfig } from './config/load-config.ts';
import type { BridgeLog } from './health/log.ts';

/** The connector to the directory that the configuration names. @throws ConfigError */
export function createConnector(config: LoadedConfig, log: Pick<BridgeLog, 'info' | 'warn'>): DirectoryConnector {
  const { controllers, caFile, baseDn, bindDn, servedOus, netbiosName } = config.directory;
  return createActiveDirectoryConnector(
    {
      controllers,
      caPem: readCa(caFile),
      baseDn,
      bindDn,
      bindPassword: readBindPassword(config),
      servedOus,
      poolSize: config.limits.concurrency,
      ...(netbiosName !== undefined && { netbiosName }),
    },
    { now: () => new Date(), log },
  );
}

function readCa(file: string): string {
  const problem = (what: string, remedy: string): ConfigError =>
    new ConfigError([{ file, field: 'directory.caFile', problem: what, remedy }]);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw problem(
      (cause as Error).message,
      'Export the certificate of your certification authority as PEM (Base-64) to this file.',
    );
  }
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  throw problem('is not a PEM certificate', 'Convert it: openssl x509 -inform der -in ca.cer -out ca.pem');
}
