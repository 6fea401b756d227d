/**
 * The unit for more bridges on one machine, one for each domain: `latchkey-bridge@corp.service` has its settings, keys and
 * journal below folders of its own. Made from the unit of a single one, so that both are hardened alike.
 */
export const templateUnit = (unit: string): string =>
  unit
    .replace('/etc/systemd/system/latchkey-bridge.service', '/etc/systemd/system/latchkey-bridge@.service')
    .replace(/^Description=.*$/m, '$& (%i)')
    .replaceAll('/etc/latchkey-bridge/', '/etc/latchkey-bridge/%i/')
    .replace('systemctl edit latchkey-bridge:', 'systemctl edit latchkey-bridge@NAME:')
    .replace(/^StateDirectory=latchkey-bridge$/m, 'StateDirectory=latchkey-bridge/%i');
