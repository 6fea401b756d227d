import type { Client, Entry } from 'ldapts';
import { withDeadline } from './deadline.ts';
import { DirSyncControl } from './dir-sync-control.ts';
import { bytesOf } from './entry-values.ts';
import { meaningOf, readFailure } from './ldap-errors.ts';
import { guidFromBytes } from './object-guid.ts';
import { anyAccount, binaryAttributes, nothing, watchedAttributes } from './queries.ts';

/** What changed since a cookie. */
export interface DirSyncAnswer {
  readonly changed: readonly string[];
  readonly cookie: Buffer;
  readonly hasMore: boolean;
}

/**
 * What a request came to, where the directory may say no: to DirSync at all, or to a cookie of somewhere else, which Samba
 * calls an unknown control. Not the connection's or the controller's trouble, so it must not count as that.
 */
export async function orRefused<T>(request: Promise<T>): Promise<T | 'refused'> {
  try {
    return await request;
  } catch (error) {
    const failure = readFailure(error);
    const isBusy = failure?.code === 51 || failure?.code === 52;
    if (failure && !isBusy && meaningOf('request', failure) !== 'unbound') return 'refused';
    throw error;
  }
}

/** Where the whole domain stands now. A server that has much to pass over answers in several parts. */
export async function currentCookie(client: Client, domainDn: string, deadlineMs: number): Promise<Buffer> {
  const until = Date.now() + deadlineMs;
  let control = new DirSyncControl(Buffer.alloc(0));
  do {
    control = new DirSyncControl(control.cookie);
    const left = Math.max(1, until - Date.now());
    await withDeadline(
      client.search(domainDn, { scope: 'sub', filter: nothing(), attributes: ['name'] }, control),
      left,
    );
  } while (control.hasMore);
  return control.cookie;
}

/**
 * The objectGUIDs of accounts of the whole domain that changed since the cookie. Only what changed is in an answer, so
 * whoever wants to know more reads the account.
 */
export async function changedSince(client: Client, domainDn: string, cookie: Buffer): Promise<DirSyncAnswer> {
  const control = new DirSyncControl(cookie);
  const { searchEntries } = await client.search(
    domainDn,
    {
      scope: 'sub',
      filter: anyAccount(),
      attributes: watchedAttributes,
      explicitBufferAttributes: binaryAttributes,
    },
    control,
  );
  return { changed: searchEntries.flatMap(guidOf), cookie: control.cookie, hasMore: control.hasMore };
}

function guidOf(entry: Entry): string[] {
  const guid = bytesOf(entry, 'objectGUID')[0];
  return guid?.length === 16 ? [guidFromBytes(guid)] : [];
}
