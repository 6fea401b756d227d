import { describe, expect, it } from '@jest/globals';
import { personId } from '#functions/ports/person.ts';
import { giveToken as give, tokenSecret } from './fakes/give-token.ts';
import { alice, configOf, world } from './fakes/world.ts';
import type { Browser } from './fakes/world.ts';
import { generateSync } from 'otplib/functional';

const owner = personId('corp', alice.objectGuid);
const start = (browser: Browser, login = 'alice', purpose = 'reset') =>
  browser.post('/recovery', { portal: 'demo', login, purpose, language: 'en' });

type World = Awaited<ReturnType<typeof world>>;

async function giveToken(w: World): Promise<(secondsAgo?: number) => string> {
  await give(w, owner);
  return (secondsAgo = 0) => generateSync({ secret: tokenSecret, epoch: w.now().getTime() / 1000 - secondsAgo });
}

async function proven(w: World, browser: Browser) {
  await start(browser);
  return browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
}

describe('recovery', () => {
  it('resets a password: code, sealed password, outcome', async () => {
    const w = await world();
    const browser = w.browser();
    const started = await start(browser);
    expect(started).toMatchObject({
      status: 201,
      body: { state: 'proving', gate: { choices: ['email-code', 'token-code'] } },
    });
    expect(w.ports.notices.sent).toMatchObject([{ to: 'alice@mail.example', kind: 'code' }]);
    const flow = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    expect(flow).toMatchObject({
      status: 200,
      body: { state: 'proven', person: { displayName: 'Alice Example' }, sealing: { bridges: ['statement'] } },
    });
    const { operation } = flow.body.sealing.binding;
    const asked = await browser.post('/recovery/password', { operation, sealed: 'sealed' });
    expect(asked).toMatchObject({ status: 202, body: { id: operation, state: 'pending' } });
    expect(w.ports.jobs.sent).toMatchObject([
      {
        id: operation,
        kind: 'password.reset',
        target: { login: 'alice', objectGuid: alice.objectGuid },
        sealed: 'sealed',
      },
    ]);
    await w.answer({ id: operation, outcome: 'done' });
    expect(await browser.get(`/operations/${operation}?wait=5`)).toMatchObject({
      body: { state: 'done', outcome: 'done' },
    });
    expect(await browser.get('/flow')).toMatchObject({ status: 401, body: { code: 'flow-required' } });
  });

  it('gives a new operation after a refused password, five in all', async () => {
    const w = await world();
    const browser = w.browser();
    let flow = await proven(w, browser);
    const seen = new Set<string>();
    for (let turn = 0; turn < 5; turn++) {
      const { operation } = flow.body.sealing.binding;
      seen.add(operation);
      expect((await browser.post('/recovery/password', { operation, sealed: 'x' })).status).toBe(202);
      expect((await browser.post('/recovery/password', { operation, sealed: 'y' })).status).toBe(409);
      await w.answer({ id: operation, outcome: 'password-in-history' });
      flow = await browser.get('/flow');
    }
    expect(seen.size).toBe(5);
    expect(flow.status).toBe(401);
    expect(w.ports.jobs.sent).toHaveLength(5);
  });

  it('answers unknown when no bridge told how it went', async () => {
    const w = await world();
    const browser = w.browser();
    const { operation } = (await proven(w, browser)).body.sealing.binding;
    await browser.post('/recovery/password', { operation, sealed: 'x' });
    await w.pass(134);
    expect((await browser.get(`/operations/${operation}`)).body.state).toBe('pending');
    await w.pass(2);
    expect((await browser.get(`/operations/${operation}`)).body).toMatchObject({ state: 'done', outcome: 'unknown' });
  });

  it('refuses before the person types a password when the directory is away', async () => {
    const w = await world();
    const browser = w.browser();
    const { operation } = (await proven(w, browser)).body.sealing.binding;
    w.ports.bridges.items.clear();
    const asked = await browser.post('/recovery/password', { operation, sealed: 'x' });
    expect(asked).toMatchObject({ status: 503, body: { code: 'directory-unreachable' } });
    expect(w.ports.operations.items.size).toBe(0);
  });

  it('unlocks without a password', async () => {
    const w = await world();
    const browser = w.browser();
    await start(browser, 'alice', 'unlock');
    const flow = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    expect(flow.body.sealing).toBeUndefined();
    const asked = await browser.post('/recovery/unlock', { operation: flow.body.operation });
    expect(asked.status).toBe(202);
    expect(w.ports.jobs.sent).toMatchObject([{ kind: 'account.unlock' }]);
    expect((await browser.post('/recovery/password', { operation: asked.body.id, sealed: 'x' })).status).toBe(409);
  });

  it.each([
    ['account-disabled', { ...alice, isDisabled: true }],
    ['protected-account', { ...alice, isProtected: true }],
    ['account-expired', { ...alice, accountExpiresAt: '2026-11-21T08:00:00.000Z' }],
  ])('tells %s only after the proof, and does nothing', async (obstacle, person) => {
    const w = await world({ people: [person] });
    const browser = w.browser();
    expect((await start(browser)).body.obstacle).toBeUndefined();
    const flow = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    expect(flow.body).toMatchObject({ state: 'proven', obstacle });
    expect(flow.body.sealing).toBeUndefined();
    const { id } = [...w.ports.flows.items.values()][0]!.operation!;
    expect((await browser.post('/recovery/password', { operation: id, sealed: 'x' })).body.code).toBe('not-allowed');
  });

  it('a mail queue that is away costs no mail', async () => {
    const w = await world();
    w.ports.notices.isBroken = true;
    for (let n = 0; n < 7; n++) expect((await start(w.browser())).status).toBe(500);
    w.ports.notices.isBroken = false;
    expect((await start(w.browser())).status).toBe(201);
  });

  it.each([
    ['reset', 'alice@mail.example', ['mail.example'], null],
    ['reset', 'alice@eu.mail.example', ['mail.example'], null],
    ['reset', 'alice@mail.example', ['corp.example'], 'alice@mail.example'],
    ['unlock', 'alice@mail.example', ['mail.example'], 'alice@mail.example'],
  ])('F4: for a %s the code to %s goes, with mailboxes behind the password in %j, to %j', async (...given) => {
    const [purpose, mail, mailboxDomains, to] = given;
    const [{ directories }, plain] = [configOf(), await world({ people: [{ ...alice, mail }] })];
    const config = { directories: [{ ...directories[0]!, mailboxDomains }] };
    const w = await world({ people: [{ ...alice, mail }], config });
    const [browser, other] = [w.browser(), plain.browser()];
    const [answer, usual] = [await start(browser, 'alice', purpose), await start(other, 'alice', purpose)];
    expect(w.ports.notices.sent).toMatchObject([{ kind: 'code', to }]);
    // The same answer: it does not tell where somebody's mailbox is.
    expect(answer.raw.body!.length).toBe(usual.raw.body!.length);
    const proof = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    expect(proof.status).toBe(to === null ? 403 : 200);
  });

  it('an account that runs out later is judged when it matters', async () => {
    const w = await world({ people: [{ ...alice, accountExpiresAt: '2026-11-21T08:01:00.000Z' }] });
    const browser = w.browser();
    const flow = await proven(w, browser);
    expect(flow.body.obstacle).toBeUndefined();
    await w.pass(60);
    expect((await browser.get('/flow')).body).toMatchObject({ obstacle: 'account-expired' });
    const { operation } = flow.body.sealing.binding;
    expect((await browser.post('/recovery/password', { operation, sealed: 'x' })).body.code).toBe('not-allowed');
  });
});

