import * as z from 'zod';
import { CodeKind } from '#shared/domain/otp/token-kind.ts';
import type { StockToken, TokenStock, TokenStockWrites } from '../ports/token-stock.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { readRecord, recordVersion } from './records.ts';

/** An imported device as stored. */
const StockTokenRecord: z.ZodType<StockToken> = z.object({
  directory: z.string(),
  serial: z.string(),
  kind: CodeKind,
  sealedSecret: z.string(),
  counter: z.exactOptional(z.int()),
  takenBy: z.exactOptional(z.string()),
  importedAtMs: z.number(),
});

/** Imported devices in DynamoDB, beside the tokens that are somebody's: a partition a directory. */
export class DynamoTokenStock implements TokenStock, TokenStockWrites {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async find(directory: string, serial: string): Promise<StockToken | undefined> {
    const item = await this.#table.get(keyOf(directory, serial));
    return item && readRecord(StockTokenRecord, item);
  }

  async take(directory: string, serial: string, owner: string): Promise<boolean> {
    const taken = await this.#table.update(keyOf(directory, serial), {
      update: 'SET #takenBy = :owner',
      condition: 'attribute_exists(sealedSecret) AND (attribute_not_exists(#takenBy) OR #takenBy = :owner)',
      names: { '#takenBy': 'takenBy' },
      values: { ':owner': owner },
    });
    return taken !== undefined;
  }

  add(token: StockToken): Promise<boolean> {
    const item = { ...keyOf(token.directory, token.serial), ...token, version: recordVersion };
    return this.#table.put(item, { condition: 'attribute_not_exists(sealedSecret)' });
  }
}

/** No person id begins like this. */
const keyOf = (directory: string, serial: string) => ({ owner: `stock#${directory}`, id: serial });
