import { describe, expect, it } from '@jest/globals';
import { proofBudget } from '#functions/flows/limits.ts';
import { personId } from '#functions/ports/person.ts';
import type { Job } from '#shared/protocol/job.ts';
import { alice, world } from './fakes/world.ts';
import type { Browser } from './fakes/world.ts';

type World = Awaited<ReturnType<typeof world>>;
type Body = Record<string, string>;
interface Ready {
  readonly w: World;
  readonly browser: Browser;
  readonly path: string;
  readonly body: Body;
}

const subject = personId('corp', alice.objectGuid);
const recovery = async (purpose: 'reset' | 'unlock'): Promise<Ready> => {
  const w = await world();
  const browser = w.browser();
  await browser.post('/recovery', { portal: 'demo', login: 'alice', purpose, language: 'en' });
  const flow = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
  return purpose === 'unlock'
    ? { w, browser, path: '/recovery/unlock', body: { operation: flow.body.operation } }
    : { w, browser, path: '/recovery/password', body: bodyOf(flow.body.sealing) };
};
const check = async (w: World | undefined = undefined): Promise<Ready> => {
  const there = w ?? (await world());
  const browser = there.browser();
  const flow = await browser.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' });
  return { w: there, browser, path: '/sign-in/password', body: bodyOf(flow.body.sealing) };
};
const change = async (): Promise<Ready> => {
  const { w, browser, path, body } = await check();
  await browser.post(path, body);
  await w.answer({ id: body['operation']!, outcome: 'done', objectGuid: alice.objectGuid });
  await browser.post('/sign-in/session');
  w.ports.jobs.sent.length = 0;
  w.ports.budgets.counters.clear();
  const prepared = await browser.post('/password/preparation');
  return { w, browser, path: '/password', body: bodyOf(prepared.body) };
};
const bodyOf = (sealing: { binding: { operation: string } }): Body => ({
  operation: sealing.binding.operation,
  sealed: 'sealed',
});
const used = ({ ports }: World): number => {
  const { subject: key, slot } = proofBudget(subject, 'directory-password');
  return ports.budgets.counters.get(`${key}|${slot}`)?.used ?? 0;
};
const ids = (jobs: readonly Job[]): string[] => [...new Set(jobs.map(({ id }) => id))];

const everyKind: [string, () => Promise<Ready>][] = [
  ['a reset', () => recovery('reset')],
  ['an unlock', () => recovery('unlock')],
  ['a change', change],
  ['the check of a password', () => check()],
];

describe.each(everyKind)('%s whose answer was lost', (_, prepare) => {
  it('B7: is sent again by an identical request, as the very same job', async () => {
    const { w, browser, path, body } = await prepare();
    w.ports.jobs.isBroken = true;
    for (let n = 0; n < 3; n++) expect((await browser.post(path, body)).status).toBe(500);
    w.ports.jobs.isBroken = false;
    await w.pass(40);
    const answer = await browser.post(path, body);
    expect(answer).toMatchObject({ status: 202, body: { id: body['operation'], state: 'pending' } });
    expect((await browser.post(path, body)).body).toEqual(answer.body);
    const [first, second, ...others] = w.ports.jobs.sent;
    expect(others).toEqual([]);
    expect(second).toEqual(first);
    await w.answer({ id: body['operation']!, outcome: 'done' });
    expect((await browser.post(path, body)).body).toMatchObject({ state: 'done', outcome: 'done' });
    expect(w.ports.jobs.sent).toHaveLength(2);
  });

  it('B2: lives no longer by being sent again, and is not sent once it was given up', async () => {
    const { w, browser, path, body } = await prepare();
    await browser.post(path, body);
    const issuedAt = w.now().getTime();
    await w.pass(100);
    await browser.post(path, body);
    expect(w.ports.jobs.sent.map(({ expiresAt }) => Date.parse(expiresAt) - issuedAt)).toEqual([120_000, 120_000]);
    await w.pass(36);
    const late = await browser.post(path, body);
    expect(late).toMatchObject({ status: 202, body: { state: 'done', outcome: 'unknown' } });
    expect(w.ports.jobs.sent).toHaveLength(2);
  });

  it('E12: fifty times at once is one job', async () => {
    const { w, browser, path, body } = await prepare();
    const copies = Array.from({ length: 50 }, () => twin(w, browser));
    const answers = await Promise.all(copies.map((copy) => copy.post(path, body)));
    // Each counts an attempt before it finds out that another one has: for a moment there may be none left.
    const isAttempt = ['/password', '/sign-in/password'].includes(path);
    expect(answers.filter(({ status }) => status !== 202 && !(isAttempt && status === 429))).toEqual([]);
    if (isAttempt) expect(used(w)).toBe(1);
    expect(ids(w.ports.jobs.sent)).toEqual([body['operation']]);
    expect(new Set(w.ports.jobs.sent.map((job) => JSON.stringify(job))).size).toBe(1);
  });

  it('is told of, although the directory is away meanwhile', async () => {
    const { w, browser, path, body } = await prepare();
    await browser.post(path, body);
    w.ports.bridges.items.clear();
    expect(await browser.post(path, body)).toMatchObject({ status: 202, body: { state: 'pending' } });
  });

  it('E9: is nothing to another flow or session', async () => {
    const { w, browser, path, body } = await prepare();
    await browser.post(path, body);
    const { operation } = body;
    for (const owner of ['another-flow', 'another-session']) {
      w.ports.operations.items.set(operation!, { ...w.ports.operations.items.get(operation!)!, owner });
      expect((await browser.post(path, body)).body.code).toBe('wrong-step');
    }
    expect(w.ports.jobs.sent).toHaveLength(1);
  });
});

