/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
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

  it.each<Desk>(['desktop, English', 'tablet, German', 'phone, English'])(
    'opens for an owner, on a %s: clean in light and dark, and no wider than the screen',
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
        if ([owner.t.notFound.title, owner.t.loadFailed].includes(title)) faults.push(`${path}: ${title}`);
      }
      expect(faults).toEqual([]);
      await stage.leaves(owner);
    },
  );

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
