import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureCertificates } from '#local/certificates.ts';
import type { DemoPerson } from '#local/embedded-directory/demo-people.ts';
import { startEmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import type { ExternalDirectory } from '#local/options.ts';
import { startSamba } from '#local/samba/start-samba.ts';
import { domainOf } from '#test/bench/crowd/people.ts';
import type { SeededRandom } from './seeded-random.ts';
import { startSlowWire } from './slow-wire.ts';
import type { SlowWire } from './slow-wire.ts';
import { callWitness } from './witness.ts';
import type { Witness } from './witness.ts';

/** A controller of a domain full of people, at the end of a slow wire. */
export interface Stage {
  /** How a bridge gets there: over the wire. */
  readonly directory: ExternalDirectory;
  readonly wire: SlowWire;
  /** Ends the controller without warning; it is away for a moment. */
  restartController(): Promise<void>;
  callWitness(): Promise<Witness>;
  /** For the data of the product. */
  readonly folder: string;
  close(): Promise<void>;
}

interface Controller {
  readonly host: string;
  readonly port: number;
  readonly caFile: string;
  readonly baseDn: string;
  readonly peopleDn: string;
  readonly bindDn: string;
  readonly bindPassword: string;
  restart(): Promise<void>;
  callWitness(): Promise<Witness>;
  stop(): Promise<void>;
}

/** Longest time that a packet takes, each way. */
const delayMs = { embedded: [1, 40], samba: [1, 15] } as const;

/** Starts a domain with these people in it. */
export async function setStage(
  kind: 'embedded' | 'samba',
  people: readonly DemoPerson[],
  random: SeededRandom,
): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-faults-'));
  const controller = await (kind === 'samba' ? startRealDomain(folder, people) : startEmbedded(folder, people, random));
  const { host, port } = controller;
  const wire = await startSlowWire({ host, port, random, delayMs: delayMs[kind] });
  const bindPasswordFile = join(folder, 'bind-password');
  writeFileSync(bindPasswordFile, controller.bindPassword, { mode: 0o600 });
  const { caFile, baseDn, bindDn, peopleDn } = controller;
  return {
    directory: {
      ...{ caFile, baseDn, bindDn, bindPasswordFile },
      urls: [`ldaps://localhost:${wire.port}`],
      servedOus: [peopleDn],
    },
    wire,
    folder,
    restartController: () => controller.restart(),
    callWitness: () => controller.callWitness(),
    async close() {
      await wire.close();
      await controller.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startEmbedded(folder: string, people: readonly DemoPerson[], random: SeededRandom): Promise<Controller> {
  const seed = domainOf(people);
  const tls = await ensureCertificates({ directory: join(folder, 'tls'), names: ['localhost', '127.0.0.1'] });
  let running = await startEmbeddedDirectory({ tls, seed });
  const { port, baseDn, peopleDn, store } = running;
  const bind = { bindDn: running.serviceAccountDn, bindPassword: seed.serviceAccount.password };
  return {
    ...{ host: '127.0.0.1', port, caFile: tls.files.ca, baseDn, peopleDn },
    ...bind,
    async restart() {
      await running.close();
      await pause(random.between(50, 700));
      running = await startEmbeddedDirectory({ tls, seed, store, port });
    },
    callWitness: () =>
      callWitness({
        ...{ url: running.url, caPem: tls.ca, baseDn, dnsName: seed.dnsName },
        ...bind,
        // Each one that was ever set is kept for the history.
        passwordWrites: (_, dn) => Promise.resolve(store.byDn(dn)!.passwords!.length - 1),
      }),
    stop: () => running.close(),
  };
}

async function startRealDomain(folder: string, people: readonly DemoPerson[]): Promise<Controller> {
  const seed = domainOf(people);
  const samba = await startSamba({ directory: join(folder, 'samba'), seed });
  const { address, url, caFile, caPem, baseDn, peopleDn, bindDn, bindPassword } = samba;
  return {
    ...{ host: address, port: 636, caFile, baseDn, peopleDn, bindDn, bindPassword },
    restart: () => samba.restart(),
    callWitness: () =>
      callWitness({
        ...{ url, caPem, baseDn, dnsName: seed.dnsName },
        ...{ bindDn: samba.adminDn, bindPassword: samba.adminPassword },
        // The version number of the key goes up by one with each password.
        async passwordWrites(client, dn) {
          const attributes = ['msDS-KeyVersionNumber'];
          const { searchEntries } = await client.search(dn, { scope: 'base', attributes });
          return Number(searchEntries[0]!['msDS-KeyVersionNumber']);
        },
      }),
    stop: () => samba.stop(),
  };
}
