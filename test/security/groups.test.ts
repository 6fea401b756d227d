import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { MembersView, UnitsView } from '#shared/api/member-list-views.ts';
import { eventually } from '#test/support/eventually.ts';
import { adminCookie, signInAdministrator } from '#test/support/operator.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import { teamsCame } from '#test/support/teams-came.ts';
import type { SourceClient } from '#test/support/source-client.ts';

jest.setTimeout(180_000);

/** Who is in a group, asked of the real bridge through the real API. */
describe('groups of the directory', () => {
  let product: Product;
  beforeAll(async () => {
    product = await Product.shared();
    await teamsCame(product);
  });

  async function administrator(who: Parameters<typeof signInAdministrator>[1] = {}): Promise<SourceClient> {
    const browser = product.browser();
    browser.cookies.set(adminCookie, await signInAdministrator(product, { role: 'administrator', ...who }));
    return browser;
  }
  const at = '/admin/directories/demo';
  const order = async (by: SourceClient, place: string, body: object): Promise<string> =>
    expectStatus(202, await by.post<{ order: string }>(`${at}/${place}`, body)).order;
  const answered = async <T extends { state: string }>(by: SourceClient, place: string): Promise<T> =>
    eventually(async () => {
      const view = expectStatus(200, await by.get<T>(`${at}/${place}`));
      expect(view.state).not.toBe('waiting');
      return view;
    });
  const named = async (by: SourceClient, unit: 'group' | 'ou', beginning: string) => {
    const search = await order(by, 'unit-searches', { unit, beginning });
    return (await answered<UnitsView>(by, `unit-searches/${search}`)).units;
  };
  const membersOf = async (by: SourceClient, kind: 'group' | 'ou', objectGuid: string): Promise<string> => {
    const list = await order(by, 'member-lists', { of: { kind, objectGuid } });
    return `member-lists/${list}`;
  };
  const logins = ({ people }: MembersView): string[] => people.map(({ login }) => login).toSorted();

  it('are found, and who is in one is told, members of its groups included', async () => {
    const ada = await administrator();
    const [team, ...others] = await named(ada, 'group', 'field t');
    expect([team?.name, others]).toEqual(['Field Team', []]);
    const list = await answered<MembersView>(ada, await membersOf(ada, 'group', team!.objectGuid));
    expect([list.state, logins(list), list.cursor]).toEqual(['done', ['team-ada', 'team-bo', 'team-cy'], undefined]);
  });

  it('an OU of hundreds comes in pages, everybody once', async () => {
    const ada = await administrator();
    const [people] = await named(ada, 'ou', 'Peo');
    const place = await membersOf(ada, 'ou', people!.objectGuid);
    // Who has not been brought by the bridge yet is left out.
    await eventually(async () => {
      const found: string[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const page: MembersView = await answered<MembersView>(ada, cursor === '' ? place : `${place}?cursor=${cursor}`);
        found.push(...logins(page));
        cursor = page.cursor;
      }
      expect(found.length).toBeGreaterThan(450);
      expect(new Set(found).size).toBe(found.length);
    }, 120);
  });

  it('nobody is told of to who does not look after them, and the list of another directory is not there', async () => {
    const ada = await administrator();
    const [team] = await named(ada, 'group', 'Field Team');
    const place = await membersOf(ada, 'group', team!.objectGuid);
    await answered<MembersView>(ada, place);
    const ofGuild = await administrator({ portals: ['guild'] });
    expect(logins(await answered<MembersView>(ofGuild, place))).toEqual([]);
    const elsewhere = await administrator({ directories: ['other'] });
    expect((await elsewhere.get(`${at}/${place}`)).status).toBe(404);
    expect((await elsewhere.post(`${at}/unit-searches`, { unit: 'group' })).status).toBe(404);
    expect((await ada.get(`${at}/member-lists/${'X'.repeat(22)}`)).status).toBe(404);
  });
});
