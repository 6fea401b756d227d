import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actions } from '#functions/actions/registry.ts';
import { parseClientAddress } from '#functions/http/client-address.ts';
import { describeApi } from '#functions/http/openapi.ts';
import { parseStrictJson } from '#functions/http/strict-json.ts';
import { networkOf } from '#functions/flows/network-of.ts';
import { functions } from '#functions/functions.ts';
import type { PowerName } from '#functions/ports/powers.ts';
import { problemStatus } from '#shared/api/problem.ts';
import { door, eventOf, origin, world } from './fakes/world.ts';

const body = JSON.stringify({ portal: 'demo', login: 'alice', purpose: 'reset', language: 'en' });
const headers = eventOf('POST', '/', '198.51.100.7').headers;
const without = (name: string) => Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

describe('the door', () => {
  it.each([
    ['no word', without('x-latchkey-door')],
    ['a wrong word', { ...headers, 'x-latchkey-door': `${door}x` }],
    ['no client address', without('cloudfront-viewer-address')],
    ['a client address that is none', { ...headers, 'cloudfront-viewer-address': 'unknown' }],
  ])('refuses %s', async (_, given) => {
    const w = await world();
    const answer = await w.browser().send('POST', '/recovery', undefined, { headers: given, body });
    expect(answer).toMatchObject({ status: 403, body: { code: 'wrong-door' } });
    expect(w.ports.flows.items.size).toBe(0);
  });

  it('W2: headers that a client can set change nothing', async () => {
    const w = await world();
    const browser = w.browser();
    const statuses = [];
    for (let n = 0; n < 21; n++) {
      const forged = { ...headers, 'x-forwarded-for': `10.0.0.${n}`, forwarded: `for=10.0.0.${n}`, host: `h${n}` };
      statuses.push(
        (await browser.send('POST', '/recovery', undefined, { headers: forged, body: body.replace('alice', `a${n}`) }))
          .status,
      );
    }
    expect(statuses.at(-1)).toBe(429);
  });

  it.each([
    ['198.51.100.7:443', '198.51.100.7'],
    ['2001:db8::7:443', '2001:db8::7'],
    ['[2001:db8::7]:443', '2001:db8::7'],
    ['198.51.100.7', undefined],
    ['', undefined],
    [':443', undefined],
    ['evil, 198.51.100.7:443', undefined],
    ['198.51.100.7:port', undefined],
    [undefined, undefined],
  ])('reads %j as %j', (header, address) => expect(parseClientAddress(header)).toBe(address));

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['2001:0db8:0001::', '2001:db8:1:0::/64'],
    ['198.51.100.7', '198.51.100.7'],
  ])('counts %s as %s', (address, network) => expect(networkOf(address)).toBe(network));
});

describe('W4: requests that our page did not make', () => {
  it.each([
    ['without our header', without('x-latchkey-request')],
    ['from another site', { ...headers, 'sec-fetch-site': 'cross-site' }],
    ['from a sibling', { ...headers, 'sec-fetch-site': 'same-site' }],
    ['from another origin', { ...headers, origin: 'https://evil.example' }],
    ['from no origin', { ...headers, origin: 'null' }],
    ['from our name as a prefix', { ...headers, origin: `${origin}.evil.example` }],
  ])('%s are refused', async (_, given) => {
    const w = await world();
    const answer = await w.browser().send('POST', '/recovery', undefined, { headers: given, body });
    expect(answer).toMatchObject({ status: 403, body: { code: 'request-forged' } });
  });

  it.each([['text/plain'], ['application/x-www-form-urlencoded'], ['application/json; charset=utf-16'], ['']])(
    'a body of type %j is refused',
    async (type) => {
      const w = await world();
      const answer = await w
        .browser()
        .send('POST', '/recovery', undefined, { headers: { ...headers, 'content-type': type }, body });
      expect(answer.status).toBe(400);
    },
  );
});

