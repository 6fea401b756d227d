import type { Entry } from 'ldapts';
import { bytesOf, numberOf } from './entry-values.ts';
import { ridOf, sidFromBytes } from './security-identifier.ts';

/**
 * Domain groups whose members the bridge never touches, by RID: Domain Admins, Domain Controllers, Schema Admins,
 * Enterprise Admins, Group Policy Creator Owners, Read-only Domain Controllers, Cloneable DCs, Protected Users,
 * Key Admins, Enterprise Key Admins, Enterprise Read-only DCs, Cert Publishers (MS-ADTS 3.1.1.6.1.1, MS-DTYP 2.4.2.4).
 */
const protectedRids = [512, 516, 517, 518, 519, 520, 521, 498, 522, 525, 526, 527];

/** Administrators, Account, Server, Print and Backup Operators, Replicator. */
const protectedBuiltins = [544, 548, 549, 550, 551, 552].map((rid) => `S-1-5-32-${rid}`);

/** Administrator and krbtgt, whatever they are called. */
const protectedAccountRids = [500, 502];

const accountDisable = 0x2;
const normalAccount = 0x200;
/** Inter-domain trust, workstation and server trust accounts, read-only controllers (MS-ADTS 2.2.16). */
const machineAccount = 0x800 | 0x1000 | 0x2000 | 0x0400_0000;

/** What the account itself says. Anything unreadable counts as protected: the bridge would rather not act. */
export function isProtectedByItself(entry: Entry): boolean {
  const sid = sidOf(entry);
  const control = numberOf(entry, 'userAccountControl');
  if (sid === undefined || control === undefined) return true;
  if ((control & normalAccount) === 0 || (control & machineAccount) !== 0) return true;
  if (protectedAccountRids.includes(ridOf(sid))) return true;
  if ((numberOf(entry, 'adminCount') ?? 0) !== 0) return true;
  return protectedRids.includes(numberOf(entry, 'primaryGroupID') ?? 0);
}

/**
 * What all the account's groups say, nested ones included: `tokenGroups` holds their SIDs (MS-ADTS 3.1.1.4.5.19).
 * Everybody is in at least one group, so an empty list means that we may not read it, and the account counts as protected.
 */
export function isProtectedByGroups(entry: Entry): boolean {
  const groups = bytesOf(entry, 'tokenGroups').map(readSid);
  return groups.length === 0 || groups.some((sid) => sid === undefined || isProtectedGroup(sid));
}

/** Whether an account is switched off. */
export const isDisabled = (entry: Entry): boolean =>
  ((numberOf(entry, 'userAccountControl') ?? 0) & accountDisable) !== 0;

/** The account's SID as text. */
export const sidOf = (entry: Entry): string | undefined => readSid(bytesOf(entry, 'objectSid')[0]);

function isProtectedGroup(sid: string): boolean {
  return protectedBuiltins.includes(sid) || (sid.startsWith('S-1-5-21-') && protectedRids.includes(ridOf(sid)));
}

function readSid(bytes: Buffer | undefined): string | undefined {
  try {
    return bytes && sidFromBytes(bytes);
  } catch {
    return undefined;
  }
}
