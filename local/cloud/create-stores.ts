import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { QueueShape, TableShape } from './infrastructure/infrastructure.ts';

/** What SDK clients of the local run need; the values mean nothing to the local servers. */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Makes the tables that are not there yet. */
export async function createTables(endpoint: string, region: string, tables: readonly TableShape[]): Promise<void> {
  const client = new DynamoDBClient({ endpoint, region, credentials: localCredentials });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  for (const { name, partitionKey, sortKey } of tables.filter((table) => !TableNames.includes(table.name))) {
    const keys = [
      { AttributeName: partitionKey, KeyType: 'HASH' as const },
      ...(sortKey ? [{ AttributeName: sortKey, KeyType: 'RANGE' as const }] : []),
    ];
    await client.send(
      new CreateTableCommand({
        TableName: name,
        KeySchema: keys,
        AttributeDefinitions: keys.map(({ AttributeName }) => ({ AttributeName, AttributeType: 'S' as const })),
        BillingMode: 'PAY_PER_REQUEST',
      }),
    );
  }
  client.destroy();
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
