import { describe, expect, it } from '@jest/globals';
import { actions } from '#functions/actions/registry.ts';
import type { PortalConfig } from '#functions/environment.ts';
import type { WorkChallenge, WorkDone } from '#shared/api/work.ts';
import { solveWork } from '#test/support/solve-work.ts';
import { world } from './fakes/world.ts';
import type { Browser, Reply } from './fakes/world.ts';

const allThatStart = ['/recovery', '/restore', '/sign-in', '/sign-in/passkey'] as const;

/** A portal that asks for work from the fourth beginning of a minute on. */
async function setup(botDefence: PortalConfig['botDefence'] = { startsPerMinute: 3 }) {
  const portal = {
    actions: ['password.reset', 'access.restore'],
    restore: { needed: 1, allowed: ['email-code'], categories: 1 },
    signIn: { methods: ['directory-password', 'passkey'] },
    botDefence,
  } satisfies Partial<PortalConfig>;
  const w = await world({ portal });
  let address = 0;
  /** Somebody at an address of their own. */
  const stranger = (): Browser => Object.assign(w.browser(), { address: `203.0.113.${++address}` });
  const start = (browser = stranger(), work?: WorkDone, login = `name-${address}`, path: string = '/recovery') => {
    const named = path === '/sign-in/passkey' ? {} : { login };
    const purpose = path === '/recovery' ? { purpose: 'reset' } : path === '/restore' ? { lost: ['password'] } : {};
    return browser.post(path, { portal: 'demo', language: 'en', ...named, ...purpose, ...(work && { work }) });
  };
  /** Uses up what is usual in this minute. */
  const crowd = async (path?: string): Promise<void> => {
    for (let n = 0; n < 3; n++) expect((await start(undefined, undefined, undefined, path)).status).toBe(201);
  };
  const asked = async (path?: string): Promise<WorkChallenge> => {
    const { status, body } = await start(undefined, undefined, undefined, path);
    expect([status, body.code]).toEqual([428, 'challenge-required']);
    return body.challenge as WorkChallenge;
  };
  return { ...w, stranger, start, crowd, asked };
}

const codeOf = ({ status, body }: Reply): unknown => (status === 201 ? 201 : body.code);

describe('F8: work is asked for once traffic is unusual', () => {
  it('wherever somebody whom we do not know begins something that is kept', () => {
    const kept = actions.filter((each) => each.standing === 'nobody' && each.method === 'POST');
    const begins = kept.filter(({ needs }) => (needs as readonly string[]).includes('flows'));
    expect(begins.map(({ path }) => path).sort()).toEqual([...allThatStart]);
    for (const { errors } of begins) expect(errors).toContain('challenge-required');
  });

  it('up to the threshold nobody is asked; then everybody, until the minute is over and the rush with it', async () => {
    const w = await setup();
    await w.crowd();
    expect(codeOf(await w.start())).toBe('challenge-required');
    await w.pass(60);
    expect(codeOf(await w.start())).toBe('challenge-required');
    await w.pass(120);
    expect(codeOf(await w.start())).toBe(201);
  });

  it('whoever does the work goes on with the very same request', async () => {
    const w = await setup();
    await w.crowd();
    const browser = w.stranger();
    const challenge = (await w.start(browser)).body.challenge as WorkChallenge;
    const done = await w.start(browser, await solveWork(challenge), 'alice');
    expect(done.status).toBe(201);
    expect(done.body.login).toBe('alice');
    expect(w.ports.notices.sent.at(-1)).toMatchObject({ kind: 'code', to: 'alice@mail.example' });
  });

  it.each(allThatStart)('%s: each way to begin is counted by itself', async (path) => {
    const w = await setup();
    await w.crowd(path);
    await w.asked(path);
    const others = allThatStart.filter((other) => other !== path);
    for (const other of others) expect(codeOf(await w.start(undefined, undefined, undefined, other))).toBe(201);
  });

  it('E1, E2: it is asked before anybody is looked up, whoever is named', async () => {
    const w = await setup();
    await w.crowd();
    w.ports.people.findByLogin = () => Promise.reject(new Error('must not be asked'));
    const answers = await Promise.all(['alice', 'nobody'].map((login) => w.start(undefined, undefined, login)));
    const shapes = answers.map(({ raw }) => [
      raw.statusCode,
      raw.headers,
      raw.body!.replaceAll(/[0-9a-f]{16,}|\d{5,}/g, '…'),
    ]);
    expect(shapes[1]).toEqual(shapes[0]);
    expect(answers[0]!.status).toBe(428);
  });

  it('the work grows with the load, and no further than four times', async () => {
    const w = await setup();
    await w.crowd();
    const most: number[] = [];
    for (let n = 0; n < 20; n++) most.push((await w.asked()).parameters.data.most);
    expect([...new Set(most)].map((each) => each / most[0]!)).toEqual([1, 2, 4]);
    expect(most).toEqual([...most].sort((a, b) => a - b));
  });

  it('a network that begins more than usual is asked, the others are not', async () => {
    const w = await setup({ startsPerNetworkAndHour: 2 });
    const busy = w.stranger();
    expect(codeOf(await w.start(busy, undefined, 'ann'))).toBe(201);
    expect(codeOf(await w.start(busy, undefined, 'ben'))).toBe(201);
    const refused = await w.start(busy, undefined, 'cleo');
    expect(codeOf(refused)).toBe('challenge-required');
    expect(codeOf(await w.start(busy, await solveWork(refused.body.challenge), 'cleo'))).toBe(201);
    expect(codeOf(await w.start(undefined, undefined, 'dora'))).toBe(201);
  });

  it('being asked costs nothing of the network’s own hour', async () => {
    const w = await setup({ startsPerNetworkAndHour: 2 });
    const busy = w.stranger();
    for (let n = 0; n < 2; n++) await w.start(busy);
    const used = (): number => w.ports.budgets.counters.get(`address#${busy.address}|start`)!.used;
    for (let n = 0; n < 5; n++) expect(codeOf(await w.start(busy))).toBe('challenge-required');
    expect(used()).toBe(2);
  });

  it('`off` is off, and without a word about it 60 a minute are usual', async () => {
    const off = await setup('off');
    for (let n = 0; n < 100; n++) expect(codeOf(await off.start())).toBe(201);
    const usual = await setup({});
    for (let n = 0; n < 60; n++) expect(codeOf(await usual.start())).toBe(201);
    expect(codeOf(await usual.start())).toBe('challenge-required');
  });

  it('a counter that is away shuts nobody out and does not turn the defence off: everybody is asked', async () => {
    const w = await setup();
    w.ports.traffic.count = () => Promise.reject(new Error('throttled'));
    const challenge = await w.asked();
    expect(codeOf(await w.start(undefined, await solveWork(challenge)))).toBe(201);
    expect(w.lines.some((line) => line.includes('traffic-unknown'))).toBe(true);
  });
});

