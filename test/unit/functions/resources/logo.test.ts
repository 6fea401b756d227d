import { describe, expect, it } from '@jest/globals';
import { png } from '#test/support/png.ts';
import { signedInAdmin } from '../administrators/admin-world.ts';
import { world } from '../fakes/world.ts';
import type { Browser, Reply } from '../fakes/world.ts';
import { draft } from './drafts.ts';

const etagOf = ({ raw }: Reply): string => String(raw.headers?.['etag']);

async function setup() {
  const w = await world();
  const ada = await signedInAdmin(w);
  const made = await ada.post('/admin/resources', draft());
  return { w, ada, etag: etagOf(made) };
}
const upload = (browser: Browser, bytes: Buffer, alias = 'least'): Promise<Reply> =>
  browser.post(`/admin/resources/${alias}/logos`, { png: bytes.toString('base64') });
async function give(browser: Browser, logo: unknown, etag: string): Promise<Reply> {
  browser.headers = { 'if-match': etag };
  const answer = await browser.send(
    'PUT',
    '/admin/resources/least',
    draft({ ...(logo ? { branding: { logo } } : {}) }),
  );
  browser.headers = {};
  return answer;
}

describe('the logo of a portal', () => {
  it('is seen once the portal has it, by its own headers, under an address that is its hash', async () => {
    const { w, ada, etag } = await setup();
    const bytes = png(64, 32);
    const { status, body: logo } = await upload(ada, bytes);
    expect([status, logo]).toEqual([200, { id: expect.stringMatching(/^[\w-]{43}$/), width: 64, height: 32 }]);
    const address = `/portals/least/logos/${logo.id}`;
    expect((await w.browser().get(address)).body.code).toBe('not-found');
    const given = await give(ada, { ...logo, alt: 'The bank' }, etag);
    expect(given.status).toBe(200);
    expect((await w.browser().get('/portals/least')).body.branding).toEqual({ logo: { ...logo, alt: 'The bank' } });

    const { raw } = await w.browser().get(address);
    expect(raw).toMatchObject({ statusCode: 200, isBase64Encoded: true, body: bytes.toString('base64') });
    expect(raw.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'inline',
      'content-security-policy': expect.stringMatching(/^default-src 'none';.* sandbox$/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(raw.cookies).toBeUndefined();
  });

  it('goes with the revision that names it; pages that are open have it a while longer, and then nobody', async () => {
    const { w, ada, etag } = await setup();
    const [first, second] = [(await upload(ada, png(64, 32))).body, (await upload(ada, png(32, 64))).body];
    const one = await give(ada, first, etag);
    expect((await give(ada, second, etag)).body.code).toBe('stale');
    const two = await give(ada, second, etagOf(one));
    expect((await w.browser().get('/portals/least')).body.branding.logo).toEqual(second);
    const statusOf = async ({ id }: { id: string }) => (await w.browser().get(`/portals/least/logos/${id}`)).status;
    expect([await statusOf(first), await statusOf(second)]).toEqual([200, 200]);
    await give(ada, undefined, etagOf(two));
    expect((await w.browser().get('/portals/least')).body.branding).toBeUndefined();
    await w.pass(31 * 86_400);
    expect([await statusOf(first), await statusOf(second)]).toEqual([404, 404]);
  });

  it('W5, W7: is not what nobody brought, nor what was brought to another portal, nor of another size', async () => {
    const { ada, etag } = await setup();
    await ada.post('/admin/resources', draft({ alias: 'other' }));
    const { body: theirs } = await upload(ada, png(64, 32), 'other');
    const { body: mine } = await upload(ada, png(48, 32));
    for (const logo of [theirs, { ...mine, id: 'A'.repeat(43) }, { ...mine, width: 64 }])
      expect((await give(ada, logo, etag)).body).toMatchObject({
        ...{ code: 'rules-broken', fields: [{ path: 'body.branding.logo' }] },
      });
    expect((await give(ada, { ...mine, alt: 'A<script>' }, etag)).body).toMatchObject({
      fields: [{ path: 'body.branding.logo.alt' }],
    });
    const made = await ada.post('/admin/resources', draft({ alias: 'third', branding: { logo: mine } }));
    expect(made.body).toMatchObject({ code: 'rules-broken', fields: [{ path: 'body.branding.logo' }] });
    expect((await upload(ada, png(48, 32), 'no-such')).body.code).toBe('not-found');
  });

  it('of a portal that is closed or gone is as if there were none', async () => {
    const { w, ada, etag } = await setup();
    const { body: logo } = await upload(ada, png(64, 32));
    const given = await give(ada, logo, etag);
    const answerTo = async (alias: string) => {
      const { status, body, raw } = await w.browser().get(`/portals/${alias}/logos/${logo.id}`);
      return [status, body?.code, raw.headers?.['cache-control']];
    };
    expect((await answerTo('least'))[0]).toBe(200);
    ada.headers = { 'if-match': etagOf(given) };
    expect((await ada.send('DELETE', '/admin/resources/least')).status).toBe(204);
    const nothing = [404, 'not-found', 'no-store'];
    expect([await answerTo('least'), await answerTo('never-was')]).toEqual([nothing, nothing]);
  });
});
