import type { PersonRow } from '#shared/api/people-views.ts';
import type { Unit } from '#shared/protocol/member-list.ts';
import { call } from '../../api/client.ts';
import type { Answer } from '../../api/client.ts';
import { waitForBridge } from './wait-for-bridge.ts';

/** Who is in a group or OU; or, in words of the bridge, why that could not be read: then it is nobody. */
export interface Members {
  readonly people: readonly PersonRow[];
  readonly problem?: string;
}

/** Has a bridge list them, and reads the list page by page while it comes. @param tell how many have come so far */
export async function gatherMembers(
  directory: string,
  of: Unit,
  tell: (count: number) => void,
): Promise<Answer<Members>> {
  const begun = await call('directory.begin-member-list', { params: { directory }, body: { of } });
  if (!begun.ok) return begun;
  const params = { directory, list: begun.value.order };
  const people: PersonRow[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? {} : { cursor };
    const answer = await waitForBridge(() => call('directory.show-members', { params, query }));
    if (!answer.ok) return answer;
    if (answer.value.state === 'failed')
      return { ok: true, value: { people: [], problem: answer.value.problem ?? '' } };
    people.push(...answer.value.people);
    cursor = answer.value.cursor;
    tell(people.length);
  } while (cursor !== undefined);
  people.sort((a, b) => a.displayName.localeCompare(b.displayName));
  return { ok: true, value: { people } };
}
