import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { ConfigError } from '#bridge/config/config-error.ts';
import { createJobExecutor } from '#bridge/executor/job-executor.ts';
import { RateCaps } from '#bridge/executor/rate-caps.ts';
import { openJournal } from '#bridge/journal/sqlite-journal.ts';
import type { Journal } from '#bridge/journal/journal.ts';
import { openRoster } from '#bridge/journal/sqlite-roster.ts';
import { cloudMemory } from '#bridge/report/cloud-memory.ts';
import { standingScope, takeScope } from '#bridge/report/sync-scope.ts';
import { FakeDirectory } from '#test/unit/bridge/fake-directory.ts';
import { newKeyPair, TestCloud } from '#test/unit/bridge/test-jobs.ts';
import { mutatedBytes } from '../mutate.ts';
import type { FuzzTarget } from '../target.ts';

interface Case {
  readonly file: 'journal.db' | 'journal.db-wal' | 'people.db' | 'people.db-wal';
  readonly bytes: Uint8Array;
}

const folderOf = (name: string): string => mkdtempSync(join(tmpdir(), `latchkey-fuzz-${name}-`));
const guidOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/**
 * A state directory with damage in it, and the jobs that are in its journal once more: the bridge says in words that it is
 * damaged, or does none of them a second time. What a disk lost of the write-ahead log looks like a power cut before it was
 * written; so of that only crashes are looked for.
 */
export async function openJournals(): Promise<FuzzTarget<Case>> {
  const [jobKey, sealKey] = await Promise.all([newKeyPair('ES256'), newKeyPair('ECDH-ES+A256KW')]);
  const cloud = new TestCloud(jobKey);
  cloud.recipients = [{ keyId: sealKey.keyId, publicKey: sealKey.jwk }];
  const directory = new FakeDirectory();
  const at = new Date();
  const now = (): Date => at;
  const executorOn = (journal: Journal) =>
    createJobExecutor({
      ...{ names: { directory: 'corp', bridge: 'b1' }, connector: directory, journal, now },
      caps: new RateCaps({ operationsPerMinute: 1e9, perAccountPerHour: 1e9 }, now),
      isInScope: () => true,
      jobKeys: [jobKey.publicKey],
      sealKeys: new Map([[sealKey.keyId, sealKey.privateKey]]),
      rules: undefined,
      mustChangeAtNextLogon: false,
      deadlines: { readMs: 1000, actMs: 1000 },
      sleep: () => Promise.resolve(),
      sign: (message) => Promise.resolve(JSON.stringify(message)),
      events: {
        refused: () => undefined,
        finished: () => undefined,
        repeated: () => undefined,
        failed: () => undefined,
      },
    });

  const template = folderOf('template');
  const made = openJournal(template, now);
  const execute = executorOn(made);
  const bodies: string[] = [];
  for (let index = 0; index < 12; index += 1) {
    const login = `person-${index}`;
    const { account } = directory.addPerson(login, 'Garden-Stone-19');
    const kind = (['password.reset', 'password.change', 'account.unlock'] as const)[index % 3]!;
    const all = {
      'password.reset': { newPassword: 'Quite-New-77' },
      'password.change': { currentPassword: 'Garden-Stone-19', newPassword: 'Quite-New-77' },
      'account.unlock': undefined,
    };
    const passwords = all[kind];
    const job = await cloud.job(kind, login, {
      objectGuid: account.objectGuid,
      issuedAt: at,
      ...(passwords && { passwords }),
    });
    bodies.push(await cloud.sign(job));
    // Some die between the directory's answer and the journal's.
    const isCut = index % 4 === 3;
    const { finish } = made;
    if (isCut)
      made.finish = () => {
        throw new Error('killed');
      };
    await execute({ body: bodies.at(-1)!, receiveCount: 1 }).catch(() => undefined);
    made.finish = finish;
    if (index === 8) {
      made.close();
      Object.assign(made, openJournal(template, now));
    }
  }
  const roster = openRoster(template);
  roster.note(
    Array.from({ length: 300 }, (_, index) => ({ objectGuid: guidOf(index), digest: 'AAAAAAAAAAAAAAAAAAAAAA' })),
    1,
  );
  takeScope(roster, { revision: 3, scope: { groups: [guidOf(1)] } });
  cloudMemory(roster).note(['sync-orders']);
  const files = (['journal.db', 'journal.db-wal', 'people.db', 'people.db-wal'] as const).filter((name) =>
    existsSync(join(template, name)),
  );
  const good = new Map(files.map((name) => [name, readFileSync(join(template, name))]));
  const people = structuredClone([...directory.people]);
  const work = folderOf('work');

  return {
    cases: fc.oneof(
      ...files.map((file) => fc.record({ file: fc.constant(file), bytes: mutatedBytes([good.get(file)!], 8) })),
    ),
    async check({ file, bytes }) {
      rmSync(work, { recursive: true, force: true });
      mkdirSync(work);
      for (const [name] of good) copyFileSync(join(template, name), join(work, name));
      writeFileSync(join(work, file), bytes);
      directory.people.clear();
      for (const [name, person] of structuredClone(people)) directory.people.set(name, person);
      directory.effects.length = 0;
      let journal: Journal;
      try {
        journal = openJournal(work, now);
      } catch (error) {
        if (error instanceof ConfigError && file.startsWith('journal')) return;
        throw error;
      }
      const list = openRoster(work);
      try {
        // The list of people is no reason not to serve them.
        cloudMemory(list).note(['password-state']);
        standingScope(list);
        journal.startedSince(new Date(0));
        journal.unsent();
        const again = executorOn(journal);
        for (const body of bodies) await again({ body, receiveCount: 2 }).catch(inWords);
        const isLost = file === 'journal.db-wal';
        if (!isLost && directory.effects.length > 0) throw new Error(`done a second time: ${directory.effects.join()}`);
      } finally {
        try {
          list.close();
          journal.close();
        } catch {
          // Damage that shows only now.
        }
      }
    },
    close() {
      made.close();
      roster.close();
      for (const folder of [template, work]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A job that failed comes again; only a mistake of ours is none that the queue could mend. */
function inWords(error: unknown): void {
  if ((error as { code?: string }).code !== 'ERR_SQLITE_ERROR' && !(error instanceof SyntaxError)) throw error;
}
