import { join } from 'node:path';

/** The configuration of a private domain controller: everything beneath one folder, one loopback address, LDAP alone. */
export function smbConf(options: {
  directory: string;
  address: string;
  realm: string;
  netbiosName: string;
  services: readonly string[];
  tls: { key: string; cert: string; ca: string };
}): string {
  const inside = (name: string): string => join(options.directory, name);
  const settings = {
    'netbios name': 'DC1',
    realm: options.realm.toUpperCase(),
    workgroup: options.netbiosName,
    'server role': 'active directory domain controller',
    'server services': options.services.join(', '),
    interfaces: `${options.address}/8`,
    'bind interfaces only': 'yes',
    'private dir': inside('private'),
    'lock directory': inside('lock'),
    'state directory': inside('state'),
    'cache directory': inside('cache'),
    'pid directory': inside('pid'),
    'ncalrpc dir': inside('ncalrpc'),
    'winbindd socket directory': inside('winbindd'),
    'ntp signd socket directory': inside('ntp'),
    'binddns dir': inside('bind-dns'),
    'log file': inside('log.samba'),
    'tls enabled': 'yes',
    'tls keyfile': options.tls.key,
    'tls certfile': options.tls.cert,
    'tls cafile': options.tls.ca,
    // Otherwise the old password goes on working for an hour, and no test could tell that it stopped.
    'old password allowed period': '0',
    'idmap_ldb:use rfc2307': 'yes',
  };
  const lines = Object.entries(settings).map(([name, value]) => `\t${name} = ${value}`);
  return `[global]\n${lines.join('\n')}\n`;
}

/** Folders that Samba expects to be there. */
export const smbFolders = ['etc', 'lock', 'state', 'cache', 'pid', 'ncalrpc', 'winbindd', 'ntp', 'bind-dns'];
