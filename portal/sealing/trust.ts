import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Trouble } from '../api/trouble.ts';

interface Trust {
  readonly directories?: Readonly<Record<string, { readonly fingerprints: readonly string[] }>>;
}

/**
 * The fingerprints of the bridges that the administrator confirmed for a directory. They come with the portal's own
 * files, not from the API: whoever can change the API's answers cannot change these.
 */
export async function fingerprintsFor(directory: string): Promise<Result<readonly string[], Trouble>> {
  try {
    const response = await fetch('/portal/trust.json', { cache: 'no-cache' });
    if (!response.ok) return err({ code: 'internal' });
    const trust = (await response.json()) as Trust;
    const known = Object.hasOwn(trust.directories ?? {}, directory) ? trust.directories![directory] : undefined;
    return ok(known?.fingerprints ?? []);
  } catch {
    return err({ code: 'offline' });
  }
}
