import type { TrafficGauge } from '#functions/ports/traffic-gauge.ts';
import { lastMinute, minuteOf } from '#shared/domain/unusual-traffic.ts';

/** Traffic in memory; passes the contract that the DynamoDB adapter passes. */
export class MemoryTraffic implements TrafficGauge {
  readonly counts = new Map<string, number>();
  async count(key: string, { now }: { now: Date }): Promise<number> {
    const minute = minuteOf(now.getTime());
    const of = (each: number): number => this.counts.get(`${key} ${each}`) ?? 0;
    this.counts.set(`${key} ${minute}`, of(minute) + 1);
    return lastMinute({ minute, count: of(minute), before: of(minute - 1) }, now.getTime());
  }
}
