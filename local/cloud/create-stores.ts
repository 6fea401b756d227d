import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  PutItemCommand,
  ScanCommand,
  waitUntilTableExists,
  waitUntilTableNotExists,
} from '@aws-sdk/client-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { KeyPair, QueueShape, TableShape } from './infrastructure/infrastructure.ts';

/** What SDK clients of the local run need; the values mean nothing to the local servers. */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Makes the tables that are not there yet, and makes those anew, with what is in them, that lack an index. */
export async function createTables(endpoint: string, region: string, tables: readonly TableShape[]): Promise<void> {
  const client = new DynamoDBClient({ endpoint, region, credentials: localCredentials });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  for (const table of tables) {
    if (!TableNames.includes(table.name)) await client.send(createTable(table));
    else if (await lacksAnIndex(client, table)) await makeAnew(client, table);
  }
  // A table that is being made takes no items yet.
  await Promise.all(tables.map(({ name }) => waitUntilTableExists(waiting(client), { TableName: name })));
  client.destroy();
}

/** How long a table is waited for, in seconds. */
const waiting = (client: DynamoDBClient) => ({ client, maxWaitTime: 30, minDelay: 1, maxDelay: 1 });

function createTable({ name, indexes = {}, ...own }: TableShape): CreateTableCommand {
  const pairs = [own, ...Object.values(indexes)];
  const attributes = new Set(
    pairs.flatMap(({ partitionKey, sortKey }) => [partitionKey, ...(sortKey ? [sortKey] : [])]),
  );
  const made = Object.entries(indexes).map(([IndexName, pair]) => ({
    ...{ IndexName, KeySchema: schemaOf(pair) },
    Projection: { ProjectionType: 'ALL' as const },
  }));
  return new CreateTableCommand({
    TableName: name,
    KeySchema: schemaOf(own),
    AttributeDefinitions: [...attributes].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    ...(made.length > 0 && { GlobalSecondaryIndexes: made }),
    BillingMode: 'PAY_PER_REQUEST',
  });
}

const schemaOf = ({ partitionKey, sortKey }: KeyPair) => [
  { AttributeName: partitionKey, KeyType: 'HASH' as const },
  ...(sortKey ? [{ AttributeName: sortKey, KeyType: 'RANGE' as const }] : []),
];

async function lacksAnIndex(client: DynamoDBClient, { name, indexes = {} }: TableShape): Promise<boolean> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
  const there = (Table?.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName);
  return Object.keys(indexes).some((index) => !there.includes(index));
}

/** The local server cannot add an index to a table. What lies in a demonstration is little. */
async function makeAnew(client: DynamoDBClient, table: TableShape): Promise<void> {
  const items: Record<string, AttributeValue>[] = [];
  let next: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: table.name, ExclusiveStartKey: next }));
    items.push(...(page.Items ?? []));
    next = page.LastEvaluatedKey;
  } while (next);
  const named = { TableName: table.name };
  await client.send(new DeleteTableCommand(named));
  await waitUntilTableNotExists(waiting(client), named);
  await client.send(createTable(table));
  // These are nowhere else any more.
  await waitUntilTableExists(waiting(client), named);
  for (const Item of items) await client.send(new PutItemCommand({ TableName: table.name, Item }));
}

/** Makes the queues that are not there yet, and gives those that are their attributes of today. */
export async function createQueues(endpoint: string, region: string, queues: readonly QueueShape[]): Promise<void> {
  const client = new SQSClient({ endpoint, region, credentials: localCredentials });
  // Dead-letter queues first: the others name them.
  const ordered = [...queues].sort(
    (a, b) => Number('RedrivePolicy' in a.attributes) - Number('RedrivePolicy' in b.attributes),
  );
  for (const { name, attributes } of ordered) {
    const parts = Object.entries(attributes);
    const fixed = Object.fromEntries(parts.filter(([attribute]) => fixedAttributes.includes(attribute)));
    const settable = Object.fromEntries(parts.filter(([attribute]) => !fixedAttributes.includes(attribute)));
    const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: name, Attributes: fixed }));
    await client.send(new SetQueueAttributesCommand({ QueueUrl: QueueUrl!, Attributes: settable }));
  }
  client.destroy();
}

/** What a queue is made with and keeps. */
const fixedAttributes = ['FifoQueue', 'DeduplicationScope', 'FifoThroughputLimit'];
