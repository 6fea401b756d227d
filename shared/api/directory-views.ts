import * as z from 'zod';
import { DirectoryPolicy, FineGrainedPolicies } from '../domain/directory-policy.ts';
import { expiryNoticeLimits } from '../domain/expiry-days.ts';
import { BreachedReport } from '../protocol/breached-report.ts';
import { BridgeSetup } from '../protocol/bridge-setup.ts';
import { AuthorityReport, ControllerReport } from '../protocol/controller-report.ts';
import { DirectoryId, OperationId } from '../protocol/job.ts';
import { BridgeId } from '../protocol/key-statement.ts';
import { OpenAttributeReport } from '../protocol/open-attribute-report.ts';
import { ImportScope } from '../protocol/sync-report.ts';

const count = z.int().min(0);
const moment = z.iso.datetime();

/** Sixteen groups of four hexadecimal digits, however they were typed. */
export const TypedFingerprint = z
  .string()
  .max(200)
  .transform((text) => text.toLowerCase().replaceAll(/[^0-9a-z]/g, ''))
  .pipe(z.string().regex(/^[0-9a-f]{64}$/, 'a fingerprint of 64 digits and letters a to f'))
  .transform((hex) => inFours(hex));

/** A fingerprint as people compare it. */
export const inFours = (hex: string): string => hex.match(/.{4}/g)?.join('-') ?? '';

