import type { DeviceView, OwnerView } from '#shared/api/admin-token-views.ts';
import type { PeopleDirectory } from '../ports/people-store.ts';
import { namesOf } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import { stateOfDevice } from '../ports/token-stock.ts';
import type { StockToken } from '../ports/token-stock.ts';

/** A device as administrators see it. @param owner whose it is, when somebody is known of that id */
export const viewDevice = (device: StockToken, owner: Person | undefined): DeviceView => ({
  directory: device.directory,
  serial: device.serial,
  kind: device.kind,
  state: stateOfDevice(device),
  ...(device.takenBy !== undefined && { owner: viewOwner(device.takenBy, owner) }),
  importedAt: new Date(device.importedAtMs).toISOString(),
});

/** Devices with their owners: a read for each person that a page names. */
export async function viewDevices(people: PeopleDirectory, devices: readonly StockToken[]): Promise<DeviceView[]> {
  const ids = [...new Set(devices.flatMap(({ takenBy }) => (takenBy === undefined ? [] : [takenBy])))];
  const found = await Promise.all(ids.map((id) => people.findById(id)));
  return devices.map((device) => viewDevice(device, found[ids.indexOf(device.takenBy ?? '')]));
}

/** @param id of the person's record */
export function viewOwner(id: string, person: Person | undefined): OwnerView {
  const [directory = '', guid = ''] = id.split('#');
  const names = person && { displayName: namesOf(person).displayName, login: person.samAccountName };
  return { directory, guid, ...names };
}
