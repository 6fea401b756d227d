import * as z from 'zod';
import { FoundUnit } from '#shared/protocol/member-list.ts';
import type { ListKey, ListKind, MemberLists, MemberPage, MemberReports, UnitsAnswer } from '../ports/member-lists.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { deleteAt, readRecord, recordVersion } from './records.ts';

type Answer = UnitsAnswer | MemberPage;

const problem = z.exactOptional(z.string());
const UnitsRecord: z.ZodType<UnitsAnswer> = z.object({ units: z.array(FoundUnit), isCutOff: z.boolean(), problem });
const PageRecord: z.ZodType<MemberPage> = z.object({
  objectGuids: z.array(z.string()),
  isLast: z.boolean(),
  problem,
});
const Expiry = z.object({ expiresAtMs: z.number() });

/** Lists of members in DynamoDB: a partition each, of one item that says that it was asked for, and one a page. */
export class DynamoMemberLists implements MemberLists, MemberReports {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async begin(key: ListKey, kind: ListKind, expiresAtMs: number): Promise<void> {
    await this.#table.put({ ...askedKey(key), kind, expiresAtMs, ...common(expiresAtMs) });
  }

  units = (key: ListKey, now: Date): Promise<UnitsAnswer | 'waiting' | undefined> =>
    this.#read(UnitsRecord, key, 0, now);

  page = (key: ListKey, page: number, now: Date): Promise<MemberPage | 'waiting' | undefined> =>
    this.#read(PageRecord, key, page, now);

  keepUnits = (key: ListKey & { bridge: string }, answer: UnitsAnswer, now: Date): Promise<boolean> =>
    this.#keep(key, { kind: 'find-units', page: 0, answer, now });

  keepPage = (key: ListKey & { bridge: string }, page: number, answer: MemberPage, now: Date): Promise<boolean> =>
    this.#keep(key, { kind: 'list-members', page, answer, now });

  async #read<A extends Answer>(
    schema: z.ZodType<A>,
    key: ListKey,
    page: number,
    now: Date,
  ): Promise<A | 'waiting' | undefined> {
    const isAlive = (item: object): boolean => readRecord(Expiry, item).expiresAtMs > now.getTime();
    const item = await this.#table.get(pageKey(key, page));
    if (item) return isAlive(item) ? readRecord(schema, item) : undefined;
    const asked = await this.#table.get(askedKey(key));
    return asked && isAlive(asked) ? 'waiting' : undefined;
  }

  async #keep(
    { bridge, ...key }: ListKey & { bridge: string },
    { kind, page, answer, now }: { kind: ListKind; page: number; answer: Answer; now: Date },
  ): Promise<boolean> {
    const asked = await this.#table.update(askedKey(key), {
      update: 'SET bridge = :bridge',
      condition: 'kind = :kind AND expiresAtMs > :now AND (attribute_not_exists(bridge) OR bridge = :bridge)',
      values: { ':bridge': bridge, ':kind': kind, ':now': now.getTime() },
    });
    if (!asked) return false;
    const { expiresAtMs } = readRecord(Expiry, asked);
    return this.#table.put(
      { ...answer, ...pageKey(key, page), expiresAtMs, ...common(expiresAtMs) },
      { condition: 'attribute_not_exists(part)' },
    );
  }
}

const common = (expiresAtMs: number) => ({ version: recordVersion, deleteAt: deleteAt(expiresAtMs) });
const idOf = ({ directory, order }: ListKey): string => `${directory}#${order}`;
const askedKey = (key: ListKey) => ({ id: idOf(key), part: 'asked' });
const pageKey = (key: ListKey, page: number) => ({ id: idOf(key), part: `page#${String(page).padStart(4, '0')}` });
