import { join } from 'node:path';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { startLocal } from '#local/run.ts';
import type { LocalRun } from '#local/run.ts';
import { inParallel } from '#test/bench/crowd/in-parallel.ts';
import { Town } from '#test/bench/crowd/town.ts';
import { startChaos } from './chaos.ts';
import type { Toll } from './chaos.ts';
import { makeCrowd, prepare, run } from './errands.ts';
import type { Ending } from './errands.ts';
import { judge } from './judge.ts';
import type { Verdict } from './judge.ts';
import { linesAbout, readScars } from './scars.ts';
import type { Scars } from './scars.ts';
import { seededRandom } from './seeded-random.ts';
import { setStage } from './stage.ts';

/** One performance: so many errands while everything falls over. */
export interface Play {
  readonly kind: 'embedded' | 'samba';
  readonly seed: number;
  readonly size: { readonly resets: number; readonly changes: number; readonly unlocks: number };
  /** Errands under way at the same time. */
  readonly width: number;
  /** Told what is being done. */
  readonly say?: (text: string) => void;
}

export interface Review {
  readonly seed: number;
  readonly endings: readonly Ending[];
  readonly verdicts: readonly Verdict[];
  readonly toll: Toll;
  readonly scars: Scars;
  /** Messages that the queue gave up on. */
  readonly deadLetters: number;
  /** What the bridge's log says about each errand that went wrong. */
  readonly evidence: readonly string[];
}

/** Starts the product, makes it suffer, lets it recover, and asks the directory what has happened. */
export async function perform({ kind, seed, size, width, say = () => undefined }: Play): Promise<Review> {
  const random = seededRandom(seed);
  const crowd = makeCrowd(size);
  const people = [...crowd.resets, ...crowd.changes, ...crowd.unlocks];
  const stage = await setStage(kind, people, random);
  try {
    const product = await startLocal({
      port: 0,
      dataDir: join(stage.folder, 'data'),
      directory: stage.directory,
      bridge: { operationsPerMinute: 100_000 },
      functionCopiesAtMost: 8,
      botDefence: 'off',
      onProgress: say,
    });
    try {
      const town = new Town(product);
      await town.untilKnown(people.length);
      say('preparing errands');
      const errands = await prepare(town, crowd);
      const witness = await stage.callWitness();
      const before = await inParallel(4, errands, ({ guest }) => witness.passwordWrites(guest.person.login));
      await witness.close();
      say('the curtain rises');
      const chaos = startChaos({ ...product, ...stage, bridge: product.bridge }, random);
      const endings = await inParallel(width, shuffled(errands, random.between), run).finally(() => chaos.stop());
      say('asking the directory');
      const judging = await stage.callWitness();
      const verdicts = await inParallel(4, endings, (ending) =>
        judge(ending, judging, before[errands.indexOf(ending.errand)]!),
      );
      await judging.close();
      for (const { guest } of errands) guest.visitor.leave();
      const deadLetters = await countDeadLetters(product);
      const bridgeLog = join(product.logsDir, 'bridge.log');
      const faulty = verdicts.filter(({ faults }) => faults.length > 0);
      return {
        ...{ seed, endings, verdicts, deadLetters, toll: chaos.toll, scars: readScars(bridgeLog) },
        evidence: faulty.flatMap(({ operation }) => linesAbout(operation, bridgeLog)),
      };
    } finally {
      await product.stop();
    }
  } finally {
    await stage.close();
  }
}

function shuffled<T>(items: readonly T[], between: (low: number, high: number) => number): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(between(0, last + 1));
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}

async function countDeadLetters({ queueUrls, endpoints }: LocalRun): Promise<number> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const sqs = new SQSClient({ endpoint: endpoints.queues, region: 'eu-central-1', credentials });
  let count = 0;
  for (const QueueUrl of [queueUrls.jobs.replace('.fifo', '-dead.fifo'), `${queueUrls.results}-dead`]) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    count += Messages.length;
  }
  sqs.destroy();
  return count;
}
