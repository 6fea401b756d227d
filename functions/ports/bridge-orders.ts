import type { DirectoryOrder } from '#shared/protocol/directory-order.ts';

/** Orders to the bridges of a directory, about the synchronisation. */
export interface BridgeOrders {
  /** Signs an order and queues it. @returns the signed order, so that it can be passed on later */
  send(order: DirectoryOrder): Promise<string>;
}

/** Passing on what was signed before; who may only do this can order nothing new. */
export interface OrderForwarding {
  /** @param of what it is about, so that it is queued once in a while */
  forward(directory: string, signed: string, of: string): Promise<void>;
}
