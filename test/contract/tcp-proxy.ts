import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A wire between a connector and a controller that a test can disturb. */
export interface TcpProxy {
  readonly port: number;
  /**
   * Lets requests through and keeps the answers back, for good: what a dead firewall flow looks like.
   * @param after how many answers still get through
   */
  holdAnswers(after?: number): void;
  /** Cuts a connection at the next answer: the request arrived, its answer is lost. @param after as above */
  cutAtNextAnswer(after?: number): void;
  /** Cuts every connection, and new ones before they begin: a controller that is not there. */
  refuse(): void;
  heal(): void;
  /** Connections made so far. */
  connections(): number;
  close(): Promise<void>;
}

export async function startTcpProxy(target: { host: string; port: number }, at = '127.0.0.1'): Promise<TcpProxy> {
  let mode: 'open' | 'hold' | 'cut' | 'refuse' = 'open';
  let count = 0;
  let left = 0;
  const disturb = (how: typeof mode, after: number): void => {
    [mode, left] = [how, after];
  };
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    count += 1;
    if (mode === 'refuse') return void near.destroy();
    const far = connect(target.port, target.host);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => (sockets.delete(socket), near.destroy(), far.destroy()));
    }
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => {
      if (mode === 'open' || left > 0) near.write(bytes);
      else if (mode === 'cut') near.destroy();
      left -= 1;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, at, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    holdAnswers: (after = 0) => disturb('hold', after),
    cutAtNextAnswer: (after = 0) => disturb('cut', after),
    refuse: () => {
      disturb('refuse', 0);
      for (const socket of sockets) socket.destroy();
    },
    heal: () => disturb('open', 0),
    connections: () => count,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
