import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'ldapts';
import { attributeChanges } from '#bridge/connectors/active-directory/attributes.ts';
import { filetimeFromDate } from '#bridge/connectors/active-directory/filetime.ts';
import { ensureCertificates } from '#local/certificates.ts';
import { setValue, valueOf } from '#local/embedded-directory/directory-entry.ts';
import type { DirectoryEvent } from '#local/embedded-directory/directory-event.ts';
import { startEmbeddedDomain } from '#local/embedded-directory/start-embedded-domain.ts';
import { demoPolicy } from '#local/embedded-directory/seed-policy.ts';
import { domainOf, makePeople } from '#test/bench/crowd/people.ts';
import { seededRandom } from '../seeded-random.ts';
import { startSlowWire } from '../slow-wire.ts';
import { callWitness } from '../witness.ts';
import type { Witness } from '../witness.ts';
import type { BridgeSurroundings } from './bridge-pair.ts';
import { detailsOf, openDetails } from './details.ts';
import type { Details } from './details.ts';
import type { Meddling } from './plan.ts';

/** An event, and where. */
export interface SeenEvent extends DirectoryEvent {
  readonly controller: number;
}

/** Somebody in it. */
export interface Subject {
  readonly login: string;
  readonly objectGuid: string;
  /** The one of the beginning. */
  readonly password: string;
}

/** Two controllers of one domain, each at the end of a slow wire. */
export interface SharedDomain {
  readonly subjects: readonly Subject[];
  /** What clients did, as the controllers' own logs have it, in its order. */
  readonly events: readonly SeenEvent[];
  readonly directory: BridgeSurroundings['directory'];
  /** Takes one away for a while. */
  restartController(index: number, awayMs: number): Promise<void>;
  /** Drops the connections to one. */
  cut(index: number): void;
  /** Somebody tries wrong passwords until the account is locked; everybody hears of it at once, as AD replicates a lock. */
  lock(subject: Subject): void;
  isLocked(subject: Subject): boolean;
  /** By hand, past the bridges. */
  unlock(subject: Subject): void;
  /** As each controller has them now. */
  detailsOf(subject: Subject): readonly Details[];
  /** What an administrator does with another program, on a controller that is up; rarely in vain. */
  setByHand(subject: Subject, meddling: Pick<Meddling, 'controller' | 'details'>): Promise<void>;
  /** Everything arrives everywhere; then somebody to look at each controller. */
  callWitnesses(): Promise<readonly Witness[]>;
  close(): Promise<void>;
}

const byHandMs = 5_000;
const hosts = ['127.0.0.2', '127.0.0.3'];

export async function startSharedDomain(options: {
  readonly folder: string;
  readonly people: number;
  readonly seed: number;
  readonly replicationMs: readonly [number, number];
  readonly wireMs: readonly [number, number];
}): Promise<SharedDomain> {
  const { folder, seed, replicationMs, wireMs } = options;
  const people = makePeople(options.people, 's');
  // No lock but where the play locks: how often a wrong password was counted is in the log.
  const domainSeed = { ...domainOf(people), policy: { ...demoPolicy, lockoutThreshold: 0 } };
  const tls = await ensureCertificates({ directory: join(folder, 'tls'), names: ['localhost', ...hosts] });
  const replicationRandom = seededRandom(seed + 1);
  const domain = await startEmbeddedDomain({
    ...{ hosts, tls, seed: domainSeed },
    delayMs: () => replicationRandom.between(...replicationMs),
  });
  const events: SeenEvent[] = [];
  const subjects = people.map(({ login, password }) => {
    const { guid } = domain.controllers[0]!.store.byLogin(`${domainSeed.netbiosName}\\${login}`)!;
    return { login, password, objectGuid: guid };
  });
  const wires = await Promise.all(
    domain.controllers.map(({ host, port, store }, controller) => {
      store.onEvent = (event) => events.push({ ...event, controller });
      return startSlowWire({ host, port, random: seededRandom(seed + 10 + controller), delayMs: wireMs });
    }),
  );
  const { password: bindPassword } = domainSeed.serviceAccount;
  const bindPasswordFile = join(folder, 'bind-password');
  writeFileSync(bindPasswordFile, bindPassword, { mode: 0o600 });
  const { baseDn, serviceAccountDn: bindDn, peopleDn } = domain;
  const first = domain.controllers[0]!.store;
  const isAway = domain.controllers.map(() => false);
  const setLock = ({ objectGuid }: Subject, lockoutTime: string): void => {
    domain.replication.settle(objectGuid);
    const entry = first.byGuid(objectGuid)!;
    setValue(entry, 'lockoutTime', lockoutTime);
    first.touch(entry);
    domain.replication.settle(objectGuid);
  };
  return {
    ...{ subjects, events },
    directory: {
      ...{ caFile: tls.files.ca, baseDn, bindDn, bindPasswordFile, servedOus: [peopleDn] },
      controllers: wires.map(({ port }) => `ldaps://localhost:${port}`),
    },
    async restartController(index, awayMs) {
      const controller = domain.controllers[index]!;
      isAway[index] = true;
      await controller.stop();
      await pause(awayMs);
      await controller.start();
      isAway[index] = false;
    },
    cut: (index) => wires[index]!.cut(),
    lock: (subject) => setLock(subject, filetimeFromDate(new Date())),
    unlock: (subject) => setLock(subject, '0'),
    isLocked: ({ objectGuid }) =>
      domain.controllers.some(({ store }) => valueOf(store.byGuid(objectGuid)!, 'lockoutTime') !== '0'),
    detailsOf: ({ objectGuid }) =>
      domain.controllers.map(({ store }) => {
        const entry = store.byGuid(objectGuid)!;
        return detailsOf(Object.fromEntries(openDetails.map((name) => [name, valueOf(entry, name)])));
      }),
    async setByHand({ objectGuid }, { controller, details }) {
      const { url, store } = domain.controllers[isAway[controller] ? 1 - controller : controller]!;
      const client = new Client({ url, tlsOptions: { ca: tls.ca }, timeout: byHandMs, connectTimeout: byHandMs });
      try {
        await client.bind(bindDn, bindPassword);
        await client.modify(store.byGuid(objectGuid)!.dn, attributeChanges(details));
      } catch {
        // The controller has just gone away. Whether it was written is in its log.
      } finally {
        await client.unbind().catch(() => undefined);
      }
    },
    async callWitnesses() {
      domain.replication.settle();
      const look = { caPem: tls.ca, baseDn, dnsName: domainSeed.dnsName, bindDn, bindPassword };
      return Promise.all(
        domain.controllers.map(({ url, store }) =>
          callWitness({
            ...{ ...look, url },
            passwordWrites: (_, dn) => Promise.resolve(store.byDn(dn)!.passwords!.length - 1),
          }),
        ),
      );
    },
    async close() {
      for (const wire of wires) await wire.close();
      await domain.close();
    },
  };
}
