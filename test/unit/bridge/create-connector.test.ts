import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { loadConfig } from '#bridge/config/load-config.ts';
import { createConnector } from '#bridge/create-connector.ts';
import type { DirectoryConnector } from '#bridge/connectors/directory-connector.ts';
import { makeCertificates } from '#local/certificates.ts';
import { startDnsServer } from './connectors/active-directory/dns-server.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'latchkey-connector-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function connectorOf(directory: object, ca?: string): Promise<DirectoryConnector> {
  writeFileSync(join(folder, 'ca.pem'), ca ?? (await makeCertificates(['localhost'])).ca);
  writeFileSync(join(folder, 'password'), 'secret', { mode: 0o600 });
  const queue = 'https://sqs.eu-central-1.amazonaws.com/1';
  const settings = {
    ...{ bridge: 'b1', directoryId: 'corp' },
    cloud: {
      ...{ region: 'eu-central-1', jobQueueUrl: `${queue}/jobs.fifo`, resultQueueUrl: `${queue}/results` },
      jobKeys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }],
    },
    directory: {
      ...{ caFile: 'ca.pem', baseDn: 'DC=corp,DC=example', bindDn: 'CN=svc,DC=corp,DC=example' },
      ...{ bindPasswordFile: 'password', servedOus: ['OU=People,DC=corp,DC=example'], ...directory },
    },
  };
  writeFileSync(join(folder, 'bridge.yaml'), stringify(settings), { mode: 0o600 });
  const silent = { info: () => undefined, warn: () => undefined };
  return createConnector(loadConfig(join(folder, 'bridge.yaml'), {}), silent);
}

describe('the connector that a configuration asks for', () => {
  it('asks the named name servers for controllers of the site, and takes hosts right beneath the domain', async () => {
    const at = (target: string) => ({ priority: 0, weight: 1, port: 389, target });
    const dns = await startDnsServer({
      srv: {
        '_ldap._tcp.dc._msdcs.corp.example': [at('dc1.corp.example'), at('dc.other.example')],
        '_ldap._tcp.berlin._sites.dc._msdcs.corp.example': [at('dc2.corp.example')],
      },
      // Where nobody listens.
      a: { 'dc1.corp.example': '127.66.0.1', 'dc2.corp.example': '127.66.0.2' },
    });
    const connector = await connectorOf({ discover: { site: 'berlin', dnsServers: [dns.address] } });
    await expect(connector.select()).rejects.toMatchObject({ wasSent: false });
    expect(connector.health().map(({ controller }) => controller)).toEqual([
      'ldaps://dc2.corp.example',
      'ldaps://dc1.corp.example',
    ]);
    expect(dns.asked).toEqual(expect.arrayContaining(['dc1.corp.example', 'dc2.corp.example']));
    await connector.close();
    await dns.close();
  });

  it.each([
    ['no PEM file', 'hello', 'openssl'],
    ['a certificate that is cut off', '-----BEGIN CERTIFICATE-----\nMII', 'openssl'],
  ])('is none with %s for its authority, and what to do is said', async (_what, ca, remedy) => {
    await expect(connectorOf({ controllers: ['ldaps://dc1.corp.example'] }, ca)).rejects.toThrow(remedy);
  });
});
