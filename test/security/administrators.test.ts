import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type * as z from 'zod';
import type { AdministratorView } from '#shared/api/administrator-views.ts';
import type { Problem } from '#shared/api/problem.ts';
import { AdminRole, permissionsOf } from '#shared/domain/admin-roles.ts';
import type { Permission } from '#shared/domain/admin-roles.ts';
import { actions } from '#functions/actions/registry.ts';
import type { RegisteredAction } from '#functions/actions/registry.ts';
import { totpNow } from '#local/totp.ts';
import { adminCookie, signInAdministrator } from '#test/support/operator.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import { ownerLink, setUpOwner } from '#test/support/set-up-administrator.ts';
import type { SourceClient } from '#test/support/source-client.ts';
import { newAddress, sendRaw } from '#test/support/source-client.ts';
import { appearanceOf } from './support/answers.ts';
import { bodies } from './support/requests.ts';

jest.setTimeout(180_000);

type AdminAction = RegisteredAction & {
  readonly permission: Permission | 'signed-in';
  readonly scope: 'everywhere' | 'own-check' | object;
  readonly params?: { readonly shape: Readonly<Record<string, z.ZodType>> };
  readonly query?: { readonly shape: Readonly<Record<string, z.ZodType>> };
};
const guarded = actions.filter((action): action is AdminAction & RegisteredAction => action.standing === 'admin');

/** Values for what stands in paths and queries: of each schema the first that it takes. A new one is added here. */
const candidates = [
  ...['demo', 'corp', 'en', 'mail', 'code', 'A'.repeat(22), `${'1'.repeat(13)}-a`, 'AB-1234'],
  ...[
    '00000000-0000-4000-8000-000000000001',
    '2026-11-01',
    '2026-11-01T00:00:00.000Z',
    'a',
    '1',
    'A'.repeat(43),
    'a'.repeat(64),
  ],
];
const valueFor = (name: string, schema: z.ZodType): string => {
  const liked = name === 'directory' ? ['corp', ...candidates] : candidates;
  const { options = [] } = schema as { options?: readonly unknown[] };
  const found = [...liked, ...options.filter((each) => typeof each === 'string')].find(
    (each) => schema.safeParse(each).success,
  );
  if (found === undefined) throw new Error(`no value for ${name}: add one to the candidates of this test`);
  return found;
};
/** A path with everything that an operation must be given. */
function pathOf({ path, params, query }: AdminAction): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => valueFor(name, params!.shape[name]!));
  const needed = Object.entries(query?.shape ?? {}).filter(([, schema]) => !schema.safeParse(undefined).success);
  const pairs = needed.map(([name, schema]) => `${name}=${encodeURIComponent(valueFor(name, schema))}`);
  return filled + (pairs.length > 0 ? `?${pairs.join('&')}` : '');
}

