import { describe, expect, it } from '@jest/globals';
import { neverForKeys } from '#shared/domain/never-for-keys.ts';
import { newKeyText, readKeyText } from '#functions/api-keys/key-text.ts';
import type { ApiKey } from '#functions/ports/api-key-store.ts';
import { systemRandom } from '#functions/random.ts';
import type { world } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';
import { admin, restoreWorld } from '../restore/restore-world.ts';

type World = Awaited<ReturnType<typeof world>>;
const issue = `1790000000000-${'A'.repeat(22)}`;
const issues = '/admin/user-issues?portal=demo';
const wanted = {
  ...{ name: 'Reports', permissions: ['issues.read'], portals: ['demo'], directories: 'all', expiresInDays: 30 },
};

/** A program with a key, as it calls: no cookie, and nothing that a page of ours would send. */
async function program(w: World, more: Partial<ApiKey> = {}): Promise<Browser> {
  const { text, id, secretHash } = newKeyText(systemRandom);
  const createdAtMs = w.now().getTime();
  await w.ports.apiKeyDesk.create({
    ...{ id, secretHash, name: 'Reports', permissions: ['issues.read'], portals: 'all', directories: 'all' },
    ...{ createdBy: 'Ada', createdAtMs, expiresAtMs: createdAtMs + 3_600_000 },
    ...more,
  });
  return withKey(w, text);
}
function withKey(w: World, text: string): Browser {
  const browser = w.browser();
  browser.headers = { authorization: `Bearer ${text}` };
  return browser;
}

describe('a key for a program', () => {
  it('is shown once, opens what it was made for and no more', async () => {
    const w = await restoreWorld();
    const ada = await admin(w);
    const made = await ada.post('/admin/api-keys', wanted);
    expect(made).toMatchObject({ status: 201, body: { apiKey: { name: 'Reports', createdBy: 'Ada' } } });
    const { key, apiKey } = made.body;
    expect((await withKey(w, key).get(issues)).status).toBe(200);
    expect((await withKey(w, key).get('/admin/user-issues?portal=bank')).status).toBe(404);
    expect((await withKey(w, key).get('/admin/api-keys')).body.code).toBe('not-permitted');
    const [, secret] = /^lk_[0-9a-f]{16}_(.+)$/.exec(key)!;
    const stored = JSON.stringify([
      ...w.ports.apiKeys.items.values(),
      (await ada.get('/admin/api-keys')).body,
      w.lines,
    ]);
    expect(stored).toContain(apiKey.id);
    expect(stored).not.toContain(secret!);
  });

  it('E14: is made only by who proved both factors a moment ago, and never by another key', async () => {
    const w = await restoreWorld();
    const ada = await admin(w);
    const key = await program(w, { permissions: ['issues.read', 'api-keys.write'] });
    expect((await key.post('/admin/api-keys', wanted)).body.code).toBe('fresh-proof-required');
    await w.pass(601);
    expect((await ada.post('/admin/api-keys', wanted)).body.code).toBe('fresh-proof-required');
    expect(w.ports.apiKeys.items.size).toBe(1);
  });

  it('ends when it is revoked, and when its time is over', async () => {
    const w = await restoreWorld();
    const ada = await admin(w);
    const { key, apiKey } = (await ada.post('/admin/api-keys', { ...wanted, expiresInDays: 1 })).body;
    const other = (await ada.post('/admin/api-keys', wanted)).body;
    expect((await ada.send('DELETE', `/admin/api-keys/${other.apiKey.id}`)).status).toBe(204);
    expect((await withKey(w, other.key).get(issues)).body.code).toBe('admin-session-required');
    expect((await ada.send('DELETE', `/admin/api-keys/${other.apiKey.id}`)).status).toBe(404);
    await w.pass(86_399);
    expect((await withKey(w, key).get(issues)).status).toBe(200);
    await w.pass(1);
    expect((await withKey(w, key).get(issues)).body.code).toBe('admin-session-required');
    expect(w.ports.apiKeys.items.get(apiKey.id)?.lastUsedAtMs).toBeDefined();
  });

  it.each([
    ['another secret', (text: string) => text.slice(0, -1) + (text.endsWith('A') ? 'B' : 'A')],
    ['another id', (text: string) => text.replace(/_[0-9a-f]{16}_/, '_0123456789abcdef_')],
    ['no secret', (text: string) => text.slice(0, 20)],
    ['two keys', (text: string) => `${text} ${text}`],
  ])('opens nothing with %s', async (_, bend) => {
    const w = await restoreWorld();
    const right = newKeyText(systemRandom);
    const browser = await program(w, right);
    expect(browser.headers).toEqual({ authorization: expect.any(String) });
    expect((await withKey(w, bend(right.text)).get(issues)).body.code).toBe('admin-session-required');
    expect((await withKey(w, right.text).get(issues)).status).toBe(200);
  });

  it('is what counts where a cookie comes along, and needs nothing that a page sends', async () => {
    const w = await restoreWorld();
    const ada = await admin(w);
    ada.headers = { authorization: 'Bearer lk_none' };
    expect((await ada.get(issues)).body.code).toBe('admin-session-required');
    const key = await program(w, { permissions: ['issues.read', 'issues.decide'] });
    const alone = { 'x-latchkey-request': undefined, 'sec-fetch-site': undefined, origin: undefined } as never;
    Object.assign(key.headers, alone);
    expect((await key.send('DELETE', `/admin/user-issues/demo/${issue}`)).body.code).toBe('not-found');
    const stranger = w.browser();
    Object.assign(stranger.headers, alone);
    expect((await stranger.send('DELETE', `/admin/user-issues/demo/${issue}`)).body.code).toBe('request-forged');
  });

  it('is no key to what people do', async () => {
    const w = await restoreWorld();
    const key = await program(w);
    expect((await key.get('/session')).body.code).toBe('session-required');
  });

  it('may no more and reaches no further than who makes it', async () => {
    const w = await restoreWorld();
    const ada = await admin(w, ['demo']);
    const ask = async (more: object) => (await ada.post('/admin/api-keys', { ...wanted, ...more })).body;
    expect((await ask({ portals: 'all' })).code).toBe('not-permitted');
    expect((await ask({ portals: ['bank'] })).code).toBe('not-permitted');
    expect((await ask({})).key).toMatch(/^lk_/);
    for (const never of neverForKeys)
      expect((await ask({ permissions: [never] })).fields).toMatchObject([{ path: 'body.permissions.0' }]);
    // Of a key that reaches further they see nothing, and end nothing.
    await program(w, { ...newKeyText(systemRandom), id: 'b'.repeat(16), portals: 'all' });
    expect((await ada.get('/admin/api-keys')).body.apiKeys).toHaveLength(1);
    expect((await ada.send('DELETE', `/admin/api-keys/${'b'.repeat(16)}`)).status).toBe(404);
  });

  it('has a form that can be looked for, and nothing else is read as one', () => {
    const { text, id, secretHash } = newKeyText(systemRandom);
    expect(text).toMatch(/^lk_[0-9a-f]{16}_[\w-]{43}$/);
    expect(readKeyText(`Bearer ${text}`)).toEqual({ id, secretHash });
    for (const wrong of [text, `Basic ${text}`, `Bearer  ${text}`, `Bearer ${text}x`])
      expect(readKeyText(wrong)).toBeUndefined();
  });
});

