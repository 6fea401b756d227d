import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Problem } from '#shared/api/problem.ts';
import type { WorkChallenge, WorkDone } from '#shared/api/work.ts';
import { launchBrowser } from '#test/e2e/support/traveller.ts';
import { Product } from '#test/support/product.ts';
import { requires } from '#test/support/requirements.ts';
import { solveWork } from '#test/support/solve-work.ts';
import type { RawAnswer } from '#test/support/source-client.ts';
import { appearanceOf } from './support/answers.ts';

jest.setTimeout(180_000);

/** The portal `guarded` asks for work from the fifth beginning of a minute on. */
describe('F8: a flood has to work, whoever it names', () => {
  let product: Product;

  beforeAll(async () => {
    product = await Product.shared();
  });

  const start = (login: string, more: { portal?: string; work?: WorkDone } = {}, path = '/recovery') => {
    const body = {
      portal: 'guarded',
      login,
      language: 'en',
      ...(path === '/recovery' && { purpose: 'reset' }),
      ...more,
    };
    return product.browser().raw('POST', path, body);
  };
  const codeOf = ({ status, text }: RawAnswer): unknown => (status === 201 ? 201 : (JSON.parse(text) as Problem).code);
  let strangers = 0;
  /** Begins until there is so much going on that the hardest work is asked for. */
  async function flooded(path?: string): Promise<WorkChallenge> {
    for (let n = 0; n < 60; n++) {
      const { status, text } = await start(`flood-${(strangers += 1)}`, {}, path);
      const { challenge } = JSON.parse(text) as Problem;
      if (status === 428 && challenge!.parameters.data.most === 3_200) return challenge!;
    }
    throw new Error('nobody was asked');
  }

  it('E1, E2: whoever is named is asked, and sees the same; the work opens the way alike', async () => {
    const logins = ['nobody-at-all', (await product.nextPerson()).login, (await product.nextPerson('disabled')).login];
    await flooded();
    const asked: [string, RawAnswer][] = [];
    for (const login of logins) asked.push([login, await start(login)]);
    const appearances = asked.map(([login, answer]) => {
      const text = answer.text
        .replaceAll(/[0-9a-f]{32,}/g, (hex) => 'x'.repeat(hex.length))
        .replace(/\d{10}/, 'EXPIRES');
      return { ...appearanceOf({ ...answer, text }, login), length: answer.text.length };
    });
    expect(appearances[0]).toMatchObject({ status: 428 });
    for (const other of appearances.slice(1)) expect(other).toEqual(appearances[0]);

    const opened: object[] = [];
    for (const [login, { text }] of asked) {
      const work = await solveWork((JSON.parse(text) as Problem).challenge!);
      opened.push(appearanceOf(await start(login, { work }), login));
    }
    expect(opened[0]).toMatchObject({ status: 201 });
    for (const other of opened.slice(1)) expect(other).toEqual(opened[0]);
  });

  it('E12: of twenty requests with the same work at once one goes on, also when each names somebody else', async () => {
    const work = await solveWork(await flooded());
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => start(`twin-${n}`, { work })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.map(codeOf))).toEqual(new Set([201, 'challenge-required']));
  });

  it('work for one thing is worth nothing for another, and forged work is worth nothing at all', async () => {
    const work = await solveWork(await flooded());
    await flooded('/sign-in');
    expect(codeOf(await start('other', { work }, '/sign-in'))).toBe('challenge-required');
    const { parameters } = work.challenge;
    const data = { ...parameters.data, action: 'sign-in.start' };
    const forged = { ...work, challenge: { ...work.challenge, parameters: { ...parameters, data } } };
    expect(codeOf(await start('other', { work: forged }, '/sign-in'))).toBe('challenge-required');
    const easy = { ...work.challenge, parameters: { ...parameters, cost: 1, keyPrefix: '00' } };
    expect(codeOf(await start('other', { work: { ...work, challenge: easy } }))).toBe('challenge-required');
    // Where nobody is asked, nobody needs any.
    expect(codeOf(await start('other', { portal: 'demo' }))).toBe(201);
  });

  it('W9: a hundred beginnings that do no work, or forge it, cost us a few requests, and leave no record', async () => {
    const work = await solveWork(await flooded());
    const forged = { ...work, solution: { ...work.solution, derivedKey: 'ab'.repeat(32) } };
    const before = new Set((await product.scan('flows')).map((item) => item['id']!.S));
    let least = Infinity;
    for (let turn = 0; turn < 3; turn++) {
      await product.counts();
      for (let n = 0; n < 100; n++)
        expect((await start(`free-${n}`, n % 2 === 0 ? {} : { work: forged })).status).toBe(428);
      const counts = await product.counts();
      const written = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'].map(
        (name) => counts[`tables ${name}`] ?? 0,
      );
      least = Math.min(
        least,
        written.reduce((sum, count) => sum + count, 0),
      );
    }
    process.stderr.write(`a hundred beginnings of a flood: ${least} requests to the tables\n`);
    expect(least).toBeLessThanOrEqual(30);
    const fresh = (await product.scan('flows')).filter((item) => !before.has(item['id']!.S));
    expect(fresh.filter((item) => item['login']?.S?.startsWith('free-'))).toEqual([]);
  });

  requires('chromium')('in the real portal, under its real content security policy', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(() => browser.close());

    it('the browser does the work in a worker and goes on by itself', async () => {
      await flooded();
      const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
      const [complaints, workers]: [string[], string[]] = [[], []];
      page.on('worker', (worker) => workers.push(worker.url()));
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('console', (message) => {
        // A refusal of the API is logged by the browser itself and is no fault.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load')) complaints.push(message.text());
      });
      await page.goto(`${product.facts.portalUrl.replace(/demo$/, 'guarded')}/forgot`);
      await page.fill('#login', 'nobody-at-the-door');
      const asked = page.waitForResponse((response) => response.status() === 428);
      await page.click('main button[type=submit]');
      await asked;
      await page.waitForSelector('#code', { timeout: 60_000 });
      expect(workers).toEqual([expect.stringMatching(/\/portal\/assets\/worker-.+\.js$/)]);
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });
});
