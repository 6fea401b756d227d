import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DemoState } from '#local/embedded-directory/demo-people.ts';
import type { FlowView, OperationView } from '#shared/api/views.ts';
import { Product } from '#test/support/product.ts';
import type { SourceClient } from '#test/support/source-client.ts';
import { appearanceOf } from './support/answers.ts';

jest.setTimeout(180_000);

const kinds: readonly (DemoState | 'missing' | 'gone')[] = [
  'usual',
  'missing',
  'gone',
  'disabled',
  'locked',
  'no-mail',
  'protected',
  'password-expired',
  'must-change',
  'account-expired',
];

/** Who exists, and in which state, is nobody's business before the proof. */
describe('E1: before the proof all names look alike', () => {
  let product: Product;
  let logins: Map<string, string>;

  beforeAll(async () => {
    product = await Product.shared();
    logins = new Map();
    for (const kind of kinds) {
      const state = kind === 'gone' ? 'usual' : kind;
      const login = state === 'missing' ? 'nobody-of-that-name' : (await product.nextPerson(state)).login;
      if (kind === 'gone') await noteGone(login);
      logins.set(kind, login);
    }
  });

  /** As the bridge has it noted when the directory has somebody no more. */
  const noteGone = async (login: string): Promise<void> => {
    const people = await product.scan('people');
    const { id } = people.find((item) => item['samAccountName']?.S === login)!;
    await product.tables.send(
      new UpdateItemCommand({
        TableName: 'latchkey-local-people',
        Key: { id: id! },
        UpdateExpression: 'SET absentSinceMs = :at',
        ExpressionAttributeValues: { ':at': { N: '1' } },
      }),
    );
  };

  /** Does the same for everybody, and gives what each sees of every answer. */
  const compare = async (steps: (browser: SourceClient, login: string) => Promise<object[]>): Promise<void> => {
    const seen = new Map<string, object[]>();
    for (const [kind, login] of logins) seen.set(kind, await steps(product.browser(), login));
    const usual = seen.get('usual');
    for (const [kind, appearances] of seen) expect([kind, appearances]).toEqual([kind, usual]);
  };
  const start = (browser: SourceClient, login: string, portal: string, purpose: string) =>
    browser.raw('POST', '/recovery', { portal, login, purpose, language: 'en' });

  it.each(['demo', 'bank'])(
    'through all of a recovery in the portal %s: start, look, resend, wrong code, forged steps',
    (portal) =>
      compare(async (browser, login) => {
        const answers = [
          await start(browser, login, portal, 'reset'),
          await browser.raw('GET', '/flow'),
          await browser.raw('POST', '/flow/challenges', { factor: 'email-code' }),
          await browser.raw('POST', '/flow/proofs', { factor: 'email-code', code: '000000' }),
          await browser.raw('POST', '/flow/proofs', { factor: 'token-code', code: '000000' }),
          await browser.raw('POST', '/recovery/password', { operation: 'A'.repeat(22), sealed: '{}' }),
          await browser.raw('POST', '/recovery/unlock', { operation: 'A'.repeat(22) }),
          await browser.raw('GET', `/operations/${'A'.repeat(22)}`),
          await browser.raw('DELETE', '/flow'),
          await start(browser, login, portal, 'unlock'),
        ];
        return answers.map((answer) => appearanceOf(answer, login));
      }),
  );

  it.each([['password'], ['mail'], ['token'], ['password', 'mail', 'token']])(
    'through a restoring of access, of who lost %s and more: start, look, wrong proofs, forged steps',
    (...lost) =>
      compare(async (browser, login) => {
        const answers = [
          await browser.raw('POST', '/restore', { portal: 'demo', login, lost, language: 'en' }),
          await browser.raw('GET', '/flow'),
          await browser.raw('POST', '/flow/proofs', { factor: 'recovery-code', code: '0000-0000-0000-0000' }),
          await browser.raw('POST', '/flow/proofs', { factor: 'token-code', code: '000000' }),
          await browser.raw('POST', '/restore/mail-codes', { mail: 'new@mail.example' }),
          await browser.raw('POST', '/restore/requests', { mailCode: '000000' }),
          await browser.raw('GET', '/restore'),
          await browser.raw('DELETE', '/restore'),
        ];
        return answers.map((answer) => appearanceOf(answer, login));
      }),
  );

  it('through a sign-in with a wrong password, to its outcome and beyond', () =>
    compare(async (browser, login) => {
      const seat = product.seat({ login, email: 'x@y.example' } as never);
      const started = await browser.raw('POST', '/sign-in', { portal: 'demo', login, language: 'en' });
      const flow = JSON.parse(started.text) as FlowView;
      const body = await seat.at.sealed(flow.sealing!, { currentPassword: 'Surely-Wrong-0' });
      const checked = await browser.raw('POST', '/sign-in/password', body);
      const { id } = JSON.parse(checked.text) as OperationView;
      const answers = [
        started,
        checked,
        await browser.raw('GET', `/operations/${id}?wait=20`),
        await browser.raw('POST', '/sign-in/session', {}),
        await browser.raw('GET', '/flow'),
      ];
      return answers.map((answer) => appearanceOf(answer, login));
    }));

  it('E1, E2: with wrong passwords the limit trips at the same count, whoever is named', async () => {
    const counts = new Map<string, string>();
    for (const [kind, login] of logins) {
      const outcomes: string[] = [];
      for (let turn = 0; turn < 6; turn++) {
        const seat = product.seat({ login, email: 'x@y.example' } as never);
        outcomes.push(
          await seat.at.signIn(`Surely-Wrong-${turn}`).then(
            ({ check }) => check.outcome!,
            (problem: Error) => /answered (\d+)/.exec(problem.message)![1]!,
          ),
        );
      }
      counts.set(kind, outcomes.join(' '));
    }
    // One was spent by the sign-in above.
    const expected = [...Array<string>(4).fill('credentials-refused'), '429', '429'].join(' ');
    expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(kinds.map((kind) => [kind, expected])));
  });

  it('E2: codes and wrong codes trip at the same count for a name that does not exist', async () => {
    const counts: unknown[] = [];
    for (const login of [
      (await product.nextPerson()).login,
      'another-nobody',
      (await product.nextPerson('locked')).login,
    ]) {
      const starts: number[] = [];
      let last = product.browser();
      for (let turn = 0; turn < 7; turn++) {
        const browser = product.browser();
        const { status } = await start(browser, login, 'demo', 'reset');
        if (status === 201) last = browser;
        starts.push(status);
      }
      const proofs: number[] = [];
      for (let turn = 0; turn < 7; turn++) {
        const code = `00000${turn}`;
        proofs.push((await last.raw('POST', '/flow/proofs', { factor: 'email-code', code })).status);
      }
      counts.push({ starts, proofs });
    }
    expect(counts[0]).toEqual({
      starts: [201, 201, 201, 201, 201, 429, 429],
      proofs: [403, 403, 403, 403, 403, 429, 429],
    });
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[2]).toEqual(counts[0]);
  });

  const spellings = (name: string): string[] => [
    name,
    name.toUpperCase(),
    ` ${name}  `,
    `DEMO\\${name}`,
    `demo\\${name.toUpperCase()}`,
    `${name}@demo.example`,
    `${name.toUpperCase()}@DEMO.EXAMPLE`,
    `demo.example\\${name}`,
  ];

  it.each(['somebody', 'nobody'])('E3: all spellings of %s are one bucket', async (who) => {
    const name = who === 'somebody' ? (await product.nextPerson()).login : 'no-such-person';
    const statuses: number[] = [];
    for (const login of spellings(name)) statuses.push((await start(product.browser(), login, 'demo', 'reset')).status);
    expect(statuses).toEqual([201, 201, 201, 201, 201, 429, 429, 429]);
  });

  it.each([
    '',
    ' ',
    '\t\n',
    '\u00a0',
    '\u200b',
    '*',
    'a*',
    '(cn=*)',
    '|',
    '\0',
    'a\0b',
    '@',
    'a@',
    '@b',
    '\\',
    'DEMO\\',
    '*@demo.example',
    'a'.repeat(257),
  ])('E8: the name %j is refused before any look-up', async (login) => {
    const browser = product.browser();
    // What the bridge tells meanwhile is written as well: what counts is that nobody's flow begins.
    const flows = async () => (await product.scan('flows')).map(({ id }) => id!.S).toSorted();
    const before = await flows();
    const answers = [
      await start(browser, login, 'demo', 'reset'),
      await browser.raw('POST', '/sign-in', { portal: 'demo', login, language: 'en' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(await flows()).toEqual(before);
  });

  it.each([
    ['mıke@demo.example', 'mike'],
    ['MİKE@demo.example', 'mike'],
    ['mıke', 'mike'],
    ['ｍｉｋｅ', 'mike'],
    ['mike@demo.ｅxample', 'mike'],
    ['\u212Aim', 'kim'],
    ['\u212Aim@demo.example', 'kim'],
    ['kim\u0301@demo.example', 'kim'],
    ['mike@demo.example.', 'mike'],
  ])('E11: %j is never %s: no mail to anybody, no budget touched', async (login, target) => {
    const address = `${target}@demo.example`;
    const guid = product.entry(target).guid;
    const touched = async (): Promise<string> =>
      JSON.stringify((await product.scan('budgets')).filter((item) => item['id']!.S!.includes(guid)));
    const before = { mails: (await product.mailbox.to(address)).length, budgets: await touched() };
    const { status } = await start(product.browser(), login, 'demo', 'reset');
    expect([201, 400]).toContain(status);
    // A mail to somebody else, asked for later, has arrived: one to the twin would have, too.
    const other = await product.newcomer();
    await other.at.start('reset');
    await product.mailbox.waitFor(other.email, { after: 0 });
    expect({ mails: (await product.mailbox.to(address)).length, budgets: await touched() }).toEqual(before);
  });
});
