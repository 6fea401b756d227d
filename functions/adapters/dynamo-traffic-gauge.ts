import { lastMinute, minuteOf } from '#shared/domain/unusual-traffic.ts';
import type { MinuteCounts } from '#shared/domain/unusual-traffic.ts';
import type { TrafficGauge } from '../ports/traffic-gauge.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { deleteAt } from './records.ts';

/** A process writes at most that often, whatever comes. */
const restMs = 1000;
const minuteMs = 60_000;

interface Known {
  /** Counted here, not in the store yet. */
  unwritten: number;
  lastAtMs: number;
  /** What the store said, and when. */
  readonly rate: number;
  readonly readAtMs: number;
  readonly openMinute?: number;
}

/**
 * Traffic in DynamoDB: one item a key with the counts of two minutes. A process keeps what it counts until it is worth a
 * request, and writes at most once a second and key, however many requests it answers: neither the price nor the load of
 * that one item grows with a flood. What a process has not written when it ends is not counted.
 */
export class DynamoTrafficGauge implements TrafficGauge {
  readonly #table: DynamoTable;
  readonly #known = new Map<string, Known>();

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async count(key: string, { now, batch }: { now: Date; batch: number }): Promise<number> {
    const nowMs = now.getTime();
    const known = this.#recent(key, nowMs);
    known.unwritten += 1;
    known.lastAtMs = nowMs;
    const isWorthIt = known.unwritten >= batch && nowMs - known.readAtMs >= restMs;
    if (!isWorthIt) return faded(known, nowMs) + known.unwritten;
    const starts = known.unwritten;
    // What comes in while this is under way does not write as well.
    const meanwhile = { ...known, readAtMs: nowMs };
    this.#known.set(key, meanwhile);
    try {
      const { minute, ...counts } = await this.#add(key, starts, { nowMs, openMinute: known.openMinute });
      const rate = lastMinute({ minute, ...counts }, nowMs);
      this.#known.set(key, { ...meanwhile, unwritten: meanwhile.unwritten - starts, rate, openMinute: minute });
      return rate;
    } catch (error) {
      // The next request asks again.
      this.#known.set(key, { ...meanwhile, readAtMs: known.readAtMs });
      throw error;
    }
  }

  /** What was counted here before a minute without anybody is of no interest any more. */
  #recent(key: string, nowMs: number): Known {
    const known = this.#known.get(key);
    if (known && nowMs - known.lastAtMs < minuteMs) return known;
    const fresh: Known = { unwritten: 0, lastAtMs: nowMs, rate: 0, readAtMs: -Infinity };
    this.#known.set(key, fresh);
    return fresh;
  }

  /** Adds to the minute when it is open, or opens it: one request, or two when another process was first. */
  async #add(
    key: string,
    starts: number,
    { nowMs, openMinute }: { nowMs: number; openMinute: number | undefined },
  ): Promise<MinuteCounts> {
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
    for (const step of openMinute === minute ? [count, open] : [open, count]) {
      const item = await this.#table.update({ id: `traffic#${key}` }, step);
      if (item) return countsIn(item);
    }
    throw new Error('the minute was neither open nor could it be opened');
  }
}

function countsIn(item: Record<string, unknown>): MinuteCounts {
  const minute = Number(item['minute']);
  const isBefore = Number(item['minuteBefore']) === minute - 1;
  return { minute, count: Number(item['used']), before: isBefore ? Number(item['usedBefore']) : 0 };
}

/** What was read a while ago is that long part of the past. */
const faded = ({ rate, readAtMs }: Known, nowMs: number): number =>
  rate === 0 ? 0 : rate * Math.max(0, 1 - (nowMs - readAtMs) / minuteMs);
