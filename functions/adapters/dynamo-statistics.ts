import { total } from '../ports/statistics.ts';
import type { DayCounts, EnrolmentChange, StatisticsCounters, StatisticsHistory } from '../ports/statistics.ts';
import type { DynamoTable } from './dynamo-table.ts';

function countsIn(item: Record<string, unknown>): DayCounts {
  const [day = '', portal = ''] = String(item['id']).split('#');
  const counts = Object.entries(item).filter(([name]) => name.startsWith('count:'));
  return { day, portal, counts: Object.fromEntries(counts.map(([name, value]) => [name.slice(6), Number(value)])) };
}

/** Of a version before this one. */
const formerNote = 'count:means';

const monthOf = (day: string): string => day.slice(0, 7);

/** Counters in DynamoDB: a partition a month, an item a day and portal. */
export class DynamoStatistics implements StatisticsCounters, StatisticsHistory {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async add({ day, portal, counts }: DayCounts): Promise<void> {
    const names = Object.keys(counts);
    if (names.length === 0) return;
    await this.#table.update(
      { month: monthOf(day), id: `${day}#${portal}` },
      {
        update: `ADD ${names.map((_, index) => `#n${index} :v${index}`).join(', ')}`,
        names: Object.fromEntries(names.map((name, index) => [`#n${index}`, `count:${name}`])),
        values: Object.fromEntries(names.map((name, index) => [`:v${index}`, counts[name]])),
      },
    );
  }

  async noteEnrolled(person: string, isEnrolled: boolean, portal: string): Promise<EnrolmentChange | undefined> {
    const key = { month: 'means', id: person };
    const item = await this.#table.get(key);
    const noted = item?.['countedIn'] as string | undefined;
    // Before it was noted where, only how many means they have was: who had one was counted.
    const counted = noted ?? (Number(item?.[formerNote] ?? 0) > 0 ? portal : undefined);
    if (isEnrolled ? noted !== undefined : counted === undefined) return undefined;
    const names = { '#at': 'countedIn', '#former': formerNote };
    // By what was read alone: of two that note it at the same time one changes the count.
    const isAsRead = noted === undefined ? 'attribute_not_exists(#at)' : '#at = :noted';
    const former = `attribute_${item?.[formerNote] === undefined ? 'not_exists' : 'exists'}(#former)`;
    const values = { ...(isEnrolled && { ':portal': portal }), ...(noted !== undefined && { ':noted': noted }) };
    const change = {
      ...{ names, condition: `${isAsRead} AND ${former}` },
      update: isEnrolled ? 'SET #at = :portal REMOVE #former' : 'REMOVE #at, #former',
      ...(Object.keys(values).length > 0 && { values }),
    };
    if (!(await this.#table.update(key, change)) || isEnrolled === (counted !== undefined)) return undefined;
    return { portal: counted ?? portal, by: isEnrolled ? 1 : -1 };
  }

  async list(fromDay: string, toDay: string): Promise<DayCounts[]> {
    const months: string[] = [];
    for (let at = new Date(`${monthOf(fromDay)}-01T00:00:00Z`); at.toISOString() <= `${toDay}~`;) {
      months.push(at.toISOString().slice(0, 7));
      at.setUTCMonth(at.getUTCMonth() + 1);
    }
    const items = await Promise.all(months.map((month) => this.#month(month, fromDay, `${toDay}#~`)));
    return items.flat().map(countsIn);
  }

  async totals(): Promise<DayCounts[]> {
    const items = await this.#month(monthOf(total), '', '~');
    return items.map(countsIn);
  }

  async #month(month: string, from: string, to: string): Promise<Record<string, unknown>[]> {
    const found: Record<string, unknown>[] = [];
    let startAfter: Readonly<Record<string, string>> | undefined;
    do {
      const between = { key: 'id', from, to };
      const page = await this.#table.page({ month }, { between, limit: 1000, ...(startAfter && { startAfter }) });
      found.push(...page.items);
      startAfter = page.next;
    } while (startAfter);
    return found;
  }
}
