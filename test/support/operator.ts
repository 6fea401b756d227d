import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoAdminSessionStore } from '#functions/adapters/dynamo-admin-session-store.ts';
import { DynamoTable } from '#functions/adapters/dynamo-table.ts';
import { hashOfToken } from '#functions/flows/new-flow.ts';
import { systemRandom } from '#functions/random.ts';

const root = path.join(import.meta.dirname, '../..');

/**
 * Decides on a request to restore access as an operator does: with the command, at a product that runs here.
 * @returns what the terminal shows
 * @throws Error with what it shows when it did not go well
 */
export async function decide(
  { facts }: { readonly facts: { readonly dataDir: string } },
  verb: 'show' | 'verify' | 'delete',
  reference: string,
  ...more: readonly string[]
): Promise<string> {
  const words = ['issues', verb, reference, '--portal', 'demo', '--local', facts.dataDir, '--yes', ...more];
  const { stdout } = await promisify(execFile)(process.execPath, ['cdk/admin/main.ts', ...words], {
    cwd: root,
    timeout: 60_000,
  });
  return stdout;
}

/** Name of the cookie of an administrator. */
export const adminCookie = '__Host-latchkey-admin';

/**
 * Signs an administrator of the portal `demo` in, in the one way that there is yet: through the store.
 * @returns the cookie's token
 */
export async function signInAdministrator({ tables }: { readonly tables: DynamoDBClient }): Promise<string> {
  const token = systemRandom.token();
  const sessions = new DynamoAdminSessionStore(new DynamoTable(tables, 'latchkey-local-sessions'));
  const ada = { purpose: 'admin', name: 'Ada', role: 'administrator', portals: ['demo'], directories: 'all' } as const;
  await sessions.create({ ...ada, id: hashOfToken(token), endsAtMs: Date.now() + 60 * 60 * 1000 });
  return token;
}
