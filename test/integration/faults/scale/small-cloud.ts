import { webcrypto } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SqsJobQueue } from '#functions/adapters/sqs-job-queue.ts';
import { queueFunction } from '#functions/events/entry.ts';
import { hearBridge } from '#functions/events/hear-bridge.ts';
import type { Order } from '#functions/operations/order.ts';
import { submit } from '#functions/operations/submit.ts';
import { viewOperation } from '#functions/operations/view-operation.ts';
import type { OperationView } from '#shared/api/views.ts';
import type { SyncedPerson } from '#shared/protocol/bridge-message.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import { world } from '#test/unit/functions/fakes/world.ts';
import type { KeyPair } from '#test/unit/bridge/test-jobs.ts';
import type { SeededRandom } from '../seeded-random.ts';
import { startResultReaders } from './result-readers.ts';
import type { ResultReaders } from './result-readers.ts';

export interface Told extends Pick<OperationView, 'policy' | 'answer'> {
  /** `lost` when no bridge has said how it ended while they waited: they hear `unknown`. */
  readonly code: OutcomeCode | 'lost';
}

export interface SmallCloud {
  readonly readers: ResultReaders;
  /** Orders something as an action does, the very same again while the queue does not answer. */
  order(order: Order, more?: { readonly mustChangeAtNextLogon: boolean }): Promise<void>;
  /** What a bridge said in the end, though nobody waited for it any more; `lost` when none did within this time. */
  lateEnding(id: string, patienceMs: number): Promise<OutcomeCode | 'lost'>;
  /** What the person is told. */
  ending(id: string): Promise<Told>;
  portal: Order['portal'];
  person(objectGuid: string): Promise<NonNullable<Order['person']>>;
  /** Runs something while no order is on its way to the queue: a real one does not forget what it has taken. */
  betweenOrders(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

const directory = 'corp';
const region = 'eu-central-1';

/**
 * The cloud's own code around two real queues, without Lambda, API Gateway and DynamoDB: `submit` and the adapter that signs and sends
 * jobs, `hearBridge` that believes and takes results, the view that a person gets. Its stores are those of the unit tests,
 * which pass the contract of the real ones.
 */
export async function startSmallCloud(parts: {
  readonly queues: { readonly endpoint: string; readonly jobs: string; readonly results: string };
  readonly jobKey: KeyPair;
  readonly fingerprints: readonly string[];
  readonly people: readonly SyncedPerson[];
  readonly random: SeededRandom;
}): Promise<SmallCloud> {
  const { queues, jobKey, fingerprints, people, random } = parts;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  Object.assign(process.env, {
    ...{ AWS_ENDPOINT_URL_SQS: queues.endpoint, AWS_REGION: region },
    ...{ AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey },
  });
  const { ports, config, log } = await world({ people });
  config.directories[0]!.bridgeFingerprints.push(...fingerprints);
  const sign = async (input: Uint8Array): Promise<Uint8Array> =>
    new Uint8Array(
      await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, jobKey.privateKey, new Uint8Array(input)),
    );
  const queue = new SqsJobQueue(
    () => queues.jobs,
    sign,
    () => fingerprints,
  );
  const hear = queueFunction(hearBridge, { ports, config, log });
  const mustChange = new Set<string>();
  const sending = new Set<Promise<void>>();
  let gate: Promise<void> = Promise.resolve();
  const jobs = {
    async send(job: Parameters<typeof queue.send>[0]): Promise<void> {
      await gate;
      const sent = queue.send(mustChange.has(job.id) ? { ...job, mustChangeAtNextLogon: true } : job);
      const settled = sent.then(
        () => undefined,
        () => undefined,
      );
      sending.add(settled);
      await sent.finally(() => sending.delete(settled));
    },
  };
  const { endpoint, results: queueUrl } = queues;
  const readers = startResultReaders({ endpoint, queueUrl, region, credentials, random, hear });
  const cloud: SmallCloud = {
    readers,
    portal: config.portals[0]!,
    async order(order, more) {
      if (more?.mustChangeAtNextLogon) mustChange.add(order.id);
      const isSent = (): Promise<boolean> =>
        submit({ operations: ports.operations, jobs }, order, new Date()).then(
          ({ ok }) => ok,
          () => false,
        );
      while (!(await isSent())) await pause(300);
    },
    async ending(id) {
      for (;;) {
        const operation = (await ports.operations.find(id))!;
        const view = viewOperation(operation, new Date());
        if (view.state === 'done')
          return { ...view, code: operation.state === 'pending' ? 'lost' : (view.outcome ?? 'lost') };
        await pause(25);
      }
    },
    async lateEnding(id, patienceMs) {
      for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 250) {
        const operation = await ports.operations.find(id);
        if (operation?.state === 'done') return operation.outcome ?? 'lost';
        await pause(250);
      }
      return 'lost';
    },
    person: async (objectGuid) => (await ports.people.findById(`${directory}#${objectGuid.toLowerCase()}`))!,
    async betweenOrders(work) {
      let open = (): void => undefined;
      gate = new Promise((resolve) => (open = resolve));
      await Promise.all(sending);
      await work().finally(open);
    },
    close: () => readers.close(),
  };
  return cloud;
}
