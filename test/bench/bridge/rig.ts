import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newKeyPair, TestCloud } from '#test/unit/bridge/test-jobs.ts';
import { inParallel } from '../crowd/in-parallel.ts';
import { makePeople } from '../crowd/people.ts';
import { startDirect } from '../direct.ts';
import { timed } from '../statistics.ts';
import { setUpBridge } from './bridges.ts';
import type { BenchBridge } from './bridges.ts';
import type { BenchDirectory } from './directories.ts';
import { Flight } from './flight.ts';
import type { ReadyJob } from './flight.ts';
import { guidsOf } from './guids.ts';
import { startQueues } from './queues.ts';
import type { VerifiedPerson } from './verify.ts';

export const peopleCount = 64;
const loginsOf = makePeople(peopleCount).map(({ login }) => login);

/** Queue server, two bridges that do not run yet, and a program that talks LDAP itself: against one directory. */
export interface BridgeRig {
  /** Starts the next bridge; resolves once it has been heard of. */
  startBridge(): Promise<void>;
  /** Resets that are one request away, for all bridges that run. Jobs live two minutes: not too many at once. */
  makeResets(count: number): Promise<ReadyJob[]>;
  readonly flight: Flight;
  /** One reset without any bridge. */
  directly(): Promise<void>;
  /** Of the first bridge. */
  takeJobTimes(): readonly number[];
  readonly verified: VerifiedPerson;
  stop(): Promise<void>;
}

/** @param connections so many direct resets at a time */
export async function setUpRig(folder: string, running: BenchDirectory, connections: number): Promise<BridgeRig> {
  const { directory } = running;
  const queues = await startQueues(join(folder, 'queues'));
  const cloud = new TestCloud(await newKeyPair('ES256'));
  const setup = { queues, directory, jobKey: cloud.jobKey.jwk };
  const bridges: BenchBridge[] = [];
  for (const name of ['bridge-1', 'bridge-2']) bridges.push(await setUpBridge(folder, name, setup));
  const flight = new Flight(
    queues,
    bridges.map(({ fingerprint }) => fingerprint),
  );
  const guids = await guidsOf(directory);
  const direct = await startDirect(directory, connections);
  let serial = 0;
  let started = 0;
  const next = (): { login: string; objectGuid: string; newPassword: string } => {
    const login = loginsOf[serial % loginsOf.length]!;
    return { login, objectGuid: guids.get(login)!, newPassword: `Walk-The-Line-${(serial += 1)}` };
  };
  const first = loginsOf[0]!;
  return {
    flight,
    async startBridge() {
      bridges[started]!.start();
      started += 1;
      while (flight.recipients.size < started) await pause(20);
    },
    makeResets: (count) =>
      inParallel(4, Array.from({ length: count }), async () => {
        const { login, objectGuid, newPassword } = next();
        cloud.recipients = [...flight.recipients.values()];
        const job = await cloud.job('password.reset', login, { passwords: { newPassword }, objectGuid });
        return { job, signed: await cloud.sign(job) };
      }),
    directly() {
      const { objectGuid, newPassword } = next();
      return direct.reset(`<GUID=${objectGuid}>`, newPassword);
    },
    takeJobTimes: () => bridges[0]!.takeJobTimes(),
    verified: {
      login: first,
      reset: (newPassword) => direct.reset(`<GUID=${guids.get(first)!}>`, newPassword),
      async through(currentPassword) {
        cloud.recipients = [...flight.recipients.values()];
        const job = await cloud.job('password.verify', first, { passwords: { currentPassword } });
        const ready = { job, signed: await cloud.sign(job) };
        return timed(() => flight.fly(ready));
      },
      inBridge: () => bridges[0]!.takeJobTimes(),
    },
    async stop() {
      await direct.close();
      await Promise.all(bridges.map((bridge) => bridge.stop()));
      await flight.end();
      await queues.stop();
    },
  };
}
