import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createActiveDirectoryConnector } from '#bridge/connectors/active-directory/active-directory-connector.ts';
import { ControllerUnavailable } from '#bridge/connectors/directory-connector.ts';
import type { Account, DirectoryConnector } from '#bridge/connectors/directory-connector.ts';
import { makeCertificates } from '#local/certificates.ts';
import type { LdapMessage } from '#local/embedded-directory/ldap-requests.ts';
import { responseTags, writeEntry, writeResult } from '#local/embedded-directory/ldap-responses.ts';
import { secret } from '#test/contract/directory-setup.ts';
import { startHostileController } from './hostile-controller.ts';
import type { HostileController } from './hostile-controller.ts';

jest.setTimeout(30_000);

let tls: Awaited<ReturnType<typeof makeCertificates>>;
let controller: HostileController | undefined;
let connector: DirectoryConnector | undefined;

beforeAll(async () => {
  tls = await makeCertificates(['localhost', '127.0.0.1']);
});
afterEach(async () => {
  await connector?.close();
  await controller?.close();
});

/** Binds and tells of itself as it should; the rest is the test's. */
async function against(rest: (message: LdapMessage) => Buffer | undefined): Promise<DirectoryConnector> {
  let binds = 0;
  controller = await startHostileController(tls, (message) => {
    const { id, request } = message;
    // The first is the bridge's own.
    if (request.kind === 'bind' && (binds += 1) === 1) return writeResult(id, responseTags.bind, { code: 0 });
    if (request.kind === 'search' && request.base === '') {
      const attributes = [['defaultNamingContext', ['DC=corp,DC=example']]] as const;
      return Buffer.concat([
        writeEntry(id, { dn: '', attributes }),
        writeResult(id, responseTags.searchDone, { code: 0 }),
      ]);
    }
    return rest(message);
  });
  connector = createActiveDirectoryConnector(
    {
      controllers: [controller.url],
      baseDn: 'DC=corp,DC=example',
      bindDn: 'CN=bridge,DC=corp,DC=example',
      bindPassword: secret('Bridge-Password-1'),
      servedOus: ['OU=People,DC=corp,DC=example'],
      caPem: tls.ca,
      netbiosName: 'CORP',
      deadlines: { connectMs: 2_000, requestMs: 2_000 },
      refusalFloorMs: 0,
    },
    { now: () => new Date() },
  );
  return connector;
}

const ann: Account = {
  objectGuid: '11111111-2222-3333-4444-555555555555',
  distinguishedName: 'CN=Ann,OU=People,DC=corp,DC=example',
  samAccountName: 'ann',
  isDisabled: false,
  isProtected: false,
  isLocked: false,
  isAccountExpired: false,
  isPasswordExpired: false,
  mustChangePassword: false,
  pwdLastSet: '1',
  lockoutTime: '0',
  badPasswordTime: '0',
};

/** A message with this id and these bytes as its operation, all lengths of less than 128 bytes. */
const message = (id: number, ...operation: number[]): Buffer =>
  Buffer.from([0x30, 3 + operation.length, 0x02, 1, id, ...operation]);

describe('a controller that somebody has taken over', () => {
  it('B8: an answer without a result code is no right password', async () => {
    const session = await (await against(({ id }) => message(id, responseTags.bind, 0))).select();
    const answer = session.verify(ann, secret('Not-Hers-1'));
    await expect(answer).rejects.toMatchObject({ name: 'ControllerUnavailable', wasSent: true });
    expect(controller!.heard('bind')).toBe(2);
  });

  it('B8: an answer without a result code is no reset that was done', async () => {
    const session = await (await against(({ id }) => message(id, responseTags.modify, 2, 0x0a, 0))).select();
    const answer = session.reset(ann, { newPassword: secret('Quite-New-77'), mustChangeAtNextLogon: false });
    await expect(answer).rejects.toMatchObject({ name: 'ControllerUnavailable', wasSent: true });
    expect(controller!.heard('modify')).toBe(1);
  });

  it('B8: a bind for nobody that it calls right is refused all the same', async () => {
    const session = await (await against(({ id }) => writeResult(id, responseTags.bind, { code: 0 }))).select();
    const answer = await session.verify(undefined, secret('Whatever-Words-1'));
    expect(answer).toMatchObject({ outcome: 'credentials-refused' });
    expect(controller!.heard('bind')).toBe(2);
  });

  it.each<[string, number[]]>([
    ['a list of references', [0x73, 0x40, 0x04, 0]],
    ['an entry', [0x64, 0x7f, 0x04, 0, 0x30, 0x7d, 0x30, 0x7b, 0x04, 1, 0x61, 0x31, 0x76]],
    ['a list of controls', [0x65, 7, 0x0a, 1, 0, 4, 0, 4, 0, 0xa0, 0x7f]],
  ])('lengths that lie in %s do not keep the bridge busy for ever', async (_, operation) => {
    const opened = await against(({ id }) => message(id, ...operation));
    const session = await opened.select();
    await expect(session.read(ann.objectGuid)).rejects.toThrow(ControllerUnavailable);
  });

  it('entries without end do not fill the memory', async () => {
    const opened = await against(({ id }) => {
      const entry = writeEntry(id, { dn: 'CN=x', attributes: [['cn', ['x']]] });
      return Buffer.concat(Array.from({ length: 30_000 }, () => entry));
    });
    const session = await opened.select();
    await expect(session.read(ann.objectGuid)).rejects.toThrow(ControllerUnavailable);
    expect(connector!.health()[0]?.problem).toContain('more than');
  });
});
