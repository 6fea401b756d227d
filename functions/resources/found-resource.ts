import { createHash } from 'node:crypto';
import type { ResourceRow, ResourceSource } from '#shared/api/resource-views.ts';
import type { FunctionConfig } from '../environment.ts';
import type { DeskResource } from '../ports/resource-desk.ts';
import type { ResourceConfig } from './resource-config.ts';

/** A resource as it is in force now, wherever it comes from. */
export interface FoundResource {
  readonly alias: string;
  readonly source: ResourceSource;
  /** Absent when what is stored cannot be read. */
  readonly config?: ResourceConfig;
  /** Members of it that are not valid. */
  readonly wrong?: readonly string[];
  /** The deployment's file has a portal of this alias, which is in force again once nothing is stored. */
  readonly isDeployed: boolean;
  /** What is stored; absent where nothing is. */
  readonly revision?: string;
}

/** The portals of the deployment's file, whatever is stored. */
const deployedIn = (config: FunctionConfig): readonly ResourceConfig[] => config.deployed ?? config.portals;

/** Lays what is stored at this moment over the deployment's file. */
export function foundResource(
  alias: string,
  stored: DeskResource | undefined,
  config: FunctionConfig,
): FoundResource | undefined {
  const deployed = deployedIn(config).find((each) => each.alias === alias);
  const isDeployed = deployed !== undefined;
  if (!stored) return deployed && { alias, source: 'deployed', config: deployed, isDeployed };
  const { config: written, wrong, revision } = stored;
  return written
    ? { alias, source: 'stored', config: written, isDeployed, revision }
    : { alias, source: 'closed', wrong: wrong ?? [], isDeployed, revision };
}

/** All of them, by their alias. */
export function foundResources(stored: readonly DeskResource[], config: FunctionConfig): FoundResource[] {
  const byAlias = new Map(stored.map((each) => [each.alias, each]));
  const aliases = new Set([...byAlias.keys(), ...deployedIn(config).map(({ alias }) => alias)]);
  return [...aliases].sort().flatMap((alias) => foundResource(alias, byAlias.get(alias), config) ?? []);
}

/** Names a resource as it is: what a change says that it was made to. */
export function etagOf({ revision, config }: Pick<FoundResource, 'revision' | 'config'>): string {
  if (revision !== undefined) return revision;
  const text = JSON.stringify(config);
  return `deployed-${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
}

/** As a list shows it. */
export const viewRow = ({ alias, source, config }: FoundResource): ResourceRow => ({
  alias,
  source,
  ...(config && {
    ...{ name: config.name, directory: config.directory, languages: [...config.languages], members: config.members },
    ...{ actions: config.actions.length, signInMethods: config.signIn.methods.length },
  }),
});
