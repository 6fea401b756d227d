import type { DirectoryOrder } from '#shared/protocol/directory-order.ts';

/** Orders to the bridges of a directory, about the synchronisation. */
export interface BridgeOrders extends OrderForwarding {
  /** Signs an order, so that it can be kept and passed on. */
  sign(order: DirectoryOrder): Promise<string>;
  /** Signs an order and queues it. @param bridges fingerprints of those that it is meant for; all that are confirmed when absent */
  send(order: DirectoryOrder, bridges?: readonly string[]): Promise<void>;
}

/** Passing on what was signed before; who may only do this can order nothing new. */
export interface OrderForwarding {
  /** @param of what it is about, so that it is queued once in a while */
  forward(directory: string, signed: string, of: string): Promise<void>;
}
