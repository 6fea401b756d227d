import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NoticeTextView } from '#shared/api/notice-text-views.ts';
import { codeMail } from '#test/support/mailbox.ts';
import { adminCookie, signInAdministrator } from '#test/support/operator.ts';
import { Product } from '#test/support/product.ts';
import type { SourceClient } from '#test/support/source-client.ts';

jest.setTimeout(180_000);

/** Ukrainian: no other test gets mails in it. */
const place = '/admin/resources/demo/notice-texts/uk/code';

describe('W7: words of notices that an administrator wrote', () => {
  let product: Product;
  let admin: SourceClient;
  const withCookie = async (who: Parameters<typeof signInAdministrator>[1] = {}): Promise<SourceClient> => {
    const client = product.browser();
    client.cookies.set(adminCookie, await signInAdministrator(product, who));
    return client;
  };
  beforeAll(async () => {
    product = await Product.shared();
    admin = await withCookie();
  });

  const put = async (body: unknown, client = admin): Promise<number> => {
    const etag = (await admin.get(place)).headers.get('etag');
    return (await client.raw('PUT', place, body, { headers: { 'if-match': String(etag) } })).status;
  };

  it.each([
    ['a header', { subject: 'Code\r\nBcc: eve@evil.example', body: '{code}' }],
    ['a header behind a separator', { subject: 'Code\u2028Bcc: eve@evil.example', body: '{code}' }],
    ['the code on a locked screen', { subject: 'Code {code}', body: '{code}' }],
    ['a script', { subject: 'Code', body: '{code}\n\n<script>alert(1)</script>' }],
    ['a picture that tells who reads', { subject: 'Code', body: '{code}\n\n<img src="https://evil.example/">' }],
    ['what is not theirs to know', { subject: 'Code', body: '{code}\n\n{__proto__} {person} {secret}' }],
    ['nothing to type in', { subject: 'Code', body: 'There is no code.' }],
    ['text that runs backwards', { subject: 'Code', body: '{code}\n\n\u202eelpmaxe' }],
    ['another shape', { subject: ['Code'], body: { toString: '{code}' } }],
    ['more than a mail', { subject: 'Code', body: `{code}\n\n${'x'.repeat(5000)}` }],
  ])('cannot hold %s', async (_, body) => {
    expect([400, 422]).toContain(await put(body));
    expect((await admin.get<NoticeTextView>(place)).body.own).toBeUndefined();
  });

  it('stay words in a mail, and what a person typed stays what it is', async () => {
    const who = await product.newcomer();
    const words = { subject: 'A & B "C" {portal}', body: 'x < y & z\n\n{code}\n\n&lt;b&gt; {minutes} $& $1 \\r\\n' };
    expect(await put(words)).toBe(200);
    const before = await product.mailbox.codesTo(who.email);
    const begin = { portal: 'demo', login: who.login, purpose: 'reset', language: 'uk' };
    expect((await who.browser.raw('POST', '/recovery', begin)).status).toBe(201);
    const mail = await product.mailbox.waitFor(who.email, { after: before, matching: codeMail });
    expect(mail.subject).toMatch(/^A & B "C" /);
    expect(mail.html).toContain('x &#60; y &#38; z');
    expect(mail.html).toContain('&#38;lt;b&#38;gt; 10 $&#38; $1 \\r\\n');
    expect(mail.html).not.toMatch(/<(script|img|b)\b/);
    const etag = String((await admin.get(place)).headers.get('etag'));
    expect((await admin.raw('DELETE', place, undefined, { headers: { 'if-match': etag } })).status).toBe(200);
  });

  it('E10: a test goes to the address on record, whatever the request names', async () => {
    const words = { subject: 'Code', body: '{code}' };
    const asked = { ...words, to: 'victim@demo.example' };
    expect((await admin.raw('POST', `${place}/test-message`, asked)).status).toBe(400);
    const answer = await admin.post<{ to: string }>(`${place}/test-message`, words);
    expect(answer.status).toBe(202);
    expect(answer.body.to).toMatch(/@admins\.example$/);
  });

  it('W5: are not for other portals’ administrators, and not for the help desk', async () => {
    const words = { subject: 'Code', body: '{code}' };
    expect(await put(words, await withCookie({ portals: ['bank'] }))).toBe(404);
    expect(await put(words, await withCookie({ role: 'helpdesk' }))).toBe(403);
    expect(await put(words, product.browser())).toBe(401);
  });
});
