import type { DirectoryConfig, FunctionConfig, PortalConfig } from '../environment.ts';

/** A portal with its directory, by alias. */
export function findPortal(
  config: FunctionConfig,
  alias: string,
): { portal: PortalConfig; directory: DirectoryConfig } | undefined {
  const portal = config.portals.find((each) => each.alias === alias);
  const directory = config.directories.find((each) => each.id === portal?.directory);
  return portal && directory ? { portal, directory } : undefined;
}

/** The portal of a flow or a session. @throws Error when the configuration lost it meanwhile */
export function portalOf(config: FunctionConfig, alias: string): PortalConfig {
  const found = findPortal(config, alias);
  if (!found) throw new Error(`no portal ${alias} in the configuration`);
  return found.portal;
}
