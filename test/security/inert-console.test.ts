/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { ConsoleStage } from '#test/e2e/support/console-stage.ts';
import type { ConsoleVisit } from '#test/e2e/support/console-visit.ts';
import { requires } from '#test/support/requirements.ts';

jest.setTimeout(300_000);

const markup = (what: string): string => `"><img src="x" onerror="window.ran=1"><script>window.ran=1</script>${what}`;

/** What comes from a directory, a person or another administrator, wherever it stands in an answer. */
const free = new Set([
  ...['displayName', 'login', 'name', 'mail', 'label', 'givenName', 'surname', 'userPrincipalName', 'ownLogin'],
  ...[
    'phone',
    'directoryMail',
    'newMail',
    'network',
    'country',
    'city',
    'address',
    'createdBy',
    'decidedBy',
    'issuedBy',
  ],
  ...['bridge', 'software', 'softwareVersion', 'controller', 'url', 'detail', 'description', 'path', 'dn', 'chat'],
  ...['actorName', 'portalName', 'shortName', 'subject', 'body', 'text', 'welcome', 'support', 'comparedBy'],
]);

/** The real pages of the console in a real browser; markup in every free text that the API tells. */
requires('chromium')('W7: what directories, people and administrators wrote, in the console', () => {
  let stage: ConsoleStage;
  let owner: ConsoleVisit;
  let told = new Set<string>();

  beforeAll(async () => {
    stage = await ConsoleStage.open();
    const everywhere = { portals: 'all', directories: 'all' } as const;
    owner = await stage.administrator({ name: 'Olga', role: 'owner', ...everywhere });
    await owner.page.route('**/api/v1/admin/**', bend);
  });
  afterAll(() => stage?.close());

  async function bend(route: Route): Promise<void> {
    const response = await route.fetch();
    const isJson = response.headers()['content-type']?.includes('application/json') ?? false;
    if (!isJson || route.request().method() !== 'GET') return route.fulfill({ response });
    return route.fulfill({ response, json: bent(await response.json()) });
  }
  function bent(value: unknown, member = ''): unknown {
    if (Array.isArray(value)) return value.map((each) => bent(each, member));
    if (typeof value === 'string') {
      if (!free.has(member)) return value;
      told.add(member);
      return markup(member);
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, bent(each, name)]));
  }

  /** Opens a page and looks at it. @returns how many of the texts that were told stand there as text */
  async function opens(path: string): Promise<number> {
    told = new Set();
    await owner.open(path);
    await owner.page.waitForLoadState('networkidle');
    await owner.page.locator('.skeleton').first().waitFor({ state: 'detached' });
    expect([path, await harmIn(owner.page)]).toEqual([path, []]);
    const text = await owner.page.locator('body').innerText();
    const values = await owner.page
      .locator('input, textarea')
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value).join('\n'));
    return [...told].filter((member) => `${text}\n${values}`.includes(`window.ran=1</script>${member}`)).length;
  }
  const harmIn = (page: Page): Promise<string[]> =>
    page.evaluate(() => [
      ...('ran' in window ? ['a script ran'] : []),
      ...[...document.querySelectorAll('img[src="x"], script:not([src]), iframe')].map((each) => each.outerHTML),
    ]);
  const firstLink = (within: string): Promise<string> =>
    owner.page
      .locator(`${within} a[href^="/console/"]`)
      .first()
      .getAttribute('href')
      .then((href) => href!.replace('/console/', ''));

  it('stands as text on every page that the navigation leads to', async () => {
    await owner.open();
    const paths = await owner.page
      .locator('.tile')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!.replace('/console/', '')));
    expect(paths.length).toBeGreaterThan(8);
    let seen = 0;
    for (const path of paths) seen += await opens(path);
    expect(seen).toBeGreaterThan(8);
  });

  it.each(['people', 'directories', 'resources', 'administrators', 'audit', 'texts'])(
    'and on the page of one of them: %s',
    async (list) => {
      await opens(list);
      const path = await firstLink('main table');
      await opens(path);
      // What is known of a person lies on several pages.
      const tabs = await owner.page
        .locator('.tabs a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')!.replace('/console/', '')));
      for (const tab of tabs) await opens(tab);
    },
  );
});
