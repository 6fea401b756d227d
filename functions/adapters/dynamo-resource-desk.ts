import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { DeskResource, ResourceDesk } from '../ports/resource-desk.ts';
import type { ResourceConfig } from '../resources/resource-config.ts';
import { readResource } from './dynamo-resources.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { recordVersion } from './records.ts';

const Revised = z.looseObject({ revision: z.string().optional() });

/** Of items that were written before revisions were. */
const unrevised = 'unrevised';

/** Resources in DynamoDB as administrators change them: each write holds only for the revision that was seen. */
export class DynamoResourceDesk implements ResourceDesk {
  readonly #table: DynamoTable;
  readonly #stage: string;

  constructor(table: DynamoTable, stage: string) {
    this.#table = table;
    this.#stage = stage;
  }

  async list(): Promise<readonly DeskResource[]> {
    return (await this.#table.query({ stage: this.#stage })).map(read);
  }

  async find(alias: string): Promise<DeskResource | undefined> {
    const item = await this.#table.get({ stage: this.#stage, alias });
    return item && read(item);
  }

  async put(config: ResourceConfig, before: string | undefined): Promise<string | undefined> {
    const revision = randomUUID();
    const item = { stage: this.#stage, alias: config.alias, version: recordVersion, revision, config };
    return (await this.#table.put(item, isStill(before))) ? revision : undefined;
  }

  async remove(alias: string, before: string): Promise<boolean> {
    return (await this.#table.delete({ stage: this.#stage, alias }, isStill(before))) !== undefined;
  }
}

function isStill(revision: string | undefined) {
  if (revision === undefined) return { condition: 'attribute_not_exists(alias)' };
  if (revision === unrevised) return { condition: 'attribute_exists(alias) AND attribute_not_exists(revision)' };
  return { condition: 'revision = :revision', values: { ':revision': revision } };
}

const read = (item: unknown): DeskResource => ({
  ...readResource(item),
  revision: Revised.parse(item).revision ?? unrevised,
});
