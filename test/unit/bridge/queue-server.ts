import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { Transform } from 'node:stream';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';
import { untilFree } from './until-free.ts';
import { createSqsClient } from '#bridge/queue/sqs-client.ts';

/** A queue server over the wire, behind a plug that can be pulled. */
export interface QueueServer {
  readonly endpoint: string;
  readonly jobQueueUrl: string;
  readonly resultQueueUrl: string;
  /** How far its clock is ahead of that of this machine, as its answers have it. */
  aheadMs: number;
  sendJob(body: string, group: string): Promise<void>;
  /** Waits for the next message on the result queue and deletes it. */
  nextResult(waitSeconds?: number): Promise<string | undefined>;
  /** What is left in the job queue, hidden or not, as it becomes visible within the wait. */
  nextJob(waitSeconds: number): Promise<string | undefined>;
  /** Drops every connection and refuses new ones. */
  pull(): Promise<void>;
  plugIn(): Promise<void>;
  close(): Promise<void>;
}

export async function startQueueServer(): Promise<QueueServer> {
  const app = buildApp({ logger: false });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const target = (app.server.address() as AddressInfo).port;
  const sockets = new Set<Socket>();
  const dated = (): Transform =>
    new Transform({
      transform: (chunk: Buffer, _, done) => done(null, made.aheadMs === 0 ? chunk : redated(chunk, made.aheadMs)),
    });
  const plug = (): Server =>
    createServer((socket) => {
      const upstream = connect(target, '127.0.0.1');
      for (const end of [socket, upstream]) {
        sockets.add(end);
        end.on('error', () => undefined).on('close', () => sockets.delete(end));
      }
      socket.pipe(upstream).pipe(dated()).pipe(socket);
      socket.on('close', () => upstream.destroy());
      upstream.on('close', () => socket.destroy());
    });
  let server = plug();
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const direct = createSqsClient({ region: 'eu-central-1', endpoint: `http://127.0.0.1:${target}` });
  await createQueue(direct, 'jobs.fifo', { FifoQueue: 'true' });
  await createQueue(direct, 'results', {});
  const urlOf = (name: string): string => `http://127.0.0.1:${port}/000000000000/${name}`;
  const [jobQueueUrl, resultQueueUrl] = [urlOf('jobs.fifo'), urlOf('results')];
  const made: QueueServer = {
    aheadMs: 0,
    endpoint: `http://127.0.0.1:${port}`,
    jobQueueUrl,
    resultQueueUrl,
    async sendJob(body, group) {
      const order = { MessageGroupId: group, MessageDeduplicationId: crypto.randomUUID() };
      await direct.send(new SendMessageCommand({ QueueUrl: jobQueueUrl, MessageBody: body, ...order }));
    },
    nextResult: (waitSeconds = 10) => take(direct, resultQueueUrl, waitSeconds),
    nextJob: (waitSeconds) => take(direct, jobQueueUrl, waitSeconds),
    async pull() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async plugIn() {
      await untilFree(() => {
        server = plug();
        return listen(port);
      });
    },
    async close() {
      direct.destroy();
      for (const socket of sockets) socket.destroy();
      server.close();
      await app.close();
    },
  };
  return made;
}

/** The same bytes with another date in the header, if one is there. */
function redated(chunk: Buffer, aheadMs: number): Buffer {
  const text = chunk.toString('latin1');
  const moved = text.replace(/^(date: )([^\r]{29})\r$/im, (_, name: string, date: string) => {
    return `${name}${new Date(Date.parse(date) + aheadMs).toUTCString()}\r`;
  });
  return Buffer.from(moved, 'latin1');
}

async function createQueue(sqs: SQSClient, name: string, attributes: Record<string, string>): Promise<void> {
  await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }));
}

async function take(sqs: SQSClient, queueUrl: string, waitSeconds: number): Promise<string | undefined> {
  const command = new ReceiveMessageCommand({
    QueueUrl: queueUrl,
    WaitTimeSeconds: waitSeconds,
    MaxNumberOfMessages: 1,
  });
  const message = (await sqs.send(command)).Messages?.[0];
  if (!message) return undefined;
  await sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: message.ReceiptHandle! }));
  return message.Body;
}
