import type { RandomSource } from '../actions/action.ts';
import { equalText } from '../equal-text.ts';
import { hashOfToken } from '../flows/new-flow.ts';
import type { AdminCredentialsStore, AdministratorStore } from '../ports/administrator-store.ts';
import { stateOf } from './administrator.ts';
import type { Administrator } from './administrator.ts';
import type { AdminCredentials } from './credentials.ts';

/** How long a link is worth something by which an administrator sets up how they sign in. */
export const setupLifeMs = 24 * 60 * 60 * 1000;

/** A link for one administrator: what it carries, and what is kept of it. */
export function newSetup(
  administrator: string,
  { now, random }: { readonly now: Date; readonly random: RandomSource },
): { token: string; setup: NonNullable<AdminCredentials['setup']> } {
  const secret = random.token();
  const setup = { hash: hashOfToken(secret), expiresAtMs: now.getTime() + setupLifeMs };
  return { token: `${administrator}.${secret}`, setup };
}

/** Who a link is for, while it is worth something. */
export interface OpenSetup {
  readonly administrator: Administrator;
  readonly credentials: AdminCredentials;
  /** Hash of the link. */
  readonly link: string;
}

/** @returns undefined for a link that was used, ran out, was replaced by a newer one, or never was */
export async function findSetup(
  ports: { readonly administrators: AdministratorStore; readonly adminCredentials: AdminCredentialsStore },
  token: string,
  now: Date,
): Promise<OpenSetup | undefined> {
  const [id = '', secret = ''] = token.split('.');
  const [administrator, credentials] = await Promise.all([
    ports.administrators.find(id),
    ports.adminCredentials.find(id),
  ]);
  const link = hashOfToken(secret);
  const isRight = equalText(credentials?.setup?.hash ?? '', link);
  if (!isRight || !administrator || stateOf(administrator) !== 'invited' || !credentials?.setup) return undefined;
  return now.getTime() < credentials.setup.expiresAtMs ? { administrator, credentials, link } : undefined;
}
