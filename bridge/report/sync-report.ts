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
  /** So many would be gone; 0: nobody is held back any more. It stands until it is told otherwise. */
  hold(missing: number): void;
  /** Now and then, while a pass takes long. */
  progress(): Promise<void>;
  end(): Promise<void>;
  failed(error: unknown): Promise<void>;
}

const progressEveryMs = 2_000;
/** A pass that found nothing, after one that ended well, is told of this often. */
const quietForMs = 300_000;

export function createSyncReport(deps: PeopleSyncDeps, { isFull }: { isFull: boolean }): SyncReport {
  const counts: Counts = { read: 0, sent: 0, left: 0, skipped: 0 };
  const startedAt = deps.now();
  const { roster } = deps;
  let toldAtMs = startedAt.getTime();
  let hasToldProgress = false;
  const heldBack = (): number => Number(roster.readValue('held-back') ?? 0);
  const tell = async (state: SyncMessage['state'], problem?: string): Promise<void> => {
    if (!deps.isHeard()) return;
    const { read, sent, left } = counts;
    toldAtMs = deps.now().getTime();
    const message: SyncMessage = {
      ...{ version: protocolVersion, type: 'sync', ...deps.names, sentAt: deps.now().toISOString() },
      ...{ state, isFull, startedAt: startedAt.toISOString(), read, sent, left, present: deps.roster.count() },
      scopeRevision: standingScope(deps.roster).revision,
      ...(heldBack() > 0 && { heldBack: heldBack() }),
      ...(problem !== undefined && { problem: problem.slice(0, 300) }),
    };
    if (state !== 'running') roster.writeValue('told', state === 'done' ? String(toldAtMs) : '0');
    await deps.send(message).catch(() => undefined);
  };
  const isNews = (): boolean =>
    isFull || hasToldProgress || counts.sent > 0 || counts.left > 0 || Number(roster.readValue('told') ?? 0) === 0;
  return {
    counts,
    add(more) {
      for (const [name, value] of Object.entries(more)) counts[name as keyof Counts] += value;
    },
    hold: (missing) => roster.writeValue('held-back', String(missing)),
    async progress() {
      if (deps.now().getTime() - toldAtMs < progressEveryMs) return;
      hasToldProgress = true;
      await tell('running');
    },
    async end() {
      const isQuiet = !isNews() && deps.now().getTime() - Number(roster.readValue('told')) < quietForMs;
      if (!isQuiet) await tell(heldBack() > 0 ? 'held' : 'done');
    },
    failed: (error) => tell('failed', error instanceof Error ? error.message : String(error)),
  };
}
