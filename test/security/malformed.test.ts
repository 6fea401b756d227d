import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { actions } from '#functions/actions/registry.ts';
import type { RegisteredAction } from '#functions/actions/registry.ts';
import { parsePersonName } from '#shared/domain/contact/person-name.ts';
import { Product } from '#test/support/product.ts';
import type { Newcomer } from '#test/support/product.ts';
import { adminCookie, signInAdministrator } from '#test/support/operator.ts';
import type { RawAnswer, SourceClient } from '#test/support/source-client.ts';
import { bodies, pathOf } from './support/requests.ts';

jest.setTimeout(180_000);

const startedAt = new Date().toISOString();

const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);
const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** Bodies that no operation takes. */
const garbage: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[] = [
  ['null', 'null'],
  ['an array', '[]'],
  ['a text', '"x"'],
  ['a number', '1'],
  ['too large a number', '{"a":1e999999}'],
  ['no JSON', '{'],
  ['two documents', '{}{}'],
  ['a comment', '{/**/}'],
  ['NaN', '{"a":NaN}'],
  ['a deep document', deep(2000)],
  ['a deep array', '['.repeat(30_000)],
  ['__proto__', '{"__proto__":{"isAdmin":true}}'],
  ['__proto__ in disguise', '{"__pr\\u006fto__":{"isAdmin":true}}'],
  ['constructor', '{"constructor":{"prototype":{"isAdmin":true}}}'],
  ['invalid UTF-8', bytes(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d)],
  ['an overlong encoding', bytes(0x7b, 0x22, 0xc0, 0x80, 0x22, 0x3a, 0x31, 0x7d)],
  ['UTF-16', new Uint8Array([...Buffer.from('\ufeff{}', 'utf16le')])],
  ['a byte order mark', '\ufeff{}'],
  ['NUL', '\0'],
  ['half a character', '{"a":"\\ud800"}'],
  ['100 kB', JSON.stringify({ a: 'x'.repeat(100_000) })],
  ['a thousand names', JSON.stringify(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`a${i}`, i])))],
];

/**
 * What can be sent by anybody meets all of it. Of the others each meets a quarter, in turn: such bodies are refused by one
 * and the same code, before it is known which operation they are for.
 */
const garbageFor = (action: RegisteredAction): typeof garbage =>
  action.group === 'public'
    ? garbage
    : garbage.filter((_, index) => index % 4 === actions.findIndex(({ id }) => id === action.id) % 4);

/** Values that take the place of a right one. */
const wrongValues: readonly unknown[] = [
  null,
  0,
  -1,
  true,
  [],
  {},
  [[]],
  ['x'],
  { $ne: null },
  '',
  ' ',
  '\0',
  '\ud800',
  'x'.repeat(20_000),
  '../..',
  '<b>',
];

/** As with garbage: what anybody can send meets all of them, each member of the others every second one, in turn. */
const wrongFor = (action: RegisteredAction, member: string): typeof wrongValues => {
  const turn = (actions.findIndex(({ id }) => id === action.id) + member.length) % 2;
  return action.group === 'public' ? wrongValues : wrongValues.filter((_, index) => index % 2 === turn);
};

/** Texts that have the right shape in many places, and that nobody should choke on. */
const oddTexts: readonly string[] = [
  'null',
  '\u202Eevil\u2066',
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  'Z\u0351\u036B\u0343A\u030A'.repeat(4),
  "'; DROP TABLE people;--",
  '${7*7}{{7*7}}<%= 7*7 %>',
  '../../etc/passwd',
  '*)(objectClass=*',
  '__proto__',
  '+49 170 1234567',
  '\ud83d',
];