describe('W3: only the exact path', () => {
  it.each([
    '/recovery/',
    '//recovery',
    '/./recovery',
    '/%72ecovery',
    '/Recovery',
    '/recovery;x',
    '/recovery.',
    '/x/../recovery',
    '/recovery%2f',
    '/recovery\\',
    '/recovery%00',
    '/operations/..%2fflow',
    '/operations/a.b',
    '/portals/demo/',
  ])('%s is not there', async (path) => {
    const w = await world();
    expect((await w.browser().send('POST', path, undefined, { body })).status).toBe(404);
    expect((await w.browser().send('GET', path)).status).toBe(404);
  });
});

describe('W6: bodies', () => {
  it.each([
    ['not JSON', '{', 400],
    ['an array', '[]', 400],
    ['null', 'null', 400],
    ['nothing', '', 400],
    ['a wrong type', body.replace('"alice"', '["alice"]'), 400],
    ['an unknown field', body.replace('{', '{"admin":true,'), 400],
    ['a field twice', body.replace('{', '{"login":"bob",'), 400],
    ['a field twice in disguise', body.replace('{', '{"l\\u006fgin":"bob",'), 400],
    ['a prototype key', body.replace('{', '{"__proto__":{"a":1},'), 400],
    ['a constructor key', body.replace('{', '{"constructor":1,'), 400],
    ['deep nesting', '['.repeat(5000) + ']'.repeat(5000), 400],
    ['65 kB', `{"login":"${'x'.repeat(65_536)}"}`, 413],
  ])('%s is refused and writes nothing', async (_, text, status) => {
    const w = await world();
    const answer = await w.browser().send('POST', '/recovery', undefined, { body: text });
    expect(answer.status).toBe(status);
    expect(answer.raw.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    });
    expect(w.ports.flows.items.size).toBe(0);
    expect(w.ports.budgets.counters.size).toBe(0);
  });

  it('invalid UTF-8 is refused', async () => {
    const w = await world();
    const bytes = Buffer.concat([Buffer.from('{"login":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]);
    const change = { body: bytes.toString('base64'), isBase64Encoded: true };
    expect((await w.browser().send('POST', '/recovery', undefined, change)).status).toBe(400);
  });

  it('a query where none was declared is refused', async () => {
    const w = await world();
    expect((await w.browser().get('/portals/demo?x=1')).status).toBe(400);
    expect((await w.browser().get(`/operations/${'A'.repeat(22)}?wait=21`)).status).toBe(400);
  });

  it('what JSON.parse takes and has each name once is taken, and gives the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        if (/"(__proto__|constructor|prototype)"/.test(text)) return;
        expect(parseStrictJson(text, false)).toEqual({ ok: true, value: JSON.parse(text) });
        expect(parseStrictJson(Buffer.from(text).toString('base64'), true)).toEqual({
          ok: true,
          value: JSON.parse(text),
        });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, flag) => void parseStrictJson(text, flag)),
    );
  });
});

