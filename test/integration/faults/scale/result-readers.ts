import { setTimeout as pause } from 'node:timers/promises';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Message } from '@aws-sdk/client-sqs';
import type { queueFunction } from '#functions/events/entry.ts';
import type { SeededRandom } from '../seeded-random.ts';

/** What a reader of results lets happen to them. */
export interface ReaderToll {
  /** Taken, and the reader died: they come again. */
  dropped: number;
  /** Heard, and the reader died before it could say so: heard once more. */
  heardTwice: number;
  delayed: number;
}

export interface ResultReaders {
  readonly toll: Readonly<ReaderToll>;
  isRough: boolean;
  close(): Promise<void>;
}

const count = 4;
const longestDelayMs = 2_500;

/** Out of a hundred; the rest is handled as it should be. */
const fates = [
  ['dropped', 4],
  ['heardTwice', 4],
  ['delayed', 8],
] as const;

/** Bring results to the cloud's function as Lambda's event source does, and die now and then. */
export function startResultReaders(parts: {
  readonly endpoint: string;
  readonly queueUrl: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly random: SeededRandom;
  readonly hear: ReturnType<typeof queueFunction>;
}): ResultReaders {
  const { endpoint, queueUrl: QueueUrl, region, credentials, random, hear } = parts;
  const toll: ReaderToll = { dropped: 0, heardTwice: 0, delayed: 0 };
  const sqs = new SQSClient({ endpoint, region, credentials, maxAttempts: 1 });
  const closing = new AbortController();
  const take = async (message: Message): Promise<void> => {
    const fate = readers.isRough ? drawFate(random) : undefined;
    if (fate) toll[fate] += 1;
    if (fate === 'dropped') return;
    if (fate === 'delayed') await pause(random.between(0, longestDelayMs));
    const attributes = { ApproximateReceiveCount: message.Attributes?.ApproximateReceiveCount ?? '1' };
    const record = { body: message.Body, messageId: message.MessageId, attributes };
    const { batchItemFailures } = await hear({ Records: [record] } as never);
    if (fate === 'heardTwice' || batchItemFailures.length > 0) return;
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle! }));
  };
  const read = async (): Promise<void> => {
    const settings = { QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1, VisibilityTimeout: 5 };
    const command = { ...settings, MessageSystemAttributeNames: ['ApproximateReceiveCount' as const] };
    while (!closing.signal.aborted) {
      try {
        const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(command));
        for (const message of Messages) void take(message).catch(() => undefined);
      } catch {
        await pause(100);
      }
    }
  };
  const reading = Promise.all(Array.from({ length: count }, read));
  const readers: ResultReaders = {
    toll,
    isRough: false,
    async close() {
      closing.abort();
      await reading;
      sqs.destroy();
    },
  };
  return readers;
}

function drawFate(random: SeededRandom): keyof ReaderToll | undefined {
  let drawn = random.between(0, 100);
  for (const [fate, share] of fates) {
    if (drawn < share) return fate;
    drawn -= share;
  }
  return undefined;
}
