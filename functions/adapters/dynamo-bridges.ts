import * as z from 'zod';
import { DirectoryPolicy, FineGrainedPolicies } from '#shared/domain/directory-policy.ts';
import { BreachedReport } from '#shared/protocol/breached-report.ts';
import { AuthorityReport, ControllerReport } from '#shared/protocol/controller-report.ts';
import { OpenAttributeReport } from '#shared/protocol/open-attribute-report.ts';
import type { BridgeDesk, BridgeRegister, BridgeReport, BridgeReports } from '../ports/bridge-register.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { readRecord, recordVersion } from './records.ts';

/** A bridge's report as stored. */
const BridgeRecord: z.ZodType<BridgeReport> = z.object({
  directory: z.string(),
  bridge: z.string(),
  keys: z.string(),
  isDirectoryReachable: z.boolean(),
  isStopping: z.boolean(),
  domainPolicy: z.exactOptional(DirectoryPolicy),
  softwareVersion: z.string(),
  understands: z.exactOptional(z.array(z.string())),
  sentAtMs: z.number(),
  behindMs: z.exactOptional(z.number()),
  fingerprint: z.exactOptional(z.string()),
  sealKeySince: z.exactOptional(z.string()),
  controllers: z.exactOptional(z.array(ControllerReport)),
  fineGrainedPolicies: z.exactOptional(FineGrainedPolicies),
  authority: z.exactOptional(AuthorityReport),
  breached: z.exactOptional(z.array(BreachedReport)),
  openAttributes: z.exactOptional(z.array(OpenAttributeReport)),
});

/** The bridges' reports in DynamoDB. */
export class DynamoBridges implements BridgeDesk, BridgeRegister, BridgeReports {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async list(directory: string): Promise<readonly BridgeReport[]> {
    return (await this.#table.query({ directory })).map((item) => readRecord(BridgeRecord, item));
  }

  async remove(directory: string, bridge: string): Promise<void> {
    await this.#table.delete({ directory, bridge });
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
