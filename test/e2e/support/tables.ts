import { DynamoDBClient, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { localCredentials } from '#local/cloud/create-stores.ts';
import { localRegion } from '#local/demo-config.ts';
import type { LocalRun } from '#local/run.ts';

/** Lets the time of everybody's recoveries or sessions run out at once, where one would have to wait for it. */
export async function letTimeRunOut(run: LocalRun, table: 'flows' | 'sessions'): Promise<void> {
  const { tables: endpoint } = run.endpoints;
  const client = new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials });
  const TableName = `latchkey-local-${table}`;
  const { Items = [] } = await client.send(new ScanCommand({ TableName }));
  for (const { id } of Items) {
    await client.send(
      new UpdateItemCommand({
        TableName,
        Key: { id: id! },
        UpdateExpression: 'SET #end = :past',
        ExpressionAttributeNames: { '#end': table === 'flows' ? 'expiresAtMs' : 'endsAtMs' },
        ExpressionAttributeValues: { ':past': { N: '1' } },
      }),
    );
  }
  client.destroy();
}
