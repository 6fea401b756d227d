import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Something outside of npm that a suite needs. */
export interface Requirement {
  /** As a person would say it. */
  readonly name: string;
  readonly packages: readonly string[];
  /** Why it is not there, or undefined when it is. */
  problem(): string | undefined;
}

/** Everything that a suite can ask for. */
export const requirements = {
  samba: {
    name: 'Samba as Active Directory',
    packages: ['samba', 'samba-dsdb-modules', 'samba-vfs-modules', 'samba-ad-provision', 'ldb-tools'],
    problem: () => missingPrograms('samba', 'samba-tool', 'ldbsearch') ?? lowPortsProblem(),
  },
  chromium: {
    name: 'Chromium',
    packages: ['chromium'],
    problem: () => missingPrograms('chromium'),
  },
  'ldap-utils': {
    name: 'LDAP client tools',
    packages: ['ldap-utils'],
    problem: () => missingPrograms('ldapsearch', 'ldapmodify'),
  },
  kinit: {
    name: 'Kerberos client',
    packages: ['krb5-user'],
    problem: () => missingPrograms('kinit'),
  },
  smbclient: {
    name: 'SMB client',
    packages: ['smbclient'],
    problem: () => missingPrograms('smbclient'),
  },
  oathtool: {
    name: 'OATH Toolkit',
    packages: ['oathtool'],
    problem: () => missingPrograms('oathtool'),
  },
} as const satisfies Record<string, Requirement>;

export type RequirementId = keyof typeof requirements;

function missingPrograms(...programs: string[]): string | undefined {
  const missing = programs.filter((program) => findProgram(program) === undefined);
  return missing.length > 0 ? `${missing.join(', ')} not found` : undefined;
}

/** The path of a program; daemons live in `sbin`, which is not on everybody's path. */
export function findProgram(program: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, program)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Samba's LDAPS port cannot be changed: 636. */
function lowPortsProblem(): string | undefined {
  if (process.getuid?.() === 0) return undefined;
  const first = Number(readFileSync('/proc/sys/net/ipv4/ip_unprivileged_port_start', 'utf8'));
  return first <= 636 ? undefined : 'port 636 needs root';
}
