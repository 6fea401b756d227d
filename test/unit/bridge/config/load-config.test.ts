import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readBindPassword, watchedBindPassword } from '#bridge/config/bind-password.ts';
import { ConfigError } from '#bridge/config/config-error.ts';
import { configTemplate } from '#bridge/config/config-template.ts';
import { loadConfig, parseConfig, placeholder } from '#bridge/config/load-config.ts';
import { BridgeSetup } from '#shared/protocol/bridge-setup.ts';

const jobKey = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } as const;
const cloud = {
  region: 'eu-central-1',
  jobQueueUrl: 'https://sqs.eu-central-1.amazonaws.com/1/jobs.fifo',
  resultQueueUrl: 'https://sqs.eu-central-1.amazonaws.com/1/results',
  jobKeys: [jobKey],
};
const directory = {
  controllers: ['ldaps://dc1.corp.example'],
  caFile: 'ca.pem',
  baseDn: 'DC=corp,DC=example',
  bindDn: 'CN=svc,DC=corp,DC=example',
  servedOus: ['OU=People,DC=corp,DC=example'],
};
const good = { bridge: 'bridge-1', directoryId: 'corp', cloud, directory };

const problemsOf = (text: string): string => {
  try {
    parseConfig(text, 'bridge.yaml');
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
};
const problemsWith = (changes: object): string => problemsOf(stringify({ ...good, ...changes }));

const range = (url: string): object => ({ breachedPasswords: { range: { url } } });

describe('bridge.yaml', () => {
  it('has a default for whatever may be left out', () => {
    expect(parseConfig(stringify(good), 'f')).toMatchObject({
      limits: { operationsPerMinute: 120, perAccountPerHour: 20, concurrency: 8 },
      health: { port: 9464, host: '127.0.0.1' },
      sync: { enabled: true, intervalSeconds: 300 },
      heartbeatSeconds: 30,
      mustChangeAtNextLogon: false,
      // THREATS E19: no helper gets to know a password unless somebody wrote that down here.
      helpers: { oneTimePasswords: false },
    });
  });

  it.each<[string, object, string]>([
    [
      'plain LDAP (THREATS B6)',
      { directory: { ...directory, controllers: ['ldap://dc1'] } },
      'directory.controllers.0',
    ],
    ['a service for stolen passwords without TLS', range('http://lists.example/range/'), 'breachedPasswords.range.url'],
    ['one with a sign-in', range('https://svc:word@lists.example/range/'), 'breachedPasswords.range.url'],
    ['one whose address goes on', range('https://lists.example/?range='), 'breachedPasswords.range.url'],
    ['a misspelt permission for helpers', { helpers: { oneTimePassword: true } }, 'helpers'],
    ['a demand to look without anywhere to', { rules: { forbidBreached: true } }, 'rules.forbidBreached'],
    ['neither list nor service', { breachedPasswords: {} }, 'must name a file, a range or both'],
    ['no controller', { directory: { ...directory, controllers: [] } }, 'directory.controllers'],
    [
      'a place to look for controllers that is none',
      { directory: { ...directory, discover: { site: 'Berlin Mitte' } } },
      'directory.discover.site',
    ],
    [
      'controllers of any name',
      { directory: { ...directory, discover: { names: ['*'] } } },
      'directory.discover.names.0',
    ],
    [
      'discovery of a domain that is none',
      { directory: { ...directory, baseDn: 'O=corp', discover: {} } },
      'directory.baseDn',
    ],
    ['an empty allow-list', { directory: { ...directory, servedOus: [] } }, 'directory.servedOus'],
    ['a misspelt limit', { limits: { operationsPerMinutes: 5 } }, 'unknown setting "operationsPerMinutes"'],
    ['a switch for verification', { directory: { ...directory, tlsVerify: false } }, 'unknown setting "tlsVerify"'],
    ['the bind password itself', { directory: { ...directory, bindPassword: 'x' } }, 'unknown setting "bindPassword"'],
    ['health for the whole network', { health: { host: '0.0.0.0' } }, 'health.host'],
    ['a queue without TLS', { cloud: { ...cloud, jobQueueUrl: 'http://sqs.example/jobs' } }, 'cloud.jobQueueUrl'],
    ['an endpoint on another machine', { cloud: { ...cloud, endpoint: 'http://10.0.0.1' } }, 'cloud.endpoint'],
    [
      'an endpoint that only looks local',
      { cloud: { ...cloud, endpoint: 'http://127.0.0.1.evil.example' } },
      'cloud.endpoint',
    ],
    ['no job key', { cloud: { ...cloud, jobKeys: [] } }, 'cloud.jobKeys'],
    ['a private job key', { cloud: { ...cloud, jobKeys: [{ ...jobKey, d: 'd' }] } }, 'cloud.jobKeys.0'],
    ['a missing part', { directory: undefined }, 'directory: is missing'],
  ])('refuses %s and names the setting', (_, changes, told) => {
    expect(problemsWith(changes)).toContain(told);
  });

  it('takes a service for stolen passwords, on this machine without TLS, and is lenient where that is not said', () => {
    const url = 'http://127.0.0.1:8080/range/';
    expect(parseConfig(stringify({ ...good, ...range(url) }), 'f').breachedPasswords).toEqual({
      range: { url, onUnreachable: 'allow', deadlineMs: 2_000 },
    });
  });

  it('takes a place to look for controllers instead of a list', () => {
    const discover = { site: 'Berlin', names: ['dc*.corp.example'], dnsServers: ['10.0.0.1', '127.0.0.1:5353'] };
    const { controllers, ...found } = { ...directory, discover };
    expect(controllers).toHaveLength(1);
    expect(parseConfig(stringify({ ...good, directory: found }), 'f').directory).toMatchObject({
      controllers: [],
      discover,
    });
  });

  it('reports what is not YAML with the line, and a missing file with what to do', () => {
    expect(problemsOf('bridge: [')).toContain('line 1');
    expect(() => loadConfig('/nonexistent/bridge.yaml')).toThrow('bridge init');
  });

  it('what init writes is accepted once the placeholders are replaced, and names each of them before', () => {
    const text = configTemplate(BridgeSetup.parse({ version: 1, directory: 'corp', ...cloud }), { bridge: 'bridge-1' });
    for (const field of ['directory.controllers.0', 'directory.baseDn', 'directory.bindDn', 'directory.servedOus.0']) {
      expect(problemsOf(text)).toContain(`${field}: still says ${placeholder}`);
    }
    expect(problemsOf(text.replaceAll(placeholder, 'DC=corp'))).toBe('accepted');
  });

  it.each([
    ['without anything more', {}],
    ['of a site', { site: 'Berlin' }],
    ['among some hosts', { names: ['dc*.corp.example', 'old-dc.corp.example'] }],
    ['of a site among some hosts, with a list until then', { site: 'Berlin', names: ['dc*.corp.example'] }],
  ])('init can ask for controllers from DNS %s', (what, discover) => {
    const controllers = what.includes('list') ? directory.controllers : undefined;
    const known = { bridge: 'b', ...directory, controllers, discover };
    const text = configTemplate(BridgeSetup.parse({ version: 1, directory: 'corp', ...cloud }), known);
    const read = parseConfig(text, 'f').directory;
    expect({ controllers: read.controllers, discover: read.discover }).toEqual({
      controllers: controllers ?? [],
      discover,
    });
  });

  it('keeps awkward values whole', () => {
    const known = {
      bridge: 'b',
      servedOus: ['OU=Köln \\#1: "A", B,DC=corp', '  OU=x'],
      bindDn: "CN=O'Hara # 1,DC=corp",
    };
    const text = configTemplate(BridgeSetup.parse({ version: 1, directory: 'corp', ...cloud }), known);
    expect(parseConfig(text.replaceAll(placeholder, 'DC=corp'), 'f').directory).toMatchObject({
      servedOus: known.servedOus,
      bindDn: known.bindDn,
    });
  });
});

describe('the bind password', () => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-config-'));
  const write = (name: string, text: string, mode: number): string => {
    writeFileSync(join(folder, name), text, { mode });
    return join(folder, name);
  };
  const load = (bindPasswordFile?: string) =>
    loadConfig(
      write(
        'bridge.yaml',
        stringify({ ...good, directory: { ...directory, ...(bindPasswordFile && { bindPasswordFile }) } }),
        0o644,
      ),
      {},
    );

  it('comes from a private file, without the line end, and prints as nothing', () => {
    const secret = readBindPassword(load(write('private', ' pass word \n', 0o600)), {});
    expect(secret.reveal()).toBe(' pass word ');
    expect(JSON.stringify({ secret })).not.toContain('pass word');
  });

  it('comes from the credentials of the service manager first', () => {
    write('bind-password', 'from-systemd', 0o440);
    expect(readBindPassword(load('private'), { CREDENTIALS_DIRECTORY: folder }).reveal()).toBe('from-systemd');
  });

  it.each([
    ['one that others can read', write('open', 'x', 0o640), 'chmod go='],
    ['an empty one', write('empty', '\n', 0o600), 'is empty'],
    ['a missing one', 'nowhere', 'does not exist'],
    ['none at all', undefined, 'LoadCredential'],
  ])('refuses %s', (_, file, told) => {
    expect(() => readBindPassword(load(file), {})).toThrow(told);
  });

  it('is read again when its file is another one; what cannot be used changes nothing, and is warned of once', () => {
    const warned: object[] = [];
    const log = { info: () => undefined, warn: (fields: object) => void warned.push(fields) };
    const file = write('rotated', 'one', 0o600);
    const watched = watchedBindPassword(load('rotated'), log, {});
    const told = (text: string, mode = 0o600): [string, number] => {
      rmSync(file);
      write('rotated', text, mode);
      return [watched.reveal(), warned.length];
    };
    expect(watched.reveal()).toBe('one');
    expect(told('two')).toEqual(['two', 0]);
    expect(told('')).toEqual(['two', 1]);
    expect(told('')).toEqual(['two', 1]);
    expect(told('three', 0o644)).toEqual(['two', 2]);
    rmSync(file);
    expect([watched.reveal(), warned.length]).toEqual(['two', 3]);
    write('rotated', 'four', 0o600);
    expect(watched.reveal()).toBe('four');
    expect(JSON.stringify(warned)).not.toMatch(/two|three/);
  });
});
