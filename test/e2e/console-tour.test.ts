/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { settingsTexts } from '#portal/console/pages/settings/texts.ts';
import { requires } from '#test/support/requirements.ts';
import { ConsoleStage } from './support/console-stage.ts';
import type { ConsoleVisit, Desk } from './support/console-visit.ts';

jest.setTimeout(300_000);

requires('chromium')('every page of the console', () => {
  let stage: ConsoleStage;
  beforeAll(async () => {
    stage = await ConsoleStage.open();
  });
  afterAll(() => stage?.close());

  const everywhere = { portals: 'all', directories: 'all' } as const;

  /** Where the navigation leads, as whoever is signed in sees it: path below the console and title. */
  async function navigation(visit: ConsoleVisit): Promise<[path: string, title: string][]> {
    await visit.open();
    await visit.reads(visit.t.home.title);
    const tiles = await visit.page
      .locator('.tile')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('href') ?? '', link.textContent?.trim() ?? ''] as [string, string]),
      );
    return tiles.map(([href, title]) => [href.replace(/^\/console\//, ''), title]);
  }

  it.each<Desk>(['desktop, English', 'tablet, German'])(
    'opens for an owner, on a %s: clean in light and dark, and no wider than a phone',
    async (desk) => {
      const owner = await stage.administrator({ name: 'Olga', role: 'owner', ...everywhere }, desk);
      const all = await navigation(owner);
      expect(all.length).toBeGreaterThan(8);
      const faults: string[] = [];
      for (const [path] of all) {
        await owner.open(path);
        await owner.page.waitForLoadState('networkidle');
        const title = await owner.page.locator('h1').innerText();
        await owner.reads(title).catch((fault: unknown) => faults.push(String(fault)));
        if (!(await owner.fits(390))) faults.push(`${title} is wider than a phone`);
        if ([owner.t.notFound.title, owner.t.loadFailed].includes(title)) faults.push(`${path}: ${title}`);
      }
      expect(faults).toEqual([]);
      await stage.leaves(owner);
    },
  );

  it('is reached with the keyboard alone, behind the menu as well; the focus goes where one reads on', async () => {
    const owner = await stage.administrator({ role: 'owner', ...everywhere }, 'tablet, English');
    const { page, t } = owner;
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    const tabsTo = async (text: string): Promise<void> => {
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await focused()) === text) return;
      }
      throw new Error(`the keyboard does not reach "${text}"`);
    };
    await owner.open();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(t.common.skip);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.reload();
    await tabsTo(t.common.menu);
    await page.keyboard.press('Enter');
    await tabsTo(settingsTexts.en.title);
    await page.keyboard.press('Enter');
    await owner.reads(settingsTexts.en.title);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.goBack();
    await owner.reads(t.home.title);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await stage.leaves(owner);
  });

  it('speaks the other language at once, and still does the next time', async () => {
    const owner = await stage.administrator({ role: 'owner', ...everywhere });
    await owner.open('settings');
    await owner.reads(settingsTexts.en.title);
    await owner.press('Deutsch');
    await owner.reads(settingsTexts.de.title);
    await owner.page.reload();
    await owner.reads(settingsTexts.de.title);
    expect(await owner.page.locator('html').getAttribute('lang')).toBe('de');
    await stage.leaves(owner);
  });

  it('is offered to who may open it; to others its address says that the role does not include it', async () => {
    const owner = await stage.administrator({ role: 'owner', ...everywhere });
    const helper = await stage.administrator({ role: 'helpdesk', ...everywhere });
    const [all, offered] = [await navigation(owner), await navigation(helper)];
    const hidden = all.filter(([path]) => !offered.some(([other]) => other === path));
    expect(hidden.map(([path]) => path)).toEqual(expect.arrayContaining(['api-keys', 'settings', 'audit']));
    for (const [path] of hidden) {
      await helper.open(path);
      await helper.reads(helper.t.notPermitted.title);
    }
    await Promise.all([stage.leaves(owner), stage.leaves(helper)]);
  });
});
