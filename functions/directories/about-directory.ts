import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { ImportScope } from '#shared/protocol/sync-report.ts';
import { protocolVersion, jobLifeSeconds } from '#shared/protocol/job.ts';
import type { DirectoryOrder } from '#shared/protocol/directory-order.ts';
import type { RandomSource } from '../actions/action.ts';
import type { DirectoryConfig, FunctionConfig } from '../environment.ts';
import type { BridgeRegister } from '../ports/bridge-register.ts';
import type { DirectoryDesk } from '../ports/directory-store.ts';
import { standingOf } from './view-directory.ts';
import type { Known } from './view-directory.ts';

/** What every operation about one directory declares. */
export const aboutDirectory = {
  group: 'admin',
  standing: 'admin',
  scope: ({ params }: { readonly params: { readonly directory: string } }) => ({ directory: params.directory }),
} as const;

/** A directory of the deployment's configuration. */
export const findDirectory = (config: FunctionConfig, id: string): DirectoryConfig | undefined =>
  config.directories.find((each) => each.id === id);

/** All that is known of a directory. */
export async function readDirectory(
  ports: { bridges: BridgeRegister; directoryDesk: DirectoryDesk },
  directory: DirectoryConfig,
  now: Date,
): Promise<Known> {
  const [reports, state] = await Promise.all([
    ports.bridges.list(directory.id),
    ports.directoryDesk.read(directory.id),
  ]);
  return { directory, reports, state, now };
}

/** Whether a bridge is there that takes orders. An order that nobody takes is over before anybody could. */
export async function assertHeard(
  bridges: BridgeRegister,
  directory: string,
  now: Date,
): Promise<Result<undefined, { code: 'directory-unreachable' }>> {
  const reports = await bridges.list(directory);
  const isHeard = reports.some(
    (report) => standingOf(report, now) === 'here' && report.understands?.includes('sync-orders'),
  );
  return isHeard ? ok(undefined) : err({ code: 'directory-unreachable' });
}

type OrderEnvelope = Pick<DirectoryOrder, 'version' | 'id' | 'directory' | 'issuedAt'>;

/** What every order begins with. */
export const orderOf = (directory: string, random: RandomSource, now: Date): OrderEnvelope => ({
  version: protocolVersion,
  id: random.id(),
  directory,
  issuedAt: now.toISOString(),
});

/** The same, of one that has to be carried out soon or not at all. */
export const urgentOrderOf = (
  directory: string,
  random: RandomSource,
  now: Date,
): OrderEnvelope & { expiresAt: string } => ({
  ...orderOf(directory, random, now),
  expiresAt: new Date(now.getTime() + jobLifeSeconds * 1000).toISOString(),
});

/** The order that tells bridges what is imported. */
export const scopeOrderOf = (envelope: OrderEnvelope, revision: number, scope: ImportScope): DirectoryOrder => ({
  ...envelope,
  kind: 'import-scope',
  revision,
  scope,
});
