/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { permissionTexts } from '#portal/console/permission-texts.ts';
import { texts } from '#portal/console/pages/api-keys/texts.ts';
import { placeTexts } from '#portal/console/ui/place-texts.ts';
import { requires } from '#test/support/requirements.ts';
import { ConsoleStage } from './support/console-stage.ts';

jest.setTimeout(240_000);

requires('chromium')('keys of programs at the console', () => {
  let stage: ConsoleStage;
  beforeAll(async () => {
    stage = await ConsoleStage.open();
  });
  afterAll(() => stage?.close());

  /** What a program gets that shows this key, through the very front that browsers use. */
  async function called(key: string, path: string): Promise<[status: number, code: string | undefined]> {
    const { origin } = new URL(stage.product.facts.portalUrl);
    const answer = await fetch(`${origin}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } });
    const { code } = (await answer.json()) as { code?: string };
    return [answer.status, code];
  }

  it('one is made, shown once, opens what it was made for, and ends', async () => {
    const words = texts.en;
    const ada = await stage.administrator({ role: 'administrator', portals: ['demo', 'bank'] });
    await ada.open();
    await ada.goes(words.title);
    await ada.reads(words.title);
    await ada.press(words.make);
    await ada.reads(words.newTitle);

    // Everything that is missing is named, and what was typed stays.
    await ada.page.getByLabel(placeTexts.en.all).or(ada.page.getByText(placeTexts.en.some)).first().waitFor();
    await ada.page.locator('button[type=submit]').click();
    for (const missing of [words.nameMissing, words.mayMissing]) await ada.isTold(missing);
    await ada.type(words.name, 'Nightly report');
    await ada.page.getByLabel(permissionTexts.en['issues.read']).check();
    await ada.page.locator('#portal-bank').uncheck();
    await ada.page.locator('button[type=submit]').click();
    const told = await ada.isTold(words.made);
    const [key = ''] = /lk_[0-9a-f]{16}_[\w-]{43}/.exec(told) ?? [];

    const issues = (portal: string): string => `/admin/user-issues?portal=${portal}`;
    expect(await called(key, issues('demo'))).toEqual([200, undefined]);
    expect(await called(key, issues('bank'))).toEqual([404, 'not-found']);
    expect(await called(key, '/admin/api-keys')).toEqual([403, 'not-permitted']);
    expect(await called(`${key.slice(0, -2)}AA`, issues('demo'))).toEqual([401, 'admin-session-required']);

    await ada.press(words.done);
    await ada.reads(words.title);
    expect(await ada.page.locator('main').innerText()).not.toContain(key);
    await ada.press(`${words.end}: Nightly report`);
    await ada.isAsked(words.endQuestion('Nightly report'));
    await ada.page.getByRole('dialog').getByRole('button', { name: words.end, exact: true }).click();
    await ada.isTold(words.ended('Nightly report'));
    expect(await called(key, issues('demo'))).toEqual([401, 'admin-session-required']);
    await stage.leaves(ada, key);
  });

  it('an auditor sees them on a tablet and makes none; who may not see them is not offered the page', async () => {
    const words = texts.de;
    const auditor = await stage.administrator({ role: 'auditor', portals: 'all' }, 'tablet, German');
    await auditor.open('api-keys');
    await auditor.reads(words.title);
    expect(await auditor.page.getByRole('link', { name: words.make }).count()).toBe(0);
    await auditor.open('api-keys/new');
    await auditor.reads(auditor.t.notPermitted.title);
    await stage.leaves(auditor);
    const helper = await stage.administrator({ role: 'helpdesk' });
    await helper.open('api-keys');
    await helper.reads(helper.t.notPermitted.title);
    expect(await helper.page.getByRole('link', { name: words.title }).count()).toBe(0);
    await stage.leaves(helper);
  });
});
