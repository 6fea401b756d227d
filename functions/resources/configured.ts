import type { FunctionConfig } from '../environment.ts';
import type { Log } from '../log.ts';
import type { ResourceStore, StoredResource } from '../ports/resource-store.ts';

/**
 * The configuration as it is now: the environment's, with the stored resources in place of, or beside, the portals of the
 * deployment's file. Made anew when the store gave a new answer; then it also tells what had to be left out.
 */
export function configured(options: {
  readonly config: FunctionConfig;
  readonly resources: ResourceStore | undefined;
  readonly log: Log;
}): () => Promise<FunctionConfig> {
  const { config, resources, log } = options;
  let made: { from: readonly StoredResource[]; config: FunctionConfig } | undefined;
  return async () => {
    if (!resources) return config;
    const from = await resources.list();
    if (made?.from !== from) made = { from, config: withResources(config, from, log) };
    return made.config;
  };
}

/**
 * A stored resource that cannot be used takes its alias out altogether: the deployment's portal of that name may allow
 * what the stored one was meant to withdraw. The others are not touched by it.
 */
export function withResources(config: FunctionConfig, stored: readonly StoredResource[], log: Log): FunctionConfig {
  const directories = new Set(config.directories.map(({ id }) => id));
  const usable = stored.flatMap(({ alias, config: resource, wrong = [] }) => {
    const isKnown = resource !== undefined && directories.has(resource.directory);
    if (isKnown) return [resource];
    const members = resource ? 'directory' : wrong.join(' ');
    log.error('resource-left-out', new ResourceLeftOut(), { alias, members });
    return [];
  });
  const aliases = new Set(stored.map(({ alias }) => alias));
  const { portals } = config;
  return { ...config, deployed: portals, portals: [...portals.filter(({ alias }) => !aliases.has(alias)), ...usable] };
}

class ResourceLeftOut extends Error {
  override readonly name = 'ResourceLeftOut';
  readonly isSafeToLog = true;

  constructor() {
    super('a stored resource is not valid: its portal is closed until it is put right');
  }
}
