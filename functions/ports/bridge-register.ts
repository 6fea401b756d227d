import type { BreachedReport } from '#shared/protocol/breached-report.ts';
import type { OpenAttributeReport } from '#shared/protocol/open-attribute-report.ts';
import type { AuthorityReport, ControllerReport } from '#shared/protocol/controller-report.ts';
import type { DirectoryPolicy, FineGrainedPolicies } from '#shared/domain/directory-policy.ts';

/** The last that a bridge said about itself. */
export interface BridgeReport {
  readonly directory: string;
  readonly bridge: string;
  /** Key statement (JWS); browsers check it again (THREATS B11). */
  readonly keys: string;
  readonly isDirectoryReachable: boolean;
  readonly isStopping: boolean;
  readonly domainPolicy?: DirectoryPolicy;
  readonly softwareVersion: string;
  /** Which additions to the protocol it takes (`shared/protocol/extensions.ts`); perhaps some of a later version. */
  readonly understands?: readonly string[];
  readonly sentAtMs: number;
  /** How far the bridge's clock was behind ours when we heard of it, the time on the way taken in; negative: ahead. */
  readonly behindMs?: number;
  readonly controllers?: readonly ControllerReport[];
  /** Whether the domain has policies for some of its people; absent where the bridge does not tell. */
  readonly fineGrainedPolicies?: FineGrainedPolicies;
  /** Of the certificates that controllers are judged by. */
  readonly authority?: AuthorityReport;
  /** Where it looks up stolen passwords, if anywhere. */
  readonly breached?: readonly BreachedReport[];
  /** Which attributes its configuration opens to people; absent where it does not tell. */
  readonly openAttributes?: readonly OpenAttributeReport[];
  /** ISO 8601: since when it has its present seal key. */
  readonly sealKeySince?: string;
  /** Of its identity key. */
  readonly fingerprint?: string;
}

/** The bridges of a directory. */
export interface BridgeRegister {
  list(directory: string): Promise<readonly BridgeReport[]>;
}

/** For administrators. */
export interface BridgeDesk {
  /** Takes a bridge off the list. One that still speaks comes back to it. */
  remove(directory: string, bridge: string): Promise<void>;
}

/** What bridges report. */
export interface BridgeReports {
  /** Keeps the newest report of each bridge. */
  put(report: BridgeReport): Promise<void>;
}
