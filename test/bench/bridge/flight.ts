import { verifyBridgeMessage } from '#shared/protocol/bridge-message.ts';
import { verifyKeyStatement } from '#shared/protocol/key-statement.ts';
import type { Job } from '#shared/protocol/job.ts';
import type { SealRecipient } from '#shared/protocol/sealing.ts';
import { inParallel } from '../crowd/in-parallel.ts';
import type { BenchQueues } from './queues.ts';

/** A job that is one request away. */
export interface ReadyJob {
  readonly job: Job;
  readonly signed: string;
}

/** The cloud's ear: hears bridges, and knows who waits for which result. */
export class Flight {
  readonly recipients = new Map<string, SealRecipient>();
  readonly #queues: BenchQueues;
  readonly #fingerprints: readonly string[];
  readonly #waiting = new Map<string, (outcome: string) => void>();
  #isOver = false;
  readonly #listening: Promise<unknown>;

  constructor(queues: BenchQueues, fingerprints: readonly string[]) {
    this.#queues = queues;
    this.#fingerprints = fingerprints;
    this.#listening = this.#listen();
  }

  /** Sends it and waits for its result. @throws Error unless it was done */
  async fly({ job, signed }: ReadyJob): Promise<void> {
    const outcome = new Promise<string>((resolve) => this.#waiting.set(job.id, resolve));
    await this.#queues.send(signed, job.target.login);
    const ended = await outcome;
    if (ended !== 'done') throw new Error(`${job.kind} ended with ${ended}`);
  }

  /** So many at a time. */
  async flyAll(width: number, jobs: readonly ReadyJob[]): Promise<void> {
    await inParallel(width, jobs, (job) => this.fly(job));
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#listening;
  }

  async #listen(): Promise<void> {
    while (!this.#isOver) for (const signed of await this.#queues.receive(1)) await this.#hear(signed);
  }

  async #hear(signed: string): Promise<void> {
    const message = await verifyBridgeMessage(signed, () => this.#fingerprints);
    if (message.type === 'heartbeat') {
      const { sealKey, bridge } = await verifyKeyStatement(message.keys, this.#fingerprints);
      this.recipients.set(bridge, sealKey);
    }
    if (message.type !== 'result') return;
    this.#waiting.get(message.operation)?.(message.outcome);
    this.#waiting.delete(message.operation);
  }
}
