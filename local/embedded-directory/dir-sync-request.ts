import { BerReader, BerWriter } from 'ldapts';
import { objectSecurity } from '#bridge/connectors/active-directory/dir-sync-control.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import type { DirectoryStore } from './directory-store.ts';
import type { RequestControl } from './ldap-requests.ts';
import type { LdapResult } from './ldap-responses.ts';

/** What a client asks for with the control (MS-ADTS 3.1.1.3.4.1.3). */
export interface DirSyncAsked {
  readonly sinceUsn: number;
}

/** Objects of one answer. A real server counts bytes. */
const largestAnswer = 500;
const cookieText = /^latchkey:([0-9a-f-]{36}):(\d+)$/;

/** Reads the control, or says why not: it needs the root of the domain, and the right to replicate or the flag. */
export function readDirSync(
  control: RequestControl,
  request: { readonly base: string; readonly scope: string },
  store: DirectoryStore,
): DirSyncAsked | LdapResult {
  const reader = new BerReader(control.value);
  reader.readSequence();
  const flags = reader.readInt() ?? 0;
  reader.readInt();
  const cookie = reader.readString(0x04, true)?.toString() ?? '';
  const isRoot = request.base.toLowerCase() === store.state.baseDn.toLowerCase();
  if (!isRoot || request.scope !== 'sub') return { code: 53, message: '000020F7: SvcErr: DirSync needs the domain' };
  if ((flags & objectSecurity) === 0) return { code: 50, message: '00002105: SecErr: no right to replicate' };
  const [, invocationId, usn] = cookieText.exec(cookie) ?? [];
  if (cookie !== '' && usn === undefined) return { code: 53, message: '000020F8: SvcErr: no cookie of this domain' };
  // That of another server, or of this one before a restore: everything, rather than too little.
  return { sinceUsn: invocationId === store.state.invocationId ? Number(usn) : 0 };
}

/** Which of the objects changed in an attribute that was asked for, oldest change first, and where to go on. */
export function dirSyncPage(
  found: readonly DirectoryEntry[],
  attributes: readonly string[],
  { sinceUsn }: DirSyncAsked,
  store: DirectoryStore,
): { entries: DirectoryEntry[]; value: Buffer } {
  const names = attributes.map((name) => name.toLowerCase());
  const isChanged = (entry: DirectoryEntry): boolean =>
    entry.uSNChanged > sinceUsn && (sinceUsn === 0 || names.some((name) => stampOf(entry, name) > sinceUsn));
  const changed = found.filter(isChanged).toSorted((a, b) => a.uSNChanged - b.uSNChanged);
  const entries = changed.slice(0, largestAnswer);
  const hasMore = changed.length > entries.length;
  const usn = hasMore ? entries.at(-1)!.uSNChanged : store.state.highestUsn;
  return { entries, value: answerValue(hasMore, `latchkey:${store.state.invocationId}:${usn}`) };
}

/** An attribute that was never changed is as old as its object. */
const stampOf = (entry: DirectoryEntry, name: string): number =>
  entry.stamps === undefined ? entry.uSNChanged : (entry.stamps[name] ?? 0);

function answerValue(hasMore: boolean, cookie: string): Buffer {
  const writer = new BerWriter();
  writer.startSequence();
  writer.writeInt(hasMore ? 1 : 0);
  writer.writeInt(0);
  writer.writeBuffer(Buffer.from(cookie), 0x04);
  writer.endSequence();
  return writer.buffer;
}