describe('F8, E12: work is good for one thing, once, in time', () => {
  async function withWork(path?: string) {
    const w = await setup();
    await w.crowd(path);
    const challenge = await w.asked(path);
    return { ...w, challenge, done: await solveWork(challenge) };
  }

  it('of twenty requests with the same work at once one goes on', async () => {
    const w = await withWork();
    const answers = await Promise.all(Array.from({ length: 20 }, () => w.start(undefined, w.done)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.map(codeOf))).toEqual(new Set([201, 'challenge-required']));
  });

  it('not after three minutes', async () => {
    const w = await withWork();
    await w.pass(180);
    await w.crowd();
    expect(codeOf(await w.start(undefined, w.done))).toBe('challenge-required');
    expect(w.ports.challenges.items.size).toBe(0);
  });

  it('not for another way to begin, and not for another portal', async () => {
    const w = await withWork('/sign-in');
    await w.crowd();
    expect(codeOf(await w.start(undefined, w.done))).toBe('challenge-required');
    const other = await setup();
    await other.crowd();
    const { data } = w.challenge.parameters;
    const foreign = { ...w.challenge, parameters: { ...w.challenge.parameters, data: { ...data, portal: 'other' } } };
    expect(codeOf(await other.start(undefined, { ...w.done, challenge: foreign }))).toBe('challenge-required');
  });

  it.each<[string, (parameters: WorkChallenge['parameters']) => Partial<WorkChallenge['parameters']>]>([
    ['an easier try', () => ({ cost: 1 })],
    ['a shorter search', ({ keyPrefix }) => ({ keyPrefix: keyPrefix.slice(0, 2) })],
    ['a key of one’s own', () => ({ keySignature: 'ab'.repeat(32) })],
    ['another operation', ({ data }) => ({ data: { ...data, action: 'sign-in.start' } })],
    ['a later end', ({ data }) => ({ data: { ...data, expires: data.expires + 60 } })],
    ['fewer tries', ({ data }) => ({ data: { ...data, most: 1 } })],
    ['another number, so that it counts as unused', () => ({ nonce: '0'.repeat(32) })],
  ])('a forged challenge is worth nothing: %s', async (_, change) => {
    const w = await withWork();
    const { parameters } = w.challenge;
    const challenge = { ...w.challenge, parameters: { ...parameters, ...change(parameters) } };
    expect(codeOf(await w.start(undefined, { ...w.done, challenge }))).toBe('challenge-required');
    // Nothing was written for it.
    expect(w.ports.challenges.items.size).toBe(0);
  });

  it('a wrong solution is worth nothing, and does not use the challenge up', async () => {
    const w = await withWork();
    const wrong = [
      { ...w.done.solution, derivedKey: 'ab'.repeat(32) },
      { ...w.done.solution, derivedKey: w.challenge.parameters.keyPrefix },
    ];
    for (const solution of wrong)
      expect(codeOf(await w.start(undefined, { ...w.done, solution }))).toBe('challenge-required');
    expect(codeOf(await w.start(undefined, w.done))).toBe(201);
  });

  it('W6: what is no work at all is told so', async () => {
    const w = await withWork();
    const solution = { counter: '1', derivedKey: '00' };
    for (const work of ['x', [], {}, { ...w.done, more: 1 }, { ...w.done, solution }])
      expect(codeOf(await w.start(undefined, work as never))).toBe('bad-request');
  });
});
