import type { ResourceStore, ResourceWrites, StoredResource } from '#functions/ports/resource-store.ts';
import type { ResourceConfig } from '#functions/resources/resource-config.ts';
import { changesOf } from './resource-changes.ts';

/** How a command ended that writes: what is there already need not be asked for. */
export type Written = 'written' | 'unchanged' | 'declined';

/** What the commands work with. */
export interface ResourceTools {
  readonly store: ResourceStore & ResourceWrites;
  /** The portals of the deployment's file. */
  readonly initial: readonly ResourceConfig[];
  readonly say: (line: string) => void;
  /** Asks the administrator, after the changes were shown. */
  readonly confirm: () => Promise<boolean>;
}

/** One line per portal: where what it allows comes from. */
export async function listResources({ store, initial, say }: ResourceTools): Promise<void> {
  const stored = await store.list();
  for (const { alias, config, wrong } of stored) {
    if (config) say(`${alias}  stored    ${summaryOf(config)}`);
    else say(`${alias}  CLOSED    what is stored is not valid: ${(wrong ?? []).join(', ')}`);
  }
  for (const portal of initial.filter(({ alias }) => !stored.some((each) => each.alias === alias)))
    say(`${portal.alias}  deployed  ${summaryOf(portal)}`);
}

/** Stores resources, after showing what becomes different. */
export async function putResources(resources: readonly ResourceConfig[], tools: ResourceTools): Promise<Written> {
  const stored = new Map((await tools.store.list()).map((each) => [each.alias, each]));
  const changed = resources.filter((resource) => show(resource.alias, stored, resource, tools));
  if (changed.length === 0) {
    tools.say('Nothing to change.');
    return 'unchanged';
  }
  if (!(await tools.confirm())) return 'declined';
  for (const resource of changed) await tools.store.put(resource);
  return 'written';
}

/** Removes a stored resource. Where the deployment's file has a portal of that alias, that one is in force again. */
export async function removeResource(alias: string, tools: ResourceTools): Promise<Written> {
  const stored = new Map((await tools.store.list()).map((each) => [each.alias, each]));
  if (!stored.has(alias)) {
    tools.say(`Nothing is stored as ${alias}.`);
    return 'unchanged';
  }
  const deployed = tools.initial.find((each) => each.alias === alias);
  tools.say(deployed ? `${alias}: the deployment's portal is in force again` : `${alias}: the portal is gone`);
  for (const line of changesOf(stored.get(alias)?.config, deployed)) tools.say(`  ${line}`);
  if (!(await tools.confirm())) return 'declined';
  await tools.store.remove(alias);
  return 'written';
}

/** @returns whether there is something to write */
function show(
  alias: string,
  stored: ReadonlyMap<string, StoredResource>,
  after: ResourceConfig,
  { initial, say }: ResourceTools,
): boolean {
  const there = stored.get(alias);
  const deployed = initial.find((each) => each.alias === alias);
  const changes = changesOf(there ? there.config : deployed, after);
  if (there?.config && changes.length === 0) return false;
  const what = there ? (there.config ? 'changes' : 'takes the place of one that is not valid') : undefined;
  say(`${alias}: ${what ?? (deployed ? "takes the place of the deployment's portal" : 'is new')}`);
  for (const line of changes) say(`  ${line}`);
  return true;
}

const summaryOf = ({ name, directory, members, actions, signIn }: ResourceConfig): string =>
  [
    JSON.stringify(name),
    `directory ${directory}`,
    members === 'assigned' ? 'assigned people' : 'everybody',
    `allows ${actions.join(', ') || 'nothing'}`,
    `sign-in ${signIn.methods.join(', ') || 'off'}`,
  ].join('; ');
