import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { actions } from '#functions/actions/registry.ts';
import type { RegisteredAction } from '#functions/actions/registry.ts';
import type { Problem } from '#shared/api/problem.ts';
import { totpNow } from '#local/totp.ts';
import { codeIn } from '#test/support/mailbox.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';
import type { SourceClient } from '#test/support/source-client.ts';
import { newAddress, sendRaw } from '#test/support/source-client.ts';
import { bodies, pathOf } from './support/requests.ts';

jest.setTimeout(180_000);

const newPassword = 'Quite-New-Words-77';
const sessionName = '__Host-latchkey-session';
const flowName = '__Host-latchkey-flow';

describe('the HTTP API', () => {
  let product: Product;
  let signedIn: Newcomer;

  beforeAll(async () => {
    product = await Product.shared();
    signedIn = await product.newcomer();
    await signedIn.at.signIn(signedIn.password);
  });

  const origin = (): string => new URL(product.facts.portalUrl).origin;
  /** A browser at a fresh address with somebody's cookies. */
  const as = (who?: Newcomer): SourceClient => {
    const browser = product.browser();
    for (const [name, value] of who?.at.api.cookies ?? []) browser.cookies.set(name, value);
    return browser;
  };
  const call = (action: RegisteredAction, browser: SourceClient, headers: Record<string, string> = {}) =>
    browser.request<Problem>(action.method, pathOf(action), bodies[action.id], { headers });
  const isSignedIn = async (): Promise<boolean> => (await as(signedIn).get('/session')).status === 200;

  it('W1: no header of a client sets the address in the links of mails', async () => {
    const who = await product.newcomer();
    const lies = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example;proto=https',
      'x-original-url': 'https://evil.example/',
      'x-rewrite-url': 'https://evil.example/',
      'x-host': 'evil.example',
      'x-forwarded-server': 'evil.example',
      referer: 'https://evil.example/',
    };
    const before = (await product.mailbox.to(who.email)).length;
    const body = { portal: 'demo', login: who.login, purpose: 'reset', language: 'en' };
    expectStatus(201, await who.at.api.post('/recovery', body, { headers: lies }));
    const code = codeIn(await product.mailbox.waitFor(who.email, { after: before }));
    expectStatus(200, await who.at.api.post('/flow/proofs', { factor: 'email-code', code }, { headers: lies }));
    const flow = expectStatus(200, await who.at.api.get<never>('/flow', { headers: lies }));
    expect(await who.at.submitReset(flow, newPassword)).toMatchObject({ outcome: 'done' });
    await product.mailbox.waitFor(who.email, { after: before, matching: /not-me/ });
    for (const mail of await product.mailbox.to(who.email)) {
      const links = `${mail.text}${mail.html}`.match(/https?:\/\/[^\s"'<]+/g) ?? [];
      expect(links.filter((link) => new URL(link).origin !== origin())).toEqual([]);
      expect(JSON.stringify(mail)).not.toContain('evil.example');
    }
  });

  it('W1: a foreign Host is not served at all', async () => {
    const answer = await sendRaw(origin(), {
      method: 'GET',
      path: '/api/v1/portals/demo',
      headers: { host: 'evil.example' },
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  it('W2: headers that claim another client address do not dodge the limit', async () => {
    const browser = product.browser();
    const statuses: number[] = [];
    for (let turn = 0; turn < 70; turn++) {
      const address = `203.0.113.${turn}`;
      const headers = {
        'x-forwarded-for': address,
        'x-real-ip': address,
        'true-client-ip': address,
        'cloudfront-viewer-address': `${address}:4711`,
        'CloudFront-Viewer-Address': `${address}:4711`,
        forwarded: `for=${address}`,
        'x-client-ip': ['unparsable', '::1', '', 'x'.repeat(200)][turn % 4]!,
      };
      const body = { portal: 'demo', login: `nobody-${turn}`, purpose: 'reset', language: 'en' };
      statuses.push((await browser.post('/recovery', body, { headers })).status);
    }
    // The limit of a minute lives in the memory of each copy of a function; that of an hour in a table.
    expect(statuses.filter((status) => status === 201).length).toBeLessThanOrEqual(60);
    expect(statuses.at(-1)).toBe(429);
  });

  it('W2: the word at the door cannot be guessed from outside: what a client sends under that name is replaced', async () => {
    const answer = await as().get('/portals/demo', { headers: { 'x-latchkey-door': 'guess' } });
    expect(answer.status).toBe(200);
  });

  const detours = (path: string): string[] => [
    `/api/v1/${path}`,
    `/api/v1//${path}`,
    `//api/v1/${path}`,
    `/api/v1/./${path}`,
    `/api/v1/x/../${path}`,
    `/api/v1/%2e/${path}`,
    `/api/v1/${path}/`,
    `/api/v1/${path}/.`,
    `/api/v1/${path}.`,
    `/api/v1/${path};x=1`,
    `/api/v1/${path}%00`,
    `/api/v1/${path}%20`,
    `/api/v1/${path.toUpperCase()}`,
    `/API/V1/${path}`,
    `/api/v1/%73${path.slice(1)}`,
    `/api%2fv1/${path}`,
    `/api/v1\\${path}`,
    `/portal/../api/v1/${path}`,
    `/portal/demo/..;/api/v1/${path}`,
  ];

  it('W3: only the exact path of an operation is answered, also to somebody who is signed in', async () => {
    const cookie = [...signedIn.at.api.cookies].map((pair) => pair.join('=')).join('; ');
    const paths = detours('session');
    const statuses = await Promise.all(
      paths.map(async (path) => {
        const headers = { cookie, host: new URL(origin()).host };
        return (await sendRaw(origin(), { method: 'GET', path, headers, localAddress: newAddress() })).status;
      }),
    );
    expect(statuses[0]).toBe(200);
    const reached = paths.slice(1).filter((_, index) => ![400, 401, 403, 404].includes(statuses[index + 1]!));
    // What is not below /api/ is the portal, whose pages are the same for every path.
    expect(reached.filter((path) => path.startsWith('/api/'))).toEqual([]);
    for (const path of reached) {
      const page = await sendRaw(origin(), { method: 'GET', path, headers: { cookie, host: new URL(origin()).host } });
      expect(page.text).not.toContain(signedIn.login);
    }
  });

  it('W3: other methods and method overrides reach nothing', async () => {
    for (const method of ['PUT', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'POST']) {
      const answer = await as(signedIn).request(method, '/session', undefined, {
        headers: { 'x-http-method-override': 'DELETE' },
      });
      expect([400, 403, 404, 405]).toContain(answer.status);
    }
    expect(await isSignedIn()).toBe(true);
  });

  describe('W4: a page of somebody else', () => {
    const changing = actions.filter((action) => action.method !== 'GET');
    const forgeries: readonly [string, Record<string, string>][] = [
      ['without our header', { 'x-latchkey-request': '' }],
      ['with another value of it', { 'x-latchkey-request': 'true' }],
      ['from another origin', { origin: 'https://evil.example' }],
      ['from the opaque origin', { origin: 'null' }],
      ['from another site', { 'sec-fetch-site': 'cross-site' }],
      ['from a neighbouring subdomain', { 'sec-fetch-site': 'same-site' }],
      ['typed into the address bar', { 'sec-fetch-site': 'none' }],
    ];
    it.each(changing.map((action) => [action.id, action] as const))('cannot call %s', async (_, action) => {
      for (const [, headers] of forgeries) {
        const { status, body } = await call(action, as(signedIn), headers);
        expect([status, body.code]).toEqual([403, 'request-forged']);
      }
      for (const type of bodies[action.id]
        ? ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']
        : []) {
        // What is for a service is not even looked at without its header.
        const refusals = action.byService ? [403] : [400, 401];
        expect(refusals).toContain((await call(action, as(signedIn), { 'content-type': type })).status);
      }
    });

    it('has changed nothing by all that', async () => {
      expect(await isSignedIn()).toBe(true);
    });
  });

  describe('W4: sessions', () => {
    it('are new after the proof: what a browser held before is worth nothing', async () => {
      const who = await product.newcomer();
      const planted = 'A'.repeat(43);
      who.at.api.cookies.set(sessionName, planted);
      await who.at.signIn(who.password);
      expect(who.at.api.cookies.get(sessionName)).not.toBe(planted);
      expect(who.at.api.cookies.has(flowName)).toBe(false);
      const other = product.browser();
      other.cookies.set(sessionName, planted);
      expect((await other.get('/session')).status).toBe(401);
    });

    it('are typed: a flow is no session and a session is no flow', async () => {
      const flow = await product.newcomer();
      await flow.at.recover();
      const swapped = product.browser();
      swapped.cookies.set(sessionName, flow.at.api.cookies.get(flowName)!);
      swapped.cookies.set(flowName, signedIn.at.api.cookies.get(sessionName)!);
      expect((await swapped.get('/session')).status).toBe(401);
      expect((await swapped.get('/flow')).status).toBe(401);
    });

    it('count as absent when the cookie comes twice', async () => {
      const token = signedIn.at.api.cookies.get(sessionName)!;
      const cookie = `${sessionName}=${token}; ${sessionName}=${'A'.repeat(43)}`;
      expect((await as().get('/session', { headers: { cookie } })).status).toBe(401);
    });

    it('end for good: the cookie is worth nothing after signing out', async () => {
      const who = await product.newcomer();
      await who.at.signIn(who.password);
      const kept = as(who);
      expectStatus(204, await who.at.api.delete('/session'));
      expect((await kept.get('/session')).status).toBe(401);
    });

    it.each(['must-change', 'password-expired'] as const)(
      'of somebody in the state %s may do nothing but change the password',
      async (state) => {
        const who = await product.newcomer(state);
        await who.at.signIn(who.password);
        for (const action of actions.filter(({ id }) => id.startsWith('token.'))) {
          expect((await call(action, as(who))).status).toBe(403);
        }
        expect(await who.at.changePassword(who.password, newPassword)).toMatchObject({ outcome: 'done' });
        expect((await as(who).get<{ actions: string[] }>('/session')).body.actions).toContain('token.manage');
      },
    );

    it('keep their cookies to themselves: __Host-, HttpOnly, Secure, SameSite=Strict, no domain', async () => {
      const answer = await as().raw('POST', '/recovery', bodies['recovery.start']);
      const [line] = answer.headers['set-cookie']!;
      expect(line).toMatch(/^__Host-latchkey-flow=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; Secure; SameSite=Strict$/);
    });
  });

  describe('W5: every operation of the registry', () => {
    const owned = actions.filter((action) => action.standing !== 'nobody');

    it.each(owned.map((action) => [action.id, action] as const))(
      '%s is refused to nobody, to a forged cookie and to a cookie of the other kind',
      async (_, action) => {
        const code =
          { flow: 'flow-required', admin: 'admin-session-required' }[action.standing as string] ?? 'session-required';
        const forged = product.browser();
        forged.cookies.set(flowName, 'A'.repeat(43)).set(sessionName, 'B'.repeat(43));
        const other = product.browser();
        if (action.standing === 'flow') {
          other.cookies.set(sessionName, signedIn.at.api.cookies.get(sessionName)!);
        } else {
          const flow = product.seat(signedIn);
          await flow.at.api.post('/sign-in', { portal: 'demo', login: 'nobody-at-all', language: 'en' });
          other.cookies.set(flowName, flow.at.api.cookies.get(flowName)!);
        }
        if (action.standing === 'admin') {
          const session = signedIn.at.api.cookies.get(sessionName)!;
          for (const name of ['session', 'admin', 'restore']) other.cookies.set(`__Host-latchkey-${name}`, session);
        }
        for (const browser of [product.browser(), forged, other]) {
          const { status, body } = await call(action, browser);
          expect([status, body.code]).toEqual([401, code]);
        }
      },
    );

    it('is declared with a standing that is checked: nobody needs no cookie for these and only these', () => {
      const open = actions.filter((action) => action.standing === 'nobody').map((action) => action.id);
      expect(open.sort()).toEqual([
        // Of the console: who signs in, and who holds a link by which they set up how.
        'admin-session.begin-passkey',
        'admin-session.start',
        'admin-setup.begin-app',
        'admin-setup.begin-passkey',
        'admin-setup.finish',
        'admin-setup.show',
        // For the servers of a messenger, who prove themselves by a word; for devices, which sign.
        'chat.receive-update',
        'operation.show',
        'portal.show',
        // A picture that everybody sees who opens the portal.
        'portal.show-logo',
        'push.answer',
        'push.show-waiting',
        'recovery.start',
        'report.not-me',
        'restore.show-state',
        'restore.start',
        'restore.withdraw',
        'sign-in.start',
        'sign-in.start-passkey',
      ]);
    });

    it('is what the API describes, and nothing else is reachable', async () => {
      const { body } = await as().get<{ paths: Record<string, Record<string, unknown>> }>('/openapi.json');
      const described = Object.entries(body.paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
      );
      const declared = actions.map((action) => `${action.method} ${action.path}`);
      expect(described.filter((each) => !each.includes('openapi')).sort()).toEqual(declared.sort());
    });

    it('touches only what belongs to who calls: the app of another person is not there', async () => {
      const { token } = product.facts;
      const demoPhone = async () => (await product.scan('tokens')).find((item) => item['name']?.S === 'Demo phone')!;
      const before = await demoPhone();
      const mallory = await product.newcomer();
      await mallory.at.signIn(mallory.password);
      await mallory.at.proveFreshly();
      const code = totpNow(token!.secret);
      for (const action of actions.filter(({ path }) => path.startsWith('/tokens/{id}'))) {
        const body = bodies[action.id];
        const path = action.path.replace('{id}', before['id']!.S!);
        const right = body && 'code' in body ? { ...body, code } : body;
        const { status, body: answer } = await as(mallory).request<Problem>(action.method, path, right);
        expect([action.id, status, answer.code]).toEqual([action.id, 404, 'not-found']);
      }
      expect(await demoPhone()).toEqual(before);
    });
  });
});
