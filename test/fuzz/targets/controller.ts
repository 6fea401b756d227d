import { EventEmitter } from 'node:events';
import { createServer } from 'node:tls';
import type { TLSSocket } from 'node:tls';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { createActiveDirectoryConnector } from '#bridge/connectors/active-directory/active-directory-connector.ts';
import type { DirectoryConnector } from '#bridge/connectors/directory-connector.ts';
import { makeCertificates } from '#local/certificates.ts';
import { serveConnection } from '#local/embedded-directory/connection.ts';
import { responseTags, writeEntry, writeResult } from '#local/embedded-directory/ldap-responses.ts';
import { firstController } from '#local/embedded-directory/root-dse-entry.ts';
import { startEmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import { Secret } from '#shared/secret.ts';
import { entryOf, firstPassword, securityDomain } from '#test/security/support/security-domain.ts';
import type { FuzzTarget } from '../target.ts';

const operations = [
  'verify',
  'wrong',
  'change',
  'reset',
  'unlock',
  'policy',
  'list',
  'find',
  'survey',
  'units',
  'members',
  'check',
] as const;
const ways = [
  'edit',
  'edit',
  'edit',
  'edit',
  'silence',
  'hang-up',
  'half',
  'twice',
  'endless',
  'other-id',
  'referral',
  'busy',
  'nothing',
] as const;

interface Case {
  readonly operation: (typeof operations)[number];
  /** Which answers: from this one on, so many. */
  readonly from: number;
  readonly count: number;
  readonly how: (typeof ways)[number];
  /** Applied to the answer's own bytes, by places in it. */
  readonly edits: readonly (readonly [at: number, byte: number])[];
}

/**
 * The embedded directory with a man in the middle who has its key: real requests, real answers, and some of them otherwise.
 * Whatever comes, each call ends, and does at most what it was asked to, once.
 */
export async function openController(): Promise<FuzzTarget<Case>> {
  const tls = await makeCertificates(['localhost', '127.0.0.1']);
  const directory = await startEmbeddedDirectory({ tls, seed: securityDomain });
  const { store } = directory;
  let plan: Case | undefined;
  let answered = 0;
  const sockets = new Set<TLSSocket>();
  const server = createServer(tls, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    const inner = Object.assign(new EventEmitter(), {
      setNoDelay: () => undefined,
      end: () => socket.end(),
      destroy: () => socket.destroy(),
      write: (bytes: Buffer) => answer(socket, bytes),
    });
    serveConnection(inner as unknown as TLSSocket, { store, self: firstController, now: () => new Date() });
    socket.on('data', (bytes: Buffer) => inner.emit('data', bytes));
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const answer = (socket: TLSSocket, bytes: Buffer): void => {
    const index = answered++;
    const isMeant = plan && index >= plan.from && index < plan.from + plan.count;
    if (!plan || !isMeant) return void socket.write(bytes);
    const id = bytes[1]! < 0x80 ? bytes[4]! : 1;
    switch (plan.how) {
      case 'silence':
        return;
      case 'hang-up':
        return void socket.destroy();
      case 'half':
        return void socket.write(bytes.subarray(0, Math.ceil(bytes.length / 2)));
      case 'twice':
        return void socket.write(Buffer.concat([bytes, bytes]));
      case 'endless': {
        const entry = writeEntry(id, { dn: 'CN=x', attributes: [['cn', ['x'.repeat(400)]]] });
        return void socket.write(Buffer.concat(Array.from({ length: 21_000 }, () => entry)));
      }
      case 'other-id':
        return void socket.write(writeResult(id + 1, responseTags.searchDone, { code: 0 }));
      case 'referral':
        return void socket.write(
          writeResult(id, responseTags.searchDone, { code: 10, message: 'ldap://evil.example' }),
        );
      case 'busy':
        return void socket.write(writeResult(id, responseTags.searchDone, { code: 51 }));
      case 'nothing':
        return void socket.write(writeResult(id, responseTags.searchDone, { code: 0 }));
      case 'edit': {
        const changed = Buffer.from(bytes);
        for (const [at, byte] of plan.edits) changed[Math.floor(at * changed.length)] = byte;
        socket.write(changed);
      }
    }
  };
  const connect = (): DirectoryConnector =>
    createActiveDirectoryConnector(
      {
        controllers: [`ldaps://127.0.0.1:${(server.address() as AddressInfo).port}`],
        baseDn: directory.baseDn,
        bindDn: directory.serviceAccountDn,
        bindPassword: new Secret(securityDomain.serviceAccount.password),
        servedOus: [directory.peopleDn],
        caPem: tls.ca,
        deadlines: { connectMs: 400, requestMs: 400 },
        refusalFloorMs: 0,
      },
      { now: () => new Date() },
    );
  const newPassword = new Secret('Quite-New-Words-77');
  const act = async (operation: Case['operation'], connector: DirectoryConnector): Promise<unknown> => {
    const collect = async (list: AsyncIterable<unknown>): Promise<void> => {
      let pages = 0;
      for await (const page of list) if (page !== undefined && (pages += 1) > 200) return;
    };
    if (operation === 'list') return collect(connector.listChanges(undefined));
    if (operation === 'find') return connector.findPerson(entryOf(store, 'ann').guid, {});
    if (operation === 'survey') return connector.survey({});
    if (operation === 'units') return connector.findUnits({ kind: 'group', beginning: '' }, {});
    if (operation === 'members')
      return collect(connector.listMembers({ kind: 'ou', objectGuid: entryOf(store, 'ann').guid }));
    if (operation === 'check') return collect(connector.check());
    const session = await connector.select({ for: 'change' });
    const account = await session.lookUp({ kind: 'account', value: 'ann' });
    if (!account) return;
    if (operation === 'policy') return session.readPolicy(account);
    if (operation === 'unlock') return session.unlock(account);
    if (operation === 'verify') return session.verify(account, new Secret(firstPassword));
    if (operation === 'wrong') return session.verify(account, new Secret('Not-Hers-At-All-1'));
    if (operation === 'reset') return session.reset(account, { newPassword, mustChangeAtNextLogon: false });
    return session.change(account, { oldPassword: new Secret(firstPassword), newPassword });
  };
  const before = structuredClone(store.state.entries);

  return {
    cases: fc.record({
      operation: fc.constantFrom(...operations),
      from: fc.nat(9),
      count: fc.constantFrom(1, 1, 1, 3, 100),
      how: fc.constantFrom(...ways),
      edits: fc.array(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
          fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0x84, 0xff), fc.nat(255)),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    async check(value) {
      [plan, answered] = [value, 0];
      for (const [index, entry] of structuredClone(before).entries()) Object.assign(store.state.entries[index]!, entry);
      const ann = entryOf(store, 'ann');
      const [set, bad] = [ann.passwords!.length, Number(ann.attributes['badPwdCount']?.[0] ?? 0)];
      const connector = connect();
      try {
        await act(value.operation, connector).catch((error: unknown) => {
          if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) throw error;
        });
        connector.health();
      } finally {
        plan = undefined;
        await connector.close();
        for (const socket of sockets) socket.destroy();
      }
      const counted = Number(ann.attributes['badPwdCount']?.[0] ?? 0) - bad;
      if (counted > (value.operation === 'wrong' ? 1 : 0)) throw new Error(`${counted} bad binds`);
      const effects = ann.passwords!.length - set;
      if (effects > (['change', 'reset'].includes(value.operation) ? 1 : 0))
        throw new Error(`${effects} passwords set`);
    },
    async close() {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await directory.close();
    },
  };
}
