import * as z from 'zod';
import type { LogoView } from '#shared/api/logo-views.ts';
import { logoSeconds } from '../ports/logo-store.ts';
import type { LogoDesk, LogoStore, StoredLogo } from '../ports/logo-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { readRecord, recordVersion } from './records.ts';

const Record = z.object({
  portal: z.string(),
  id: z.string(),
  width: z.int(),
  height: z.int(),
  png: z.string(),
  /** Some revision of the portal named it. */
  isShown: z.boolean(),
  /** Epoch seconds; absent while the portal has it. */
  deleteAt: z.exactOptional(z.number()),
});

const inSeconds = (now: Date): number => Math.floor(now.getTime() / 1000);

/** Pictures of portals in DynamoDB, an item each: no function reads one at its start. */
export class DynamoLogos implements LogoStore, LogoDesk {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async find(portal: string, id: string, now: Date): Promise<StoredLogo | undefined> {
    const item = await this.#table.get({ portal, id });
    if (!item) return undefined;
    const { isShown, deleteAt, width, height, png } = readRecord(Record, item);
    const isOver = deleteAt !== undefined && deleteAt <= inSeconds(now);
    return isShown && !isOver ? { portal, id, width, height, png } : undefined;
  }

  async put({ portal, id, width, height, png }: StoredLogo, now: Date): Promise<void> {
    const values = { ':version': recordVersion, ':width': width, ':height': height, ':png': png, ':false': false };
    await this.#table.update(
      { portal, id },
      {
        // One that waits or stays behind gets a day more at least; its bytes are the same.
        condition: 'attribute_not_exists(id) OR deleteAt < :deleteAt',
        update:
          'SET version = :version, width = :width, height = :height, png = :png, deleteAt = :deleteAt, ' +
          'isShown = if_not_exists(isShown, :false)',
        values: { ...values, ':deleteAt': inSeconds(now) + logoSeconds.waits },
      },
    );
  }

  async keep(portal: string, { id, width, height }: LogoView, now: Date): Promise<boolean> {
    const kept = await this.#table.update(
      { portal, id },
      {
        condition: 'width = :width AND height = :height AND (attribute_not_exists(deleteAt) OR deleteAt > :now)',
        update: 'SET isShown = :true REMOVE deleteAt',
        values: { ':width': width, ':height': height, ':now': inSeconds(now), ':true': true },
      },
    );
    return kept !== undefined;
  }

  async retire(portal: string, id: string, now: Date): Promise<void> {
    await this.#table.update(
      { portal, id },
      {
        condition: 'attribute_exists(id)',
        update: 'SET deleteAt = :deleteAt',
        values: { ':deleteAt': inSeconds(now) + logoSeconds.stays },
      },
    );
  }
}
