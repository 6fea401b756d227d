import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Administrator } from '#functions/administrators/administrator.ts';
import { administratorKey } from '#functions/adapters/administrator-keys.ts';
import { DynamoAdminSessionStore } from '#functions/adapters/dynamo-admin-session-store.ts';
import { DynamoTable } from '#functions/adapters/dynamo-table.ts';
import { recordVersion } from '#functions/adapters/records.ts';
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

/** Who signs in, as far as it matters. */
type Who = Partial<Pick<Administrator, 'name' | 'role' | 'portals' | 'directories'>>;

/**
 * Signs a new administrator in, through the store and for an hour; both factors count as proven a moment ago. Ada, an
 * administrator of the portal `demo`, where nobody else is named.
 * @returns the cookie's token
 */
export async function signInAdministrator(
  { tables }: { readonly tables: DynamoDBClient },
  who: Who = {},
): Promise<string> {
  const token = systemRandom.token();
  const [id, now] = [systemRandom.id(), Date.now()];
  const table = (name: string): DynamoTable => new DynamoTable(tables, `latchkey-local-${name}`);
  const ada = { name: 'Ada', role: 'administrator', portals: ['demo'], directories: 'all', ...who } satisfies Who;
  const record = { mail: `${id.toLowerCase()}@admins.example`, language: 'en', isDisabled: false } as const;
  const administrator: Administrator = { ...ada, ...record, id, revision: 1, activatedAtMs: now, createdAtMs: now };
  await table('administrators').put({ ...administrator, ...administratorKey(id), version: recordVersion });
  const sessions = new DynamoAdminSessionStore(table('adminSessions'), table('administrators'));
  const at = { startedAtMs: now, lastSeenAtMs: now + 30 * 60_000, provenAtMs: now, endsAtMs: now + 60 * 60_000 };
  await sessions.create({ id: hashOfToken(token), purpose: 'admin', administrator: id, ...at });
  return token;
}
