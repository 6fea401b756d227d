import type { DeviceQuery, TokenLists, TokenPosition } from '../ports/token-lists.ts';
import type { StockToken } from '../ports/token-stock.ts';
import type { Token } from '../ports/token-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { keyOf, stateKey, StockTokenRecord } from './dynamo-token-stock.ts';
import { TokenRecord } from './dynamo-token-store.ts';
import { readRecord } from './records.ts';

/** Lists of devices and of tokens in DynamoDB: by the partition of a directory, or by the index `byState`. */
export class DynamoTokenLists implements TokenLists {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async devices({
    directory,
    state,
    prefix,
    limit,
    after,
  }: DeviceQuery): Promise<{ devices: StockToken[]; next?: string }> {
    // Serial numbers have capitals and digits alone. A position elsewhere is none that DynamoDB takes.
    if (after !== undefined && !after.startsWith(prefix)) return { devices: [] };
    const { owner } = keyOf(directory, '');
    const stateOf = state && stateKey(directory, state);
    const { items, next } = await this.#table.page(stateOf ? { stateOf } : { owner }, {
      ...(stateOf && { index: 'byState' }),
      between: { key: 'id', from: prefix || '0', to: `${prefix}~` },
      limit,
      ...(after !== undefined && { startAfter: { owner, id: after, ...(stateOf && { stateOf }) } }),
    });
    const devices = items.map((item) => readRecord(StockTokenRecord, item));
    return { devices, ...(next?.['id'] !== undefined && { next: next['id'] }) };
  }

  async switchedOff({
    directory,
    limit,
    after,
  }: {
    directory: string;
    limit: number;
    after?: TokenPosition;
  }): Promise<{ tokens: Token[]; next?: TokenPosition }> {
    const stateOf = stateKey(directory, 'off');
    const startAfter = after && { owner: after.owner, id: after.id, stateOf };
    const { items, next } = await this.#table.page(
      { stateOf },
      { index: 'byState', limit, ...(startAfter && { startAfter }) },
    );
    const tokens = items.map((item) => readRecord(TokenRecord, item));
    return { tokens, ...(next && { next: { owner: next['owner']!, id: next['id']! } }) };
  }
}
