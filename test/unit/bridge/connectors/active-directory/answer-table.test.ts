import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createActiveDirectoryConnector } from '#bridge/connectors/active-directory/active-directory-connector.ts';
import type { AnswerRow } from '#bridge/connectors/active-directory/answers/answer-row.ts';
import { answerTable, rowOf } from '#bridge/connectors/active-directory/answers/answer-table.ts';
import type { CheckLine, DirectoryAnswer, DirectoryConnector } from '#bridge/connectors/directory-connector.ts';
import { makeCertificates } from '#local/certificates.ts';
import type { LdapRequest } from '#local/embedded-directory/ldap-requests.ts';
import type { LdapResult } from '#local/embedded-directory/ldap-responses.ts';
import { startEmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import type { EmbeddedDirectory } from '#local/embedded-directory/start-embedded-directory.ts';
import { outcomeCodes } from '#shared/protocol/outcome.ts';
import { contractSeed, firstPassword } from '#test/contract/contract-people.ts';
import { find, secret } from '#test/contract/directory-setup.ts';

jest.setTimeout(30_000);

/** What a controller writes beside the code. */
function messageOf({ on, code, detail, from }: AnswerRow): string {
  const hex = { '*': '0000ABCD', '-': '' }[detail] ?? detail;
  if (on === 'bind' && code === 49) {
    return `80090308: LdapErr: DSID-0C090569, comment: AcceptSecurityContext error, data ${hex === '0000ABCD' ? 'abcd' : hex}, v4563`;
  }
  if (hex === '') return 'error in module acl: Constraint violation during LDB_MODIFY (19)';
  return from === 'Samba' ? `${hex}: it was refused` : `${hex}: SvcErr: DSID-031A12D2, problem 5003, data 0\n`;
}

const operations = ['bind', 'change', 'reset', 'unlock'] as const;
type Operation = (typeof operations)[number];

/** The answer that a row is about. */
const failureOf = ({ code, detail }: AnswerRow): { code: number; detail?: string } => ({
  code,
  ...(detail !== '-' && { detail: detail === '*' ? '0000ABCD' : detail }),
});

/** Each row with each operation that it decides. */
const cases = answerTable.flatMap((row) =>
  operations
    .filter((asked) => rowOf(asked, failureOf(row)) === row)
    .map((asked) => [asked, `${row.code}/${row.detail}`, row] as const),
);

let directory: EmbeddedDirectory;
let script: ((request: LdapRequest) => LdapResult | undefined) | undefined;
let tls: Awaited<ReturnType<typeof makeCertificates>>;

beforeAll(async () => {
  tls = await makeCertificates(['127.0.0.1']);
  directory = await startEmbeddedDirectory({ tls, seed: contractSeed, answer: (request) => script?.(request) });
});
beforeEach(() => {
  script = undefined;
});
afterAll(() => directory.close());

const connect = (): DirectoryConnector =>
  createActiveDirectoryConnector(
    {
      ...{ controllers: [directory.url], caPem: tls.ca, baseDn: directory.baseDn, servedOus: [directory.peopleDn] },
      ...{ bindDn: directory.serviceAccountDn, bindPassword: secret(contractSeed.serviceAccount.password) },
      ...{ refusalFloorMs: 0 },
    },
    { now: () => new Date() },
  );

async function check(): Promise<CheckLine[]> {
  const connector = connect();
  const lines: CheckLine[] = [];
  for await (const line of connector.check()) lines.push(line);
  await connector.close();
  return lines;
}

/** Does something on a controller that answers so, on a connection that has been open before. */
async function ask(asked: Operation, result: LdapResult): Promise<DirectoryAnswer & { times: number }> {
  let times = 0;
  const connector = connect();
  try {
    const session = await connector.select();
    const account = await find(session, 'reader');
    script = (request) => {
      const isIt =
        asked === 'bind' ? request.kind === 'bind' && !request.name.includes('svc-') : request.kind === 'modify';
      if (!isIt) return undefined;
      times += 1;
      return result;
    };
    const newPassword = secret('Fresh-Water-82');
    const answer = await {
      bind: () => session.verify(account, secret(firstPassword)),
      change: () => session.change(account, { oldPassword: secret(firstPassword), newPassword }),
      reset: () => session.reset(account, { newPassword, mustChangeAtNextLogon: false }),
      unlock: () => session.unlock(account),
    }[asked]();
    return { ...answer, times };
  } catch (error) {
    throw Object.assign(error as Error, { times });
  } finally {
    await connector.close();
  }
}

describe('what a controller answers', () => {
  it.each(cases)('%s %s', async (asked, _answer, row) => {
    const told = ask(asked, { code: row.code, message: messageOf(row) });
    if (row.means === 'elsewhere') return expect(told).rejects.toMatchObject({ wasSent: false, times: 1 });
    if (row.means === 'unclear') return expect(told).rejects.toMatchObject({ wasSent: true, times: 1 });
    // It carried nothing out, so it is asked once more on a new connection.
    if (row.means === 'unbound') return expect(told).rejects.toMatchObject({ wasSent: false, times: 2 });
    // The password is good by the policy: what is left is the history, which counts on both here.
    const outcome = row.means === 'policy' ? 'password-in-history' : row.means;
    expect(await told).toMatchObject({ outcome, times: 1, detail: expect.stringMatching(`^${row.code}\\b`) });
  });

  it('that no row is about leaves the effect unclear', async () => {
    await expect(ask('reset', { code: 99, message: 'new' })).rejects.toMatchObject({ wasSent: true });
  });

  it('never counts as a right password unless a controller says it to nobody else', async () => {
    const proven = [
      'password-must-change',
      'password-expired',
      'account-disabled',
      'account-expired',
      'logon-restricted',
    ];
    const details = answerTable
      .filter(({ on, means }) => on === 'bind' && proven.includes(means))
      .map(({ code, detail }) => `${code}/${detail}`);
    // Measured, or of Microsoft: "returns only when presented with valid username and password".
    expect(details.toSorted()).toEqual(['49/530', '49/531', '49/532', '49/533', '49/701', '49/773']);
  });
});

describe('the table', () => {
  it('has no row that others hide', () => {
    const hidden = answerTable.filter((row) => !cases.some(([, , found]) => found === row));
    expect(hidden).toEqual([]);
  });

  it('is plain: no sentence that ends, no code of its own invention', () => {
    for (const row of answerTable) {
      expect(row.what).toMatch(/^[a-z`].*[^.]$/);
      expect(row.remedy ?? '.').toMatch(/[.?]$/);
      expect(row.ownRemedy ?? '.').toMatch(/[.?]$/);
      expect(row.detail).toMatch(/^([*-]|[0-9a-f]{2,8}|[0-9A-F]{8})$/);
      expect([...outcomeCodes, 'policy', 'unbound', 'elsewhere', 'unclear']).toContain(row.means);
      expect(row.source).toMatch(/^(MS-[A-Z]+ \d|RFC \d{4} |measured$)/);
    }
  });

  it('says what the service account needs when its own sign-in is refused', () => {
    const unanswered = answerTable.filter(
      ({ on, code, ownRemedy, remedy }) => on === 'bind' && code === 49 && !(ownRemedy ?? remedy),
    );
    expect(unanswered).toEqual([]);
  });
});

describe('bridge check', () => {
  it.each([
    ['532', 'the directory answered 49/532: right password, but too old', /new password for the service account/],
    ['775', 'the directory answered 49/775: locked; the password was not looked at', /Unlock the service account/],
    ['80090346', 'the directory answered 49/80090346: the controller wants channel binding', /opens TLS/],
    ['57', 'the directory answered 49/57: refused, and we do not know why', /security log/],
  ])('says what to do when its own sign-in is refused with %s', async (data, detail, remedy) => {
    script = ({ kind }) =>
      kind === 'bind' ? { code: 49, message: `80090308: AcceptSecurityContext error, data ${data}, v4563` } : undefined;
    const line = (await check()).find(({ name }) => name === 'sign-in of the service account');
    expect(line).toEqual({ name: line?.name, passed: false, detail, remedy: expect.stringMatching(remedy) });
  });

  it('says in words what the directory answered to a look', async () => {
    script = (request) =>
      request.kind === 'search' && request.base.startsWith('OU=')
        ? { code: 3, message: '00002022: SvcErr: DSID-03, problem 5010, data 0' }
        : undefined;
    const failed = (await check()).filter(({ passed }) => !passed);
    expect(failed.map(({ detail }) => detail)).toEqual([
      'the directory answered 3/00002022: it took too long for the controller (00002022)',
    ]);
  });
});