describe('a person with an authenticator app', () => {
  it('E15: still needs it, although one factor would do, and it is told only after the first', async () => {
    const w = await world();
    const code = await giveToken(w);
    const browser = w.browser();
    const flow = await proven(w, browser);
    expect(flow.body).toMatchObject({ state: 'proving', gate: { proven: ['email-code'], choices: ['token-code'] } });
    expect((await browser.post('/recovery/password', { operation: 'A'.repeat(22), sealed: 'x' })).status).toBe(409);
    const done = await browser.post('/flow/proofs', { factor: 'token-code', code: code() });
    expect(done.body).toMatchObject({ state: 'proven' });
  });

  it('E17: a code is accepted once, also in parallel and in another flow', async () => {
    const w = await world();
    const code = await giveToken(w);
    const browsers = Array.from({ length: 4 }, () => w.browser());
    for (const browser of browsers) await proven(w, browser);
    const answers = await Promise.all(
      browsers.map((browser) => browser.post('/flow/proofs', { factor: 'token-code', code: code() })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 403, 403, 403]);
  });

  it('accepts the neighbouring steps and no others', async () => {
    const w = await world();
    const code = await giveToken(w);
    const browser = w.browser();
    await proven(w, browser);
    expect((await browser.post('/flow/proofs', { factor: 'token-code', code: code(65) })).status).toBe(403);
    expect((await browser.post('/flow/proofs', { factor: 'token-code', code: code(30) })).status).toBe(200);
  });
});

