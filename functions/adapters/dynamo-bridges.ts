import type { BridgeRegister, BridgeReport, BridgeReports } from '../ports/bridge-register.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { BridgeRecord, readRecord, recordVersion } from './records.ts';

/** The bridges' reports in DynamoDB. */
export class DynamoBridges implements BridgeRegister, BridgeReports {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async list(directory: string): Promise<readonly BridgeReport[]> {
    return (await this.#table.query({ directory })).map((item) => readRecord(BridgeRecord, item));
  }

  async put(report: BridgeReport): Promise<void> {
    await this.#table.put(
      { ...report, version: recordVersion },
      {
        condition: 'attribute_not_exists(#sent) OR #sent <= :sent',
        names: { '#sent': 'sentAtMs' },
        values: { ':sent': report.sentAtMs },
      },
    );
  }
}
