import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AnswerRow, Asked } from '#bridge/connectors/active-directory/answers/answer-row.ts';
import { answerTable, rowOf } from '#bridge/connectors/active-directory/answers/answer-table.ts';
import { startSamba } from '#local/samba/start-samba.ts';
import { requires } from '#test/support/requirements.ts';
import type { Samba } from '#local/samba/start-samba.ts';
import { contractSeed, firstPassword } from './contract-people.ts';
import { directoryConnectorContract } from './directory-connector.contract.ts';
import { connectTo, find, ldapAdmin, secret } from './directory-setup.ts';
import type { ContractDirectory } from './directory-setup.ts';
import { measureAnswers } from './measured-answers.ts';
import { judgeByKinit, judgeByLdapsearch } from './other-clients.ts';

/** Whether an answer such as `reset 19/0000052D` is what a row is about. */
function decides(row: AnswerRow, answer: string): boolean {
  const [, asked, code, detail] = /^(\S+) (\d+)(?:\/(\S+))?$/.exec(answer) ?? [];
  const failure = { code: Number(code), ...(detail !== undefined && { detail }) };
  return rowOf(asked === 'any' ? 'request' : (asked as Asked), failure) === row;
}

async function start(): Promise<ContractDirectory> {
  const directory = mkdtempSync(join(tmpdir(), 'latchkey-samba-'));
  const samba = await startSamba({ directory, seed: contractSeed });
  return {
    ...samba,
    admin: ldapAdmin(samba),
    stop: async () => {
      await samba.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

requires('samba')('the connector on Samba', () => {
  directoryConnectorContract(start, {
    ...{ checksHistoryOnReset: false, checksNames: false, exemptsPasswordNotRequired: false },
    restrictsProtectedUsers: true,
  });
});

requires(
  'samba',
  'ldap-utils',
  'kinit',
)('what the connector set, judged by other programs', () => {
  const directory = mkdtempSync(join(tmpdir(), 'latchkey-samba-'));
  let samba: Samba;

  beforeAll(async () => {
    samba = await startSamba({ directory, seed: contractSeed, services: ['ldap', 'kdc'] });
  }, 60_000);

  afterAll(async () => {
    await samba?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it.each(['Fresh-Water-82', 'Überraschung-€-🦊-77'])(
    'signs in with %p and not with the old one',
    async (newPassword) => {
      const dn = `CN=Test Resetter,${samba.peopleDn}`;
      const domain = { realm: 'CONTRACT.EXAMPLE', address: samba.address };
      const login = (password: string) => judgeByLdapsearch(samba, dn, password, '-b', dn, '-s', 'base', 'cn');
      const ticket = (password: string) => judgeByKinit(domain, 'resetter', password);
      const connector = connectTo(samba);
      const session = await connector.select();
      const reset = { newPassword: secret(newPassword), mustChangeAtNextLogon: false };
      expect(await session.reset(await find(session, 'resetter'), reset)).toEqual({ outcome: 'done' });
      await connector.close();

      expect(await login(newPassword)).toMatchObject({
        isAccepted: true,
        output: expect.stringContaining('Test Resetter'),
      });
      expect(await ticket(newPassword)).toMatchObject({ isAccepted: true });
      expect(await login(firstPassword)).toMatchObject({ isAccepted: false, output: expect.stringContaining('52e') });
      expect((await ticket(firstPassword)).isAccepted).toBe(false);
    },
  );

  it('answers everything that the table says was measured', async () => {
    const answers = await measureAnswers(samba);
    const unmeasured = answerTable.filter(
      (row) => /measured/.test(row.source) && !answers.some((answer) => decides(row, answer)),
    );
    expect([unmeasured, answers]).toEqual([[], answers]);
  });

  it('listens on its own loopback address and nowhere else', async () => {
    const { stdout } = await promisify(execFile)('ss', ['-Hltn']);
    const listeners = stdout.split('\n').map((line) => line.split(/\s+/)[3] ?? '');
    const ldap = listeners.filter((local) => /:(389|636|3268|3269)$/.test(local));
    expect(ldap).toContain(`${samba.address}:636`);
    expect(ldap.filter((local) => !local.startsWith('127.'))).toEqual([]);
  });
});
