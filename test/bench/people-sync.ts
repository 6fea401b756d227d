import { existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'ldapts';
import { createActiveDirectoryConnector } from '#bridge/connectors/active-directory/active-directory-connector.ts';
import { binaryAttributes, peopleChangedSince, personAttributes } from '#bridge/connectors/active-directory/queries.ts';
import { createKeys, openKeystore } from '#bridge/keystore/keystore.ts';
import { openRoster } from '#bridge/journal/sqlite-roster.ts';
import { createPeopleSync } from '#bridge/report/people-sync.ts';
import { root } from '#local/build.ts';
import { runProgram } from '#local/samba/run-program.ts';
import { startSamba } from '#local/samba/start-samba.ts';
import type { Samba } from '#local/samba/start-samba.ts';
import { signBridgeMessage } from '#shared/protocol/bridge-message.ts';
import { Secret } from '#shared/secret.ts';
import { domainOf, makePeople } from './crowd/people.ts';
import { median, round, timed } from './statistics.ts';

/** A full pass of the directory sync against a bare paged search for the same attributes. */
export interface SyncFigures {
  readonly people: number;
  readonly bareSearchMs: number;
  readonly syncMs: number;
  readonly ratio: number;
}

const people = 10_000;
const turns = 3;

/** Reads everybody, once as the bridge does it, to the signed message, and once with ldapts alone; in turns. */
export async function measureSync(folder: string, say: (text: string) => void): Promise<SyncFigures> {
  const samba = await startCrowdedDomain(join(folder, 'crowded'), say);
  const keyFolder = join(folder, 'sync-keys');
  await createKeys(keyFolder, new Date());
  const { identity } = await openKeystore(keyFolder);
  const connector = createActiveDirectoryConnector(
    {
      ...{ controllers: [samba.url], caPem: samba.caPem, baseDn: samba.baseDn, servedOus: [samba.peopleDn] },
      ...{ bindDn: samba.bindDn, bindPassword: new Secret(samba.bindPassword) },
    },
    { now: () => new Date() },
  );
  const bare = new Client({ url: samba.url, tlsOptions: { ca: samba.caPem } });
  await bare.bind(samba.bindDn, samba.bindPassword);
  const found = { bare: 0, synced: 0 };
  const search = async (): Promise<void> => {
    const { searchEntries } = await bare.search(samba.peopleDn, {
      ...{ scope: 'sub', filter: peopleChangedSince(0), attributes: personAttributes },
      ...{ explicitBufferAttributes: binaryAttributes, paged: { pageSize: 1_000 } },
    });
    found.bare = searchEntries.length;
  };
  const sync = async (): Promise<void> => {
    found.synced = 0;
    const pass = createPeopleSync({
      names: { directory: 'demo', bridge: 'bench' },
      connector,
      // A new bridge, to which everybody is news.
      roster: openRoster(mkdtempSync(join(folder, 'roster-'))),
      ...{ scope: [], intervalMs: 1e6, compareIntervalMs: 1e6, isHeard: () => true, now: () => new Date() },
      send: async (message) => {
        if (message.type === 'people') found.synced += message.people.length;
        await signBridgeMessage(message, identity);
      },
      events: { passed: () => undefined, heldBack: () => undefined, failed: () => undefined },
    });
    await pass.pass();
  };
  try {
    const taken = { bare: [] as number[], sync: [] as number[] };
    for (let turn = -1; turn < turns; turn++) {
      say(`directory sync, turn ${turn + 1}`);
      const [bareMs, syncMs] = [await timed(search), await timed(sync)];
      if (turn < 0) continue; // The first one warms the controller.
      taken.bare.push(bareMs);
      taken.sync.push(syncMs);
    }
    if (found.bare < people || found.synced < people)
      throw new Error(`only ${found.bare} and ${found.synced} were found`);
    const [bareSearchMs, syncMs] = [median(taken.bare), median(taken.sync)];
    return { people, bareSearchMs: round(bareSearchMs), syncMs: round(syncMs), ratio: round(syncMs / bareSearchMs) };
  } finally {
    await connector.close();
    await bare.unbind();
    await samba.stop();
  }
}

/** Making so many people takes a minute; a copy of the domain is kept for the next time. */
async function startCrowdedDomain(folder: string, say: (text: string) => void): Promise<Samba> {
  const seed = domainOf(makePeople(1));
  const cache = join(root, 'node_modules', '.cache', 'latchkey');
  const tar = join(cache, `bench-crowd-${people}.tar`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (existsSync(tar)) {
    await runProgram('tar', ['-xf', tar, '-C', folder]);
    return startSamba({ directory: folder, seed });
  }
  say(`making a domain of ${people} people, which takes a minute or two, once`);
  await (await startSamba({ directory: folder, seed })).stop();
  const script = join(import.meta.dirname, 'crowd-in-samba.py');
  await runProgram('/usr/bin/python3', [script, join(folder, 'etc', 'smb.conf'), String(people)], {
    timeoutMs: 400_000,
  });
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  await runProgram('tar', [
    '-cf',
    `${tar}.${process.pid}`,
    '--exclude=msg.sock',
    '--exclude=msg.lock',
    '-C',
    folder,
    '.',
  ]);
  renameSync(`${tar}.${process.pid}`, tar);
  return startSamba({ directory: folder, seed });
}
