import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadConfig } from '#bridge/config/load-config.ts';
import type { LoadedConfig } from '#bridge/config/load-config.ts';
import { openJournal } from '#bridge/journal/sqlite-journal.ts';
import { createKeys } from '#bridge/keystore/keystore.ts';
import { supportBundle } from '#bridge/support-bundle/support-bundle.ts';
import type { SupportFacts } from '#bridge/support-bundle/support-bundle.ts';

const canary = 'Canary-7f31';
const person = 'Annabel Canaryperson';

describe('the support bundle', () => {
  let folder: string;
  let config: LoadedConfig;
  let keys: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'latchkey-support-'));
    await createKeys(join(folder, 'keys'), new Date());
    keys = ['identity.json', 'seal.json'].map(
      (name) =>
        (JSON.parse(readFileSync(join(folder, 'keys', name), 'utf8')) as { current: { key: { d: string } } }).current
          .key.d,
    );
    writeFileSync(join(folder, 'bind-password'), `${canary}-bind\n`, { mode: 0o600 });
    writeFileSync(join(folder, 'ca.pem'), '-----BEGIN CERTIFICATE-----\nno\n-----END CERTIFICATE-----');
    const queue = 'https://sqs.eu-central-1.amazonaws.com/1/latchkey';
    writeFileSync(
      join(folder, 'bridge.yaml'),
      JSON.stringify({
        bridge: 'bridge-1',
        directoryId: 'corp',
        cloud: {
          region: 'eu-central-1',
          jobQueueUrl: `${queue}-jobs.fifo`,
          resultQueueUrl: `${queue}-results`,
          jobKeys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }],
        },
        proxy: { url: `http://svc:${canary}-proxy@proxy.corp.example:3128` },
        rules: { bannedWords: [`${canary}-word`] },
        directory: {
          controllers: ['ldaps://dc1.corp.example'],
          caFile: 'ca.pem',
          baseDn: 'DC=corp,DC=example',
          bindDn: 'CN=svc-latchkey,DC=corp,DC=example',
          bindPasswordFile: 'bind-password',
          servedOus: ['OU=People,DC=corp,DC=example'],
        },
      }),
      { mode: 0o600 },
    );
    config = loadConfig(join(folder, 'bridge.yaml'), {});
    mkdirSync(config.stateDirectory, { mode: 0o700 });
    const journal = openJournal(config.stateDirectory, () => new Date());
    journal.finish({ id: 'op-1', kind: 'password.reset', outcome: 'done', result: `${canary}-result` });
    journal.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const log = [
    { level: 'info', msg: 'job', operation: 'op-1', outcome: 'done', objectGuid: `${canary}-guid`, ms: 4 },
    { level: 'debug', msg: 'job target', operation: 'op-1', login: `${canary}-login` },
    {
      level: 'error',
      msg: 'job failed',
      error: { name: 'X', message: `best match CN=${person}\\, Dr,OU=People,DC=corp; mail annabel@${canary}.example` },
      stack: canary,
      more: { newPassword: canary },
    },
  ]
    .map((line) => JSON.stringify(line))
    .concat(`not of ours: ${canary}`)
    .join('\n');
  const facts = (more: Partial<SupportFacts> = {}): SupportFacts => ({
    config,
    check: {
      version: 1,
      passed: false,
      checkedAt: new Date().toISOString(),
      softwareVersion: '1',
      lines: [{ name: 'sign-in', passed: false, detail: `refused CN=${person},OU=x` }],
    },
    health: undefined,
    metrics: undefined,
    log,
    ...more,
  });

  it('has what helps, and no password, key, banned word or person', () => {
    const text = gunzipSync(supportBundle(facts())).toString('utf8');
    for (const told of [
      ...['"outcome": "done"', '"unsent": 1', '"operation":"op-1"', 'http://proxy.corp.example:3128', '"1 words"'],
      ...['dc1.corp.example', 'bind-password', 'lines left out', '"node"'],
    ])
      expect(text).toContain(told);
    for (const secret of [canary, person, 'Annabel', 'annabel', ...keys]) expect(text).not.toContain(secret);
  });

  it('is made as well by who may not look into the folder of the keys', () => {
    const hidden = { ...config, keyDirectory: join(folder, 'bind-password') };
    expect(supportBundle(facts({ config: hidden })).length).toBeGreaterThan(0);
  });

  it('looks for the keys that a service manager handed over as well', () => {
    process.env['CREDENTIALS_DIRECTORY'] = join(folder, 'keys');
    try {
      const hidden = { ...config, keyDirectory: join(folder, 'nowhere') };
      expect(() => supportBundle(facts({ config: hidden, metrics: keys[0]! }))).toThrow('nothing was written');
    } finally {
      delete process.env['CREDENTIALS_DIRECTORY'];
    }
  });

  it.each([
    ['the bind password', () => `${canary}-bind`],
    ['a key', () => keys[1]!],
    ['the sign-in of the proxy', () => `${canary}-proxy`],
  ])('is not written when %s is somewhere where nobody expected it', (_, secret) => {
    expect(() => supportBundle(facts({ metrics: `x ${secret()} y` }))).toThrow('nothing was written');
  });
});
