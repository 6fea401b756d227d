import { createServer } from 'node:tls';
import type { AddressInfo, Socket } from 'node:net';
import { isIP } from 'node:net';
import { serveConnection } from './connection.ts';
import type { Served } from './connection.ts';
import { DirectoryStore } from './directory-store.ts';
import { enrolController } from './enrol-controller.ts';
import { firstController } from './root-dse-entry.ts';
import type { ControllerIdentity } from './root-dse-entry.ts';
import { seedState } from './seed.ts';
import type { DirectorySeed } from './seed.ts';

export interface EmbeddedDirectoryOptions {
  /** A loopback address; 127.0.0.1 when absent. */
  readonly host?: string;
  /** 0 or absent: any free one. */
  readonly port?: number;
  readonly tls: { readonly key: string; readonly cert: string };
  /** Where the state is kept; only in memory when absent. */
  readonly dataFile?: string;
  /** What a new directory begins with; ignored once the data file is there. */
  readonly seed: DirectorySeed;
  readonly now?: () => Date;
  /** The objects of another instance: two controllers of one domain. */
  readonly store?: DirectoryStore;
  /** Which controller of the domain this is; the first when absent. */
  readonly controller?: Partial<ControllerIdentity>;
  /** Answers in place of the directory where it gives a result: errors that this one has no reason to give. */
  readonly answer?: Served['answer'];
}

/** A running directory. */
export interface EmbeddedDirectory {
  readonly url: string;
  readonly port: number;
  readonly baseDn: string;
  readonly netbiosName: string;
  readonly serviceAccountDn: string;
  readonly peopleDn: string;
  readonly store: DirectoryStore;
  /** Ends all connections; the state is already on disk. */
  close(): Promise<void>;
}

/**
 * Starts a small LDAPS server with Active Directory's semantics for what this product uses. The contract suite holds
 * it equal to Samba. It serves demonstrations and tests, so it refuses to listen on anything but loopback.
 * @throws RangeError for another address
 */
export async function startEmbeddedDirectory(options: EmbeddedDirectoryOptions): Promise<EmbeddedDirectory> {
  const host = options.host ?? '127.0.0.1';
  if (isIP(host) !== 4 || !host.startsWith('127.')) throw new RangeError(`${host} is not a loopback address`);
  const now = options.now ?? (() => new Date());
  const store = options.store ?? DirectoryStore.open(() => seedState(options.seed, now()), options.dataFile);
  const self = { ...firstController, ...options.controller };
  enrolController(store, self);
  const sockets = new Set<Socket>();
  const keepTrackOf = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer({ ...options.tls, minVersion: 'TLSv1.2' }, (socket) => {
    keepTrackOf(socket);
    serveConnection(socket, { store, self, now, answer: options.answer });
  });
  // Whoever is still shaking hands would otherwise hold up the end for two minutes.
  server.on('connection', keepTrackOf);
  server.on('tlsClientError', () => undefined); // A peer that distrusts us hangs up; that is its right.
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const { baseDn, netbiosName, serviceAccountDn, delegatedDn } = store.state;
  return {
    url: `ldaps://${host}:${port}`,
    port,
    baseDn,
    netbiosName,
    serviceAccountDn,
    peopleDn: delegatedDn,
    store,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
