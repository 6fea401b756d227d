import { isDeepStrictEqual } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoResources } from '#functions/adapters/dynamo-resources.ts';
import { DynamoTable } from '#functions/adapters/dynamo-table.ts';
import type { ResourceStore, ResourceWrites, StoredResource } from '#functions/ports/resource-store.ts';
import { ResourceConfig } from '#functions/resources/resource-config.ts';
import { localCredentials } from './cloud/create-stores.ts';
import type { DataFolder } from './data-folder.ts';
import { directoryId, localRegion } from './demo-config.ts';
import { demoResources } from './demo-resources.ts';

/** In the data folder: what was written at earlier starts. */
const seededFile = 'demo-resources.json';
type Seeded = Readonly<Record<string, unknown>>;

/** Stores the resources of the demonstration, and others, in the tables of this machine. */
export async function seedResources(
  tablesUrl: string,
  data: DataFolder,
  {
    resources: others = [],
    botDefence,
  }: { resources?: readonly ResourceConfig[]; botDefence?: ResourceConfig['botDefence'] } = {},
): Promise<void> {
  const client = new DynamoDBClient({ endpoint: tablesUrl, region: localRegion, credentials: localCredentials });
  const store = new DynamoResources(new DynamoTable(client, 'latchkey-local-resources'), 'local');
  const ours = demoResources(directoryId).map((each) => ({ ...each, ...(botDefence && { botDefence }) }));
  const resources = [...ours, ...others];
  data.write(seededFile, await seed(store, resources, data.read<Seeded>(seededFile, {})));
  client.destroy();
}

/**
 * One that somebody has changed since it was seeded stays as it is, and one that was removed stays away; the others
 * follow what this version ships.
 * @returns what was seeded until now
 */
export async function seed(
  store: ResourceStore & ResourceWrites,
  resources: readonly ResourceConfig[],
  before: Seeded,
): Promise<Seeded> {
  const stored = new Map((await store.list()).map((each) => [each.alias, each]));
  const ours = resources.filter(({ alias }) => isUntouched(stored.get(alias), before[alias]));
  for (const resource of ours) await store.put(resource);
  return { ...before, ...Object.fromEntries(ours.map((resource) => [resource.alias, resource])) };
}

function isUntouched(stored: StoredResource | undefined, before: unknown): boolean {
  if (!stored) return before === undefined;
  // Not readable any more: of a version before this one, and of no use to anybody.
  if (!stored.config) return true;
  const then = ResourceConfig.safeParse(before);
  return then.success && isDeepStrictEqual(plain(stored.config), plain(then.data));
}

/** Without members that are undefined, for those are not stored. */
const plain = (config: ResourceConfig): unknown => JSON.parse(JSON.stringify(config));
