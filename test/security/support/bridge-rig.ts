import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateQueueCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { createSqsClient } from '#bridge/queue/sqs-client.ts';
import { verifyBridgeMessage } from '#shared/protocol/bridge-message.ts';
import type { BridgeMessage, HeartbeatMessage, ResultMessage } from '#shared/protocol/bridge-message.ts';
import type { Job, SealedPasswords } from '#shared/protocol/job.ts';
import { verifyKeyStatement } from '#shared/protocol/key-statement.ts';
import { createKeys, openKeystore } from '#bridge/keystore/keystore.ts';
import { ensureCertificates } from '#local/certificates.ts';
import { startEmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import type { EmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import { startQueueServer } from '#test/unit/bridge/queue-server.ts';
import type { QueueServer } from '#test/unit/bridge/queue-server.ts';
import { newKeyPair, newOperationId, TestCloud } from '#test/unit/bridge/test-jobs.ts';
import { entryOf, findEntry, securityDomain } from './security-domain.ts';

/** Settings of `bridge.yaml` that a test wants otherwise; one level deep. */
export type BridgeSettings = Record<string, Record<string, unknown>>;

/** One bridge, as a process of its own, that runs. */
export interface RigBridge {
  /** All its log lines so far. */
  log(): string;
  /** A metric, zero when it has not been counted yet. `series` as Prometheus writes it. */
  metric(series: string): Promise<number>;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** How a bridge that was not to start said no. */
export interface Refusal {
  readonly code: number | null;
  readonly said: string;
}

/**
 * The real bridge process on a real queue and a real LDAPS server. The test plays the cloud, and holds its signing key:
 * the cloud that somebody has taken over.
 */
export class BridgeRig {
  readonly directory: EmbeddedDirectory;
  readonly queue: QueueServer;
  readonly cloud: TestCloud;
  readonly caFile: string;
  readonly fingerprint: string;
  readonly #folder: string;
  readonly #children = new Set<ChildProcess>();
  readonly #messages: BridgeMessage[] = [];
  readonly #sqs: SQSClient;
  #jobQueueUrl: string;
  #queues = 0;
  #isOpen = true;

  private constructor(parts: {
    folder: string;
    directory: EmbeddedDirectory;
    queue: QueueServer;
    cloud: TestCloud;
    fingerprint: string;
    caFile: string;
  }) {
    this.#folder = parts.folder;
    this.directory = parts.directory;
    this.queue = parts.queue;
    this.cloud = parts.cloud;
    this.fingerprint = parts.fingerprint;
    this.caFile = parts.caFile;
    this.#sqs = createSqsClient({ region: 'eu-central-1', endpoint: parts.queue.endpoint });
    this.#jobQueueUrl = parts.queue.jobQueueUrl;
  }

  static async start(): Promise<BridgeRig> {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-rig-'));
    const tls = await ensureCertificates({ directory: join(folder, 'tls'), names: ['localhost', '127.0.0.1'] });
    const directory = await startEmbeddedDirectory({ tls, seed: securityDomain });
    const queue = await startQueueServer();
    await createKeys(join(folder, 'keys'), new Date());
    const keystore = await openKeystore(join(folder, 'keys'));
    const cloud = new TestCloud(await newKeyPair('ES256'));
    const statement = await keystore.signStatement({ directory: 'corp', bridge: 'rig' }, new Date());
    cloud.recipients = [(await verifyKeyStatement(statement, [keystore.fingerprint])).sealKey];
    const { fingerprint } = keystore;
    const rig = new BridgeRig({ folder, directory, queue, cloud, fingerprint, caFile: tls.files.ca });
    void rig.#listen();
    return rig;
  }

  /**
   * Starts the bridge and waits until it is ready. It gets a new queue, unless what lies in the present one is to be found:
   * the queue server goes on with the long poll of a bridge that is gone, and would swallow its next message for a while.
   * @throws Error with what it said when it is not
   */
  async startBridge(
    settings: BridgeSettings = {},
    { environment = {}, keepsQueue = false }: { environment?: NodeJS.ProcessEnv; keepsQueue?: boolean } = {},
  ): Promise<RigBridge> {
    const port = await freePort();
    if (!keepsQueue) this.#jobQueueUrl = await this.#newQueue();
    const { child, lines } = this.#spawn({ ...settings, health: { port } }, environment);
    const gone = new Promise<never>((_, reject) => {
      child.once('exit', (code) => reject(new Error(`the bridge ended with ${code}: ${lines.join('\n')}`)));
    });
    gone.catch(() => undefined);
    const ready = async (): Promise<void> => {
      while (!lines.some((line) => line.includes('"bridge ready"'))) await pause(20);
    };
    await Promise.race([ready(), gone]);
    return {
      log: () => lines.join('\n'),
      metric: async (series) => {
        const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
        const line = text.split('\n').find((each) => each.startsWith(`${series} `));
        return Number(line?.slice(series.length + 1) ?? 0);
      },
      stop: async (signal = 'SIGTERM') => {
        const end = new Promise((resolve) => child.once('exit', resolve));
        child.kill(signal);
        await end;
      },
    };
  }

  /** Starts a bridge that has to refuse, and gives what it said. */
  async expectRefusal(settings: BridgeSettings, environment: NodeJS.ProcessEnv = {}): Promise<Refusal> {
    // Into a file: what is still on its way in a pipe is lost when a process ends that has much to say.
    const file = join(this.#folder, 'refusal.txt');
    const output = openSync(file, 'w');
    const { child } = this.#spawn(settings, environment, output);
    closeSync(output);
    const timer = setTimeout(() => child.kill('SIGKILL'), 45_000);
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    clearTimeout(timer);
    return { code, said: readFileSync(file, 'utf8') };
  }

  guidOf(login: string): string {
    return entryOf(this.directory.store, login).guid;
  }

  /** A job as the cloud makes it, for the person of that name. */
  job(
    kind: Job['kind'],
    login: string,
    parts: { passwords?: SealedPasswords; objectGuid?: string; changes?: Partial<Job>; issuedAt?: Date } = {},
  ): Promise<Job> {
    const guid =
      kind === 'password.verify' ? undefined : (parts.objectGuid ?? findEntry(this.directory.store, login)?.guid);
    return this.cloud.job(kind, login, { ...parts, ...(guid !== undefined && { objectGuid: guid }) });
  }

  /** Puts any text into the job queue. */
  async sendRaw(body: string, group: string = newOperationId()): Promise<void> {
    const order = { MessageGroupId: group, MessageDeduplicationId: newOperationId() };
    await this.#sqs.send(new SendMessageCommand({ QueueUrl: this.#jobQueueUrl, MessageBody: body, ...order }));
  }

  /** Signs as the cloud and sends. @returns the operation id */
  async send(job: Job): Promise<string> {
    await this.sendRaw(await this.cloud.sign(job));
    return job.id;
  }

  /** Makes, signs and sends a job, and waits for its result. */
  async ask(...parts: Parameters<BridgeRig['job']>): Promise<ResultMessage> {
    return this.resultOf(await this.send(await this.job(...parts)));
  }

  /** The nth result message of an operation. */
  async resultOf(operation: string, nth = 1, timeoutMs = 45_000): Promise<ResultMessage> {
    await this.until(() => this.results(operation).length >= nth, timeoutMs);
    return this.results(operation)[nth - 1]!;
  }

  /** Waits until something is so. @throws Error when it does not become so */
  async until(isSo: () => boolean, timeoutMs = 45_000): Promise<void> {
    const end = Date.now() + timeoutMs;
    while (!isSo()) {
      if (Date.now() > end) throw new Error(`it did not happen within ${timeoutMs} ms`);
      await pause(10);
    }
  }

  results(operation: string): ResultMessage[] {
    return this.#messages.filter(
      (message): message is ResultMessage => message.type === 'result' && message.operation === operation,
    );
  }

  /** Everything that the bridge has said of one kind. */
  said<Type extends BridgeMessage['type']>(type: Type): Extract<BridgeMessage, { type: Type }>[] {
    return this.#messages.filter((message): message is Extract<BridgeMessage, { type: Type }> => message.type === type);
  }

  heartbeats(): HeartbeatMessage[] {
    return this.#messages.filter((message): message is HeartbeatMessage => message.type === 'heartbeat');
  }

  async close(): Promise<void> {
    this.#isOpen = false;
    for (const child of this.#children) child.kill('SIGKILL');
    this.#sqs.destroy();
    await this.directory.close();
    await this.queue.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #newQueue(): Promise<string> {
    const QueueName = `jobs-${(this.#queues += 1)}.fifo`;
    await this.#sqs.send(new CreateQueueCommand({ QueueName, Attributes: { FifoQueue: 'true' } }));
    return `${this.queue.endpoint}/000000000000/${QueueName}`;
  }

  #spawn(
    settings: BridgeSettings,
    environment: NodeJS.ProcessEnv,
    output: 'pipe' | number = 'pipe',
  ): { child: ChildProcess; lines: string[] } {
    const file = join(this.#folder, 'bridge.yaml');
    const password = join(this.#folder, 'bind-password');
    writeFileSync(password, securityDomain.serviceAccount.password, { mode: 0o600 });
    const { directory, limits, sync, health, ...rest } = settings;
    const config = {
      bridge: 'rig',
      directoryId: 'corp',
      cloud: {
        region: 'eu-central-1',
        endpoint: this.queue.endpoint,
        jobQueueUrl: this.#jobQueueUrl,
        resultQueueUrl: this.queue.resultQueueUrl,
        jobKeys: [this.cloud.jobKey.jwk],
      },
      directory: {
        controllers: [this.directory.url],
        caFile: this.caFile,
        baseDn: this.directory.baseDn,
        bindDn: this.directory.serviceAccountDn,
        bindPasswordFile: password,
        servedOus: [this.directory.peopleDn],
        ...directory,
      },
      limits: { operationsPerMinute: 10_000, perAccountPerHour: 1000, ...limits },
      health: health ?? { port: 0 },
      sync: { enabled: false, ...sync },
      ...rest,
    };
    // JSON is YAML.
    writeFileSync(file, JSON.stringify(config), { mode: 0o600 });
    const child = spawn(process.execPath, ['bridge/main.ts', 'run', '--config', file, '--exit-with-parent'], {
      stdio: ['pipe', output, output],
      env: { ...process.env, ...environment },
    });
    this.#children.add(child);
    const lines: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => lines.push(line));
    }
    return { child, lines };
  }

  /** Reads the result queue all the time, and believes only what this bridge signed. */
  async #listen(): Promise<void> {
    while (this.#isOpen) {
      const signed = await this.queue.nextResult(1).catch(() => undefined);
      if (signed === undefined) continue;
      this.#messages.push(await verifyBridgeMessage(signed, () => [this.fingerprint]));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