describe('administrators', () => {
  let product: Product;
  beforeAll(async () => {
    product = await Product.shared();
  });

  type Who = Parameters<typeof signInAdministrator>[1];
  /** Calls operations as somebody, each from an address that has not reached its limit. */
  async function seat(who: Who): Promise<(action: AdminAction) => Promise<{ status: number; body: Problem }>> {
    const token = await signInAdministrator(product, who);
    return (action) => {
      const browser = product.browser();
      browser.cookies.set(adminCookie, token);
      return browser.request<Problem>(action.method, pathOf(action), bodies[action.id]);
    };
  }

  describe('W5: every operation for administrators', () => {
    it.each(AdminRole.options)(
      '%s: what the role does not include is refused, and to read what it does is not',
      async (role) => {
        const call = await seat({ role, portals: 'all', directories: 'all' });
        const mine = permissionsOf(role);
        const wrong: unknown[] = [];
        for (const action of guarded) {
          const isMine = action.permission === 'signed-in' || mine.includes(action.permission);
          // What may be done is not done here, where it would change what others test.
          if (isMine && action.method !== 'GET') continue;
          const { status, body } = await call(action);
          const isRefused = status === 403 && body.code === 'not-permitted';
          if (isRefused === isMine || status >= 500 || status === 401) wrong.push([action.id, status, body]);
        }
        expect(wrong).toEqual([]);
      },
    );

    it('acts nowhere but where somebody looks after it, whatever their role', async () => {
      const call = await seat({ role: 'owner', portals: ['elsewhere'], directories: ['elsewhere'] });
      const wrong: unknown[] = [];
      for (const action of guarded) {
        const { scope } = action;
        if (scope === 'own-check' && action.method !== 'GET') continue;
        const { status, body } = await call(action);
        const isFine = {
          everywhere: status === 403 && body.code === 'not-permitted',
          // It narrows what it shows by itself.
          'own-check': status < 500 && !/"(demo|bank|corp)"/.test(JSON.stringify(body)),
          place: status === 404 && body.code === 'not-found',
        }[typeof scope === 'string' ? scope : 'place'];
        // Whether an alias is taken, anybody sees by opening its address.
        if (!isFine && action.id !== 'resource.check-alias') wrong.push([action.id, status, body]);
      }
      expect(wrong).toEqual([]);
    });
  });

  it('W3: only the exact path of an operation is answered, also to an owner', async () => {
    const cookie = `${adminCookie}=${await signInAdministrator(product, { role: 'owner', portals: 'all' })}`;
    const origin = new URL(product.facts.portalUrl).origin;
    const get = async (path: string) => {
      const headers = { cookie, host: new URL(origin).host };
      return sendRaw(origin, { method: 'GET', path, headers, localAddress: newAddress() });
    };
    expect((await get('/api/v1/admin/administrators')).status).toBe(200);
    const detours = [
      ...['//admin/administrators', '/./admin/administrators', '/x/../admin/administrators', '/admin//administrators'],
      ...['/admin/administrators/', '/admin/administrators/.', '/admin/administrators;x=1', '/admin/administrators%00'],
      ...['/ADMIN/administrators', '/%61dmin/administrators', '/admin%2fadministrators', '/admin\\administrators'],
      ...['/portals/..;/admin/administrators', '/admin/administrators%20', '/admin/%2e/administrators'],
    ];
    for (const detour of detours) {
      const { status, text } = await get(`/api/v1${detour}`);
      expect([detour, status]).toEqual([detour, expect.any(Number)]);
      expect([400, 401, 403, 404]).toContain(status);
      expect(text).not.toContain('@admins.example');
    }
  });

  describe('signing in', () => {
    const typed = (mail: string, password: string, code: string) => ({ by: 'password', mail, password, code });

    it('E1, E6: looks the same on the wire for nobody, a wrong password, a wrong code and somebody disabled', async () => {
      const owner = await setUpOwner(product);
      const look = async (mail: string, password: string, code: string): Promise<object> =>
        appearanceOf(await product.browser().raw('POST', '/admin/session', typed(mail, password, code)), mail);
      const right = (): string => totpNow(owner.secret);
      const nobody = await look('nobody-at-all@admins.example', owner.password, right());
      expect(nobody).toMatchObject({ status: 403 });
      expect(await look(owner.mail, 'something else', right())).toEqual(nobody);
      expect(await look(owner.mail, owner.password, '000000')).toEqual(nobody);
      const other = await setUpOwner(product);
      expectStatus(200, await other.browser.request('PUT', `/admin/administrators/${owner.id}/disablement`));
      expect(await look(owner.mail, owner.password, right())).toEqual(nobody);
    });

    it('E4, E17: of thirty at once with the right code one gets in; of thirty wrong ones five are looked at', async () => {
      const owner = await setUpOwner(product);
      const burst = (body: object) =>
        Promise.all(Array.from({ length: 30 }, () => product.browser().post<Problem>('/admin/session', body)));
      const right = await burst(typed(owner.mail, owner.password, totpNow(owner.secret)));
      expect(right.filter(({ status }) => status === 201)).toHaveLength(1);
      const second = await setUpOwner(product);
      const wrong = await burst(typed(second.mail, second.password, '000000'));
      expect(wrong.filter(({ body }) => body.code === 'proof-refused').length).toBeLessThanOrEqual(5);
      expect(wrong.filter(({ status }) => status === 201)).toEqual([]);
    });
  });

  it('E12: of twenty at once that use one link, one sets something up', async () => {
    const token = await ownerLink(product, 'twenty@admins.example');
    const made = await product.browser().post<{ secret: string; app: string }>('/admin/setup/app', { token });
    const { secret, app } = expectStatus(200, made);
    const body = { token, by: 'password', password: 'seven calm herons wading', app: { app, code: totpNow(secret) } };
    const all = await Promise.all(
      Array.from({ length: 20 }, () => product.browser().post('/admin/setup/factors', body)),
    );
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('the last owner stays: of owners who disable each other at once, one is left', async () => {
    const owners = await Promise.all([1, 2, 3].map(() => setUpOwner(product)));
    const disable = (by: SourceClient, id: string) =>
      by.request<Problem>('PUT', `/admin/administrators/${id}/disablement`);
    // Everybody else is out of the way first: the shared product has owners of other tests.
    const [first, ...others] = owners as [(typeof owners)[0], ...typeof owners];
    const listed = await product.scan('administrators');
    const list = listed.find((item) => item['kind']?.S === 'owners')!;
    const strangers = list['members']!.L!.map(({ S }) => S!).filter((id) => !owners.some((each) => each.id === id));
    for (const id of strangers) await disable(first.browser, id);
    const pairs = owners.flatMap((by) => owners.filter(({ id }) => id !== by.id).map(({ id }) => [by, id] as const));
    const answers = await Promise.all(pairs.map(([by, id]) => disable(by.browser, id)));
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const states = await Promise.all(
      owners.map(async ({ id, browser }) => {
        const { status, body } = await browser.get<AdministratorView>(`/admin/administrators/${id}`);
        return status === 200 ? body.state : 'out';
      }),
    );
    expect(states.filter((state) => state === 'active').length).toBeGreaterThanOrEqual(1);
    expect(others).toHaveLength(2);
  });
});
