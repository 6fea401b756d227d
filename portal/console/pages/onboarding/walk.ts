import type { EnrolmentFilter, PersonRow } from '#shared/api/people-views.ts';
import { call } from '../../api/client.ts';
import type { Answer } from '../../api/client.ts';

/** Looks at everybody, or at who has set up nothing, page by page. @param see gets each page */
export async function walk(
  directory: string,
  who: EnrolmentFilter,
  see: (people: readonly PersonRow[]) => void,
): Promise<Answer<true>> {
  let cursor: string | undefined;
  do {
    const query = { directory, who, size: '250', ...(cursor !== undefined && { cursor }) } as const;
    const answer = await call('onboarding.list', { query });
    if (!answer.ok) return answer;
    see(answer.value.people);
    cursor = answer.value.cursor;
  } while (cursor !== undefined);
  return { ok: true, value: true };
}
