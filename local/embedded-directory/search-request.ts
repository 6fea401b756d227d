import { BerReader } from 'ldapts';
import { dnKey } from '#bridge/connectors/active-directory/distinguished-name.ts';
import { mayRead } from './access-rights.ts';
import { dirSyncOid } from '#bridge/connectors/active-directory/dir-sync-control.ts';
import { dirSyncPage, readDirSync } from './dir-sync-request.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import type { DirectoryStore } from './directory-store.ts';
import { isMatch } from './filter-match.ts';
import { groupsOf } from './group-membership.ts';
import type { RequestControl, SearchRequest } from './ldap-requests.ts';
import { pagedResultsOid } from './ldap-responses.ts';
import type { LdapResult, ResultEntry } from './ldap-responses.ts';
import { readAttribute, readAttributes } from './read-attribute.ts';
import { rootDse } from './root-dse-entry.ts';
import type { ControllerIdentity } from './root-dse-entry.ts';

/** `MaxPageSize`: without paging nobody gets more than this (MS-ADTS 3.1.1.3.4.6). */
const maxPageSize = 1000;

export interface SearchOutcome {
  readonly entries: readonly ResultEntry[];
  readonly result: LdapResult;
  readonly pagedCookie?: Buffer;
  /** Goes with the answer. */
  readonly control?: { readonly oid: string; readonly value: Buffer };
}

/** What a connection remembers of a search in pages: what is still to be sent. */
export type PagedSearches = Map<string, DirectoryEntry[]>;

const unbound = {
  code: 1,
  message:
    '000004DC: LdapErr: DSID-0C090A5C, comment: In order to perform this operation a successful bind must be completed on the connection., data 0, v4563',
};

/** A search (RFC 4511 4.5), paged when the control says so. */
export function search(
  store: DirectoryStore,
  request: SearchRequest,
  session: {
    who: DirectoryEntry | undefined;
    pages: PagedSearches;
    self: ControllerIdentity;
    controls: readonly RequestControl[];
    now: Date;
  },
): SearchOutcome {
  const { who, now } = session;
  if (request.base === '' && request.scope === 'base') {
    return { entries: [rootDse(store, request.attributes, { now, self: session.self })], result: { code: 0 } };
  }
  if (!who) return { entries: [], result: unbound };
  if (!isDn(request.base)) return { entries: [], result: { code: 34, message: '0000208F: NameErr: not a DN' } };
  const base = store.byDn(request.base);
  if (!base || !mayRead(store, who, base)) return { entries: [], result: noSuchObject(store) };
  if (request.scope !== 'base' && request.attributes.some((name) => name.toLowerCase() === 'tokengroups')) {
    return { entries: [], result: { code: 1, message: '00002120: SvcErr: tokenGroups needs scope base' } };
  }
  const context = { store, who, now };
  const find = (): DirectoryEntry[] =>
    store
      .within(base, request.scope)
      .filter((entry) => mayRead(store, who, entry) && matches(store, request, entry, context));
  const write = (entry: DirectoryEntry): ResultEntry => ({
    dn: entry.dn,
    attributes: readAttributes(entry, request.attributes, context),
  });
  const dirSync = session.controls.find((control) => control.oid === dirSyncOid);
  if (dirSync) {
    const asked = readDirSync(dirSync, request, store);
    if ('code' in asked) return { entries: [], result: asked };
    const { entries, value } = dirSyncPage(find(), request.attributes, asked, store);
    return { entries: entries.map(write), result: { code: 0 }, control: { oid: dirSyncOid, value } };
  }
  const paged = session.controls.find((control) => control.oid === pagedResultsOid);
  if (paged) return onePage(paged, session.pages, find, write);
  const limit = Math.min(request.sizeLimit || maxPageSize, maxPageSize);
  const found = find();
  const isCut = found.length > limit;
  return { entries: found.slice(0, limit).map(write), result: { code: isCut ? 4 : 0 } };
}

function matches(
  store: DirectoryStore,
  request: SearchRequest,
  entry: DirectoryEntry,
  context: Parameters<typeof readAttribute>[2],
): boolean {
  const isInChain = (dn: string): boolean => groupsOf(store, entry).some((group) => group === store.byDn(dn));
  return isMatch(request.filter, (name) => readAttribute(entry, name, context), isInChain);
}

/** The cookie names what is left of this search on this connection (RFC 2696). */
function onePage(
  control: RequestControl,
  pages: PagedSearches,
  find: () => DirectoryEntry[],
  write: (entry: DirectoryEntry) => ResultEntry,
): SearchOutcome {
  const reader = new BerReader(control.value);
  reader.readSequence();
  const size = Math.min(Math.max(reader.readInt() ?? 0, 1), maxPageSize);
  const cookie = (reader.readString(0x04, true) ?? Buffer.alloc(0)).toString();
  const left = cookie === '' ? find() : pages.get(cookie);
  if (!left) return { entries: [], result: { code: 53, message: '00002040: SvcErr: unknown paging cookie' } };
  pages.delete(cookie);
  const rest = left.slice(size);
  const next = rest.length > 0 ? `page-${rest.length}-${Math.random().toString(36).slice(2)}` : '';
  if (next) pages.set(next, rest);
  return { entries: left.slice(0, size).map(write), result: { code: 0 }, pagedCookie: Buffer.from(next) };
}

const isDn = (text: string): boolean => /^<(GUID|SID)=[^<>]+>$/i.test(text) || dnKey(text) !== undefined;

const noSuchObject = (store: DirectoryStore): LdapResult => ({
  code: 32,
  message: `0000208D: NameErr: DSID-03100241, problem 2001 (NO_OBJECT), data 0, best match of:\n\t'${store.state.baseDn}'\n`,
});
