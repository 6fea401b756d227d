import { createHash } from 'node:crypto';
import type { DirectoryOrder } from '#shared/protocol/directory-order.ts';
import type { SignEs256 } from '#shared/protocol/job-signature.ts';
import type { BridgeOrders, OrderForwarding } from '../ports/bridge-orders.ts';
import { sqsClient } from './aws-clients.ts';

/** Orders in the queue of the directory's jobs, in a group of their own: no job waits behind them. */
export class SqsBridgeOrders implements BridgeOrders, OrderForwarding {
  readonly #queueOf: (directory: string) => string;
  readonly #sign: SignEs256 | undefined;
  readonly #bridgesOf: (directory: string) => readonly string[];

  /** @param bridgesOf fingerprints of the bridges that an administrator confirmed */
  constructor(
    queueOf: (directory: string) => string,
    sign?: SignEs256,
    bridgesOf: (directory: string) => readonly string[] = () => [],
  ) {
    this.#queueOf = queueOf;
    this.#bridgesOf = bridgesOf;
    this.#sign = sign;
  }

  async sign(order: DirectoryOrder, bridges = this.#bridgesOf(order.directory)): Promise<string> {
    const { signOrder } = await import('#shared/protocol/directory-order.ts');
    if (!this.#sign) throw new Error('who passes orders on signs none');
    return signOrder(order, this.#sign, bridges);
  }

  async send(order: DirectoryOrder, bridges?: readonly string[]): Promise<void> {
    await this.#queue(order.directory, await this.sign(order, bridges), order.id);
  }

  async forward(directory: string, signed: string, of: string): Promise<void> {
    await this.#queue(directory, signed, createHash('sha256').update(of).digest('base64url'));
  }

  async #queue(directory: string, body: string, deduplicationId: string): Promise<void> {
    const { client, SendMessageCommand } = await sqsClient();
    await client.send(
      new SendMessageCommand({
        QueueUrl: this.#queueOf(directory),
        MessageBody: body,
        MessageGroupId: 'orders',
        MessageDeduplicationId: deduplicationId,
      }),
    );
  }
}
