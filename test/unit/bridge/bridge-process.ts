import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ensureCertificates } from '#local/certificates.ts';
import { demoServiceAccount } from '#local/embedded-directory/demo-people.ts';
import { demoSeed } from '#local/embedded-directory/seed.ts';
import { startEmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import type { EmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import { untilFree } from './until-free.ts';
import { startQueueServer } from './queue-server.ts';
import type { QueueServer } from './queue-server.ts';
import { newKeyPair, TestCloud } from './test-jobs.ts';

/** A folder, a queue server, an embedded directory and the command of the bridge as a process of its own. */
export interface BridgeProcessSetup {
  readonly folder: string;
  readonly config: string;
  readonly queue: QueueServer;
  readonly directory: EmbeddedDirectory;
  readonly cloud: TestCloud;
  /** For the commands started from now on. */
  environment: NodeJS.ProcessEnv;
  command(...args: string[]): Promise<{ code: number | null; out: string; errors: string }>;
  /** Starts `bridge run` and waits until it is ready. */
  run(...args: string[]): Promise<ChildProcess>;
  /** Sets values of the configuration by replacing text. */
  edit(change: (text: string) => string): void;
  /** Drops every connection of the directory and lets it come back with the same people. */
  restartDirectory(awayMs: number): Promise<void>;
  close(): Promise<void>;
}

const main = join(import.meta.dirname, '../../../bridge/main.ts');

export async function setUpBridgeProcess(): Promise<BridgeProcessSetup> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-bridge-process-'));
  const tls = await ensureCertificates({ directory: join(folder, 'tls'), names: ['localhost', '127.0.0.1'] });
  const queue = await startQueueServer();
  const directory = await startEmbeddedDirectory({ tls, seed: demoSeed });
  let current = directory;
  let isClosed = false;
  const cloud = new TestCloud(await newKeyPair('ES256'));
  writeFileSync(join(folder, 'bind-password'), `${demoServiceAccount.password}\n`, { mode: 0o600 });
  const setup = {
    version: 1,
    directory: 'corp',
    region: 'eu-central-1',
    endpoint: queue.endpoint,
    jobQueueUrl: queue.jobQueueUrl,
    resultQueueUrl: queue.resultQueueUrl,
    jobKeys: [cloud.jobKey.jwk],
  };
  writeFileSync(join(folder, 'bridge-setup.json'), JSON.stringify(setup));
  const children = new Set<ChildProcess>();
  const config = join(folder, 'conf', 'bridge.yaml');
  const start = (args: string[]): ChildProcess => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['pipe', 'pipe', 'pipe'], env: made.environment });
    children.add(child);
    return child;
  };
  const made: BridgeProcessSetup = {
    folder,
    config,
    environment: process.env,
    queue,
    directory,
    cloud,
    command: (...args) =>
      new Promise((resolve) => {
        const child = start(args);
        let [out, errors] = ['', ''];
        child.stdout!.on('data', (chunk) => (out += String(chunk)));
        child.stderr!.on('data', (chunk) => (errors += String(chunk)));
        child.once('close', (code) => resolve({ code, out, errors }));
      }),
    run: (...args) =>
      new Promise((resolve, reject) => {
        const child = start(['run', '--config', config, ...args]);
        const lines: string[] = [];
        createInterface({ input: child.stdout! }).on('line', (line) => {
          lines.push(line);
          if (line.includes('"bridge ready"')) resolve(child);
        });
        child.stderr!.on('data', (chunk) => lines.push(String(chunk)));
        child.once('exit', () => (isClosed ? undefined : reject(new Error(lines.join('\n')))));
      }),
    edit: (change) => writeFileSync(config, change(readFileSync(config, 'utf8'))),
    async restartDirectory(awayMs) {
      await current.close();
      await new Promise((resolve) => setTimeout(resolve, awayMs));
      const { port, store } = directory;
      current = await untilFree(() => startEmbeddedDirectory({ tls, seed: demoSeed, port, store }));
    },
    async close() {
      isClosed = true;
      for (const child of children) child.kill('SIGKILL');
      await current.close();
      await queue.close();
      rmSync(folder, { recursive: true });
    },
  };
  return made;
}

/** The arguments of `bridge init` for the setup's directory. */
export const initArguments = ({ folder, directory }: BridgeProcessSetup): string[] => [
  'init',
  ...['--setup', join(folder, 'bridge-setup.json'), '--config-dir', join(folder, 'conf'), '--bridge-id', 'bridge-1'],
  ...['--controller', directory.url, '--ca', join(folder, 'tls', 'ca.pem'), '--base-dn', directory.baseDn],
  ...['--bind-dn', directory.serviceAccountDn, '--bind-password-file', join(folder, 'bind-password')],
  ...['--served-ou', directory.peopleDn],
];
