import * as z from 'zod';
import { templateKinds } from '#shared/domain/notice-shapes.ts';
import { languages } from '#shared/languages.ts';
import type { NoticeTextDesk, NoticeTextKey, OwnNoticeText } from '../ports/notice-text-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { readRecord, recordVersion } from './records.ts';

const Record = z.object({
  portal: z.string(),
  language: z.enum(languages),
  kind: z.enum(templateKinds),
  subject: z.exactOptional(z.string()),
  body: z.string(),
  revision: z.string(),
  changedAtMs: z.number(),
  changedBy: z.string(),
});

const keyOf = ({ portal, language, kind }: NoticeTextKey) => ({ portal, id: `${language}#${kind}` });

/** Own words of notices in DynamoDB, an item each: who sends one reads one. */
export class DynamoNoticeTexts implements NoticeTextDesk {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async find(key: NoticeTextKey): Promise<OwnNoticeText | undefined> {
    const item = await this.#table.get(keyOf(key));
    return item && readRecord(Record, item);
  }

  async list(portal: string): Promise<readonly OwnNoticeText[]> {
    return (await this.#table.query({ portal })).map((item) => readRecord(Record, item));
  }

  put(text: OwnNoticeText, before: string | undefined): Promise<boolean> {
    const item = { ...keyOf(text), version: recordVersion, ...text };
    if (before === undefined) return this.#table.put(item, { condition: 'attribute_not_exists(id)' });
    return this.#table.put(item, { condition: 'revision = :before', values: { ':before': before } });
  }

  async remove(key: NoticeTextKey, before: string): Promise<boolean> {
    const condition = { condition: 'revision = :before', values: { ':before': before } };
    return (await this.#table.delete(keyOf(key), condition)) !== undefined;
  }
}
