import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FlowView, OperationView } from '#shared/api/views.ts';
import { codeIn } from '#test/support/mailbox.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import { hostile, markupLogin } from '#test/support/product/product-people.ts';
import { sendRaw } from '#test/support/source-client.ts';

jest.setTimeout(180_000);

describe('W7: text from the directory and from strangers stays text', () => {
  let product: Product;

  beforeAll(async () => {
    product = await Product.shared();
  });

  const everyMail = async (): Promise<{ to: unknown; subject: string; html: string; text: string }[]> =>
    (await (await fetch(`${product.facts.mailUrl}/api/messages`)).json()) as never;

  it('markup in every attribute of a person: data in JSON, nothing in mails, headers whole', async () => {
    const { login } = hostile;
    const who = product.seat({ ...hostile, email: 'hostile@demo.example', password: '', state: 'usual' });
    const before = (await product.mailbox.to(who.email)).length;
    expectStatus(201, await who.at.start('reset'));
    const mail = await product.mailbox.waitFor(who.email, { after: before });
    const answer = await who.browser.raw('POST', '/flow/proofs', { factor: 'email-code', code: codeIn(mail) });
    const flow = JSON.parse(answer.text) as FlowView;
    expect(answer.headers['content-type']).toBe('application/json');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(flow.person?.displayName).toContain('<script>');
    expect(await who.at.submitReset(flow, 'Quite-New-Words-77')).toMatchObject({
      outcome: 'done',
    } satisfies Partial<OperationView>);
    await product.mailbox.waitFor(who.email, { after: before, matching: /not-me/ });

    for (const each of await everyMail()) {
      expect(each.html).not.toMatch(/<(script|img|svg|iframe|object|style|link|form)\b/i);
      expect(each.html).not.toMatch(/<[^>]*\son\w+\s*=/i);
      expect(each.subject).not.toMatch(/[\r\n]/);
    }
    expect(await product.mailbox.to('eve@evil.example')).toEqual([]);
    expect(login).toBe('hostile');
  });

  it('a login with the signs of markup is written in mails as it is', async () => {
    const email = 'oneil@demo.example';
    const who = product.seat({ ...hostile, login: markupLogin, email, password: '', state: 'usual' });
    expect(await who.at.resetPassword('Quite-New-Words-77')).toMatchObject({ outcome: 'done' });
    const mail = await product.mailbox.waitFor(email, { after: 0, matching: /not-me/ });
    expect(mail.text).toContain(markupLogin);
    const readAsHtml = mail.html.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    expect(readAsHtml).toContain(markupLogin);
    expect(mail.html).not.toMatch(/&(?!#\d+;)|o'neil/);
  });

  it('a mail address with a line break reaches nobody but its owner, if anybody', async () => {
    const before = (await everyMail()).length;
    const who = product.seat({
      ...hostile,
      login: 'hostile-mail',
      email: 'x@demo.example',
      password: '',
      state: 'usual',
    });
    expectStatus(201, await who.at.start('reset'));
    const witness = await product.newcomer();
    await witness.at.start('reset');
    await product.mailbox.waitFor(witness.email, { after: 0 });
    const fresh = (await everyMail()).slice(before);
    expect(fresh.flatMap(({ to }) => to).filter((to) => String(to).includes('evil'))).toEqual([]);
  });

  it.each(["o'hara&co", 'a&lt;b', '${7*7}', '{{7*7}}', '%0d%0aBcc:eve', 'javascript:alert', "';drop--"])(
    'the typed name %j comes back as JSON and is written nowhere as markup',
    async (login) => {
      const answer = await product
        .browser()
        .raw('POST', '/recovery', { portal: 'demo', login, purpose: 'reset', language: 'en' });
      if (answer.status === 201) expect((JSON.parse(answer.text) as FlowView).login).toBe(login);
      else expect(answer.status).toBe(400);
      expect(answer.headers['content-type']).toMatch(/^application\/(problem\+)?json$/);
    },
  );

  const pages = [
    '/portal/demo',
    '/portal/demo/not-me',
    '/portal/demo/forgot',
    '/portal/nowhere',
    '/api/v1/portals/demo',
    '/api/v1/nothing',
  ];

  it.each(pages)('%s: a content security policy that lets nothing strange run, and nobody frame it', async (path) => {
    const { port } = new URL(product.facts.portalUrl);
    const { headers } = await sendRaw(product.facts.portalUrl, {
      method: 'GET',
      path,
      headers: { host: `localhost:${port}` },
    });
    const policies = [headers['content-security-policy']].flat().map(String);
    const directives = new Map(
      policies.flatMap((policy) => policy.split(';')).map((each) => [each.trim().split(' ')[0]!, each.trim()]),
    );
    expect(policies.join()).not.toMatch(/unsafe-|\*|https?:|data:(?!;)(?=.*script)/);
    expect(directives.get('default-src')).toBe("default-src 'none'");
    expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
    const scripts = directives.get('script-src') ?? "script-src 'self'";
    expect(scripts).toMatch(/^script-src ('self'|'none')$/);
    expect(directives.get('base-uri') ?? "base-uri 'none'").toBe("base-uri 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}/);
  });

  it('the page itself has no script, style or handler in line', async () => {
    const html = await (await fetch(product.facts.portalUrl)).text();
    expect(html).toContain('<script');
    expect(html.match(/<script(?![^>]*\bsrc=)[^>]*>/g)).toBeNull();
    expect(html).not.toMatch(/<style|\son\w+=|["']javascript:/i);
  });
});