/** Free text: any short text has the right shape. */
const isRight = (member: string, value: unknown): boolean =>
  (['sealed', 'name', 'password', 'current'].includes(member) &&
    typeof value === 'string' &&
    value.length > 0 &&
    value.length < 100) ||
  (['givenName', 'surname'].includes(member) && typeof value === 'string' && parsePersonName(value).ok) ||
  // No question answered: its rules refuse that, not its shape.
  (member === 'answers' && Array.isArray(value) && value.length === 0) ||
  // An empty name takes the name away.
  (member === 'label' && typeof value === 'string' && value.length <= 40) ||
  (member === 'isTrusted' && typeof value === 'boolean') ||
  // A moment long ago, and no number at all: refused as a proof, not for their shape.
  (member === 'atMs' && value === 0) ||
  (member === 'number' && value === '') ||
  // Base64 that is no picture: refused for what it is.
  (member === 'png' && typeof value === 'string' && /^x*$/.test(value)) ||
  // Places that there might be: what somebody looks after is a list of names.
  (['portals', 'directories'].includes(member) && Array.isArray(value) && (value.length === 0 || value[0] === 'x')) ||
  // A directory that is not there, and data that is to be taken away.
  (member === 'names' && Array.isArray(value) && value[0] === 'x') ||
  (member === 'directory' && value === 'x') ||
  (['mail', 'phone', 'givenName', 'surname'].includes(member) && value === null) ||
  // Nobody limits them.
  (member === 'seats' && value === null) ||
  // Nobody is told.
  (member === 'noticeDays' && Array.isArray(value) && value.length === 0);

