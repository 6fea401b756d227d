import type { FunctionConfig } from '../environment.ts';
import { findPortal } from '../flows/find-portal.ts';
import type { Log } from '../log.ts';
import type { ResourceStore } from '../ports/resource-store.ts';
import { withResources } from './configured.ts';

/** What had to be left out is told by who remembers it for everybody. */
const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * The configuration as it is stored at this moment, for administrators: what one of them has just made is there at once, and
 * not when this copy of the function asks again.
 */
export const configNow = async (config: FunctionConfig, resources: ResourceStore): Promise<FunctionConfig> =>
  withResources({ ...config, portals: [...(config.deployed ?? config.portals)] }, await resources.list(), silent);

/** The same, only where this copy has not heard of the portal that something is about. */
export const configWith = async (
  alias: string,
  config: FunctionConfig,
  resources: ResourceStore,
): Promise<FunctionConfig> => (findPortal(config, alias) ? config : configNow(config, resources));
