import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { SeededRandom } from './seeded-random.ts';

/** The network between a bridge and a controller: it takes time, and it can break. */
export interface SlowWire {
  readonly port: number;
  /** Bytes that came from the bridge so far. */
  readonly bytesFromBridge: number;
  /** Drops every connection; what is on its way still arrives. */
  cut(): void;
  close(): Promise<void>;
}

/**
 * Carries bytes with a delay of its own for each packet, so that a process can die while a request or its answer is on
 * the way. A packet that left arrives, even if its sender is dead by then: as in a real network.
 */
export async function startSlowWire(options: {
  host: string;
  port: number;
  random: SeededRandom;
  delayMs: readonly [number, number];
}): Promise<SlowWire> {
  const { random, delayMs } = options;
  const sockets = new Set<Socket>();
  let bytesFromBridge = 0;
  const carry = async (from: Socket, to: Socket, count: (bytes: number) => void = () => undefined): Promise<void> => {
    try {
      for await (const packet of from as AsyncIterable<Buffer>) {
        count(packet.length);
        await pause(random.between(...delayMs));
        to.write(packet);
      }
    } catch {
      // The sender is gone; so is the wire to the other end, below.
    }
    to.end();
  };
  const server = createServer((bridge) => {
    const controller = connect({ host: options.host, port: options.port, noDelay: true });
    bridge.setNoDelay(true);
    for (const end of [bridge, controller]) {
      sockets.add(end);
      end.on('error', () => undefined).on('close', () => sockets.delete(end));
    }
    void carry(bridge, controller, (bytes) => (bytesFromBridge += bytes));
    void carry(controller, bridge);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    get bytesFromBridge() {
      return bytesFromBridge;
    },
    cut: () => sockets.forEach((socket) => socket.destroy()),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        sockets.forEach((socket) => socket.destroy());
      }),
  };
}
