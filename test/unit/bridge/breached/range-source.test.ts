import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import { rangeClient } from '#bridge/breached/ask-range.ts';
import type { BreachedSource } from '#bridge/breached/breached-source.ts';
import { breachedSources } from '#bridge/breached/breached-sources.ts';
import { rangeSource } from '#bridge/breached/range-source.ts';
import { prefixOf, startRangeServer } from '#test/support/range-server.ts';
import type { RangeServer } from '#test/support/range-server.ts';

const stolen = 'Sommer-2024!';
const padded = 'Never-stolen-7';
const fresh = 'Correct horse 42';

describe('asking a service for stolen passwords', () => {
  let server: RangeServer;
  let opened: BreachedSource[];
  let nowMs: number;
  let news: string[];
  let unchecked: number;

  beforeEach(async () => {
    server = await startRangeServer([stolen], [padded]);
    [opened, nowMs, news, unchecked] = [[], 0, [], 0];
  });
  afterEach(async () => {
    await Promise.all(opened.map((source) => source.close()));
    await server.close();
  });

  const open = (onUnreachable: 'allow' | 'refuse' = 'allow', deadlineMs = 5_000): BreachedSource => {
    const source = rangeSource({
      client: rangeClient({ url: server.url, deadlineMs }),
      onUnreachable,
      now: () => nowMs,
      changed: (isAnswering, problem) => news.push(isAnswering ? 'answers' : problem!),
      unchecked: () => unchecked++,
    });
    opened.push(source);
    return source;
  };

  it('knows a stolen one and no other', async () => {
    const source = open();
    expect([await source.has(stolen), await source.has(fresh)]).toEqual([true, false]);
    expect(source.state()).toEqual({ kind: 'range', isWorking: true, allowsUnchecked: true });
    expect({ news, unchecked }).toEqual({ news: [], unchecked: 0 });
  });

  it('tells the service five digits of the digest and nothing else, and wants padding', async () => {
    await open().has(stolen);
    expect(server.asked.map(({ path }) => path)).toEqual([`/range/${prefixOf(stolen)}`]);
    const { host, connection, ...headers } = server.asked[0]!.headers;
    expect(headers).toEqual({ 'add-padding': 'true', 'user-agent': expect.stringMatching(/^latchkey-bridge\/[\d.]+/) });
    expect([host, connection]).toEqual([new URL(server.url).host, 'keep-alive']);
  });

  it('takes padding for padding', async () => {
    expect(await open().has(padded)).toBe(false);
  });

  const page = '<html>Please sign in to the proxy</html>';
  it.each<[string, (response: ServerResponse) => void, string]>([
    ['an error', (response) => response.writeHead(503).end(), 'status 503'],
    ['too many requests', (response) => response.writeHead(429).end(), 'status 429'],
    ['a way elsewhere', (response) => response.writeHead(302, { location: '/range/AAAAA' }).end(), 'status 302'],
    ['the page of a proxy', (response) => response.end(page), 'something else than a list'],
    ['nothing', (response) => response.end(), 'answers nothing'],
    ['without end', (response) => response.end('0'.repeat(2 << 20)), 'more than a list'],
    [
      'half an answer',
      (response) => response.writeHead(200, { 'content-length': '9000' }).write('AB', () => response.destroy()),
      'aborted',
    ],
    ['a closed connection', (response) => response.destroy(), 'hang up'],
  ])('does not take %s for "not on the list"', async (_, fails, problem) => {
    server.fails = fails;
    const refusing = open('refuse');
    await expect(refusing.has(stolen)).rejects.toThrow(problem);
    expect(refusing.state()).toMatchObject({ isWorking: false, allowsUnchecked: false });
    expect(server.asked.every(({ path }) => path === `/range/${prefixOf(stolen)}`)).toBe(true);
    const allowing = open('allow');
    expect([await allowing.has(stolen), unchecked]).toEqual([false, 1]);
  });

  it('has a deadline, after which it is left alone for a while', async () => {
    server.fails = () => (nowMs += 3_000);
    const source = open('refuse', 100);
    await expect(source.has(stolen)).rejects.toThrow('no answer within 100 ms');
    await expect(source.has(stolen)).rejects.toThrow('no answer within 100 ms');
    expect(server.asked).toHaveLength(1);
    server.fails = undefined;
    nowMs += 10_000;
    expect(await source.has(stolen)).toBe(true);
  });

  it('says nothing of the password when it fails', async () => {
    await server.close();
    const failure = await open('refuse')
      .has(stolen)
      .catch((error: unknown) => error as Error);
    const told = JSON.stringify([String(failure), news, opened[0]!.state()]);
    expect(told).toContain('ECONNREFUSED');
    expect(told.toUpperCase()).not.toContain(prefixOf(stolen));
    expect(told).not.toContain(stolen);
    server = await startRangeServer([]);
  });

  it('is told of once when it goes, and once when it is back', async () => {
    const source = open();
    server.fails = (response) => response.writeHead(500).end();
    for (const word of ['a', 'b', 'c']) await source.has(word);
    server.fails = undefined;
    for (const word of ['d', 'e']) await source.has(word);
    expect(news).toEqual(['answers with status 500', 'answers']);
    expect(unchecked).toBe(3);
  });

  it('keeps an answer for some minutes, and not many of them', async () => {
    const source = open();
    await source.has(stolen);
    await source.has(stolen);
    expect(server.asked).toHaveLength(1);
    nowMs += 300_001;
    await source.has(stolen);
    expect(server.asked).toHaveLength(2);
    for (let other = 0; other < 40; other++) await source.has(`other ${other}`);
    const before = server.asked.length;
    await source.has(stolen);
    expect(server.asked).toHaveLength(before + 1);
  });

  it('is looked after without any password, more often while it is away', async () => {
    const source = open();
    await source.look();
    await source.look();
    expect(server.asked.map(({ path }) => path)).toEqual([expect.stringMatching(/^\/range\/[0-9A-F]{5}$/)]);
    server.fails = (response) => response.writeHead(500).end();
    nowMs += 600_000;
    await source.look();
    expect(source.state()).toMatchObject({ isWorking: false, problem: 'answers with status 500' });
    server.fails = undefined;
    nowMs += 60_000;
    await source.look();
    expect(source.state()).toEqual({ kind: 'range', isWorking: true, allowsUnchecked: true });
  });

  it('is not asked about what the list on this machine knows', async () => {
    const list = { has: (password: string) => Promise.resolve(password === stolen) } as BreachedSource;
    const both = breachedSources([list, open()]);
    expect(await both.has(stolen)).toBe(true);
    expect(server.asked).toEqual([]);
    expect(await both.has(fresh)).toBe(false);
    expect(server.asked).toHaveLength(1);
  });

  it('still says no where the list on this machine cannot be read', async () => {
    const list = { has: () => Promise.reject(new Error('torn')) } as unknown as BreachedSource;
    const both = breachedSources([list, open()]);
    expect(await both.has(stolen)).toBe(true);
    await expect(both.has(fresh)).rejects.toThrow('torn');
  });
});
