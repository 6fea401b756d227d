import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { createSqsClient } from '#bridge/queue/sqs-client.ts';
import { endChild, firstMessage, startChild } from '#local/child.ts';

const region = 'eu-central-1';

/** A queue server in a process of its own, and the cloud's end of its two queues. */
export interface BenchQueues {
  readonly endpoint: string;
  readonly region: string;
  readonly jobQueueUrl: string;
  readonly resultQueueUrl: string;
  send(body: string, group: string): Promise<void>;
  /** Whatever came, at most ten; waits at most `waitSeconds` for the first. */
  receive(waitSeconds: number): Promise<readonly string[]>;
  stop(): Promise<void>;
}

export async function startQueues(folder: string): Promise<BenchQueues> {
  mkdirSync(folder, { mode: 0o700 });
  const module = join(import.meta.dirname, 'queue-process.ts');
  const child = startChild({ module, logFile: join(folder, 'queues.log') });
  const { port } = await firstMessage<{ port: number }>(child, 'the queue server', 30);
  const endpoint = `http://127.0.0.1:${port}`;
  const urlOf = (name: string): string => `${endpoint}/000000000000/${name}`;
  const [jobQueueUrl, resultQueueUrl] = [urlOf('jobs.fifo'), urlOf('results')];
  const sqs = createSqsClient({ region, endpoint });
  const fifo = { FifoQueue: 'true' };
  await sqs.send(new CreateQueueCommand({ QueueName: 'jobs.fifo', Attributes: fifo }));
  await sqs.send(new CreateQueueCommand({ QueueName: 'results' }));
  return {
    ...{ endpoint, region, jobQueueUrl, resultQueueUrl },
    async send(body, group) {
      const order = { MessageGroupId: group, MessageDeduplicationId: crypto.randomUUID() };
      await sqs.send(new SendMessageCommand({ QueueUrl: jobQueueUrl, MessageBody: body, ...order }));
    },
    async receive(waitSeconds) {
      const where = { QueueUrl: resultQueueUrl };
      const asked = { ...where, MaxNumberOfMessages: 10, WaitTimeSeconds: waitSeconds };
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(asked));
      const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
      if (Entries.length > 0)
        void sqs.send(new DeleteMessageBatchCommand({ ...where, Entries })).catch(() => undefined);
      return Messages.map(({ Body = '' }) => Body);
    },
    async stop() {
      sqs.destroy();
      await endChild(child);
    },
  };
}
