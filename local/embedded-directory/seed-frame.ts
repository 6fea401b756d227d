import type { DirectoryStore } from './directory-store.ts';
import { domainPolicyAttributes, fineGrainedAttributes } from './seed-policy.ts';
import type { SeedPolicy } from './seed-policy.ts';

/** The objects that every domain has, as far as clients look at them. */
export function seedFrame(
  store: DirectoryStore,
  frame: {
    policy: SeedPolicy;
    adminDns: readonly string[];
    strictDns: readonly string[];
    strictPolicy: SeedPolicy;
  },
): void {
  const { baseDn, dnsName, netbiosName, domainSid } = store.state;
  const configuration = `CN=Configuration,${baseDn}`;
  const domain = { objectClass: ['top', 'domain', 'domainDNS'], ...domainPolicyAttributes(frame.policy) };
  store.add({ dn: baseDn, sid: domainSid, attributes: { ...domain, dc: [dnsName.split('.')[0]!] } });
  for (const name of ['People', 'Service Accounts', 'Elsewhere'])
    addContainer(store, `OU=${name},${baseDn}`, 'organizationalUnit');
  for (const name of ['Users', 'Builtin', 'System', 'Configuration']) addContainer(store, `CN=${name},${baseDn}`);
  addContainer(store, `CN=Partitions,${configuration}`, 'crossRefContainer');
  store.add({
    dn: `CN=${netbiosName},CN=Partitions,${configuration}`,
    attributes: { objectClass: ['top', 'crossRef'], nCName: [baseDn], nETBIOSName: [netbiosName], dnsRoot: [dnsName] },
  });
  addGroup(store, `CN=Domain Users,CN=Users,${baseDn}`, `${domainSid}-513`);
  addGroup(store, `CN=Domain Admins,CN=Users,${baseDn}`, `${domainSid}-512`, frame.adminDns);
  const admins = [`CN=Domain Admins,CN=Users,${baseDn}`];
  addGroup(store, `CN=Administrators,CN=Builtin,${baseDn}`, 'S-1-5-32-544', admins);
  const settings = `CN=Password Settings Container,CN=System,${baseDn}`;
  addContainer(store, settings, 'msDS-PasswordSettingsContainer');
  if (frame.strictDns.length === 0) return;
  store.add({
    dn: `CN=Strict,${settings}`,
    attributes: { ...fineGrainedAttributes(frame.strictPolicy, frame.strictDns), cn: ['Strict'] },
  });
}

const addContainer = (store: DirectoryStore, dn: string, objectClass = 'container'): void => {
  const [type, name] = dn.slice(0, dn.indexOf(',')).split('=');
  store.add({ dn, attributes: { objectClass: ['top', objectClass], [type!.toLowerCase()]: [name!], name: [name!] } });
};

function addGroup(store: DirectoryStore, dn: string, sid: string, member: readonly string[] = []): void {
  const name = dn.slice(3, dn.indexOf(','));
  const attributes = { objectClass: ['top', 'group'], cn: [name], sAMAccountName: [name] };
  store.add({ dn, sid, attributes: { ...attributes, ...(member.length > 0 && { member: [...member] }) } });
}