describe('a creation with an Idempotency-Key', () => {
  const keyed = async (key: string, portals: readonly string[] | 'all' = 'all') => {
    const w = await restoreWorld();
    const ada = await admin(w, portals);
    ada.headers = { 'idempotency-key': key };
    return { w, ada, make: (more: object = {}) => ada.post('/admin/api-keys', { ...wanted, ...more }) };
  };

  it('happens once, and every repeat gets the first answer, secret and all', async () => {
    const { w, make } = await keyed('order-0001');
    const first = await make();
    const again = await make();
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(w.ports.apiKeys.items.size).toBe(1);
    expect(JSON.stringify([...w.ports.repeats.items.values()])).not.toContain(first.body.key);
  });

  it('of many at once makes one', async () => {
    const { w, make } = await keyed('order-0002');
    const answers = await Promise.all(Array.from({ length: 10 }, () => make()));
    expect(w.ports.apiKeys.items.size).toBe(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
  });

  it('is refused for another request, and is nobody else’s', async () => {
    const { w, make } = await keyed('order-0003');
    await make();
    expect((await make({ name: 'Other' })).body).toMatchObject({ status: 422, code: 'repeat-differs' });
    const key = await program(w);
    key.headers['idempotency-key'] = 'order-0003';
    expect((await key.post('/admin/api-keys', wanted)).body.code).toBe('not-permitted');
  });

  it('that was refused may come again', async () => {
    const { ada, make } = await keyed('order-0004', ['demo']);
    expect((await make({ portals: 'all' })).body.code).toBe('not-permitted');
    expect((await make()).status).toBe(201);
    ada.headers = { 'idempotency-key': 'x' };
    expect((await make()).body.fields).toMatchObject([{ path: 'Idempotency-Key' }]);
  });
});
