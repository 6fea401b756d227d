import { stat } from 'node:fs/promises';
import type { BigIntStats } from 'node:fs';
import type { BreachedSource, SourceState } from './breached-source.ts';
import { openBreachedPasswords } from './breached-passwords.ts';
import type { BreachedPasswords } from './breached-passwords.ts';

/**
 * A list of stolen passwords that is read anew once its file is another. A file that was put in its place and cannot be
 * used changes nothing but what the state says: the list before it is still open. One that was written over is no list any
 * more, and nothing is looked up in it.
 * @throws Error when it cannot be used now; the message goes on after the file's name
 */
export async function openReloadingList(path: string): Promise<BreachedSource> {
  let seen = await identityOf(path);
  let list: BreachedPasswords = await openBreachedPasswords(path);
  let problem: string | undefined;
  let isSpoilt = false;
  let reloading: Promise<void> | undefined;

  const reload = async (found: FileIdentity): Promise<void> => {
    try {
      const next = await openBreachedPasswords(path);
      const previous = list;
      [list, seen, problem, isSpoilt] = [next, found, undefined, false];
      await previous.close();
    } catch (error) {
      problem = `the new file ${(error as Error).message}`;
      isSpoilt ||= found.place === seen.place;
    }
  };
  const lookAtFile = async (): Promise<void> => {
    const found = await identityOf(path).catch((error: unknown) => {
      problem = `the file is gone (${(error as NodeJS.ErrnoException).code ?? String(error)})`;
    });
    if (!found) return;
    if (found.place === seen.place && found.content === seen.content) problem = isSpoilt ? problem : undefined;
    else await reload(found);
  };
  const look = (): Promise<void> => (reloading ??= lookAtFile().finally(() => (reloading = undefined)));
  return {
    async has(password) {
      await look();
      if (isSpoilt) throw new Error(`list of stolen passwords: ${problem!}`);
      return list.has(password);
    },
    state: (): SourceState => ({
      kind: 'file',
      isWorking: problem === undefined,
      allowsUnchecked: false,
      ...(problem !== undefined && { problem }),
      entries: list.entries,
      builtAt: list.builtAt.toISOString(),
    }),
    look,
    async close() {
      await reloading;
      await list.close();
    },
  };
}

interface FileIdentity {
  /** Another one: another file has been put there, and the one before is whole. */
  readonly place: string;
  readonly content: string;
}

async function identityOf(path: string): Promise<FileIdentity> {
  const { dev, ino, size, mtimeNs }: BigIntStats = await stat(path, { bigint: true });
  return { place: `${dev}.${ino}`, content: `${size}.${mtimeNs}` };
}
