import { batchSize } from '#shared/api/people-limits.ts';
import type { PersonRow } from '#shared/api/people-views.ts';
import { call } from '../../api/client.ts';
import type { Answer } from '../../api/client.ts';

/** Whom a change of many is about: named people, who is on a portal by name, or everybody. */
export type Whom = 'names' | 'portal' | 'all';

export interface Gathered {
  readonly people: readonly PersonRow[];
  /** What was written and is nobody. */
  readonly unknown: readonly string[];
}

interface Asked {
  readonly directory: string;
  readonly whom: Whom;
  readonly names: string;
  readonly portal?: string;
}

const namesAtMost = 1000;

/** Finds out whom something is about, page by page. @param tell how many have been found so far */
export const gather = (asked: Asked, tell: (count: number) => void): Promise<Answer<Gathered>> =>
  asked.whom === 'names' ? byNames(asked, tell) : byWalking(asked, tell);

async function byNames({ directory, names }: Asked, tell: (count: number) => void): Promise<Answer<Gathered>> {
  const typed = [...new Set(names.split(/[\n;]+/).map((name) => name.trim()))].filter((name) => name !== '');
  const people = new Map<string, PersonRow>();
  const unknown: string[] = [];
  for (let from = 0; from < Math.min(typed.length, namesAtMost); from += batchSize) {
    const body = { directory, names: typed.slice(from, Math.min(from + batchSize, namesAtMost)) };
    const answer = await call('person.look-up', { body });
    if (!answer.ok) return answer;
    for (const { name, person } of answer.value.found) {
      if (person) people.set(person.guid, person);
      else unknown.push(name);
    }
    tell(people.size);
  }
  return { ok: true, value: { people: [...people.values()], unknown: [...unknown, ...typed.slice(namesAtMost)] } };
}

async function byWalking({ directory, whom, portal }: Asked, tell: (count: number) => void): Promise<Answer<Gathered>> {
  const people: PersonRow[] = [];
  let cursor: string | undefined;
  do {
    const query = { directory, who: 'all', size: '250', ...(cursor !== undefined && { cursor }) } as const;
    const answer = await call('onboarding.list', { query });
    if (!answer.ok) return answer;
    const { people: found } = answer.value;
    people.push(
      ...found.filter(({ resources }) => whom === 'all' || (portal !== undefined && resources.includes(portal))),
    );
    cursor = answer.value.cursor;
    tell(people.length);
  } while (cursor !== undefined);
  return { ok: true, value: { people, unknown: [] } };
}
