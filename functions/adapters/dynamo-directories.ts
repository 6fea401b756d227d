import * as z from 'zod';
import { ImportScope, surveyMembers, syncMembers } from '#shared/protocol/sync-report.ts';
import type {
  DirectoryDesk,
  DirectoryFacts,
  DirectoryReports,
  DirectorySettings,
  DirectoryState,
  ExpiryState,
  SeatCount,
  SurveyAnswer,
  SyncState,
  WaitingBridge,
} from '../ports/directory-store.ts';
import { mostWaiting } from '../ports/directory-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { readRecord, recordVersion } from './records.ts';

const ms = z.number();
const SettingsRecord: z.ZodType<DirectorySettings> = z.object({
  directory: z.string(),
  revision: z.int(),
  scope: ImportScope,
  scopeRevision: z.int(),
  scopeOrder: z.exactOptional(z.string()),
  seats: z.exactOptional(z.int()),
  expiryNotices: z.exactOptional(z.array(z.int())),
  changedAtMs: z.exactOptional(ms),
  changedBy: z.exactOptional(z.string()),
});
const SyncRecord: z.ZodType<SyncState> = z.object({ bridge: z.string(), sentAtMs: ms, ...syncMembers });
const SurveyRecord: z.ZodType<SurveyAnswer> = z.object({ bridge: z.string(), sentAtMs: ms, ...surveyMembers });
const WaitingRecord: z.ZodType<WaitingBridge> = z.object({
  directory: z.string(),
  bridge: z.string(),
  fingerprint: z.string(),
  softwareVersion: z.string(),
  firstSeenAtMs: ms,
  lastSeenAtMs: ms,
  comparedAtMs: z.exactOptional(ms),
  comparedBy: z.exactOptional(z.string()),
});

/**
 * What is kept of each directory, in DynamoDB: a partition each, of a few items. What a bridge counted for who has to choose
 * is long, so it has a partition of its own that only who asks for it reads.
 */
export class DynamoDirectories implements DirectoryDesk, DirectoryReports, DirectoryFacts {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async read(directory: string): Promise<DirectoryState> {
    const items = await this.#table.query({ directory });
    const of = (kind: string) => items.filter((item) => String(item['part']).startsWith(kind));
    const [[settings], [seats], [expiry]] = [of('settings'), of('seats'), of('expiry')];
    return {
      settings: settings ? readRecord(SettingsRecord, settings) : nothingSet(directory),
      syncs: of('sync#').map((item) => readRecord(SyncRecord, item)),
      waiting: of('waiting#').map((item) => readRecord(WaitingRecord, item)),
      ...(seats && { seats: readRecord(SeatsRecord, seats) }),
      ...(expiry && { expiry: readRecord(ExpiryRecord, expiry) }),
    };
  }

  async settings(directory: string): Promise<DirectorySettings> {
    const item = await this.#table.get({ directory, part: 'settings' });
    return item ? readRecord(SettingsRecord, item) : nothingSet(directory);
  }

  async survey(directory: string): Promise<SurveyAnswer | undefined> {
    const item = await this.#table.get(surveyKey(directory));
    return item && readRecord(SurveyRecord, item);
  }

  put(settings: DirectorySettings, before: number): Promise<boolean> {
    return this.#table.put(
      { ...settings, part: 'settings', version: recordVersion },
      before === 0
        ? { condition: 'attribute_not_exists(part)' }
        : { condition: 'revision = :before', values: { ':before': before } },
    );
  }

  async noteSync(directory: string, state: SyncState): Promise<void> {
    await this.#newest({ directory, part: `sync#${state.bridge}` }, state);
  }

  async noteSurvey(directory: string, answer: SurveyAnswer): Promise<void> {
    await this.#newest(surveyKey(directory), answer);
  }

  async expiry(directory: string): Promise<ExpiryState | undefined> {
    const item = await this.#table.get(expiryKey(directory));
    return item && readRecord(ExpiryRecord, item);
  }

  async noteExpiry(directory: string, state: ExpiryState): Promise<void> {
    await this.#newest(expiryKey(directory), state);
  }

  async #newest(key: { directory: string; part: string }, item: { sentAtMs: number }): Promise<void> {
    await this.#table.put(
      { ...item, ...key, version: recordVersion },
      { condition: 'attribute_not_exists(sentAtMs) OR sentAtMs <= :sent', values: { ':sent': item.sentAtMs } },
    );
  }

  async noteWaiting(bridge: Parameters<DirectoryReports['noteWaiting']>[0]): Promise<void> {
    const { directory, fingerprint, lastSeenAtMs, ...more } = bridge;
    const key = { directory, part: `waiting#${fingerprint}` };
    const isKnown = (await this.#table.get(key)) !== undefined;
    if (!isKnown && (await this.read(directory)).waiting.length >= mostWaiting) return;
    await this.#table.update(key, {
      update:
        'SET fingerprint = :fingerprint, bridge = :bridge, softwareVersion = :software, lastSeenAtMs = :seen, ' +
        'firstSeenAtMs = if_not_exists(firstSeenAtMs, :seen), version = :version',
      values: {
        ...{ ':fingerprint': fingerprint, ':bridge': more.bridge, ':software': more.softwareVersion },
        ...{ ':seen': lastSeenAtMs, ':version': recordVersion },
      },
    });
  }

  async beginSeats(directory: string, taken: number): Promise<void> {
    const item = { ...seatsKey(directory), taken, waiting: 0, version: recordVersion };
    await this.#table.put(item, { condition: 'attribute_not_exists(part)' });
  }

  async takeSeat(directory: string, seats: number): Promise<boolean> {
    const item = await this.#table.update(seatsKey(directory), {
      update: 'SET taken = taken + :one',
      condition: 'taken < :seats',
      values: { ':one': 1, ':seats': seats },
    });
    return item !== undefined;
  }

  async seatCount(directory: string): Promise<SeatCount | undefined> {
    const item = await this.#table.get(seatsKey(directory));
    return item && readRecord(SeatsRecord, item);
  }

  async countSeats(directory: string, { taken, waiting }: SeatCount): Promise<void> {
    await this.#table.update(seatsKey(directory), {
      update: 'SET taken = taken + :taken, waiting = waiting + :waiting',
      condition: 'attribute_exists(part)',
      values: { ':taken': taken, ':waiting': waiting },
    });
  }

  async noteCompared(directory: string, fingerprint: string, by: { name: string; now: Date }): Promise<boolean> {
    const item = await this.#table.update(
      { directory, part: `waiting#${fingerprint}` },
      {
        update: 'SET comparedAtMs = :at, comparedBy = :by',
        condition: 'attribute_exists(fingerprint)',
        values: { ':at': by.now.getTime(), ':by': by.name },
      },
    );
    return item !== undefined;
  }

  async forgetWaiting(directory: string, fingerprint: string): Promise<void> {
    await this.#table.delete({ directory, part: `waiting#${fingerprint}` });
  }
}

const SeatsRecord: z.ZodType<SeatCount> = z.object({ taken: z.int(), waiting: z.int() });
const ExpiryRecord: z.ZodType<ExpiryState> = z.object({
  day: z.string(),
  bridge: z.string(),
  sentAtMs: ms,
  soon: z.int(),
  hasHiddenPolicies: z.boolean(),
});
const expiryKey = (directory: string) => ({ directory, part: 'expiry' });
const seatsKey = (directory: string) => ({ directory, part: 'seats' });
const nothingSet = (directory: string): DirectorySettings => ({ directory, revision: 0, scope: {}, scopeRevision: 0 });
const surveyKey = (directory: string) => ({ directory: `${directory}#survey`, part: 'latest' });
