/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { DynamoTable } from '#functions/adapters/dynamo-table.ts';
import type { FlowView } from '#shared/api/views.ts';
import type { LostThing } from '#shared/api/lost-things.ts';
import type { RestoreView } from '#shared/api/restore-views.ts';
import { issueTexts } from '#portal/console/pages/issues/texts.ts';
import { settingsTexts } from '#portal/console/pages/settings/texts.ts';
import { adminCookie, signInAdministrator } from '#test/support/operator.ts';
import { codeIn } from '#test/support/mailbox.ts';
import { expectStatus } from '#test/support/person.ts';
import type { Newcomer } from '#test/support/product.ts';
import { requires } from '#test/support/requirements.ts';
import { ConsoleStage } from './support/console-stage.ts';

jest.setTimeout(240_000);

requires('chromium')('administrators at the console decide on requests to restore access', () => {
  let stage: ConsoleStage;
  beforeAll(async () => {
    stage = await ConsoleStage.open();
  });
  afterAll(() => stage?.close());

  /** Somebody who lost something, proved their mailbox, and waits. */
  async function waiting(lost: readonly LostThing[]): Promise<{ who: Newcomer; name: string; reference: string }> {
    const { product } = stage;
    const who = await product.newcomer();
    const { api } = who.at;
    const newPassword = lost.includes('password') ? { newPassword: 'Sturdy-Lantern-4471' } : {};
    expectStatus(201, await api.post<FlowView>('/restore', { portal: 'demo', login: who.login, lost, language: 'en' }));
    expectStatus(200, await api.post('/flow/challenges', { factor: 'email-code' }));
    const mail = await product.mailbox.waitFor(who.email, { after: 0, matching: /type this code/ });
    expectStatus(200, await who.at.prove('email-code', codeIn(mail)));
    const { reference } = expectStatus(201, await api.post<RestoreView>('/restore/requests', newPassword));
    const name = await nameOf(who.login);
    return { who, name, reference };
  }

  /** How the console names somebody: as the directory does. */
  async function nameOf(login: string): Promise<string> {
    const item = (await stage.product.scan('issues')).find((each) => each['login']?.S === login);
    return item?.['displayName']?.S ?? login;
  }

  const stateOf = async ({ at }: Newcomer): Promise<string> =>
    expectStatus(200, await at.api.get<RestoreView>('/restore')).state;

  it('one verifies on a desktop: what is lost stands there, a code is shown once, and the person gets in', async () => {
    const words = issueTexts.en;
    const { who, name, reference } = await waiting(['password']);
    const ada = await stage.administrator();
    await ada.open();
    await ada.reads(ada.t.home.title);
    await ada.goes(words.title);
    await ada.reads(words.title);
    await ada.page.getByRole('link', { name: new RegExp(`\\(${who.login}\\)|^${who.login}$`) }).click();
    await ada.reads(words.showTitle(name));
    const shown = await ada.page.locator('main').innerText();
    for (const each of [reference, words.remaining, words.absent, 'Password']) expect(shown).toContain(each);
    // A mailbox is on record as it is masked, never whole.
    expect(shown).not.toContain(who.email);

    await ada.press(words.verify);
    await ada.isAsked(words.verifyTitle(name));
    await ada.page.getByLabel(words.withCode).check();
    await ada.press(words.verifyConfirm);
    const told = await ada.isTold(words.codeTitle);
    const [code = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(told) ?? [];
    expect(code).not.toBe('');
    expect(await stateOf(who)).toBe('verified');
    await ada.page.reload();
    await ada.reads(words.showTitle(name));
    expect(await ada.page.locator('main').innerText()).not.toContain(code);
    await stage.leaves(ada, code);
  });

  it('another deletes on a tablet in German, with the keyboard alone; who comes second is told', async () => {
    const words = issueTexts.de;
    const { who, name } = await waiting(['token']);
    const [ada, ben] = await Promise.all([
      stage.administrator({}, 'tablet, German'),
      stage.administrator({ name: 'Ben', role: 'helpdesk' }, 'tablet, German'),
    ]);
    const path = await pathOfIssue(who.login);
    await ben.open(path);
    await ben.reads(words.showTitle(name));

    await ada.open(path);
    await ada.reads(words.showTitle(name));
    await focuses(ada.page, words.delete);
    await ada.page.keyboard.press('Enter');
    await ada.isAsked(words.deleteTitle(name));
    await ada.page.keyboard.press('Escape');
    await ada.page.getByRole('dialog').waitFor({ state: 'detached' });
    // The focus is back on what was pressed: nobody begins at the top again.
    await ada.page.waitForFunction((text) => document.activeElement?.textContent === text, words.delete);
    await ada.page.keyboard.press('Enter');
    await ada.isAsked(words.deleteTitle(name));
    await focuses(ada.page, words.deleteConfirm);
    await ada.page.keyboard.press('Enter');
    await ada.isTold(words.deleted(name));
    await ada.page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await stateOf(who)).toBe('refused');

    await ben.press(words.verify);
    await ben.press(words.verifyConfirm);
    await ben.isTold(words.over.title);
    await ben.press(words.reload);
    await ben.page.locator('.badge', { hasText: words.states.refused }).waitFor();
    await ben.page.getByRole('button', { name: words.verify }).waitFor({ state: 'detached' });
    await Promise.all([stage.leaves(ada), stage.leaves(ben)]);
  });

  it('roles and places: an auditor sees and cannot decide, who looks after nothing sees nothing, strangers sign in', async () => {
    const words = issueTexts.en;
    const { who } = await waiting(['token']);
    const path = await pathOfIssue(who.login);
    // W7: whoever may write to a directory writes what administrators read.
    const name = '<img src=x onerror="document.title=1"> {{7*7}} \u202eAnn';
    await rename(path, name);
    const auditor = await stage.administrator({ role: 'auditor', portals: 'all' }, 'phone, English');
    await auditor.open(path);
    await auditor.reads(words.showTitle(name));
    expect(await auditor.page.getByRole('button', { name: words.verify }).count()).toBe(0);
    expect(await auditor.page.locator('main img').count()).toBe(0);
    await auditor.goes(settingsTexts.en.title);
    await auditor.reads(settingsTexts.en.title);
    await auditor.open('no-such-page');
    await auditor.reads(auditor.t.notFound.title);

    const elsewhere = await stage.administrator({ portals: [] });
    await elsewhere.open(path);
    await elsewhere.reads(elsewhere.t.notFound.title);
    await elsewhere.goes(words.title);
    await elsewhere.reads(words.title);
    await elsewhere.page.getByText(words.noPortal).waitFor();

    const stranger = await stage.stranger();
    await stranger.open(path);
    expect(await stranger.page.locator('main').innerText()).not.toContain(name);
    expect(await stranger.page.getByRole('navigation').count()).toBe(0);
    // Whoever signs in is where the address leads.
    await stranger.takeCookie(adminCookie, await signInAdministrator(stage.product));
    await stranger.page.reload();
    await stranger.reads(words.showTitle(name));
    await Promise.all([stage.leaves(auditor), stage.leaves(elsewhere), stage.leaves(stranger)]);
  });

  it('a session that ends covers the page; who signs in again goes on where they were', async () => {
    const words = issueTexts.en;
    const { who, name } = await waiting(['password']);
    const ada = await stage.administrator();
    await ada.open(await pathOfIssue(who.login));
    await ada.reads(words.showTitle(name));
    await ada.press(words.verify);
    await ada.isAsked(words.verifyTitle(name));
    await ada.page.getByLabel(words.withCode).check();

    const held = await ada.cookie(adminCookie);
    await ada.takeCookie(adminCookie, 'over');
    await ada.press(words.verifyConfirm);
    await ada.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await ada.page.waitForFunction((text) => !document.title.includes(text), name);
    expect(await stateOf(who)).toBe('waiting');

    // In another window: the first one notices.
    await ada.takeCookie(adminCookie, held);
    const other = await ada.anotherWindow('settings');
    await ada.isAsked(words.verifyTitle(name));
    await other.close();
    expect(await ada.page.title()).toContain(name);
    expect(await ada.page.getByLabel(words.withCode).isChecked()).toBe(true);
    await ada.press(words.verifyConfirm);
    await ada.isTold(words.codeTitle);
    expect(await stateOf(who)).toBe('verified');
    await stage.leaves(ada);
  });

  async function pathOfIssue(login: string): Promise<string> {
    const items = await stage.product.scan('issues');
    const item = items.find((each) => each['login']?.S === login)!;
    return `issues/${item['portal']!.S!}/${item['id']!.S!}`;
  }

  /** As if a directory had told us that name. */
  async function rename(path: string, displayName: string): Promise<void> {
    const [, portal = '', id = ''] = path.split('/');
    const table = new DynamoTable(stage.product.tables, 'latchkey-local-issues');
    const values = { ':name': displayName };
    await table.update({ portal, id }, { update: 'SET displayName = :name', values });
  }

  /** Presses Tab until what has the focus is called like this. */
  async function focuses(page: ConsolePage, name: string): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((text) => document.activeElement?.textContent?.trim() === text, name)) return;
    }
    throw new Error(`the keyboard does not reach "${name}"`);
  }
});

type ConsolePage = Awaited<ReturnType<ConsoleStage['stranger']>>['page'];