describe('W6: malformed requests', () => {
  let product: Product;
  let signedIn: Newcomer;
  let inFlow: Newcomer;
  let administrator: string;

  beforeAll(async () => {
    product = await Product.shared();
    signedIn = await product.newcomer();
    await signedIn.at.signIn(signedIn.password);
    inFlow = await product.newcomer();
    await inFlow.at.recover();
    await inFlow.at.api.get('/flow');
    administrator = await signInAdministrator(product);
  });

  let browser: SourceClient;
  let uses = 0;
  const leastAllowance = Math.min(...actions.map(({ perAddressPerMinute }) => perAddressPerMinute));
  /** Somebody with every right there is, from an address that has not reached its limit. */
  const anybody = (): SourceClient => {
    if (uses++ % leastAllowance === 0) {
      browser = product.browser();
      for (const who of [signedIn, inFlow])
        for (const [name, value] of who.at.api.cookies) browser.cookies.set(name, value);
      browser.cookies.set(adminCookie, administrator);
    }
    return browser;
  };
  const stored = async (): Promise<string> => {
    const tables = ['flows', 'sessions', 'operations', 'challenges', 'tokens'];
    const all = await Promise.all(tables.map((table) => product.scan(table)));
    // That a session was used is noted, whatever became of the request.
    return JSON.stringify(all.map((items) => items.map((item) => ({ ...item, lastSeenAtMs: undefined })).sort(byKey)));
  };
  const byKey = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  const expectRefusal = (what: string, answer: RawAnswer): void => {
    const type = answer.headers['content-type'];
    expect({ what, status: answer.status, type }).toEqual({
      what,
      status: expect.any(Number),
      type: 'application/problem+json',
    });
    expect([400, 413]).toContain(answer.status);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(JSON.parse(answer.text)).toMatchObject({
      status: answer.status,
      type: expect.stringMatching(/^urn:latchkey:problem:/),
    });
  };
  /** Without the header of the service that it is for, a request is not even looked at. */
  const asService = (action: RegisteredAction & { readonly ifMatch?: 'required' }): Record<string, string> => ({
    ...Object.fromEntries((action.byService?.headers ?? []).map((name) => [name, 'not the word'])),
    // Nor is a change that does not say what it is made to.
    ...(action.ifMatch && { 'if-match': '"0"' }),
  });
  const send = (action: RegisteredAction, rawBody: string | Uint8Array<ArrayBuffer>): Promise<RawAnswer> =>
    anybody().raw(action.method, pathOf(action), undefined, {
      rawBody,
      headers: { 'content-type': 'application/json', ...asService(action) },
    });

  it.each(actions.map((action) => [action.id, action] as const))(
    '%s: garbage is refused as 4xx, and nothing is written',
    async (id, action) => {
      const before = await stored();
      for (const [what, body] of garbageFor(action)) {
        // A body where none is taken is refused as well.
        expectRefusal(what, await send(action, body));
      }
      const right = bodies[id];
      for (const [member] of Object.entries(right ?? {})) {
        for (const value of wrongFor(action, member).filter((each) => !isRight(member, each))) {
          expectRefusal(
            `${member}: ${JSON.stringify(value).slice(0, 40)}`,
            await send(action, JSON.stringify({ ...right, [member]: value })),
          );
        }
        // What is asked for depends on what was lost: without it the shape is right.
        if (member === 'mailCode') continue;
        const rest = Object.fromEntries(Object.entries(right!).filter(([name]) => name !== member));
        expectRefusal(`no ${member}`, await send(action, JSON.stringify(rest)));
      }
      if (right) {
        expectRefusal('an unknown member', await send(action, JSON.stringify({ ...right, isAdmin: true })));
        expectRefusal('an array around it', await send(action, JSON.stringify([right])));
      }
      expect(await stored()).toBe(before);
    },
  );

  it.each(actions.map((action) => [action.id, action] as const))(
    '%s: an unknown query or a strange parameter is refused',
    async (_, action) => {
      const path = pathOf(action);
      const paths = [`${path}?x=1`, `${path}?wait=1&wait=2`, `${path}?__proto__=1`, `${path}?wait=${'9'.repeat(400)}`];
      if (action.path.includes('{')) {
        for (const value of ['%00', '..', '%2e%2e', 'x'.repeat(300), '%ff', '$ne', "'", '*', '__proto__']) {
          paths.push(action.path.replaceAll(/\{\w+\}/g, value));
        }
      }
      for (const each of paths) {
        const answer = await anybody().raw(action.method, each, bodies[action.id], { headers: asService(action) });
        expect({ each, isRefused: [400, 404, 409].includes(answer.status) }).toEqual({ each, isRefused: true });
      }
    },
  );

  it('odd texts with every right there is and a fresh proof are taken or refused, and break nothing', async () => {
    const who = await product.newcomer('usual', 'everything');
    await who.at.signIn(who.password);
    await who.at.proveFreshly();
    const changes = actions.filter(
      ({ id, standing, method }) => standing === 'session' && method !== 'GET' && id !== 'session.end',
    );
    const broken: unknown[] = [];
    for (const action of changes) {
      const right = bodies[action.id] ?? {};
      for (const [member, value] of Object.entries(right)) {
        if (typeof value !== 'string') continue;
        for (const odd of oddTexts) {
          // Each from an address of its own: what is tried here is not the limits.
          const browser = product.browser();
          for (const [name, cookie] of who.at.api.cookies) browser.cookies.set(name, cookie);
          const { status, text } = await browser.raw(action.method, pathOf(action), { ...right, [member]: odd });
          if (status >= 500 || status === 401) broken.push([action.id, member, odd, status, text.slice(0, 200)]);
        }
      }
    }
    expect(broken).toEqual([]);
    const { text } = await who.browser.raw('GET', '/session/proof');
    expect(JSON.parse(text)).toHaveProperty('freshUntil');
  });

  it('a body of 7 MB is cut off before it is read', async () => {
    const answer = await anybody().raw('POST', '/recovery', undefined, { rawBody: 'x'.repeat(7 * 1024 * 1024) });
    expect(answer.status).toBe(413);
  });

  it('a hundred cookies, long headers and broken cookies are nobody', async () => {
    for (const cookie of [
      '=',
      ';;;',
      'x'.repeat(7000),
      `__Host-latchkey-session=${'%'.repeat(43)}`,
      '__Host-latchkey-session',
      'a=b; '.repeat(500),
    ]) {
      const answer = await product.browser().get('/session', { headers: { cookie } });
      expect([400, 401, 431]).toContain(answer.status);
    }
  });

  it('the product has not failed once over all that', async () => {
    const { readFileSync, readdirSync } = await import('node:fs');
    for (const name of readdirSync(product.facts.logsDir).filter((each) => /latchkey-local-(public|user)/.test(each))) {
      const log = readFileSync(`${product.facts.logsDir}/${name}`, 'utf8');
      // Other files share this product, and some of their attacks raise an alarm.
      const since = (line: string): boolean => (JSON.parse(line) as { time: string }).time >= startedAt;
      const errors = log.split('\n').filter((line) => line.includes('"level":"error"'));
      expect(errors.filter(since)).toEqual([]);
    }
  });
});
