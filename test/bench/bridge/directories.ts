import { join } from 'node:path';
import { endChild, firstMessage, startChild } from '#local/child.ts';
import type { ExternalDirectory } from '#local/options.ts';
import { makePeople } from '../crowd/people.ts';
import { startDomain } from '../domain.ts';

/** A controller in a process of its own. */
export interface BenchDirectory {
  readonly kind: 'samba' | 'embedded';
  readonly directory: ExternalDirectory;
  stop(): Promise<void>;
}

/** What costs next to nothing itself: what is left is the bridge. */
export async function startEmbeddedProcess(folder: string, people: number): Promise<BenchDirectory> {
  const module = join(import.meta.dirname, 'directory-process.ts');
  const child = startChild({ module, args: [folder, String(people)], logFile: join(folder, 'directory.log') });
  const directory = await firstMessage<ExternalDirectory>(child, 'the embedded directory', 30);
  return { kind: 'embedded', directory, stop: () => endChild(child) };
}

/** A real controller. */
export async function startSambaProcess(folder: string, people: number): Promise<BenchDirectory> {
  const { directory, stop } = await startDomain(folder, makePeople(people));
  return { kind: 'samba', directory, stop };
}
