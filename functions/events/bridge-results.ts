import { dynamoClient } from '../adapters/aws-clients.ts';
import { DynamoTable } from '../adapters/dynamo-table.ts';
import { lazily } from '../adapters/lazily.ts';
import { tableVariable } from '../environment.ts';
import { queueEntry } from './entry.ts';
import { hearBridge } from './hear-bridge.ts';

/** The function that hears the bridges. */
export const handler = queueEntry('bridge-results', hearBridge, (_, environment) => ({
  expiryNotices: () =>
    lazily(async () => {
      const { DynamoExpiryNotices } = await import('../adapters/dynamo-expiry-notices.ts');
      return new DynamoExpiryNotices(
        new DynamoTable(dynamoClient(), String(environment[tableVariable('expiryNotices')])),
      );
    }),
}));
