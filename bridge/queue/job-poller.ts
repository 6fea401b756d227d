import { ChangeMessageVisibilityCommand, DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { Message, SQSClient } from '@aws-sdk/client-sqs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBackoff } from '../backoff.ts';
import type { Delivery, Handled } from '../executor/job-executor.ts';
import { createLease } from './lease.ts';
import type { QueueClock } from './queue-clock.ts';

export interface JobPollerDeps {
  readonly sqs: SQSClient;
  readonly queueUrl: string;
  /** Messages handled at the same time. */
  readonly concurrency: number;
  /** How long one poll waits for a message, at most 20. */
  readonly waitSeconds: number;
  /** How long a message stays hidden; extended while it is being handled. After a crash it comes back after this. */
  readonly visibilitySeconds: number;
  /** How long a poll that is open when the bridge stops may still end by itself; 0 when absent. */
  readonly graceMs?: number;
  /** Absent: how long messages stay ours is not watched. */
  readonly clock?: Pick<QueueClock, 'serviceMs' | 'latestMs' | 'dateOf'>;
  handle(delivery: Delivery): Promise<Handled>;
  /** Whether a message is for other bridges: it is given back at once, and they are left alone for a while. */
  isForOthers(body: string): Promise<boolean>;
  /** Resolves once the queue has taken the result. */
  sendResult(operation: string, result: string): Promise<void>;
  readonly events: {
    /** Every poll that the queue answered. */
    polled(): void;
    /** Every one that it did not. */
    pollFailed(error: unknown): void;
    /** A message that could not be handled, deleted or given back; it will be delivered again. */
    messageFailed(error: unknown): void;
    /** Nothing is received for so long. */
    notForUs(seconds: number): void;
  };
}

/** One long poll is open at a time: messages run beside it, and an idle bridge costs three requests a minute. */
export interface JobPoller {
  start(): void;
  /**
   * Opens no other poll, and waits until what runs has finished. A poll that is cut off may have been given messages that then
   * lie hidden, and are taken for lost by whoever gets them next: the one that is open has a moment to end by itself.
   */
  stop(): Promise<void>;
  /** Messages that are being handled. */
  running(): number;
}

const largestBatch = 10;
/** Long enough that jobs come to those that they are for, short enough that a bridge works soon after it was confirmed. */
const restSeconds = 60;
const givenBackAfterSeconds = 1;

/**
 * Receives jobs until stopped. A loop of our own: it keeps polling while messages are handled and never lets a slow
 * controller hold up the others, which a poll that waits for its whole batch would.
 */
export function createJobPoller(deps: JobPollerDeps): JobPoller {
  const stopping = new AbortController();
  const cutOff = new AbortController();
  const running = new Set<Promise<void>>();
  const backoff = createBackoff({ firstMs: 100, longestMs: 10_000 });
  let loop: Promise<void> = Promise.resolve();
  let restUntilMs = 0;
  /** Told before the next poll is open: that one would get it again. */
  const ours = async (messages: readonly Message[]): Promise<Message[]> => {
    const areForOthers = await Promise.all(messages.map(({ Body = '' }) => deps.isForOthers(Body)));
    const [away, mine] = [true, false].map((each) => messages.filter((_, index) => areForOthers[index] === each));
    if (away!.length > 0) {
      restUntilMs = Date.now() + restSeconds * 1000;
      deps.events.notForUs(restSeconds);
      await Promise.all(away!.map((message) => giveBack(message, deps)));
    }
    return mine!;
  };

  const poll = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      if (restUntilMs > Date.now()) {
        const rest = { signal: stopping.signal };
        await sleep(restUntilMs - Date.now(), undefined, rest).catch(() => undefined);
        continue;
      }
      if (running.size >= deps.concurrency) {
        await Promise.race(running);
        continue;
      }
      try {
        const { messages, answer } = await receive(deps, deps.concurrency - running.size, cutOff.signal);
        backoff.reset();
        deps.events.polled();
        for (const message of await ours(messages)) {
          const work = process(message, answer, deps).finally(() => running.delete(work));
          running.add(work);
        }
      } catch (error) {
        if (stopping.signal.aborted) return;
        deps.events.pollFailed(error);
        await sleep(backoff.next(), undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };

  return {
    start() {
      loop = poll();
    },
    running: () => running.size,
    async stop() {
      stopping.abort();
      const patience = setTimeout(() => cutOff.abort(), deps.graceMs ?? 0);
      await loop;
      clearTimeout(patience);
      await Promise.all(running);
    },
  };
}

async function receive(
  deps: JobPollerDeps,
  free: number,
  abortSignal: AbortSignal,
): Promise<{ messages: Message[]; answer: object }> {
  const command = new ReceiveMessageCommand({
    QueueUrl: deps.queueUrl,
    MaxNumberOfMessages: Math.min(free, largestBatch),
    WaitTimeSeconds: deps.waitSeconds,
    VisibilityTimeout: deps.visibilitySeconds,
    MessageSystemAttributeNames: ['ApproximateReceiveCount'],
  });
  const output = await deps.sqs.send(command, { abortSignal });
  return { messages: output.Messages ?? [], answer: output };
}

async function giveBack({ ReceiptHandle }: Message, { sqs, queueUrl, events }: JobPollerDeps): Promise<void> {
  const where = { QueueUrl: queueUrl, ReceiptHandle: ReceiptHandle! };
  const command = new ChangeMessageVisibilityCommand({ ...where, VisibilityTimeout: givenBackAfterSeconds });
  await sqs.send(command).catch(events.messageFailed);
}

/** Handles one message; never rejects. @param answer it came with */
async function process(message: Message, answer: object, deps: JobPollerDeps): Promise<void> {
  const where = { QueueUrl: deps.queueUrl, ReceiptHandle: message.ReceiptHandle! };
  const hide = (seconds: number): Promise<object> =>
    deps.sqs.send(new ChangeMessageVisibilityCommand({ ...where, VisibilityTimeout: seconds }));
  const { visibilitySeconds, clock } = deps;
  const hideAnew = (): Promise<object> => hide(visibilitySeconds);
  const lease = createLease({ visibilitySeconds, clock, hideAnew }, answer);
  const extending = setInterval(
    () => void hideAnew().then(lease.renew).catch(deps.events.messageFailed),
    (visibilitySeconds * 1000) / 3,
  );
  try {
    const receiveCount = Number(message.Attributes?.ApproximateReceiveCount ?? 1);
    const handled = await deps.handle({ body: message.Body ?? '', receiveCount, isOurs: lease.isOurs });
    if (handled.action === 'leave') return;
    if (handled.action === 'release') {
      await hide(handled.afterSeconds);
      return;
    }
    if (handled.action === 'answer') await deps.sendResult(handled.operation, handled.result);
    await deps.sqs.send(new DeleteMessageCommand(where));
  } catch (error) {
    deps.events.messageFailed(error);
  } finally {
    clearInterval(extending);
  }
}