export const DirectoryKey = z.strictObject({ directory: DirectoryId });
export const BridgeKey = z.strictObject({ directory: DirectoryId, bridge: BridgeId });
export const SurveyKey = z.strictObject({ directory: DirectoryId, survey: OperationId });
export const FingerprintKey = z.strictObject({
  directory: DirectoryId,
  /** Without hyphens: an address has no room for more. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
});

/** `here`: heard of a moment ago. `stopped` said so itself. `waiting`: nobody put its fingerprint into the configuration. */
export const BridgeStanding = z.enum(['here', 'stopped', 'silent', 'waiting']);
export type BridgeStanding = z.infer<typeof BridgeStanding>;

/** How the last pass of a bridge went. */
export const SyncView = z.strictObject({
  bridge: BridgeId,
  state: z.enum(['running', 'done', 'failed', 'held']),
  isFull: z.boolean(),
  startedAt: moment,
  toldAt: moment,
  read: count,
  sent: count,
  left: count,
  present: count,
  /** So many would be switched off; an administrator has to agree. */
  heldBack: count.optional(),
  /** The import scope that it went by is not the present one: the bridge has not heard of that yet. */
  isBehind: z.boolean(),
  problem: z.string().optional(),
});
export type SyncView = z.infer<typeof SyncView>;

/** A directory at a glance. */
export const DirectoryRow = z.strictObject({
  directory: DirectoryId,
  label: z.string(),
  isReachable: z.boolean(),
  bridgesHere: count,
  bridgesAway: count,
  bridgesWaiting: count,
  /** People whom the bridges have told of and who are there. */
  people: count.optional(),
  seats: count.optional(),
  /** With `seats`: who came when all were taken. */
  waitingForSeat: count.optional(),
  /** Of the newest pass that ended. */
  syncedAt: moment.optional(),
  syncState: SyncView.shape.state.optional(),
});
export type DirectoryRow = z.infer<typeof DirectoryRow>;

export const DirectoryList = z.strictObject({ directories: z.array(DirectoryRow) });

/** One bridge as it described itself last. */
export const BridgeView = z.strictObject({
  bridge: BridgeId,
  standing: BridgeStanding,
  fingerprint: z.string().optional(),
  softwareVersion: z.string(),
  heardAt: moment,
  isDirectoryReachable: z.boolean().optional(),
  /** Milliseconds that its clock is behind ours, the time on the way taken in; negative: ahead. */
  behindMs: z.int().optional(),
  controllers: z.array(ControllerReport).optional(),
  /** Of the certificates that its controllers are judged by. */
  authority: AuthorityReport.optional(),
  /** Where it looks up stolen passwords; absent: nowhere, or it does not say. */
  breached: z.array(BreachedReport).optional(),
  /** Which attributes its configuration opens to people; absent: it does not say. */
  openAttributes: z.array(OpenAttributeReport).optional(),
  /** Since when it has had the key that passwords are sealed for. */
  sealKeySince: moment.optional(),
  /** Takes orders about the synchronisation. */
  takesOrders: z.boolean(),
  /** `waiting`: an administrator has compared the fingerprint. */
  comparedAt: moment.optional(),
  comparedBy: z.string().optional(),
});
export type BridgeView = z.infer<typeof BridgeView>;

/** One directory, whole. Its `ETag` is of what administrators set. */
export const DirectoryView = z.strictObject({
  ...DirectoryRow.shape,
  domains: z.array(z.string()),
  bridges: z.array(BridgeView),
  policy: DirectoryPolicy.optional(),
  /** Whether some of its people have a policy of their own; absent where no bridge tells. */
  fineGrainedPolicies: FineGrainedPolicies.optional(),
  syncs: z.array(SyncView),
  scope: ImportScope,
  /** Days before a password ends on which its owner is told, the most first; absent: nobody is. */
  expiryNotices: z.array(z.int()).optional(),
  /** Passwords that end in the seven days from the day (UTC) of `countedAt` on; absent until a bridge was asked. */
  expiringSoon: z.strictObject({ people: count, countedAt: moment, hasHiddenPolicies: z.boolean() }).optional(),
  changedAt: moment.optional(),
  changedBy: z.string().optional(),
});
export type DirectoryView = z.infer<typeof DirectoryView>;

/** What is wanted of one pass. */
export const SyncRequest = z.strictObject({
  /** Read everybody, and see who is missing. */
  isFull: z.boolean().default(true),
  /** Have everybody told of again, also who did not change. */
  isRepeated: z.boolean().default(false),
  /** Switch off however many are missing. */
  acceptsAbsences: z.boolean().default(false),
});
export type SyncRequest = z.infer<typeof SyncRequest>;

export const OrderView = z.strictObject({ order: OperationId });

/** What a choice of OUs and groups comes to. */
export const SurveyView = z.strictObject({
  state: z.enum(['waiting', 'done', 'failed']),
  ous: z.array(z.strictObject({ dn: z.string(), people: count })),
  groups: z.array(z.strictObject({ objectGuid: z.guid(), dn: z.string(), name: z.string() })),
  members: z.array(z.strictObject({ objectGuid: z.guid(), people: count })),
  chosen: count,
  /** People who are there now, by the present choice. */
  present: count,
  isCutOff: z.boolean(),
  problem: z.string().optional(),
});
export type SurveyView = z.infer<typeof SurveyView>;

/** So many people may be here at once; null: any number. */
export const SeatsChange = z.strictObject({ seats: z.int().min(1).max(10_000_000).nullable() });

const { earliest, latest, most } = expiryNoticeLimits;
/** Days before a password ends; none: nobody is told. */
export const ExpiryNoticesChange = z.strictObject({
  noticeDays: z
    .array(z.int().min(latest).max(earliest))
    .max(most)
    .refine((days) => new Set(days).size === days.length, 'each number once'),
});

/** For a new bridge: nothing in it is secret. */
export const BridgeSetupView = z.strictObject({ setup: BridgeSetup });

/** A bridge whose fingerprint was compared, and what the deployment's configuration has to say from now on. */
export const ComparedBridge = z.strictObject({
  /** Absent for one that is confirmed and was never heard of. */
  bridge: BridgeView.optional(),
  /** What the deployment's configuration has to say, or says already. */
  fingerprints: z.array(z.string()),
  /** The deployment trusts it already; who compared it, and when, is with `bridge` where that is on record. */
  isConfirmed: z.boolean(),
});
export type ComparedBridge = z.infer<typeof ComparedBridge>;
