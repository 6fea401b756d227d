import type { Administrator } from '../administrators/administrator.ts';
import type { AdminCredentials } from '../administrators/credentials.ts';
import type { Owners } from '../administrators/owners.ts';

/** Who administers this deployment. */
export interface AdministratorStore {
  find(id: string): Promise<Administrator | undefined>;
  /** The same requests whether or not there is one (THREATS E1). @param mail in small letters */
  findByMail(mail: string): Promise<Administrator | undefined>;
  /** One page, in the order of their ids. @param page `after`: the last id of the page before */
  list(page: { readonly limit: number; readonly after?: string }): Promise<{
    readonly administrators: readonly Administrator[];
    /** Where the next page begins; absent on the last. */
    readonly next?: string;
  }>;
  /** @returns false when the address is another administrator's: nothing was written */
  create(administrator: Administrator): Promise<boolean>;
  /** Writes the next revision over the one that was read. @returns false when another request was first */
  replace(next: Administrator): Promise<boolean>;
  /** Removes the revision that was read, and frees the address. @returns false when another request was first */
  remove(administrator: Administrator): Promise<boolean>;
  /** Notes a sign-in, without a new revision: whoever is changing something about them is not disturbed. */
  noteSignIn(id: string, now: Date): Promise<void>;
  owners(): Promise<Owners>;
  /** Writes the next revision over the one that was read. @returns false when another request was first */
  replaceOwners(next: Owners): Promise<boolean>;
}

/** What administrators prove themselves by, and whose a passkey is. */
export interface AdminCredentialsStore {
  /** The same request whether or not there are any. */
  find(administrator: string): Promise<AdminCredentials | undefined>;
  /** @returns false when there are some */
  create(credentials: AdminCredentials): Promise<boolean>;
  /** Writes the next revision over the one that was read: what is used up by it is used up once (THREATS E12). */
  replace(next: AdminCredentials): Promise<boolean>;
  remove(administrator: string): Promise<void>;
  /** Notes whose a passkey is. @returns false when it is another administrator's */
  claimPasskey(credential: string, administrator: string): Promise<boolean>;
  /** Id of the administrator whose passkey it is. */
  ownerOf(credential: string): Promise<string | undefined>;
  dropPasskey(credential: string): Promise<void>;
}
