import { activityId, activityLifeMs } from '#functions/activity/activity-entry.ts';
import type { ActivityEntry } from '#functions/activity/activity-entry.ts';
import type { ActivityHistory, ActivityLog, ActivityPage } from '#functions/ports/activity-log.ts';
import type { EnvironmentStore, KnownEnvironments } from '#functions/ports/environment-store.ts';
import { ageing } from '#shared/domain/environment/weights.ts';

/** Activity in memory; passes the contract that the DynamoDB adapter passes. */
export class MemoryActivity implements ActivityLog, ActivityHistory {
  readonly items = new Map<string, ActivityEntry>();
  async add(entry: ActivityEntry): Promise<void> {
    this.items.set(`${entry.person} ${entry.id}`, entry);
  }
  async list(
    person: string,
    { before = '~', limit, now }: { before?: string; limit: number; now: Date },
  ): Promise<ActivityPage> {
    const found = this.of(person)
      .filter(({ id }) => id > oldest(now) && id < before)
      .sort((a, b) => (a.id < b.id ? 1 : -1));
    const entries = found.slice(0, limit);
    return { entries, ...(found.length > limit && { next: entries.at(-1)!.id }) };
  }
  async find(person: string, id: string, now: Date): Promise<ActivityEntry | undefined> {
    return id > oldest(now) ? this.items.get(`${person} ${id}`) : undefined;
  }
  of = (person: string): ActivityEntry[] => [...this.items.values()].filter((entry) => entry.person === person);
}

const oldest = (now: Date): string => activityId(now.getTime() - activityLifeMs, '');

export class MemoryEnvironmentStore implements EnvironmentStore {
  readonly items = new Map<string, KnownEnvironments>();
  async find(person: string, now: Date): Promise<KnownEnvironments> {
    const { revision, list } = this.items.get(person) ?? { revision: 0, list: [] };
    return { revision, list: list.filter(({ lastSeenAtMs }) => now.getTime() - lastSeenAtMs < ageing.endMs) };
  }
  async replace(person: string, next: KnownEnvironments): Promise<boolean> {
    if ((this.items.get(person)?.revision ?? 0) !== next.revision - 1) return false;
    this.items.set(person, next);
    return true;
  }
}
