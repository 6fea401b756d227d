import type { SyncMessage } from '#shared/protocol/bridge-message.ts';
import { protocolVersion } from '#shared/protocol/job.ts';
import type { PeopleSyncDeps } from './people-sync.ts';
import { standingScope } from './sync-scope.ts';

interface Counts {
  read: number;
  sent: number;
  left: number;
  skipped: number;
}

/** Tells the cloud how one pass goes. What cannot be told holds nothing up. */
export interface SyncReport {
  readonly counts: Readonly<Counts>;
  add(more: Partial<Counts>): void;
  /** So many would have been gone. */
  hold(missing: number): void;
  /** Now and then, while a pass takes long. */
  progress(): Promise<void>;
  end(): Promise<void>;
  failed(error: unknown): Promise<void>;
}

const progressEveryMs = 2_000;

export function createSyncReport(deps: PeopleSyncDeps, { isFull }: { isFull: boolean }): SyncReport {
  const counts: Counts = { read: 0, sent: 0, left: 0, skipped: 0 };
  const startedAt = deps.now();
  let toldAtMs = startedAt.getTime();
  let heldBack: number | undefined;
  const tell = async (state: SyncMessage['state'], problem?: string): Promise<void> => {
    if (!deps.isHeard()) return;
    const { read, sent, left } = counts;
    toldAtMs = deps.now().getTime();
    const message: SyncMessage = {
      ...{ version: protocolVersion, type: 'sync', ...deps.names, sentAt: deps.now().toISOString() },
      ...{ state, isFull, startedAt: startedAt.toISOString(), read, sent, left, present: deps.roster.count() },
      scopeRevision: standingScope(deps.roster).revision,
      ...(heldBack !== undefined && { heldBack }),
      ...(problem !== undefined && { problem: problem.slice(0, 300) }),
    };
    await deps.send(message).catch(() => undefined);
  };
  return {
    counts,
    add(more) {
      for (const [name, value] of Object.entries(more)) counts[name as keyof Counts] += value;
    },
    hold: (missing) => void (heldBack = missing),
    async progress() {
      if (deps.now().getTime() - toldAtMs >= progressEveryMs) await tell('running');
    },
    end: () => tell(heldBack === undefined ? 'done' : 'held'),
    failed: (error) => tell('failed', error instanceof Error ? error.message : String(error)),
  };
}
