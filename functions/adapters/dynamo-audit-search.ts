import { AuditEntry } from '#shared/domain/audit/audit-record.ts';
import { isWayStep } from '../audit/way-steps.ts';
import type { AuditPosition, AuditQuery, AuditSearch, StoredCheckpoint } from '../ports/audit-trail.ts';
import { readCheckpoint } from './dynamo-checkpoints.ts';
import { periodOf } from './dynamo-audit-trail.ts';
import type { DynamoTable } from './dynamo-table.ts';

/** Months without anything in them that one page passes over. */
const periodsAtMost = 4;

/** Behind every id of a time. */
const last = '~~';

/** Reads the audit trail: by one of its indexes, or month by month. */
export class DynamoAuditSearch implements AuditSearch {
  readonly #trail: DynamoTable;
  readonly #checkpoints: DynamoTable;
  readonly #stage: string;

  constructor(tables: { trail: DynamoTable; checkpoints: DynamoTable }, stage: string) {
    this.#trail = tables.trail;
    this.#checkpoints = tables.checkpoints;
    this.#stage = stage;
  }

  async page(
    query: AuditQuery,
    options: { limit: number; start?: AuditPosition | undefined; isNewestFirst: boolean },
  ): Promise<{ entries: AuditEntry[]; next?: AuditPosition }> {
    const { limit, start, isNewestFirst } = options;
    const between = { key: 'id', from: query.from, to: `${query.to}${last}` };
    const [name, value] = soughtBy(query);
    if (name !== undefined) {
      const startAfter = behind({ [name]: value! }, start?.after);
      const index = { person: 'byPerson', actor: 'byActor', action: 'byAction' }[name];
      const found = await this.#trail.page({ [name]: value! }, { index, between, limit, isNewestFirst, ...startAfter });
      return pageOf(found, '');
    }
    const isFailed = query.isFailed === true;
    const partition = (period: string): Record<string, string> => (isFailed ? { failedIn: period } : { period });
    const periods = periodsBetween(query.from, query.to);
    if (isNewestFirst) periods.reverse();
    const first = start ? Math.max(periods.indexOf(start.period), 0) : 0;
    let after = start?.after;
    for (const period of periods.slice(first, first + periodsAtMost)) {
      const options = { between, limit, isNewestFirst, ...behind(partition(period), after) };
      after = undefined;
      const found = await this.#trail.page(partition(period), { ...options, ...(isFailed && { index: 'byFailure' }) });
      const { entries, next } = pageOf(found, period);
      const following = periods[periods.indexOf(period) + 1];
      const rest = next ?? (following === undefined ? undefined : { period: following });
      if (entries.length > 0) return { entries, ...(rest && { next: rest }) };
    }
    const beyond = periods[first + periodsAtMost];
    return { entries: [], ...(beyond !== undefined && { next: { period: beyond } }) };
  }

  async find(id: string): Promise<AuditEntry | undefined> {
    const item = await this.#trail.get({ period: periodOf(id), id });
    return item && entryOf(item);
  }

  async checkpoints(
    from: string,
    to: string,
    { limit, after }: { limit: number; after?: number | undefined },
  ): Promise<{ checkpoints: StoredCheckpoint[]; next?: number }> {
    // Numbers grow with time, but time is what is asked for: the index of a stage is small, a checkpoint an hour.
    const { items, next } = await this.#checkpoints.page(
      { stage: this.#stage },
      {
        ...{ index: 'byTime', between: { key: 'at', from, to }, limit },
        ...(after !== undefined && { startAfter: await this.#positionOf(after) }),
      },
    );
    const checkpoints = items.map(readCheckpoint);
    return { checkpoints, ...(next && { next: checkpoints.at(-1)!.number }) };
  }

  async #positionOf(number: number): Promise<Record<string, string>> {
    const key = { stage: this.#stage, number: String(number).padStart(10, '0') };
    const item = await this.#checkpoints.get(key);
    return { ...key, at: item ? readCheckpoint(item).at : '' };
  }
}

const soughtBy = ({ person, actor, action, isFailed = false }: AuditQuery) => {
  if (person !== undefined) return ['person', person] as const;
  if (actor !== undefined) return ['actor', actor] as const;
  const isInIndex = action !== undefined && (isFailed || !isWayStep(action));
  return isInIndex ? (['action', action] as const) : ([undefined, undefined] as const);
};

/** The key of a record in the table or in an index, for what comes after it. */
const behind = (partition: Record<string, string>, after: string | undefined) =>
  after === undefined ? {} : { startAfter: { period: periodOf(after), ...partition, id: after } };

function pageOf(
  { items, next }: { items: Record<string, unknown>[]; next?: Readonly<Record<string, string>> },
  period: string,
): { entries: AuditEntry[]; next?: AuditPosition } {
  return { entries: items.map(entryOf), ...(next && { next: { period, after: next['id'] } }) };
}

const entryOf = (item: Record<string, unknown>): AuditEntry =>
  AuditEntry.parse({ record: item['record'], ...(item['personal'] !== undefined && { personal: item['personal'] }) });

/** `2026-11` and all months that a time touches. */
function periodsBetween(from: string, to: string): string[] {
  const periods: string[] = [];
  for (let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]; ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const period = `${year}-${String(month).padStart(2, '0')}`;
    if (period > periodOf(to)) return periods;
    periods.push(period);
  }
}
