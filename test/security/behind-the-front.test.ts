import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { totpNow } from '#local/totp.ts';
import type { Problem } from '#shared/api/problem.ts';
import { Person, expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import { bodies } from './support/requests.ts';
import { handlersOf, InsideClient } from './support/inside-client.ts';
import type { Handlers } from './support/inside-client.ts';

jest.setTimeout(180_000);

/** The front forwards few headers and sets some itself. What stands behind it must not need that. */
describe('behind the front', () => {
  let product: Product;
  let handlers: Handlers;

  beforeAll(async () => {
    product = await Product.shared();
    handlers = await handlersOf(product);
  });

  it('W1: no header of a request, whichever is forwarded, sets the address in the links of mails', async () => {
    const evil = 'evil.example';
    const lies = {
      host: evil,
      ...{ 'x-forwarded-host': evil, 'x-forwarded-server': evil, 'x-host': evil, 'x-original-host': evil },
      ...{ 'x-forwarded-proto': 'http', forwarded: `host=${evil};proto=http`, referer: `https://${evil}/` },
      ...{ 'x-original-url': `https://${evil}/`, 'x-rewrite-url': `https://${evil}/` },
    };
    const { login, email = '', password } = await product.nextPerson();
    const api = new InsideClient(product, handlers, lies);
    const who = new Person(product.facts, { login, email, api });
    // A change that is told by the request itself, and one that is told when the directory has answered.
    await who.signIn(password);
    const app = await who.addApp();
    expectStatus(200, await api.post(`/tokens/${app.id}/confirmation`, { code: totpNow(app.secret) }));
    expect(await who.resetPassword('Quite-New-Words-77')).toMatchObject({ outcome: 'done' });

    await product.mailbox.waitFor(email, { after: 1, matching: /not-me/ });
    const mails = await product.mailbox.to(email);
    const links = mails.flatMap((mail) => `${mail.text}${mail.html}`.match(/https?:\/\/[^\s"'<]+/g) ?? []);
    expect(new Set(links.map((link) => new URL(link).origin))).toEqual(
      new Set([new URL(product.facts.portalUrl).origin]),
    );
    expect(JSON.stringify(mails)).not.toContain(evil);
  });

  it.each([
    ['', 'unknown', '198.51.100.7', '198.51.100.7:', ':4711', '198.51.100.7:port', '198.51.100.7:4711, 203.0.113.9'],
    ['198.51.100.300:4711', '198.51.100.7/8:4711', '2001:db8::g:4711', '0x7f.1:4711', '198.51.100.7 :4711', '::%lo:1 '],
  ])('W2: nobody gets in whose address cannot be read (%j and others)', async (...unreadable) => {
    const before = [(await product.scan('flows')).length, (await product.scan('budgets')).length];
    for (const address of unreadable) {
      const browser = new InsideClient(product, handlers, {
        'cloudfront-viewer-address': address,
        // Nor is another one taken instead.
        ...{ 'x-forwarded-for': '203.0.113.9', 'x-real-ip': '203.0.113.9', forwarded: 'for=203.0.113.9' },
      });
      const answers = [
        await browser.request<Problem>('POST', '/recovery', bodies['recovery.start']),
        await browser.request<Problem>('GET', '/portals/demo'),
        await browser.request<Problem>('GET', '/session'),
      ];
      const told = answers.map(({ status, body }) => `${status} ${body.code}`);
      expect([address, ...told]).toEqual([address, ...Array<string>(3).fill('403 wrong-door')]);
    }
    expect([(await product.scan('flows')).length, (await product.scan('budgets')).length]).toEqual(before);
  });
});
