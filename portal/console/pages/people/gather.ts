import { batchSize } from '#shared/api/people-limits.ts';
import type { PersonRow } from '#shared/api/people-views.ts';
import type { UnitKind } from '#shared/protocol/member-list.ts';
import { call } from '../../api/client.ts';
import type { Answer } from '../../api/client.ts';
import { gatherMembers } from './gather-members.ts';

/** Whom a change of many is about: named people, who is in a group or an OU, on a portal by name, or everybody. */
export type Whom = 'names' | UnitKind | 'portal' | 'all';

export interface Gathered {
  readonly people: readonly PersonRow[];
  /** What was written and is nobody. */
  readonly unknown: readonly string[];
  /** Why a group or OU could not be read, in words of the bridge. */
  readonly problem?: string;
}

interface Asked {
  readonly directory: string;
  readonly whom: Whom;
  readonly names: string;
  /** objectGUID of the group or OU. */
  readonly unit?: string;
  readonly portal?: string;
}

const namesAtMost = 1000;

/** Finds out whom something is about, page by page. @param tell how many have been found so far */
export async function gather(asked: Asked, tell: (count: number) => void): Promise<Answer<Gathered>> {
  const { directory, whom, unit } = asked;
  if (whom === 'names') return byNames(asked, tell);
  if (whom !== 'group' && whom !== 'ou') return byWalking(asked, tell);
  if (unit === undefined) return { ok: true, value: { people: [], unknown: [] } };
  const members = await gatherMembers(directory, { kind: whom, objectGuid: unit }, tell);
  return members.ok ? { ok: true, value: { ...members.value, unknown: [] } } : members;
}

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
