import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { adminCookie, signInAdministrator } from '#test/support/operator.ts';
import { Product } from '#test/support/product.ts';
import { chunk, png, pngWith } from '#test/support/png.ts';
import type { SourceClient } from '#test/support/source-client.ts';

jest.setTimeout(120_000);

type Refusal = { readonly code: string; readonly fields?: readonly { readonly path: string }[] };
type Places = { readonly directories: readonly { readonly id: string }[] };

let product: Product;
let directory: string;
beforeAll(async () => {
  product = await Product.shared();
  const places = await (await desk()).get<Places>('/admin/places');
  directory = places.body.directories[0]!.id;
});

/** An administrator who looks after everything, as far as nothing else is named. */
async function desk(who: Parameters<typeof signInAdministrator>[1] = { portals: 'all' }): Promise<SourceClient> {
  const browser = product.browser();
  browser.cookies.set(adminCookie, await signInAdministrator(product, who));
  return browser;
}

const config = (alias: string, members: object = {}): Record<string, unknown> => ({
  ...{ alias, name: 'Made', directory, languages: ['en'] },
  recovery: { needed: 1, allowed: ['email-code'], categories: 1 },
  ...members,
});
const at = (alias: string): string => `/admin/resources/${alias}`;
const etagOf = ({ headers }: { readonly headers: Headers }): string => headers.get('etag') ?? '';
const put = (browser: SourceClient, alias: string, members: object, etag: string) =>
  browser.request<Refusal>('PUT', at(alias), config(alias, members), { headers: { 'if-match': etag } });

describe('the logo of a portal', () => {
  const upload = (browser: SourceClient, bytes: Buffer, alias = 'demo') =>
    browser.post<Refusal & { id: string }>(`${at(alias)}/logos`, { png: bytes.toString('base64') });

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a picture with a page behind it', Buffer.concat([png(32, 32), Buffer.from('<script>alert(1)</script>')])],
    ['a picture with a page in it', pngWith(chunk('tEXt', Buffer.from('a\0<script>alert(1)</script>')))],
    ['a picture that is cut', png(32, 32).subarray(0, -8)],
    ['a picture that is too large', png(513, 32)],
  ])('W6, W7: is not %s', async (_, bytes) => {
    const answer = await upload(await desk(), bytes);
    expect(answer).toMatchObject({ status: 422, body: { code: 'rules-broken', fields: [{ path: 'body.png' }] } });
  });

  it('W7: is not served before its portal shows it, nor by another portal, nor is it told that it is there', async () => {
    const { status, body: logo } = await upload(await desk(), png(64, 32, [1, 2, 3, 255]));
    expect(status).toBe(200);
    const ask = (alias: string, id: string) => product.browser().get<Refusal>(`/portals/${alias}/logos/${id}`);
    const never = await ask('demo', 'A'.repeat(43));
    const answers = [
      never,
      await ask('demo', logo.id),
      await ask('bank', logo.id),
      await ask('no-such-portal', logo.id),
    ];
    expect(answers.map(({ body: { code }, headers }) => [code, headers.get('cache-control')])).toEqual(
      Array(4).fill(['not-found', 'no-store']),
    );
    expect((await ask('demo', '..%2f..%2fdemo')).status).toBe(404);
  });

  it('W5: is not brought by who looks after another portal, or looks alone', async () => {
    const ben = await desk({ portals: ['bank'] });
    const missing = await upload(ben, png(32, 32), 'no-such-portal');
    expect(missing.status).toBe(404);
    expect((await upload(ben, png(32, 32))).body.code).toBe(missing.body.code);
    const auditor = await desk({ portals: 'all', role: 'auditor' });
    expect((await upload(auditor, png(32, 32))).body.code).toBe('not-permitted');
  });
});

describe('what a portal allows', () => {
  it('of a burst of changes to the same revision one is written, and nobody’s is lost unheard', async () => {
    const alias = `race-${process.pid}`;
    const ada = await desk();
    const made = await ada.post('/admin/resources', config(alias));
    const seen = etagOf(made);
    const others = await Promise.all(Array.from({ length: 6 }, () => desk()));
    const answers = await Promise.all(others.map((each, n) => put(each, alias, { name: `By ${n}` }, seen)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412]);
    const winner = answers.findIndex(({ status }) => status === 200);
    const shown = await ada.get<{ config: { name: string } }>(at(alias));
    expect(shown.body.config.name).toBe(`By ${winner}`);
    const gone = await ada.request('DELETE', at(alias), undefined, { headers: { 'if-match': seen } });
    expect(gone.status).toBe(412);
    const removed = await ada.request('DELETE', at(alias), undefined, { headers: { 'if-match': etagOf(shown) } });
    expect(removed.status).toBe(204);
  });

  it('W5: is neither read nor written by who looks after another portal, nor made by them', async () => {
    const ben = await desk({ portals: ['bank'] });
    const { body } = await ben.get<{ resources: { alias: string }[] }>('/admin/resources');
    expect(body.resources.map(({ alias }) => alias)).toEqual(['bank']);
    const etag = etagOf(await (await desk()).get(at('demo')));
    const answers = [
      await ben.get<Refusal>(at('demo')),
      await put(ben, 'demo', {}, etag),
      await ben.request<Refusal>('DELETE', at('demo'), undefined, { headers: { 'if-match': etag } }),
    ];
    // As for one that does not exist.
    const missing = await ben.get<Refusal>(at('no-such-portal'));
    expect(answers.map(({ status, body: { code } }) => [status, code])).toEqual(
      Array(3).fill([missing.status, missing.body.code]),
    );
    expect((await ben.post<Refusal>('/admin/resources', config('grown'))).body.code).toBe('not-permitted');
  });

  it.each([
    ['a colour that is more than one', { branding: { accent: '#123456;background:url(//evil.example)' } }],
    ['a picture that nobody asked for', { branding: { logo: 'data:image/svg+xml,<svg onload=alert(1)>' } }],
    ['a tag in the short name', { branding: { shortName: '<img src=x>' } }],
    ['a tag in the name', { name: 'A<script>alert(1)</script>' }],
    ['a name that turns the reading direction', { name: 'Corp\u202Egpj' }],
    ['a line break in the name, which stands in mails', { name: 'Corp\r\nBcc: all@corp.example' }],
    ['a tag in a text', { texts: { welcome: { en: '<b>now</b>' } } }],
    ['an alias that is a path', { alias: '../demo' }],
    ['a member that has a meaning on every object', { rules: { constructor: 1 } }],
  ])('W7: is refused with %s, and nothing is written', async (_, members) => {
    const alias = `inert-${process.pid}`;
    const ada = await desk();
    const answer = await ada.post<Refusal>('/admin/resources', config(alias, members));
    expect([400, 422]).toContain(answer.status);
    expect((await ada.get(at(alias))).status).toBe(404);
  });
});
