import { existsSync, readFileSync } from 'node:fs';

/** Programs and modules of Debian's packages `samba`, `samba-dsdb-modules` and `samba-ad-provision`. */
const needed = ['/usr/sbin/samba', '/usr/bin/samba-tool', '/usr/bin/python3', '/usr/share/samba/setup/provision.ldif'];

/** Why Samba cannot be started on this machine, in words; `undefined` when it can. */
export function sambaProblem(): string | undefined {
  const missing = needed.filter((path) => !existsSync(path));
  if (missing.length > 0) return `not installed: ${missing.join(', ')}`;
  if (process.getuid?.() === 0) return undefined;
  const lowest = Number(readFileSync('/proc/sys/net/ipv4/ip_unprivileged_port_start', 'utf8'));
  return lowest <= 389 ? undefined : 'its ports 389 and 636 need root';
}

/** Whether {@link startSamba} can work here. */
export const isSambaAvailable = (): boolean => sambaProblem() === undefined;
