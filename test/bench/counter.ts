import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Who asked for what, such as `functions dynamodb GetItem flows`. */
export type Counts = Record<string, number>;

/** Stands between the product and its local servers, and counts. */
export interface Counter {
  /** Puts a counter in front of a server. @returns the address to use instead */
  through(server: string, url: string): Promise<string>;
  /** What has been counted since the last time. */
  take(): Counts;
  close(): void;
}

/** Starts without any server to count for. */
export function startCounter(): Counter {
  const closers: (() => void)[] = [];
  let counts: Counts = {};
  return {
    async through(_, url) {
      const target = new URL(url);
      const agent = new Agent({ keepAlive: true });
      const front = createServer((incoming, outgoing) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('end', () => {
          const body = Buffer.concat(parts);
          const what = nameOf(String(incoming.headers['x-amz-target']), body.toString());
          const count = (): void => void (counts[what] = (counts[what] ?? 0) + 1);
          const isPoll = what.includes('ReceiveMessage');
          if (!isPoll) count();
          const { method, url: path, headers } = incoming;
          const sent = request({ host: target.hostname, port: target.port, method, path, headers, agent }, (answer) => {
            outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
            // A poll that brings nothing is there without any reset as well; docs/performance.md counts those by the month.
            if (isPoll) answer.once('data', (part: Buffer) => part.includes('ReceiptHandle') && count());
            answer.pipe(outgoing);
          });
          sent.on('error', () => outgoing.destroy());
          outgoing.on('close', () => sent.destroy());
          sent.end(body);
        });
      });
      front.keepAliveTimeout = 60_000;
      await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
      closers.push(() => {
        front.close();
        front.closeAllConnections();
        agent.destroy();
      });
      return `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
    },
    take() {
      const taken = counts;
      counts = {};
      return taken;
    },
    close: () => closers.forEach((close) => close()),
  };
}

/** The wire protocols name the action in a header and the table or queue in the body. */
function nameOf(target: string, body: string): string {
  const [service = '', action = ''] = target
    .replace(/_\d+/, '')
    .replace('AmazonSQS', 'SQS')
    .replace('TrentService', 'KMS')
    .split('.');
  const { TableName = '', QueueUrl = '' } = JSON.parse(body) as { TableName?: string; QueueUrl?: string };
  const on = (TableName || QueueUrl).replace(/^.*\/?latchkey-local-/, '').replace('jobs-demo.fifo', 'jobs');
  return [whoAsks(service, action, on), service, action, on].filter(Boolean).join(' ');
}

/** A queue's readers are known by the queue: bridges read jobs, AWS's event source mapping reads what wakes a function. */
function whoAsks(service: string, action: string, queue: string): string {
  if (service !== 'SQS') return 'functions';
  if (action === 'SendMessage') return queue === 'results' ? 'bridge' : 'functions';
  return queue === 'jobs' ? 'bridge' : 'event-source';
}