describe.each(everyKind.filter(([name]) => name !== 'an unlock'))('%s', (_, prepare) => {
  it('E12: of fifty contents for one operation at once one is taken', async () => {
    const { w, browser, path, body } = await prepare();
    // Only the conditional write is looked at, not the budget.
    w.ports.budgets.take = async () => ({ isTaken: true, used: 1 });
    const copies = Array.from({ length: 50 }, () => twin(w, browser));
    const answers = await Promise.all(copies.map((copy, n) => copy.post(path, { ...body, sealed: `sealed ${n}` })));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    expect(answers.filter(({ body: { code } }) => code === 'wrong-step')).toHaveLength(49);
    expect(w.ports.jobs.sent).toHaveLength(1);
  });
});

describe.each([everyKind[2]!, everyKind[3]!])('the attempt of %s', (_, prepare) => {
  it('B9: is counted once, however often it is sent', async () => {
    const { w, browser, path, body } = await prepare();
    for (let n = 0; n < 8; n++) expect((await browser.post(path, body)).status).toBe(202);
    expect(used(w)).toBe(1);
  });

  it('E4: is given back when we failed, and counted again when the job goes out after all', async () => {
    const { w, browser, path, body } = await prepare();
    w.ports.jobs.isBroken = true;
    for (let n = 0; n < 8; n++) expect((await browser.post(path, body)).status).toBe(500);
    expect(used(w)).toBe(0);
    w.ports.jobs.isBroken = false;
    const copies = Array.from({ length: 3 }, () => twin(w, browser));
    await Promise.all(copies.map((copy) => copy.post(path, body)));
    expect(used(w)).toBe(1);
  });

  it('E4: that was used up meanwhile is no free guess', async () => {
    const { w, browser, path, body } = await prepare();
    w.ports.jobs.isBroken = true;
    await browser.post(path, body);
    w.ports.jobs.isBroken = false;
    const budget = proofBudget(subject, 'directory-password');
    for (let n = 0; n < 5; n++) await w.ports.budgets.take(budget, w.now());
    expect(await browser.post(path, body)).toMatchObject({ status: 429, body: { code: 'too-many-tries' } });
    expect(w.ports.jobs.sent).toEqual([]);
  });

  it('is given back when nothing could be noted', async () => {
    const { w, browser, path, body } = await prepare();
    const { create } = w.ports.operations;
    w.ports.operations.create = () => Promise.reject(new Error('the table is away'));
    expect((await browser.post(path, body)).status).toBe(500);
    expect(used(w)).toBe(0);
    w.ports.operations.create = create;
    expect((await browser.post(path, body)).status).toBe(202);
    expect(used(w)).toBe(1);
  });

  it('stays counted when the function died before it could send', async () => {
    const { w, browser, path, body } = await prepare();
    const { send } = w.ports.jobs;
    const { setCounted } = w.ports.operations;
    w.ports.jobs.send = () => Promise.reject(new Error('out of time'));
    w.ports.operations.setCounted = () => Promise.reject(new Error('out of time'));
    expect((await browser.post(path, body)).status).toBe(500);
    Object.assign(w.ports.jobs, { send });
    Object.assign(w.ports.operations, { setCounted });
    expect((await browser.post(path, body)).status).toBe(202);
    expect(w.ports.jobs.sent).toHaveLength(1);
    expect(used(w)).toBe(1);
  });
});

it('E18: a recovery that was frozen meanwhile sends no job again, and tells no lie about the one before', async () => {
  const { w, browser, path, body } = await recovery('reset');
  await browser.post(path, body);
  await w.ports.people.freeze(subject, new Date(w.now().getTime() + 60_000));
  expect(await browser.post(path, body)).toMatchObject({ status: 202, body: { state: 'pending' } });
  expect(w.ports.jobs.sent).toHaveLength(1);
});

it('a refused operation is told again with its end, and is no way to another try', async () => {
  const { w, browser, path, body } = await recovery('reset');
  await browser.post(path, body);
  await w.answer({ id: body['operation']!, outcome: 'password-in-history' });
  const next = bodyOf((await browser.get('/flow')).body.sealing);
  expect(next['operation']).not.toBe(body['operation']);
  expect((await browser.post(path, body)).body).toMatchObject({ state: 'done', outcome: 'password-in-history' });
  expect((await browser.post(path, { ...body, sealed: 'other' })).body.code).toBe('wrong-step');
  expect(w.ports.jobs.sent).toHaveLength(1);
  expect((await browser.post(path, next)).status).toBe(202);
});

it('a change that is repeated after another was prepared is still that change', async () => {
  const { w, browser, path, body } = await change();
  w.ports.jobs.isBroken = true;
  expect((await browser.post(path, body)).status).toBe(500);
  w.ports.jobs.isBroken = false;
  await browser.post('/password/preparation');
  expect((await browser.post(path, body)).status).toBe(202);
  expect(ids(w.ports.jobs.sent)).toEqual([body['operation']]);
});

/** The same person in another tab of the same browser; at another address, so that only what is tested can refuse. */
function twin(w: World, browser: Browser): Browser {
  const other = w.browser();
  for (const [name, value] of browser.cookies) other.cookies.set(name, value);
  other.address = `203.0.113.${twins++ % 250}`;
  return other;
}
let twins = 0;
