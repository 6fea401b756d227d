import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoAdminCredentials } from '#functions/adapters/dynamo-admin-credentials.ts';
import { DynamoAdministratorStore } from '#functions/adapters/dynamo-administrator-store.ts';
import { DynamoTable } from '#functions/adapters/dynamo-table.ts';
import { createOwner } from '#functions/administrators/create-owner.ts';
import { findSetup } from '#functions/administrators/setup-link.ts';
import { setupUrl } from '#functions/administrators/setup-url.ts';
import { systemRandom } from '#functions/random.ts';
import { localCredentials } from './cloud/create-stores.ts';
import type { DataFolder } from './data-folder.ts';
import { localRegion } from './demo-config.ts';

/** In the data folder of a demonstration: what the link carries, to be shown at each start until it is used. */
const linkFile = 'owner-link.json';
const first = { name: 'Olivia Owner', mail: 'owner@latchkey.example', language: 'en' } as const;

/**
 * Makes the first owner of the console on this machine.
 * @returns the link by which they set up how they sign in; nothing once somebody has
 */
export async function seedOwner(tablesUrl: string, data: DataFolder, origin: string): Promise<string | undefined> {
  const client = new DynamoDBClient({ endpoint: tablesUrl, region: localRegion, credentials: localCredentials });
  const table = new DynamoTable(client, 'latchkey-local-administrators');
  const ports = {
    administrators: new DynamoAdministratorStore(table),
    adminCredentials: new DynamoAdminCredentials(table),
  };
  try {
    const { members } = await ports.administrators.owners();
    if (members.length > 0) return undefined;
    const now = new Date();
    const { token: kept } = data.read<{ token?: string }>(linkFile, {});
    const isGood = kept !== undefined && (await findSetup(ports, kept, now)) !== undefined;
    const token = isGood ? kept : (await createOwner(ports, first, { now, random: systemRandom })).token;
    data.write(linkFile, { token });
    return setupUrl(origin, token);
  } finally {
    client.destroy();
  }
}
