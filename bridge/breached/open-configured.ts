import { ConfigError } from '../config/config-error.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import { rangeClient } from './ask-range.ts';
import type { BreachedSource } from './breached-source.ts';
import { breachedSources } from './breached-sources.ts';
import type { BreachedSources } from './breached-sources.ts';
import { rangeSource } from './range-source.ts';
import type { RangeSourceDeps } from './range-source.ts';
import { openReloadingList } from './reloading-list.ts';

/** What happens to the service that is asked. */
export type BreachedEvents = Pick<RangeSourceDeps, 'changed' | 'unchecked'>;

type Settings = Pick<LoadedConfig, 'file' | 'breachedPasswords'>;

/**
 * What the configuration names against stolen passwords, if it names anything. Nobody is asked yet.
 * @throws ConfigError when the list cannot be used: a bridge without it would accept what it was told to refuse
 */
export async function openConfigured(
  { file, breachedPasswords }: Settings,
  events: BreachedEvents = {},
): Promise<BreachedSources | undefined> {
  if (!breachedPasswords) return undefined;
  const { file: list, range } = breachedPasswords;
  const sources: BreachedSource[] = [];
  if (list !== undefined) sources.push(await openList(list, file));
  if (range) {
    const { onUnreachable } = range;
    sources.push(rangeSource({ client: rangeClient(range), onUnreachable, now: () => performance.now(), ...events }));
  }
  return breachedSources(sources);
}

async function openList(list: string, file: string): Promise<BreachedSource> {
  try {
    return await openReloadingList(list);
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    throw new ConfigError([
      {
        file,
        field: 'breachedPasswords.file',
        problem: code === undefined ? `${list} ${message}` : `cannot be opened (${message})`,
        remedy: 'Make it with `bridge breached build LIST --out FILE`, or copy it again from where it was made.',
      },
    ]);
  }
}
