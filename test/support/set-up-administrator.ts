import { DynamoAdminCredentials } from '#functions/adapters/dynamo-admin-credentials.ts';
import { DynamoAdministratorStore } from '#functions/adapters/dynamo-administrator-store.ts';
import { DynamoTable } from '#functions/adapters/dynamo-table.ts';
import { createOwner } from '#functions/administrators/create-owner.ts';
import { systemRandom } from '#functions/random.ts';
import { totpNow } from '#local/totp.ts';
import type { AdminSetupDone } from '#shared/api/administrator-views.ts';
import { expectStatus } from './person.ts';
import type { Product } from './product.ts';
import type { SourceClient } from './source-client.ts';

/** An owner who has just set up a password and an app, and is signed in. */
export interface SetUpOwner {
  readonly id: string;
  readonly mail: string;
  readonly password: string;
  /** Of the app, base32. */
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
  /** Of the link, used up. */
  readonly token: string;
  readonly browser: SourceClient;
}

/** A link for a new owner, as the command `create-owner` prints it: what it carries. */
export async function ownerLink({ tables }: Pick<Product, 'tables'>, mail: string): Promise<string> {
  const table = new DynamoTable(tables, 'latchkey-local-administrators');
  const ports = {
    administrators: new DynamoAdministratorStore(table),
    adminCredentials: new DynamoAdminCredentials(table),
  };
  const who = { name: 'Olga Owner', mail, language: 'en' } as const;
  return (await createOwner(ports, who, { now: new Date(), random: systemRandom })).token;
}

/** Makes an owner and sets everything up through the API, as the page of the link does. */
export async function setUpOwner(
  product: Product,
  password = `quiet otters build ${systemRandom.digits(8)} dams`,
): Promise<SetUpOwner> {
  const mail = `owner-${systemRandom.digits(12)}@admins.example`;
  const token = await ownerLink(product, mail);
  const browser = product.browser();
  const made = await browser.post<{ secret: string; app: string }>('/admin/setup/app', { token });
  const { secret, app } = expectStatus(200, made);
  // The code of the step before, so that the present one is still good for signing in.
  const code = totpNow(secret, Date.now() - 30_000);
  const body = { token, by: 'password', password, app: { app, code } };
  const again = { ...body, app: { app, code: totpNow(secret) } };
  const first = await browser.post<AdminSetupDone>('/admin/setup/factors', body);
  // A step may end between the code and its arrival.
  const done = first.status === 201 ? first : await browser.post<AdminSetupDone>('/admin/setup/factors', again);
  const { session, recoveryCodes = [] } = expectStatus(201, done);
  return { id: session.administrator.id, mail, password, secret, recoveryCodes, token, browser };
}
