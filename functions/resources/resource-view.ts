import * as z from 'zod';
import { ResourceSource } from '#shared/api/resource-views.ts';
import type { FunctionConfig } from '../environment.ts';
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
});
export type ResourceView = z.infer<typeof ResourceView>;

/** As one page shows it. */
export const viewResource = (
  { alias, source, isDeployed, config, wrong }: FoundResource,
  { texts, chat }: FunctionConfig,
): ResourceView => ({
  ...{ alias, source, isDeployed },
  ...(config && { config }),
  ...(wrong && { wrong: [...wrong] }),
  sends: { texts: texts !== undefined, chat: chat !== undefined },
});
