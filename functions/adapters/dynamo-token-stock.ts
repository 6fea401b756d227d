import * as z from 'zod';
import { CodeKind } from '#shared/domain/otp/token-kind.ts';
import { stateOfDevice } from '../ports/token-stock.ts';
import type { DeviceState, StockToken, TokenStock, TokenStockWrites } from '../ports/token-stock.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { readRecord, recordVersion } from './records.ts';

/** An imported device as stored. */
export const StockTokenRecord: z.ZodType<StockToken> = z.object({
  directory: z.string(),
  serial: z.string(),
  kind: CodeKind,
  sealedSecret: z.string(),
  counter: z.exactOptional(z.int()),
  takenBy: z.exactOptional(z.string()),
  withdrawnAtMs: z.exactOptional(z.number()),
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
      update: 'SET #takenBy = :owner, #stateOf = :state',
      condition:
        'attribute_exists(sealedSecret) AND attribute_not_exists(withdrawnAtMs) AND (attribute_not_exists(#takenBy) OR #takenBy = :owner)',
      names: { '#takenBy': 'takenBy', '#stateOf': 'stateOf' },
      values: { ':owner': owner, ':state': stateKey(directory, 'taken') },
    });
    return taken !== undefined;
  }

  async release(directory: string, serial: string): Promise<boolean> {
    const released = await this.#table.update(keyOf(directory, serial), {
      update: 'SET #stateOf = :state REMOVE takenBy, withdrawnAtMs',
      condition: 'attribute_exists(sealedSecret)',
      names: { '#stateOf': 'stateOf' },
      values: { ':state': stateKey(directory, 'free') },
    });
    return released !== undefined;
  }

  async withdraw(directory: string, serial: string, now: Date): Promise<boolean> {
    const withdrawn = await this.#table.update(keyOf(directory, serial), {
      update: 'SET #stateOf = :state, withdrawnAtMs = :now',
      condition: 'attribute_exists(sealedSecret)',
      names: { '#stateOf': 'stateOf' },
      values: { ':state': stateKey(directory, 'withdrawn'), ':now': now.getTime() },
    });
    return withdrawn !== undefined;
  }

  add(token: StockToken): Promise<boolean> {
    const stateOf = stateKey(token.directory, stateOfDevice(token));
    const item = { ...keyOf(token.directory, token.serial), ...token, stateOf, version: recordVersion };
    return this.#table.put(item, { condition: 'attribute_not_exists(sealedSecret)' });
  }
}

/** No person id begins like this. */
export const keyOf = (directory: string, serial: string) => ({ owner: `stock#${directory}`, id: serial });

/** By it the index `byState` finds devices, and the tokens of people that are switched off. */
export const stateKey = (directory: string, state: DeviceState | 'off'): string => `${directory}#${state}`;
