import type { Client } from 'ldapts';
import type { DirectorySurvey, ImportScope } from '../directory-connector.ts';
import type { Controller } from './controller.ts';
import { bytesOf, textOf } from './entry-values.ts';
import { guidFromBytes } from './object-guid.ts';
import { groups, peopleIn } from './queries.ts';
import { searchPages } from './search-pages.ts';
import { resolveScope } from './wanted-people.ts';

/** What a person can choose from, and a message can hold. */
const longest = 300;

/** Counts people by OU and group. Keeps a number for each OU and nobody's name. */
export async function surveyDirectory(
  controller: Controller,
  options: { servedOus: readonly string[]; baseDn: string; scope?: ImportScope | undefined; now: () => Date },
): Promise<DirectorySurvey> {
  const { servedOus, baseDn, scope, now } = options;
  const resolve = (wanted?: ImportScope) => controller.read((client) => resolveScope(client, servedOus, wanted));
  const count = async (wanted?: ImportScope): Promise<Map<string, number>> => {
    const { ous, groups: dns } = await resolve(wanted);
    const found = new Map<string, number>();
    const search = { filter: peopleIn(dns), attributes: ['objectGUID'], now };
    for (const ou of ous) {
      for await (const { entries } of controller.pages((client) => searchPages(client, ou, search))) {
        for (const { dn } of entries) found.set(parentOf(dn), (found.get(parentOf(dn)) ?? 0) + 1);
      }
    }
    return found;
  };
  const found = await count();
  const all = [...found].map(([dn, people]) => ({ dn, people })).sort((a, b) => b.people - a.people);
  const listed = await listGroups(controller, baseDn, now);
  const members: { objectGuid: string; people: number }[] = [];
  const { groups: chosenGroups, ...rest } = scope ?? {};
  for (const objectGuid of chosenGroups ?? []) {
    members.push({ objectGuid, people: sum(await count({ ...rest, groups: [objectGuid] })) });
  }
  return {
    ous: all.slice(0, longest),
    groups: listed.slice(0, longest),
    chosen: sum(isNarrow(scope) ? await count(scope) : found),
    members,
    isCutOff: all.length > longest || listed.length > longest,
  };
}

async function listGroups(
  controller: Controller,
  baseDn: string,
  now: () => Date,
): Promise<{ objectGuid: string; dn: string; name: string }[]> {
  const found: { objectGuid: string; dn: string; name: string }[] = [];
  const search = { filter: groups(), attributes: ['objectGUID', 'sAMAccountName'], now };
  for await (const { entries } of controller.pages((client: Client) => searchPages(client, baseDn, search))) {
    for (const entry of entries) {
      const [guid, name] = [bytesOf(entry, 'objectGUID')[0], textOf(entry, 'sAMAccountName')];
      if (guid?.length === 16 && name !== undefined)
        found.push({ objectGuid: guidFromBytes(guid), dn: entry.dn, name });
    }
    // Who has thousands of groups finds the rest by narrowing down in the directory itself.
    if (found.length > longest) break;
  }
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

const isNarrow = (scope: ImportScope | undefined): boolean => scope?.ous !== undefined || scope?.groups !== undefined;

/** The container of an object. */
const parentOf = (dn: string): string => dn.slice(/^(?:\\.|[^,\\])*/s.exec(dn)![0].length + 1);

const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((all, each) => all + each, 0);
