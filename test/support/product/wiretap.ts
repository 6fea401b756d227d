import { appendFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Requests by server and action, such as `tables PutItem`. */
export type Counts = Record<string, number>;

/** What the network does to jobs on their way into the queue: they are lost, or the queue's answers are. */
export type Loss = 'none' | 'of-jobs' | 'of-answers';

const isWrite = /^(Put|Update|Delete)Item$/;

/** Stands on the wire between the product and its local servers: counts, and writes everything down when asked to. */
export class Wiretap {
  #counts: Counts = {};
  #file: string | undefined;
  #slowMs = 0;
  #loss: Loss = 'none';

  /** @returns the address to use instead of the server's */
  async through(server: string, url: string): Promise<string> {
    const target = new URL(url);
    const agent = new Agent({ keepAlive: true });
    const front = createServer((incoming, outgoing) => {
      let isAnswerLost = false;
      const action = String(incoming.headers['x-amz-target']).split('.').at(-1)!;
      this.#counts[`${server} ${action}`] = (this.#counts[`${server} ${action}`] ?? 0) + 1;
      const { method, url: path, headers } = incoming;
      const sent = request({ host: target.hostname, port: target.port, method, path, headers, agent }, (answer) => {
        if (isAnswerLost) {
          outgoing.destroy();
          return;
        }
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.on('data', (part: Buffer) => this.#note(part)).pipe(outgoing);
      });
      sent.on('error', () => outgoing.destroy());
      outgoing.on('close', () => sent.destroy());
      const pass = (): void => void incoming.on('data', (part: Buffer) => this.#note(part)).pipe(sent);
      if (this.#loss !== 'none' && action === 'SendMessage') {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('end', () => {
          const body = Buffer.concat(parts);
          // Only jobs go to a queue that knows one message from another.
          isAnswerLost = this.#loss !== 'none' && body.includes('MessageDeduplicationId');
          if (isAnswerLost && this.#loss === 'of-jobs') outgoing.destroy();
          else sent.end(body);
        });
        return;
      }
      if (this.#slowMs > 0 && isWrite.test(action)) setTimeout(pass, this.#slowMs);
      else pass();
    });
    front.keepAliveTimeout = 0;
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
    front.unref();
    return `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  }

  /** What was counted since the last time. */
  take(): Counts {
    const counts = this.#counts;
    this.#counts = {};
    return counts;
  }

  /** Everything said on the wire is appended to that file from now on; undefined ends it. */
  record(file: string | undefined): void {
    this.#file = file;
  }

  /** Writes to tables reach them that much later from now on: whoever reads before they write has read the same. */
  slowWrites(ms: number): void {
    this.#slowMs = ms;
  }

  lose(loss: Loss): void {
    this.#loss = loss;
  }

  #note(part: Buffer): void {
    if (this.#file !== undefined) appendFileSync(this.#file, part);
  }
}
