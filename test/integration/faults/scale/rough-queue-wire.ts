import { Agent, createServer, request as httpRequest } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { SeededRandom } from '../seeded-random.ts';

/** The way between bridges and queues: requests and answers get lost, come late, or twice. */
export interface RoughQueueWire {
  readonly port: number;
  /** Calm before the play and after it. */
  isRough: boolean;
  readonly toll: Readonly<WireToll>;
  close(): Promise<void>;
}

export interface WireToll {
  requestsLost: number;
  /** The queue has done what it was asked for, and the bridge does not know. */
  answersLost: number;
  delayed: number;
  /** A result that is in the queue twice. */
  doubled: number;
}

type Fate = 'lose-request' | 'lose-answer' | 'delay' | 'double' | 'none';

const longestDelayMs = 1_500;

export async function startRoughQueueWire({
  target,
  random,
}: {
  readonly target: number;
  readonly random: SeededRandom;
}): Promise<RoughQueueWire> {
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  const toll: WireToll = { requestsLost: 0, answersLost: 0, delayed: 0, doubled: 0 };
  const ask = (request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { method, url: path, headers } = request;
      const asked = httpRequest(
        { host: '127.0.0.1', port: target, method, path, agent, headers: { ...headers, host: `127.0.0.1:${target}` } },
        (answer) => {
          collect(answer).then((bytes) => resolve({ answer, bytes }), reject);
        },
      );
      asked.once('error', reject);
      response.once('close', () => asked.destroy());
      asked.end(body);
    });
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await collect(request);
    const fate = wire.isRough ? fateOf(operationOf(request), random) : 'none';
    if (fate === 'lose-request') {
      toll.requestsLost += 1;
      return void response.destroy();
    }
    if (fate === 'double') {
      toll.doubled += 1;
      await ask(request, body, response);
    }
    const { answer, bytes } = await ask(request, body, response);
    if (fate === 'lose-answer') {
      toll.answersLost += 1;
      return void response.destroy();
    }
    if (fate === 'delay') {
      toll.delayed += 1;
      await pause(random.between(0, longestDelayMs));
    }
    response.writeHead(answer.statusCode ?? 500, answer.headers).end(bytes);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const wire: RoughQueueWire = {
    port: (server.address() as AddressInfo).port,
    isRough: false,
    toll,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        agent.destroy();
      }),
  };
  return wire;
}

interface Answer {
  readonly answer: IncomingMessage;
  readonly bytes: Buffer;
}

async function collect(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

/** As the JSON protocol of SQS names it: `AmazonSQS.SendMessage`. */
const operationOf = ({ headers }: IncomingMessage): string => String(headers['x-amz-target']).replace(/^.*\./, '');

/** Out of a hundred. */
const odds: Record<string, readonly (readonly [Fate, number])[]> = {
  SendMessage: [
    ['lose-request', 3],
    ['lose-answer', 3],
    ['double', 3],
    ['delay', 6],
  ],
  ReceiveMessage: [
    ['lose-answer', 1],
    ['delay', 2],
  ],
  DeleteMessage: [
    ['lose-request', 2],
    ['lose-answer', 2],
    ['delay', 3],
  ],
  ChangeMessageVisibility: [['lose-request', 3]],
};

function fateOf(operation: string, random: SeededRandom): Fate {
  let drawn = random.between(0, 100);
  for (const [fate, share] of odds[operation] ?? []) {
    if (drawn < share) return fate;
    drawn -= share;
  }
  return 'none';
}
