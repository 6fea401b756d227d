import { lastMinute, minuteOf } from '#shared/domain/unusual-traffic.ts';
import type { TrafficGauge } from '../ports/traffic-gauge.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { deleteAt } from './records.ts';

/** How long what was read serves; what is counted meanwhile goes with the next write. */
const restMs = 1000;

interface Known {
  readonly minute: number;
  readonly rate: number;
  readonly writtenAtMs: number;
  /** Counted here since then. */
  unwritten: number;
}

/**
 * Traffic in DynamoDB: one item a key with the counts of two minutes. A process writes at most once a second and key,
 * however many requests it answers: neither the price nor the load of that one item grows with a flood. A process that
 * ends loses what it counted in its last second.
 */
export class DynamoTrafficGauge implements TrafficGauge {
  readonly #table: DynamoTable;
  readonly #known = new Map<string, Known>();

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async count(key: string, now: Date): Promise<number> {
    const nowMs = now.getTime();
    const known = this.#known.get(key);
    if (known && nowMs - known.writtenAtMs < restMs) return known.rate + ++known.unwritten;
    const starts = 1 + (known?.unwritten ?? 0);
    // What comes in while this is under way does not write as well.
    const meanwhile = { minute: 0, rate: 0, ...known, writtenAtMs: nowMs, unwritten: starts };
    this.#known.set(key, meanwhile);
    try {
      const item = await this.#add(key, starts, { nowMs, openedMinute: known?.minute });
      const [minute, count] = [Number(item['minute']), Number(item['used'])];
      const before = Number(item['minuteBefore']) === minute - 1 ? Number(item['usedBefore']) : 0;
      const rate = lastMinute({ minute, count, before }, nowMs);
      this.#known.set(key, { minute, rate, writtenAtMs: nowMs, unwritten: meanwhile.unwritten - starts });
      return rate;
    } catch (error) {
      // Not remembered: the next request asks again.
      this.#known.delete(key);
      throw error;
    }
  }

  /** Adds to the minute when it is open, or opens it: one request, or two when another process was first. */
  async #add(
    key: string,
    starts: number,
    { nowMs, openedMinute }: { nowMs: number; openedMinute: number | undefined },
  ): Promise<Record<string, unknown>> {
    const minute = minuteOf(nowMs);
    const values = { ':n': starts, ':minute': minute, ':deleteAt': deleteAt(nowMs) };
    const count = {
      // A clock ahead of ours may have opened the next one.
      ...{ update: 'SET #used = #used + :n, deleteAt = :deleteAt', condition: '#minute >= :minute' },
      ...{ names: { '#minute': 'minute', '#used': 'used' }, values },
    };
    const open = {
      // The right sides are those of before: the last open minute becomes the one before.
      update: `SET #minuteBefore = if_not_exists(#minute, :zero), #usedBefore = if_not_exists(#used, :zero),
        #minute = :minute, #used = :n, deleteAt = :deleteAt`,
      condition: 'attribute_not_exists(#minute) OR #minute < :minute',
      names: { ...count.names, '#minuteBefore': 'minuteBefore', '#usedBefore': 'usedBefore' },
      values: { ...values, ':zero': 0 },
    };
    for (const step of openedMinute === minute ? [count, open] : [open, count]) {
      const item = await this.#table.update({ id: `traffic#${key}` }, step);
      if (item) return item;
    }
    throw new Error('the minute was neither open nor could it be opened');
  }
}
