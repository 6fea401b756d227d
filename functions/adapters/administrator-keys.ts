/**
 * Where what belongs to administrators lies in their table. Few people administer a deployment: each kind of item is one
 * partition, and `administrator` is listed page by page.
 */
export const administratorKey = (id: string) => ({ kind: 'administrator', id });
/** What they prove themselves by: never read with the rest. */
export const credentialsKey = (id: string) => ({ kind: 'credentials', id });
/** Whose an address is: of each there is one. */
export const mailKey = (mail: string) => ({ kind: 'mail', id: mail });
/** Whose a passkey is, by a hash of its credential id. */
export const passkeyKey = (hash: string) => ({ kind: 'passkey', id: hash });
/** Who the active owners are: one item, so that one condition decides that there is always one. */
export const ownersKey = { kind: 'owners', id: 'owners' };