describe('W5: every action of the registry', () => {
  const guarded = actions.filter((action) => action.standing !== 'nobody');
  const call = (path: string) => path.replaceAll(/\{\w+\}/g, 'A'.repeat(22));

  it.each(guarded.map((action) => [action.id, action] as const))('%s is refused to anybody else', async (_, action) => {
    const w = await world();
    const required = action.standing === 'admin' ? 'admin-session-required' : `${action.standing}-required`;
    const anonymous = w.browser();
    expect((await anonymous.send(action.method, call(action.path), {})).body.code).toBe(required);
    // A cookie of the other kind, and one that nobody gave out.
    await anonymous.post('/recovery', JSON.parse(body));
    const flowToken = anonymous.cookies.get('__Host-latchkey-flow')!;
    anonymous.cookies.clear();
    // A token of another kind in the right cookie, and a right one in each of the others.
    const own = action.standing === 'flow' ? undefined : action.standing;
    for (const name of ['session', 'restore', 'device', 'admin', ...(own ? ['flow'] : [])])
      anonymous.cookies.set(`__Host-latchkey-${name}`, flowToken);
    expect((await anonymous.send(action.method, call(action.path), {})).body.code).toBe(required);
  });

  it.each(guarded.filter((action) => action.standing === 'flow').map((action) => [action.id, action] as const))(
    '%s is refused when the flow has expired',
    async (_, action) => {
      const w = await world();
      const browser = w.browser();
      await browser.post('/recovery', JSON.parse(body));
      await w.pass(901);
      expect((await browser.send(action.method, call(action.path), {})).body.code).toBe('flow-required');
    },
  );

  it('names the store of the cookie that it needs, and no declaration clashes', () => {
    for (const action of actions) {
      const needs: readonly string[] = action.needs;
      if (action.standing === 'flow') expect([action.id, needs]).toContainEqual(expect.arrayContaining(['flows']));
      if (action.standing === 'session')
        expect([action.id, needs]).toContainEqual(expect.arrayContaining(['sessions']));
    }
    expect(new Set(actions.map((action) => action.id)).size).toBe(actions.length);
    expect(new Set(actions.map((action) => `${action.method} ${action.path}`)).size).toBe(actions.length);
  });

  it('the function for strangers reads no session; each function may only what its actions need', () => {
    const needsOf = (name: string) => functions.find((each) => each.name === name)!.needs;
    expect(needsOf('public')).not.toContain('operationResults');
    expect(needsOf('public')).not.toContain('peopleSync');
    expect(needsOf('user')).not.toContain('flows');
    for (const name of ['public', 'user']) {
      expect(needsOf(name)).not.toContain('issueList');
      expect(needsOf(name)).not.toContain('adminSessions');
    }
    expect(needsOf('bridge-results')).not.toContain('jobs');
    const sending = [
      ...['keyRing', 'mailer', 'texts', 'chat', 'pushService', 'pushSubscriptions', 'resources'],
      'noticeTexts',
    ];
    expect(needsOf('notices')).toEqual(sending);
    // The bot's token where messages are sent, the webhook's word where they come in, and nowhere else.
    const having = (power: PowerName): string[] =>
      functions.filter(({ needs }) => needs.includes(power)).map(({ name }) => name);
    expect([having('chat'), having('chatDoor')]).toEqual([['notices'], ['public']]);
  });
});

describe('answers', () => {
  it('W8: an error of ours says nothing but its number, and the log no value', async () => {
    const w = await world();
    w.ports.people.findByLogin = () => Promise.reject(new Error('alice s3cret'));
    const answer = await w.browser().post('/recovery', JSON.parse(body));
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal', requestId: 'r' } });
    expect(JSON.stringify(answer.raw)).not.toContain('s3cret');
    expect(w.lines.join()).toContain('request-failed');
    expect(w.lines.join()).not.toMatch(/alice|s3cret/);
  });

  it('W8: the log of a whole recovery has no login, no code and no cookie', async () => {
    const w = await world();
    const browser = w.browser();
    await browser.post('/recovery', JSON.parse(body));
    await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    expect(w.lines).toHaveLength(2);
    for (const secret of ['alice', w.lastCode(), ...browser.cookies.values()])
      expect(w.lines.join()).not.toContain(secret);
  });

  it('cookies cannot be read by scripts, sent by other sites or set by neighbours', async () => {
    const w = await world();
    const { raw } = await w.browser().post('/recovery', JSON.parse(body));
    expect(raw.cookies).toEqual([
      expect.stringMatching(
        /^__Host-latchkey-flow=[\w-]{43}; Path=\/; Max-Age=900; HttpOnly; Secure; SameSite=Strict$/,
      ),
    ]);
  });

  it('OpenAPI describes every action, and every problem it can answer', () => {
    const description = JSON.parse(JSON.stringify(describeApi(actions)));
    for (const action of actions) {
      const operation = description.paths[action.path][action.method.toLowerCase()];
      expect(operation.operationId).toBe(action.id);
      for (const code of action.errors) {
        expect(operation.responses[problemStatus[code]].description).toContain(`\`${code}\``);
      }
    }
    const { schema } = description.paths['/flow/proofs'].post.requestBody.content['application/json'];
    expect(schema.oneOf).toContainEqual(
      expect.objectContaining({
        required: ['factor', 'code'],
        additionalProperties: false,
        properties: expect.objectContaining({ factor: { type: 'string', const: 'token-code' } }),
      }),
    );
  });
});
