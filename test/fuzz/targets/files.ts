import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { readBindPassword } from '#bridge/config/bind-password.ts';
import { ConfigError } from '#bridge/config/config-error.ts';
import { configTemplate } from '#bridge/config/config-template.ts';
import { importJobKeys } from '#bridge/config/job-keys.ts';
import { loadConfig } from '#bridge/config/load-config.ts';
import { readSetup } from '#bridge/config/read-setup.ts';
import { createConnector } from '../../../bridge/create-connector.ts';
import { createKeys, listKeys, openKeystore } from '#bridge/keystore/keystore.ts';
import { makeCertificates } from '#local/certificates.ts';
import type { BridgeSetup } from '#shared/protocol/bridge-setup.ts';
import { newKeyPair } from '#test/unit/bridge/test-jobs.ts';
import { mutatedBytes, mutatedLetters, mutatedText, mutatedValue } from '../mutate.ts';
import type { FuzzTarget } from '../target.ts';

const quiet = { info: () => undefined, warn: () => undefined } as never;

interface Case {
  readonly file: 'bridge.yaml' | 'bridge-setup.json' | 'identity.json' | 'seal.json' | 'bind-password' | 'ca.pem';
  readonly content: string | Uint8Array;
}

/** Files that a person, a backup or a half-done copy has spoilt: each is read, or refused in words, with the file's name. */
export async function openFiles(): Promise<FuzzTarget<Case>> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-fuzz-'));
  const [keys, { jwk }, tls] = [join(folder, 'keys'), await newKeyPair('ES256'), await makeCertificates(['localhost'])];
  await createKeys(keys, new Date());
  const cloud = {
    region: 'eu-central-1',
    jobQueueUrl: 'https://sqs.eu-central-1.amazonaws.com/1/jobs.fifo',
    resultQueueUrl: 'https://sqs.eu-central-1.amazonaws.com/1/results',
    jobKeys: [jwk],
  };
  const setup: BridgeSetup = { version: 1, directory: 'corp', ...cloud };
  const config = {
    ...{ bridge: 'bridge-1', directoryId: 'corp', cloud, keyDirectory: 'keys', rules: { minLength: 12 } },
    directory: {
      ...{ controllers: ['ldaps://dc1.corp.example'], caFile: 'ca.pem', bindPasswordFile: 'bind-password' },
      ...{
        baseDn: 'DC=corp,DC=example',
        bindDn: 'CN=svc,DC=corp,DC=example',
        servedOus: ['OU=People,DC=corp,DC=example'],
      },
    },
  };
  const kept = (name: string): string => readFileSync(join(keys, name), 'utf8');
  const [identity, seal] = [kept('identity.json'), kept('seal.json')];
  const asJson = (value: unknown): string => JSON.stringify(value) ?? '';
  const yaml = [stringify(config), JSON.stringify(config), configTemplate(setup, { bridge: 'bridge-1' } as never)];
  const hard = [
    'a: &a [*a]',
    'x: &x [1]\ny: [*x, *x]',
    '['.repeat(20_000),
    '{a: '.repeat(5_000),
    '!!binary x',
    '? [a]\n: b',
    '<<: *x',
    '--- 1\n--- 2',
    'a: !!js/function x',
    '\ufeff',
    '- '.repeat(9000),
  ];
  const place = (file: Case['file']): string =>
    join(/json$/.test(file) && file !== 'bridge-setup.json' ? keys : folder, file);
  const write = (file: Case['file'], content: string | Uint8Array): void => {
    writeFileSync(place(file), content, { mode: 0o600 });
    chmodSync(place(file), 0o600);
  };
  const good: readonly Case[] = [
    { file: 'bridge.yaml', content: yaml[0]! },
    { file: 'bridge-setup.json', content: asJson(setup) },
    { file: 'identity.json', content: identity },
    { file: 'seal.json', content: seal },
    { file: 'bind-password', content: 'Bridge-Password-1\n' },
    { file: 'ca.pem', content: tls.ca },
  ];
  for (const each of good) write(each.file, each.content);
  const of = (file: Case['file'], ...contents: fc.Arbitrary<string | Uint8Array>[]): fc.Arbitrary<Case> =>
    fc.record({ file: fc.constant(file), content: fc.oneof(...contents) });
  const values = (...texts: string[]): fc.Arbitrary<string> =>
    mutatedValue(texts.map((text) => JSON.parse(text) as unknown)).map(asJson);
  const keyFiles = (text: string): fc.Arbitrary<string>[] => [
    mutatedLetters(text),
    mutatedText([text]),
    values(text),
    fc.json(),
  ];
  return {
    cases: fc.oneof(
      of(
        'bridge.yaml',
        mutatedLetters(JSON.stringify(config)),
        mutatedText(yaml),
        values(JSON.stringify(config)),
        fc.constantFrom(...hard),
        mutatedText(hard),
      ),
      of('bridge-setup.json', mutatedText([asJson(setup)]), values(asJson(setup)), fc.json()),
      of('identity.json', ...keyFiles(identity)),
      of('seal.json', ...keyFiles(seal)),
      of('bind-password', fc.uint8Array({ maxLength: 20 }), fc.constantFrom('', '\n', '\r\n', '\0')),
      of('ca.pem', mutatedBytes([Buffer.from(tls.ca)]), fc.constantFrom('', '-----BEGIN CERTIFICATE-----')),
    ),
    async check({ file, content }) {
      write(file, content);
      try {
        if (file === 'bridge-setup.json') return void readSetup(place(file));
        if (/json$/.test(file)) return void (await Promise.all([openKeystore(keys), listKeys(keys)]));
        const loaded = loadConfig(place('bridge.yaml'), {});
        if (file === 'bridge.yaml') await importJobKeys(loaded);
        if (file === 'bind-password') readBindPassword(loaded, {});
        if (file === 'ca.pem') await createConnector(loaded, quiet).close();
      } catch (error) {
        const isInWords = error instanceof ConfigError && error.problems.every(({ remedy }) => remedy !== '');
        if (!isInWords) throw error;
        if (!error.problems.every((each) => each.file !== ''))
          throw new Error('a problem without a file', { cause: error });
        if (error.message.includes('"d":')) throw new Error('a private key is quoted', { cause: error });
      } finally {
        const before = good.find((each) => each.file === file)!;
        write(before.file, before.content);
      }
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
