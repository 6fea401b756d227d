import type { TLSSocket } from 'node:tls';
import { bind } from './bind-request.ts';
import { valueOf } from './directory-entry.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import type { DirectoryStore } from './directory-store.ts';
import { readMessage } from './ldap-requests.ts';
import type { LdapMessage, LdapRequest } from './ldap-requests.ts';
import { responseTags, writeEntry, writeResult } from './ldap-responses.ts';
import type { LdapResult } from './ldap-responses.ts';
import { MessageFramer } from './message-framer.ts';
import { modify } from './modify-request.ts';
import { ntdsSettingsDn, supportedControls } from './root-dse-entry.ts';
import type { ControllerIdentity } from './root-dse-entry.ts';
import { search } from './search-request.ts';
import type { PagedSearches } from './search-request.ts';

const whoAmI = '1.3.6.1.4.1.4203.1.11.3';
const tags = { bind: responseTags.bind, search: responseTags.searchDone, modify: responseTags.modify } as const;

/** Serves one connection. Requests are answered in the order in which they came, each before the next is looked at. */
export function serveConnection(socket: TLSSocket, { store, self, now, answer }: Served): void {
  const framer = new MessageFramer();
  const session: Session = { store, self, now, answer, who: undefined, pages: new Map() };
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes: Buffer) => {
    try {
      for (const message of framer.push(bytes)) {
        const answer = answerTo(readMessage(message), session);
        if (!answer) return void socket.end();
        if (answer.length > 0) socket.write(Buffer.concat(answer));
      }
    } catch {
      // Not LDAP: there is nobody to explain anything to.
      socket.destroy();
    }
  });
}

/** What every connection is served with. */
export interface Served {
  readonly store: DirectoryStore;
  readonly self: ControllerIdentity;
  readonly now: () => Date;
  /** Answers in place of the directory, which then does nothing. */
  readonly answer?: ((request: LdapRequest) => LdapResult | undefined) | undefined;
}

interface Session extends Served {
  readonly pages: PagedSearches;
  who: DirectoryEntry | undefined;
}

/** The bytes to send; `undefined` ends the connection. */
function answerTo(message: LdapMessage, session: Session): Buffer[] | undefined {
  const { id, request, controls } = message;
  const { store } = session;
  const now = session.now();
  if (request.kind === 'unbind') return undefined;
  if (request.kind === 'abandon') return [];
  if (request.kind === 'other') return [writeResult(id, request.responseTag, notHere)];
  if (request.kind === 'extended') return [answerExtended(id, request.oid, session)];
  if (controls.some((control) => control.isCritical && !supportedControls(session.self).includes(control.oid))) {
    return [writeResult(id, tags[request.kind], { code: 12, message: '00000057: unknown critical control' })];
  }
  const told = session.answer?.(request);
  if (told) return [writeResult(id, tags[request.kind], told)];
  if (request.kind === 'bind') {
    const { result, boundAs } = bind(store, request, now);
    session.who = boundAs;
    return [writeResult(id, tags.bind, result)];
  }
  if (request.kind === 'modify') {
    if (session.self.isReadOnly) return [writeResult(id, tags.modify, refer(store))];
    return [writeResult(id, tags.modify, modify(store, request, { who: session.who, controls, now }))];
  }
  const found = search(store, request, { who: session.who, pages: session.pages, self: session.self, controls, now });
  const { pagedCookie, control } = found;
  const extra = { ...(pagedCookie && { pagedCookie }), ...(control && { control }) };
  return [...found.entries.map((entry) => writeEntry(id, entry)), writeResult(id, tags.search, found.result, extra)];
}

function answerExtended(id: number, oid: string, { store, who }: Session): Buffer {
  if (oid !== whoAmI) return writeResult(id, responseTags.extended, { code: 2, message: 'unknown extended operation' });
  const name = who ? `u:${store.state.netbiosName}\\${valueOf(who, 'sAMAccountName') ?? ''}` : '';
  return writeResult(id, responseTags.extended, { code: 0 }, { extendedValue: name });
}

const notHere: LdapResult = { code: 53, message: '00002035: SvcErr: this directory does not do that' };

/** What a read-only controller says to who wants to write (MS-ADTS 3.1.1.5.3.1.3). */
const refer = (store: DirectoryStore): LdapResult => ({
  code: 10,
  message: `0000202B: RefErr: DSID-0310082F, data 0, 1 access points\n\tref 1: '${ntdsSettingsDn(store.state.baseDn)}'\n`,
});