describe('budgets', () => {
  it('E4, E6: five wrong codes lock the factor for every flow of the account, for the right code as well', async () => {
    const w = await world();
    const first = w.browser();
    await start(first);
    for (let n = 0; n < 5; n++) {
      expect((await first.post('/flow/proofs', { factor: 'email-code', code: wrong(w.lastCode()) })).status).toBe(403);
    }
    const second = w.browser();
    await start(second);
    const answers = [wrong(w.lastCode()), w.lastCode()].map((code) =>
      second.post('/flow/proofs', { factor: 'email-code', code }),
    );
    const [a, b] = await Promise.all(answers);
    expect(a).toMatchObject({ status: 429, body: { code: 'too-many-tries' } });
    expect(b!.raw).toEqual(a!.raw);
  });

  it('E7: after the window the budget is whole again', async () => {
    const w = await world();
    for (let round = 0; round < 2; round++) {
      const browser = w.browser();
      await start(browser);
      const statuses = [];
      for (let n = 0; n < 6; n++) {
        statuses.push((await browser.post('/flow/proofs', { factor: 'email-code', code: wrong(w.lastCode()) })).status);
      }
      expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
      await w.pass(24 * 3600);
    }
  });

  it('E4: a concurrent burst cannot exceed the budget', async () => {
    const w = await world();
    const browser = w.browser();
    await start(browser);
    const code = wrong(w.lastCode());
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => browser.post('/flow/proofs', { factor: 'email-code', code })),
    );
    expect(answers.filter((answer) => answer.status === 403)).toHaveLength(5);
  });

  it('gives the attempt back when we failed', async () => {
    const w = await world();
    const browser = w.browser();
    await start(browser);
    const { advance } = w.ports.flows;
    w.ports.flows.advance = () => Promise.reject(new Error('the table is away'));
    for (let n = 0; n < 8; n++) {
      expect((await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() })).status).toBe(500);
    }
    w.ports.flows.advance = advance;
    expect((await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() })).status).toBe(200);
  });

  it.each([['alice'], ['nobody']])(
    'E2, E3: mails of %s are capped at the same count in every spelling',
    async (name) => {
      const w = await world();
      const spellings = [
        name,
        name.toUpperCase(),
        `CORP\\${name}`,
        `${name}@corp.example`,
        ` ${name} `,
        `corp\\${name}`,
      ];
      const statuses = [];
      for (const login of spellings) statuses.push((await start(w.browser(), login)).status);
      expect(statuses).toEqual([201, 201, 201, 201, 201, 429]);
    },
  );
});

describe('a code', () => {
  it('E12: is used once of fifty times at once', async () => {
    const w = await world({
      portal: { recovery: { needed: 2, allowed: ['email-code', 'token-code'], categories: 1 } },
    });
    const browser = w.browser();
    await start(browser);
    // The budget alone would stop most: here only the conditional write is looked at.
    w.ports.budgets.take = async () => ({ isTaken: true, used: 1 });
    const code = w.lastCode();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => browser.post('/flow/proofs', { factor: 'email-code', code })),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  });

  it('E12: dies after ten minutes, and when a new one is sent', async () => {
    const w = await world();
    const browser = w.browser();
    await start(browser);
    const old = w.lastCode();
    expect(await browser.post('/flow/challenges', { factor: 'email-code' })).toMatchObject({
      status: 409,
      body: { code: 'wrong-step' },
    });
    await w.pass(31);
    expect((await browser.post('/flow/challenges', { factor: 'email-code' })).status).toBe(200);
    const fresh = w.lastCode();
    if (old !== fresh) {
      expect((await browser.post('/flow/proofs', { factor: 'email-code', code: old })).status).toBe(403);
    }
    await w.pass(600);
    expect((await browser.post('/flow/proofs', { factor: 'email-code', code: fresh })).status).toBe(403);
  });

  it('E9: of one flow is worth nothing in another', async () => {
    const w = await world();
    const [victim, thief] = [w.browser(), w.browser()];
    await start(victim);
    const code = w.lastCode();
    await start(thief);
    if (code !== w.lastCode()) {
      expect((await thief.post('/flow/proofs', { factor: 'email-code', code })).status).toBe(403);
    }
    expect((await victim.post('/flow/proofs', { factor: 'email-code', code })).status).toBe(200);
  });
});

const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
