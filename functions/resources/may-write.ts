import type { Problem } from '#shared/api/problem.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Failure } from '../actions/action.ts';
import { looksAfterPlace } from '../administrators/admin-caller.ts';
import type { AdminCaller } from '../administrators/admin-caller.ts';
import type { FunctionConfig } from '../environment.ts';
import type { ResourceConfig } from './resource-config.ts';
import { resourceProblems } from './resource-problems.ts';

/**
 * Whether a resource may be written as it is: its directory is one that the caller looks after, and it makes sense in this
 * deployment. `fields` name every member that does not.
 * @param before what is in force; its directory may stay even for who looks after the portal alone
 */
export function mayWrite(
  resource: ResourceConfig,
  before: ResourceConfig | undefined,
  { caller, config }: { readonly caller: AdminCaller; readonly config: FunctionConfig },
): Result<void, Failure<'not-permitted' | 'rules-broken'>> {
  const { directory } = resource;
  const isSame = before?.directory === directory;
  if (!isSame && !looksAfterPlace(caller, { directory })) return err({ code: 'not-permitted' });
  const fields: Problem['fields'] = resourceProblems(resource, {
    directories: config.directories.map(({ id }) => id),
    sending: { texts: config.texts !== undefined, chat: config.chat !== undefined },
  }).map(({ path, expected }) => ({ path: `body.${path}`, expected }));
  return fields.length > 0 ? err({ code: 'rules-broken', fields }) : ok(undefined);
}
