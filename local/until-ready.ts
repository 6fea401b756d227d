import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { localCredentials } from './cloud/create-stores.ts';
import { localRegion } from './demo-config.ts';
import { NotReady, whyNotReady } from './why-not-ready.ts';

/** Our own directory is slow on a busy machine only; one of somebody else may not be there at all. */
const secondsAtMost = { ours: 60, theirs: 20 };

/**
 * Waits until the bridge has said that it is here, until the people that it found have arrived, and until the portal
 * knows that the directory can be reached: before, a recovery would politely lead nowhere.
 *
 * The tables are asked first. Functions remember for some seconds what they read about bridges; asked too early they
 * would remember that there is none.
 * @param options.since when this run began: reports of an earlier one do not count
 * @throws NotReady with what the bridge finds wrong when that does not happen
 */
export async function untilReady(options: {
  apiUrl: string;
  tablesUrl: string;
  since: Date;
  people: number;
  bridgeConfigFile: string;
  bridgeLog: string;
}): Promise<void> {
  const client = new DynamoDBClient({
    endpoint: options.tablesUrl,
    region: localRegion,
    credentials: localCredentials,
  });
  const seconds = options.people > 0 ? secondsAtMost.ours : secondsAtMost.theirs;
  const deadline = Date.now() + seconds * 1000;
  let before = -1;
  while (Date.now() < deadline) {
    const isHere = await hasReported(client, options.since);
    const count = isHere ? await peopleIn(client) : -1;
    // Enough, and no more coming.
    const isComplete = count >= options.people && count > 0 && count === before;
    if (isComplete && (await isReachable(options.apiUrl))) return client.destroy();
    before = count;
    await pause(100);
  }
  client.destroy();
  const why = await whyNotReady(options.bridgeConfigFile, options.bridgeLog);
  throw new NotReady(`The directory cannot be used: no good word from the bridge within ${seconds} s. ${why}`);
}

async function isReachable(apiUrl: string): Promise<boolean> {
  const response = await fetch(`${apiUrl}/portals/demo`);
  const { directory } = (await response.json()) as { directory?: { isReachable: boolean } };
  return directory?.isReachable === true;
}

// Only here, on tables of this machine: the product itself never scans.
async function hasReported(client: DynamoDBClient, since: Date): Promise<boolean> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: 'latchkey-local-bridges' }));
  return Items.some(({ sentAtMs }) => Number(sentAtMs?.N) >= since.getTime());
}

async function peopleIn(client: DynamoDBClient): Promise<number> {
  const { Count = 0 } = await client.send(new ScanCommand({ TableName: 'latchkey-local-people', Select: 'COUNT' }));
  return Count;
}
