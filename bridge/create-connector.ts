import { Resolver } from 'node:dns/promises';
import { createActiveDirectoryConnector } from './connectors/active-directory/active-directory-connector.ts';
import type { ActiveDirectoryConfig } from './connectors/active-directory/config.ts';
import { domainNameOf } from './connectors/active-directory/domain-name.ts';
import { lookupBy } from './connectors/active-directory/lookup-by.ts';
import { watchedCa } from './connectors/active-directory/trusted-ca.ts';
import type { TrustedCa } from './connectors/active-directory/trusted-ca.ts';
import type { DirectoryConnector } from './connectors/directory-connector.ts';
import { watchedBindPassword } from './config/bind-password.ts';
import { ConfigError } from './config/config-error.ts';
import type { LoadedConfig } from './config/load-config.ts';
import type { BridgeLog } from './health/log.ts';

/** For one question; a controller that cannot be found for longer than that is looked for again later. */
const dnsDeadline = { timeout: 2_000, tries: 2 };

/** The connector to the directory that the configuration names. @throws ConfigError */
export function createConnector(config: LoadedConfig, log: Pick<BridgeLog, 'info' | 'warn'>): DirectoryConnector {
  const { controllers, caFile, baseDn, bindDn, servedOus, netbiosName, discover, passwordFilter } = config.directory;
  const resolver = discover && new Resolver(dnsDeadline);
  if (discover?.dnsServers) resolver?.setServers(discover.dnsServers);
  return createActiveDirectoryConnector(
    {
      controllers,
      caPem: openCa(caFile, log),
      baseDn,
      bindDn,
      bindPassword: watchedBindPassword(config, log),
      servedOus,
      hasPasswordFilter: passwordFilter,
      openAttributes: config.openAttributes,
      poolSize: config.limits.concurrency,
      ...(resolver && { discovery: discoveryOf(config), resolver }),
      ...(netbiosName !== undefined && { netbiosName }),
    },
    // The machine's own way to addresses, with its hosts file, unless name servers were named.
    { now: () => new Date(), log, ...(discover?.dnsServers && resolver && { lookup: lookupBy(resolver) }) },
  );
}

function discoveryOf({
  directory: { baseDn, discover },
}: LoadedConfig): NonNullable<ActiveDirectoryConfig['discovery']> {
  const domain = domainNameOf(baseDn);
  return { domain, site: discover?.site, names: discover?.names ?? [`*.${domain}`] };
}

function openCa(file: string, log: Pick<BridgeLog, 'info' | 'warn'>): TrustedCa {
  try {
    return watchedCa(file, log);
  } catch (cause) {
    const isThere = (cause as NodeJS.ErrnoException).code === undefined;
    const remedy = isThere
      ? 'Convert it: openssl x509 -inform der -in ca.cer -out ca.pem'
      : 'Export the certificate of your certification authority as PEM (Base-64) to this file.';
    const problem = isThere ? 'is not a PEM certificate' : (cause as Error).message;
    throw new ConfigError([{ file, field: 'directory.caFile', problem, remedy }]);
  }
}
