import type { DirectoryStore } from './directory-store.ts';
import { firstController, hostNameOf, ntdsSettingsDn, serverDn } from './root-dse-entry.ts';
import type { ControllerIdentity } from './root-dse-entry.ts';

/**
 * Makes a controller known to its domain: the object of its server and the settings beneath it. The first one owns the roles,
 * among them that of the PDC emulator (MS-ADTS 3.1.1.1.11). Does nothing when all that is there.
 */
export function enrolController(store: DirectoryStore, { name }: ControllerIdentity): void {
  const { baseDn } = store.state;
  const domain = store.byDn(baseDn);
  const add = (dn: string, attributes: Record<string, string[]>): void => {
    if (!store.byDn(dn)) store.add({ dn, attributes });
  };
  add(serverDn(baseDn, name), { objectClass: ['top', 'server'], cn: [name], dNSHostName: [hostNameOf(store, name)] });
  add(ntdsSettingsDn(baseDn, name), { objectClass: ['top', 'nTDSDSA'] });
  if (domain && domain.attributes['fSMORoleOwner'] === undefined) {
    domain.attributes['fSMORoleOwner'] = [ntdsSettingsDn(baseDn, firstController.name)];
    store.touch(domain);
  }
  store.save();
}
