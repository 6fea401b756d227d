import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NoticeTextView } from '#shared/api/notice-text-views.ts';
import { codeMail } from '#test/support/mailbox.ts';
import { adminCookie, signInAdministrator } from '#test/support/operator.ts';
import { Product } from '#test/support/product.ts';
import type { SourceClient } from '#test/support/source-client.ts';

jest.setTimeout(180_000);

/** Ukrainian: no other test gets mails in it. */
const place = '/admin/resources/demo/notice-texts/uk/code';
/** German: whoever is invited in another test reads their link in these words as well. */
const toAdministrators = '/admin/notice-texts/de/admin-invited';

describe('W7: words of notices that an administrator wrote', () => {
  let product: Product;
  let admin: SourceClient;
  let owner: SourceClient;
  const withCookie = async (who: Parameters<typeof signInAdministrator>[1] = {}): Promise<SourceClient> => {
    const client = product.browser();
    client.cookies.set(adminCookie, await signInAdministrator(product, who));
    return client;
  };
  beforeAll(async () => {
    product = await Product.shared();
    admin = await withCookie();
    owner = await withCookie({ role: 'owner', portals: 'all' });
  });

  const put = async (body: unknown, client = admin, where = place): Promise<number> => {
    const etag = (await owner.get(where)).headers.get('etag');
    return (await client.raw('PUT', where, body, { headers: { 'if-match': String(etag) } })).status;
  };
  const takeBack = async (where: string): Promise<number> => {
    const etag = String((await owner.get(where)).headers.get('etag'));
    return (await owner.raw('DELETE', where, undefined, { headers: { 'if-match': etag } })).status;
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
    const ofOthers = JSON.parse(JSON.stringify(body).replaceAll('{code}', '{link}')) as unknown;
    expect([400, 422]).toContain(await put(ofOthers, owner, toAdministrators));
    expect((await owner.get<NoticeTextView>(toAdministrators)).body.own).toBeUndefined();
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
    expect(await takeBack(place)).toBe(200);
  });

  it('in mails to administrators stay words, and so does an administrator’s name, in subject and body', async () => {
    const name = '<img src=x onerror=a()> {link} $& "q" \'q\' \u202ez';
    const words = { subject: '{name} & {by}', body: 'x < y\n\n{name}\n\n{link}\n\n{role}, {by}' };
    expect(await put(words, owner, toAdministrators)).toBe(200);
    const who = { name, mail: 'canary@words.example', language: 'de', role: 'auditor' };
    const invited = await owner.raw('POST', '/admin/administrators', { ...who, portals: 'all', directories: 'all' });
    expect(invited.status).toBe(201);
    const mail = await product.mailbox.waitFor(who.mail, { after: 0 });
    expect(await takeBack(toAdministrators)).toBe(200);
    expect(mail.subject).toBe(`<img src=x onerror=a()> {link} $& "q" 'q' z & Ada`);
    expect(mail.html).not.toMatch(/<img|<[^>]*onerror/);
    expect(mail.html.match(/href=/g)).toHaveLength(1);
    expect(mail.text.match(/https?:/g)).toHaveLength(1);
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
    const ofOwners = { subject: 'Welcome', body: '{link}' };
    const everywhere = { role: 'administrator', portals: 'all' } as const;
    for (const client of [
      admin,
      await withCookie(everywhere),
      await withCookie({ role: 'owner', portals: ['demo'] }),
    ]) {
      expect(await put(ofOwners, client, toAdministrators)).toBe(403);
      expect((await client.raw('POST', `${toAdministrators}/test-message`, ofOwners)).status).toBe(403);
    }
  });
});
