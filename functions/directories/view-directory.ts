import type { BridgeView, DirectoryRow, DirectoryView, SyncView } from '#shared/api/directory-views.ts';
import { heartbeatSeconds } from '#shared/protocol/bridge-message.ts';
import type { DirectoryConfig } from '../environment.ts';
import type { BridgeReport } from '../ports/bridge-register.ts';
import type { DirectoryState, ExpiryState, SyncState, WaitingBridge } from '../ports/directory-store.ts';

/** What there is to tell of one directory. */
export interface Known {
  readonly directory: DirectoryConfig;
  readonly reports: readonly BridgeReport[];
  readonly state: DirectoryState;
  readonly now: Date;
}

/** A directory at a glance. */
export function viewDirectoryRow({ directory, reports, state, now }: Known): DirectoryRow {
  const here = reports.filter((report) => standingOf(report, now) === 'here');
  const ended = newest(state.syncs.filter((sync) => sync.state !== 'running'));
  const people = newest(state.syncs)?.present;
  return {
    directory: directory.id,
    label: directory.label,
    isReachable: here.some((report) => report.isDirectoryReachable),
    bridgesHere: here.length,
    bridgesAway: reports.length - here.length,
    bridgesWaiting: waitingOf(state, reports, directory).length,
    ...(people !== undefined && { people }),
    ...(state.settings.seats !== undefined && {
      seats: state.settings.seats,
      waitingForSeat: Math.max(0, state.seats?.waiting ?? 0),
    }),
    ...(ended && { syncedAt: iso(ended.sentAtMs), syncState: ended.state }),
  };
}

/** All there is to tell of a directory. */
export function viewDirectory(known: Known): DirectoryView {
  const { directory, reports, state, now } = known;
  const { settings } = state;
  const last = [...reports].sort((a, b) => b.sentAtMs - a.sentAtMs)[0];
  const [policy, fineGrainedPolicies] = [last?.domainPolicy, last?.fineGrainedPolicies];
  return {
    ...viewDirectoryRow(known),
    domains: [...directory.domains],
    bridges: [
      ...reports.map((report) => viewBridge(report, now)),
      ...waitingOf(state, reports, directory).map(viewWaiting),
    ],
    ...(policy && { policy }),
    ...(fineGrainedPolicies && { fineGrainedPolicies }),
    syncs: state.syncs.map((sync) => viewSync(sync, settings.scopeRevision)),
    scope: settings.scope,
    ...(settings.expiryNotices && { expiryNotices: [...settings.expiryNotices] }),
    ...(state.expiry && { expiringSoon: viewExpiring(state.expiry) }),
    ...(settings.changedAtMs !== undefined && { changedAt: iso(settings.changedAtMs) }),
    ...(settings.changedBy !== undefined && { changedBy: settings.changedBy }),
  };
}

const viewExpiring = ({ soon, sentAtMs, hasHiddenPolicies }: ExpiryState) => ({
  ...{ people: soon, countedAt: iso(sentAtMs), hasHiddenPolicies },
});

/** Revision of what administrators set. */
export const settingsEtag = ({ settings }: DirectoryState): string => String(settings.revision);

/** A bridge that is not in the configuration, as far as it can be believed. */
export function viewWaiting(waiting: WaitingBridge): BridgeView {
  const { bridge, fingerprint, softwareVersion, lastSeenAtMs, comparedAtMs, comparedBy } = waiting;
  return {
    ...{ bridge, fingerprint, softwareVersion, standing: 'waiting', takesOrders: false, heardAt: iso(lastSeenAtMs) },
    ...(comparedAtMs !== undefined && { comparedAt: iso(comparedAtMs) }),
    ...(comparedBy !== undefined && { comparedBy }),
  };
}

/** A bridge that is in the configuration: as it described itself, and who compared its fingerprint before that. */
export function viewConfirmed({ reports, state, now }: Known, fingerprint: string): BridgeView | undefined {
  const report = reports.find((each) => each.fingerprint === fingerprint);
  const waited = state.waiting.find((each) => each.fingerprint === fingerprint);
  if (!report) return waited && viewWaiting(waited);
  const { comparedAt, comparedBy } = waited ? viewWaiting(waited) : {};
  return { ...viewBridge(report, now), ...(comparedAt && { comparedAt }), ...(comparedBy && { comparedBy }) };
}

/** Whether a bridge is there. The same measure as for people who ask (`reachabilityOf`). */
export function standingOf(report: BridgeReport, now: Date): 'here' | 'stopped' | 'silent' {
  if (report.isStopping) return 'stopped';
  return report.sentAtMs >= now.getTime() - 3 * heartbeatSeconds * 1000 ? 'here' : 'silent';
}

function viewBridge(report: BridgeReport, now: Date): BridgeView {
  const { bridge, softwareVersion, sentAtMs, isDirectoryReachable, behindMs, controllers } = report;
  const { authority, fingerprint, sealKeySince, breached, openAttributes } = report;
  return {
    ...{ bridge, softwareVersion, isDirectoryReachable, standing: standingOf(report, now), heardAt: iso(sentAtMs) },
    takesOrders: report.understands?.includes('sync-orders') ?? false,
    ...(fingerprint !== undefined && { fingerprint }),
    ...(behindMs !== undefined && { behindMs: Math.round(behindMs) }),
    ...(controllers && { controllers: [...controllers] }),
    ...(authority && { authority }),
    ...(breached && { breached: [...breached] }),
    ...(openAttributes && { openAttributes: [...openAttributes] }),
    ...(sealKeySince !== undefined && { sealKeySince }),
  };
}

function viewSync(sync: SyncState, scopeRevision: number): SyncView {
  const { bridge, state, isFull, startedAt, read, sent, left, present, heldBack, problem } = sync;
  return {
    ...{ bridge, state, isFull, startedAt, read, sent, left, present },
    toldAt: iso(sync.sentAtMs),
    isBehind: sync.scopeRevision < scopeRevision,
    ...(heldBack !== undefined && { heldBack }),
    ...(problem !== undefined && { problem }),
  };
}

/** Those that are confirmed by now, and have been heard of since, wait no more. */
const waitingOf = (
  { waiting }: DirectoryState,
  reports: readonly BridgeReport[],
  { bridgeFingerprints }: DirectoryConfig,
): WaitingBridge[] =>
  waiting.filter(
    ({ fingerprint }) =>
      !bridgeFingerprints.includes(fingerprint) && !reports.some((report) => report.fingerprint === fingerprint),
  );

const newest = (syncs: readonly SyncState[]): SyncState | undefined =>
  [...syncs].sort((a, b) => b.sentAtMs - a.sentAtMs)[0];

const iso = (ms: number): string => new Date(ms).toISOString();
