import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient, QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { fromAttributes, toAttribute, toAttributes } from './attribute-values.ts';

/** A condition or an update, with its `:values` and `#names`. */
export interface Expression {
  readonly update?: string;
  readonly condition?: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly names?: Readonly<Record<string, string>>;
}

/** Which part of a partition is wanted. */
export interface PageOptions {
  /** Of this index; of the table itself when absent. What is read through an index may be a moment old. */
  readonly index?: string;
  /** The sort key and its bounds, both taken in. */
  readonly between?: { readonly key: string; readonly from: string; readonly to: string };
  readonly isNewestFirst?: boolean;
  readonly limit: number;
  /** Goes on behind what came before: that page's `next`. */
  readonly startAfter?: Key;
}

type Key = Readonly<Record<string, string>>;
type Item = Record<string, unknown>;

/** One table. Reads are consistent; a condition that does not hold is an answer, not an error. */
export class DynamoTable {
  readonly #client: DynamoDBClient;
  readonly #name: string;

  constructor(client: DynamoDBClient, name: string) {
    this.#client = client;
    this.#name = name;
  }

  async get(key: Key): Promise<Item | undefined> {
    const input = { TableName: this.#name, Key: toAttributes(key), ConsistentRead: true };
    const { Item } = await this.#client.send(new GetItemCommand(input));
    return Item && fromAttributes(Item);
  }

  /** @returns whether the condition held */
  async put(item: object, expression: Expression = {}): Promise<boolean> {
    const input = { TableName: this.#name, Item: toAttributes(item), ...inputOf(expression) };
    return (await ifItHolds(this.#client.send(new PutItemCommand(input)))) !== undefined;
  }

  /** @returns the item as it is afterwards, or undefined when the condition did not hold */
  async update(key: Key, expression: Expression): Promise<Item | undefined> {
    const input = {
      TableName: this.#name,
      Key: toAttributes(key),
      ReturnValues: 'ALL_NEW' as const,
      ...inputOf(expression),
    };
    const answer = await ifItHolds(this.#client.send(new UpdateItemCommand(input)));
    return answer && fromAttributes(answer.Attributes ?? {});
  }

  /** @returns the item that was deleted; undefined when there was none or the condition did not hold */
  async delete(key: Key, expression: Expression = {}): Promise<Item | undefined> {
    const input = {
      TableName: this.#name,
      Key: toAttributes(key),
      ReturnValues: 'ALL_OLD' as const,
      ...inputOf(expression),
    };
    const answer = await ifItHolds(this.#client.send(new DeleteItemCommand(input)));
    return answer?.Attributes && fromAttributes(answer.Attributes);
  }

  /** Everything of one partition. Partitions here are small; one above DynamoDB's page of 1 MB takes several requests. */
  async query(partition: Key): Promise<Item[]> {
    const [[name, value]] = Object.entries(partition) as [[string, string]];
    const input = {
      TableName: this.#name,
      ConsistentRead: true,
      KeyConditionExpression: '#key = :key',
      ExpressionAttributeNames: { '#key': name },
      ExpressionAttributeValues: { ':key': toAttribute(value) },
    };
    const found: Item[] = [];
    let next: QueryCommandOutput['LastEvaluatedKey'];
    do {
      const page: QueryCommandOutput = await this.#client.send(
        new QueryCommand({ ...input, ...(next && { ExclusiveStartKey: next }) }),
      );
      found.push(...(page.Items ?? []).map(fromAttributes));
      next = page.LastEvaluatedKey;
    } while (next);
    return found;
  }

  /** The newest of one partition, newest first, between two sort keys (both not taken in). At most `limit`, at most 1 MB. */
  async newest(
    partition: Key,
    { key, after, before = '~', limit }: { key: string; after: string; before?: string; limit: number },
  ): Promise<Item[]> {
    const [[name, value]] = Object.entries(partition) as [[string, string]];
    const { Items = [] } = await this.#client.send(
      new QueryCommand({
        TableName: this.#name,
        ConsistentRead: true,
        KeyConditionExpression: '#partition = :partition AND #sort BETWEEN :after AND :before',
        ExpressionAttributeNames: { '#partition': name, '#sort': key },
        ExpressionAttributeValues: toAttributes({ ':partition': value, ':after': after, ':before': before }),
        ScanIndexForward: false,
        // The bounds themselves may be among what is found.
        Limit: limit + 2,
      }),
    );
    const inside = (sort: unknown): boolean => sort !== after && sort !== before;
    return Items.map(fromAttributes)
      .filter((item) => inside(item[key]))
      .slice(0, limit);
  }

  /** One request's worth of a partition, in the order of its sort key. `next` is absent when nothing follows. */
  async page(
    partition: Key,
    { index, between, isNewestFirst = false, limit, startAfter }: PageOptions,
  ): Promise<{ items: Item[]; next?: Key }> {
    const [[name, value]] = Object.entries(partition) as [[string, string]];
    const { key, from, to } = between ?? {};
    const { Items = [], LastEvaluatedKey } = await this.#client.send(
      new QueryCommand({
        TableName: this.#name,
        // An index has no consistent reads.
        ...(index === undefined ? { ConsistentRead: true } : { IndexName: index }),
        KeyConditionExpression: `#partition = :partition${between ? ' AND #sort BETWEEN :from AND :to' : ''}`,
        ExpressionAttributeNames: { '#partition': name, ...(key !== undefined && { '#sort': key }) },
        ExpressionAttributeValues: toAttributes({ ':partition': value, ':from': from, ':to': to }),
        ScanIndexForward: !isNewestFirst,
        Limit: limit,
        ...(startAfter && { ExclusiveStartKey: toAttributes(startAfter) }),
      }),
    );
    const next = LastEvaluatedKey && (fromAttributes(LastEvaluatedKey) as Key);
    return { items: Items.map(fromAttributes), ...(next && { next }) };
  }
}

async function ifItHolds<T>(write: Promise<T>): Promise<T | undefined> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

const inputOf = ({ update, condition, values, names }: Expression) => ({
  ...(update !== undefined && { UpdateExpression: update }),
  ...(condition !== undefined && { ConditionExpression: condition }),
  ...(values && { ExpressionAttributeValues: toAttributes(values) }),
  ...(names && { ExpressionAttributeNames: { ...names } }),
});
