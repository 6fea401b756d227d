import type { Entry, Filter } from 'ldapts';
import { mostUnits } from '#shared/protocol/member-list.ts';
import type { DirectoryUnit, FoundUnits, ImportScope } from '../directory-connector.ts';
import type { Controller } from './controller.ts';
import { bytesOf, textOf } from './entry-values.ts';
import { narrowOus } from './narrow-ous.ts';
import { guidFromBytes } from './object-guid.ts';
import { groupsNamed, ousNamed, peopleIn } from './queries.ts';
import { searchPages } from './search-pages.ts';
import { findDn, resolveScope } from './wanted-people.ts';

interface Options {
  readonly servedOus: readonly string[];
  readonly scope: ImportScope | undefined;
  readonly now: () => Date;
}

/** Finds groups anywhere in the domain, or OUs where people are wanted, by how their name begins. */
export async function findUnits(
  controller: Controller,
  options: Options & { kind: DirectoryUnit['kind']; beginning: string; baseDn: string },
): Promise<FoundUnits> {
  const { kind, beginning, baseDn, servedOus, scope, now } = options;
  const isGroup = kind === 'group';
  const search = {
    ...{ filter: isGroup ? groupsNamed(beginning) : ousNamed(beginning), now },
    attributes: ['objectGUID', isGroup ? 'sAMAccountName' : 'ou'],
  };
  const units: FoundUnits['units'][number][] = [];
  for (const base of isGroup ? [baseDn] : narrowOus(servedOus, scope?.ous)) {
    for await (const { entries } of controller.pages((client) => searchPages(client, base, search))) {
      units.push(...entries.flatMap(toUnit));
      // Whoever has thousands of groups types more of the name.
      if (units.length > mostUnits) break;
    }
  }
  units.sort((a, b) => a.name.localeCompare(b.name));
  return { units: units.slice(0, mostUnits), isCutOff: units.length > mostUnits };
}

/** Nothing but the GUIDs of those whom the cloud knows, one page at a time: what is imported bounds every list. */
export async function* listMembers(
  controller: Controller,
  { unit, servedOus, scope, now, pageSize }: Options & { unit: DirectoryUnit; pageSize: number | undefined },
): AsyncGenerator<readonly string[]> {
  const [wanted, dn] = await controller.read(async (client) => [
    await resolveScope(client, servedOus, scope),
    await findDn(client, unit.objectGuid),
  ]);
  if (dn === undefined) return;
  const isGroup = unit.kind === 'group';
  const filter: Filter = isGroup ? peopleIn(wanted.groups, [dn]) : peopleIn(wanted.groups);
  const search = { filter, attributes: ['objectGUID'], now, pageSize };
  // The wanted OUs hold one another nowhere, so nobody is listed twice.
  for (const ou of isGroup ? wanted.ous : narrowOus(wanted.ous, [dn])) {
    for await (const { entries } of controller.pages((client) => searchPages(client, ou, search))) {
      yield entries.flatMap(guidOf);
    }
  }
}

function toUnit(entry: Entry): FoundUnits['units'] {
  const name = textOf(entry, 'sAMAccountName') ?? textOf(entry, 'ou');
  return guidOf(entry).flatMap((objectGuid) => (name === undefined ? [] : [{ objectGuid, dn: entry.dn, name }]));
}

function guidOf(entry: Entry): string[] {
  const [guid] = bytesOf(entry, 'objectGUID');
  return guid?.length === 16 ? [guidFromBytes(guid)] : [];
}
