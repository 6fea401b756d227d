import { DirectoryStore } from './directory-store.ts';
import type { DirectoryState } from './directory-store.ts';
import { enrolController } from './enrol-controller.ts';
import { Replication } from './replication.ts';
import type { ReplicationOptions } from './replication.ts';
import { seedState } from './seed.ts';
import type { DirectorySeed } from './seed.ts';
import { startEmbeddedDirectory } from './start-embedded-directory.ts';
import type { EmbeddedDirectory } from './start-embedded-directory.ts';

export interface EmbeddedDomainOptions extends ReplicationOptions {
  /** A loopback address for each controller. The first is the PDC emulator. */
  readonly hosts: readonly string[];
  readonly tls: { readonly key: string; readonly cert: string };
  readonly seed: DirectorySeed;
  readonly now?: () => Date;
}

/** One of several controllers. */
export interface DomainController {
  readonly url: string;
  readonly host: string;
  readonly port: number;
  readonly store: DirectoryStore;
  /** Drops every connection, and takes and tells nothing until it is started again. */
  stop(): Promise<void>;
  /** On the same port, with what it knew. */
  start(): Promise<void>;
}

export interface EmbeddedDomain {
  readonly controllers: readonly DomainController[];
  readonly replication: Replication;
  readonly baseDn: string;
  readonly serviceAccountDn: string;
  readonly peopleDn: string;
  close(): Promise<void>;
}

/** Several controllers that replicate; each is an embedded directory of its own. Only in memory. */
export async function startEmbeddedDomain(options: EmbeddedDomainOptions): Promise<EmbeddedDomain> {
  const { hosts, tls, seed, now = () => new Date() } = options;
  const names = hosts.map((_, index) => ({ name: `DC${index + 1}`, isReadOnly: false }));
  const state = stateWith(seed, now(), names);
  const stores = hosts.map(() => new DirectoryStore(structuredClone(state)));
  const replication = new Replication(stores, options);
  const running: (EmbeddedDirectory | undefined)[] = [];
  const controllers: DomainController[] = [];
  for (const [index, host] of hosts.entries()) {
    const [store, controller] = [stores[index]!, names[index]!];
    const begin = (port: number): Promise<EmbeddedDirectory> =>
      startEmbeddedDirectory({ host, port, tls, seed, store, controller, now });
    const first = (running[index] = await begin(0));
    controllers.push({
      ...{ url: first.url, host, port: first.port, store },
      async stop() {
        replication.pause(index);
        await running[index]?.close();
        running[index] = undefined;
      },
      async start() {
        running[index] ??= await begin(first.port);
        replication.resume(index);
      },
    });
  }
  const { baseDn, serviceAccountDn, delegatedDn } = state;
  return {
    ...{ controllers, replication, baseDn, serviceAccountDn, peopleDn: delegatedDn },
    async close() {
      replication.close();
      for (const directory of running) await directory?.close();
    },
  };
}

/** Everybody knows all controllers. */
function stateWith(
  seed: DirectorySeed,
  now: Date,
  names: readonly { name: string; isReadOnly: boolean }[],
): DirectoryState {
  const state = seedState(seed, now);
  const store = new DirectoryStore(state);
  for (const controller of names) enrolController(store, controller);
  return state;
}
