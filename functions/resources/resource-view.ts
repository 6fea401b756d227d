import * as z from 'zod';
import { BridgeLimits } from '#shared/api/bridge-limits.ts';
import { ResourceSource } from '#shared/api/resource-views.ts';
import type { FunctionConfig } from '../environment.ts';
import type { BridgeRegister } from '../ports/bridge-register.ts';
import { limitsOf } from './bridge-limits.ts';
import type { FoundResource } from './found-resource.ts';
import { ResourceConfig } from './resource-config.ts';

/** One resource, with what it can be made of here. */
export const ResourceView = z.object({
  alias: z.string(),
  source: ResourceSource,
  /** The deployment's file has a portal of this alias: removing what is stored brings that one back. */
  isDeployed: z.boolean(),
  /** Absent when what is stored cannot be read. */
  config: ResourceConfig.optional(),
  /** Members of it that are not valid, such as `signIn.methods[0]`. */
  wrong: z.array(z.string()).optional(),
  /** What this deployment sends besides mail; without it, what needs it cannot be allowed. */
  sends: z.object({ texts: z.boolean(), chat: z.boolean() }),
  /** What bridges leave out of what is in force; absent where none is there. */
  bridges: BridgeLimits.optional(),
});
export type ResourceView = z.infer<typeof ResourceView>;

/** As one page shows it. */
export async function viewResource(
  { alias, source, isDeployed, config, wrong }: FoundResource,
  {
    config: { texts, chat },
    ports,
    now,
  }: {
    readonly config: FunctionConfig;
    readonly ports: { readonly bridges: BridgeRegister };
    readonly now: () => Date;
  },
): Promise<ResourceView> {
  const bridges = config && (await limitsOf(config, { bridges: ports.bridges, now: now() }));
  return {
    ...{ alias, source, isDeployed },
    ...(config && { config }),
    ...(wrong && { wrong: [...wrong] }),
    sends: { texts: texts !== undefined, chat: chat !== undefined },
    ...(bridges && { bridges }),
  };
}
