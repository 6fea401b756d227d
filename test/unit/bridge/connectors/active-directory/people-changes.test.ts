import { setImmediate as breathe } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { Client, SearchResult } from 'ldapts';
import type { Controller } from '#bridge/connectors/active-directory/controller.ts';
import { listPeopleChanges } from '#bridge/connectors/active-directory/people-changes.ts';

/** A controller that has so many pages, one person each; the last one may fail. */
function setup(options: { pages: number; lastFails?: boolean }) {
  let clock = 0;
  let asked = 0;
  async function* searchPaginated(): AsyncGenerator<Pick<SearchResult, 'searchEntries'>> {
    for (let page = 1; page <= options.pages; page++) {
      asked++;
      await breathe();
      if (page === options.pages && options.lastFails) throw new Error('gone');
      const entry = { dn: `CN=p${page},DC=x`, sAMAccountName: `p${page}`, objectGUID: Buffer.alloc(16, page) };
      yield { searchEntries: [entry] };
    }
  }
  const client = { search: () => Promise.resolve({ searchEntries: [] }), searchPaginated } as unknown as Client;
  const controller = {
    read: (work: (client: Client) => Promise<unknown>) => work(client),
    pages: (start: (client: Client) => AsyncGenerator<unknown>) => start(client),
  } as unknown as Controller;
  const list = () =>
    listPeopleChanges(controller, {
      ...{ cursor: undefined, servedOus: ['DC=x'], isOwnAccount: () => false },
      now: () => new Date(clock),
    });
  return { list, asked: () => asked, later: (ms: number) => (clock += ms) };
}

describe('reading who changed', () => {
  it('asks for the next page while one is worked on, and never further ahead', async () => {
    const { list, asked } = setup({ pages: 4 });
    const ahead: number[] = [];
    for await (const { people } of list()) {
      for (let turn = 0; turn < 5; turn++) await breathe();
      if (people[0]) ahead.push(asked() - Number(people[0].samAccountName.slice(1)));
    }
    expect(ahead).toEqual([1, 1, 1, 0]);
  });

  it('says when each page was asked for, which is before the one before it was worked on', async () => {
    const { list, later } = setup({ pages: 3 });
    const askedAt: number[] = [];
    for await (const page of list()) {
      if (page.people.length > 0) askedAt.push(page.askedAtMs);
      later(100);
    }
    expect(askedAt).toEqual([0, 0, 100]);
  });

  it('a page that fails while nobody waits for it is heard of when its turn comes', async () => {
    const { list } = setup({ pages: 2, lastFails: true });
    const seen: string[] = [];
    const reading = (async () => {
      for await (const { people } of list()) {
        seen.push(...people.map((person) => person.samAccountName));
        for (let turn = 0; turn < 5; turn++) await breathe();
      }
    })();
    await expect(reading).rejects.toThrow('gone');
    expect(seen).toEqual(['p1']);
  });
});
