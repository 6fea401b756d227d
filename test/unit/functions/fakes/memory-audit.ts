import { auditId } from '#shared/domain/audit/audit-record.ts';
import type { AuditEntry } from '#shared/domain/audit/audit-record.ts';
import type {
  AuditPosition,
  AuditQuery,
  AuditSearch,
  StoredCheckpoint,
  TrailWatch,
  TrailWatchStore,
} from '#functions/ports/audit-trail.ts';
import type { DayCounts, StatisticsHistory } from '#functions/ports/statistics.ts';

/** An audit trail in memory. */
export class MemoryAudit implements AuditSearch {
  readonly entries: AuditEntry[] = [];
  readonly signed: StoredCheckpoint[] = [];
  /** How often somebody read. */
  reads = 0;

  page(
    { from, to, person, actor, action }: AuditQuery,
    { limit, start, isNewestFirst }: { limit: number; start?: AuditPosition | undefined; isNewestFirst: boolean },
  ): Promise<{ entries: AuditEntry[]; next?: AuditPosition }> {
    this.reads += 1;
    const fitting = this.entries
      .filter(({ record, personal }) => {
        if (record.at < from || record.at > to) return false;
        if (person !== undefined) return personal?.person === person;
        if (actor !== undefined) return `${record.actor.kind}#${record.actor.id}` === actor;
        return action === undefined || record.action === action;
      })
      .sort((a, b) => (auditId(a.record) < auditId(b.record) ? -1 : 1));
    if (isNewestFirst) fitting.reverse();
    const first =
      start?.after === undefined ? 0 : fitting.findIndex((each) => auditId(each.record) === start.after) + 1;
    const entries = fitting.slice(first, first + limit);
    const hasMore = first + limit < fitting.length;
    const last = entries.at(-1)?.record;
    return Promise.resolve({
      entries,
      ...(hasMore && last && { next: { period: last.at.slice(0, 7), after: auditId(last) } }),
    });
  }

  find(id: string): Promise<AuditEntry | undefined> {
    return Promise.resolve(this.entries.find(({ record }) => auditId(record) === id));
  }

  checkpoints(from: string, to: string, { limit, after }: { limit: number; after?: number | undefined }) {
    const fitting = this.signed.filter(({ at, number }) => at >= from && at <= to && number > (after ?? -1));
    const checkpoints = fitting.slice(0, limit);
    const next = fitting.length > limit ? checkpoints.at(-1)?.number : undefined;
    return Promise.resolve({ checkpoints, ...(next !== undefined && { next }) });
  }
}

/** How far the trail is checked, in memory. */
export class MemoryTrailWatch implements TrailWatchStore {
  watch: TrailWatch | undefined;

  read(): Promise<TrailWatch | undefined> {
    return Promise.resolve(this.watch);
  }

  write(watch: TrailWatch): Promise<boolean> {
    this.watch = watch;
    return Promise.resolve(true);
  }
}

/** Counts in memory. */
export class MemoryStatistics implements StatisticsHistory {
  readonly days: DayCounts[] = [];
  readonly all: DayCounts[] = [];

  list(fromDay: string, toDay: string): Promise<DayCounts[]> {
    return Promise.resolve(this.days.filter(({ day }) => day >= fromDay && day <= toDay));
  }

  totals(): Promise<DayCounts[]> {
    return Promise.resolve(this.all);
  }
}
