import type { Extension } from '#shared/protocol/extensions.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { BridgeRegister } from '../ports/bridge-register.ts';
import { standingOf } from './view-directory.ts';

/**
 * The bridges that are there and understand an addition to the protocol, by their fingerprints: an order of a kind that came
 * later is meant for them alone, for an older one would throw it away unread.
 */
export async function bridgesFor(
  extension: Extension,
  { bridges, directory, now }: { bridges: BridgeRegister; directory: string; now: Date },
): Promise<Result<readonly string[], { code: 'directory-unreachable' | 'bridge-too-old' }>> {
  const here = (await bridges.list(directory)).filter((report) => standingOf(report, now) === 'here');
  if (here.length === 0) return err({ code: 'directory-unreachable' });
  const able = here.filter(({ understands }) => understands?.includes(extension));
  if (able.length === 0) return err({ code: 'bridge-too-old' });
  return ok(able.flatMap(({ fingerprint }) => fingerprint ?? []));
}
