import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, Page, Route } from 'playwright-core';
import type { TokenView } from '#shared/api/token-views.ts';
import type { PortalView, SessionView } from '#shared/api/views.ts';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import { eventually } from '#test/support/eventually.ts';
import { launchBrowser } from '#test/e2e/support/traveller.ts';
import { expectStatus } from '#test/support/person.ts';
import { Product } from '#test/support/product.ts';
import { requires } from '#test/support/requirements.ts';

jest.setTimeout(180_000);

const markup = (what: string): string => `"><img src="x" onerror="window.ran=1"><script>window.ran=1</script>${what}`;

/** The real pages in a real browser; markup in every text that the API can tell. */
requires('chromium')('W7: what people and administrators wrote, in the portal', () => {
  let product: Product;
  let browser: Browser;
  let session: SessionView;
  let portal: PortalView;

  beforeAll(async () => {
    product = await Product.shared();
    browser = await launchBrowser();
    const who = await product.newcomer();
    session = (await who.at.signIn(who.password)).session!;
    portal = expectStatus(200, await who.at.api.get<PortalView>('/portals/demo'));
  });
  afterAll(() => browser.close());

  const token: TokenView = {
    id: 'T'.repeat(22),
    kind: commonTotp,
    state: 'active',
    name: markup('app'),
    createdAt: new Date().toISOString(),
  };
  const open = async (path: string): Promise<Page> => {
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    page.setDefaultTimeout(40_000);
    const tell = (json: unknown) => (route: Route) => route.fulfill({ json });
    await page.route('**/api/v1/session', tell({ ...session, displayName: markup('person'), login: markup('login') }));
    await page.route('**/api/v1/tokens', tell([token]));
    // Nothing is missing: who could not recover is led elsewhere first.
    await page.route('**/api/v1/account', tell({}));
    const { name, support, label } = {
      name: markup('portal'),
      support: { en: markup('support') },
      label: markup('directory'),
    };
    const directory = { ...portal.directory, label, isReachable: false };
    const texts: PortalView['texts'] = {
      welcome: { en: markup('welcome') },
      proofs: { 'email-code': { en: markup('help with the code') } },
    };
    await page.route('**/api/v1/portals/demo', tell({ ...portal, name, support, texts, directory }));
    await page.goto(`${product.facts.portalUrl}${path}`);
    await page.waitForSelector('h1');
    return page;
  };
  const hasRun = (page: Page): Promise<unknown> => page.evaluate('window.ran');

  const pages: readonly [string, whatIsThere: string[]][] = [
    ['', ['portal', 'support', 'welcome']],
    ['/forgot', ['portal']],
    ['/account', ['portal', 'person', 'login']],
    ['/account/tokens', ['app']],
    [`/account/tokens/${token.id}`, ['app']],
  ];

  it.each(pages)('the page %j shows it as text', async (path, whatIsThere) => {
    const page = await open(path);
    for (const what of whatIsThere) await page.getByText(markup(what)).first().waitFor();
    await eventually(async () => expect(await page.title()).toContain(markup('portal')));
    expect(await page.locator('img[src="x"], script:not([src])').count()).toBe(0);
    expect(await hasRun(page)).toBeUndefined();
    await page.context().close();
  });

  /** Should a text get into the page as markup all the same: each way in which it could do harm. */
  const harm: readonly [string, attempt: () => unknown, stoppedBy: string][] = [
    ['become markup', () => (document.body.innerHTML = '<b>x</b>'), 'require-trusted-types-for'],
    ['become a script', () => (document.createElement('script').text = 'window.ran=1'), 'require-trusted-types-for'],
    [
      'run behind a link',
      () => {
        const link = document.createElement('a');
        link.href = 'javascript:window.ran=1';
        document.body.append(link);
        link.click();
      },
      'script-src',
    ],
    ['tell others by an image', () => (new Image().src = 'https://evil.example/x'), 'img-src'],
    ['tell others by a request', () => void fetch('https://evil.example/x').catch(() => undefined), 'connect-src'],
    [
      'send a form elsewhere',
      () => {
        const form = document.createElement('form');
        form.action = 'https://evil.example/x';
        document.body.append(form);
        form.submit();
      },
      'form-action',
    ],
    [
      'change where addresses lead',
      () => {
        const base = document.createElement('base');
        base.href = 'https://evil.example/';
        document.head.append(base);
      },
      'base-uri',
    ],
    [
      'style the page',
      () => {
        const style = document.createElement('style');
        style.textContent = 'body{display:none}';
        document.head.append(style);
      },
      'style-src',
    ],
    [
      'put a page of others into ours',
      () => {
        const frame = document.createElement('iframe');
        frame.src = 'https://evil.example/';
        document.body.append(frame);
      },
      'frame-src',
    ],
  ];

  it.each(harm)('cannot %s', async (_, attempt, stoppedBy) => {
    const page = await open('');
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective));
    });
    await page.evaluate(`(() => { try { (${attempt.toString()})() } catch {} })()`);
    await page.waitForFunction((directive) => {
      const { seen } = window as unknown as { seen: string[] };
      return seen.some((each) => each.startsWith(directive));
    }, stoppedBy);
    expect(await hasRun(page)).toBeUndefined();
    await page.context().close();
  });
});
