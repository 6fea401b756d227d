import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { localCredentials } from './cloud/create-stores.ts';
import { localRegion } from './demo-config.ts';

const secondsAtMost = 60;

/**
 * Waits until the portal says that the directory can be reached, and until the people that the bridge found have
 * arrived: before, a recovery would politely lead nowhere.
 * @throws Error with the end of the bridge's log when that does not happen
 */
export async function untilPeopleAreKnown(options: {
  apiUrl: string;
  tablesUrl: string;
  people: number;
  bridgeLog: string;
}): Promise<void> {
  const client = new DynamoDBClient({
    endpoint: options.tablesUrl,
    region: localRegion,
    credentials: localCredentials,
  });
  const deadline = Date.now() + secondsAtMost * 1000;
  let before = -1;
  while (Date.now() < deadline) {
    const count = (await isReachable(options.apiUrl)) ? await peopleIn(client) : -1;
    // Enough, and no more coming.
    if (count >= options.people && count > 0 && count === before) return client.destroy();
    before = count;
    await pause(150);
  }
  const log = readFileSync(options.bridgeLog, 'utf8').trim().split('\n').slice(-8).join('\n');
  throw new Error(`The bridge did not report within ${secondsAtMost} s. The end of its log:\n${log}`);
}

async function isReachable(apiUrl: string): Promise<boolean> {
  const response = await fetch(`${apiUrl}/portals/demo`);
  const { directory } = (await response.json()) as { directory?: { isReachable: boolean } };
  return directory?.isReachable === true;
}

/** Only here, on a table of this machine: the product itself never scans. */
async function peopleIn(client: DynamoDBClient): Promise<number> {
  const { Count = 0 } = await client.send(new ScanCommand({ TableName: 'latchkey-local-people', Select: 'COUNT' }));
  return Count;
}
