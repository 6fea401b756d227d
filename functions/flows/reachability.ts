import type { DirectoryPolicy, FineGrainedPolicies } from '#shared/domain/directory-policy.ts';
import { heartbeatSeconds } from '#shared/protocol/bridge-message.ts';
import { extensions } from '#shared/protocol/extensions.ts';
import type { Extension } from '#shared/protocol/extensions.ts';
import type { BridgeRegister, BridgeReport } from '../ports/bridge-register.ts';

/** How a directory can be reached at this moment. */
export interface Reachability {
  /** A bridge is there and its directory answers. */
  readonly isReachable: boolean;
  /** Key statements of the bridges that are there. */
  readonly keyStatements: readonly string[];
  readonly policy?: DirectoryPolicy;
  /** Whether some people have a policy of their own, as the newest report says it; absent: it does not say. */
  readonly fineGrainedPolicies?: FineGrainedPolicies;
  /** Some controller that may take a reset is known not to compare the password with those before. */
  readonly isHistoryUnchecked?: true;
  /** Some bridge that is there refuses stolen passwords, whether or not the portal wants that. */
  readonly isBreachedForbidden?: true;
  /** Which additions to the protocol every bridge that is there takes. */
  readonly understands: readonly Extension[];
}

/** Asks the register; a bridge counts while its last report is younger than three heartbeats. */
export async function reachabilityOf(bridges: BridgeRegister, directory: string, now: Date): Promise<Reachability> {
  const oldest = now.getTime() - 3 * heartbeatSeconds * 1000;
  const reports = await bridges.list(directory);
  const present = reports.filter((report) => !report.isStopping && report.sentAtMs >= oldest);
  const last = newest(reports);
  const [policy, fineGrainedPolicies] = [last?.domainPolicy, last?.fineGrainedPolicies];
  return {
    isReachable: present.some((report) => report.isDirectoryReachable),
    keyStatements: present.map((report) => report.keys),
    ...(policy && { policy }),
    ...(fineGrainedPolicies && { fineGrainedPolicies }),
    ...(present.some(leavesHistory) && { isHistoryUnchecked: true }),
    ...(present.some(looksUpBreached) && { isBreachedForbidden: true }),
    understands: extensions.filter((each) => present.every((report) => report.understands?.includes(each))),
  };
}

/** Which controller it will be nobody knows beforehand. Changes never go to one that is read-only. */
const leavesHistory = ({ controllers = [] }: BridgeReport): boolean =>
  controllers.some((each) => each.checksHistoryOnReset === false && !each.isReadOnly);

const looksUpBreached = ({ understands }: BridgeReport): boolean =>
  understands?.includes('breached-passwords') ?? false;

const newest = (reports: readonly BridgeReport[]): BridgeReport | undefined =>
  [...reports].sort((a, b) => b.sentAtMs - a.sentAtMs)[0];
