import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { codeIn } from '#test/support/mailbox.ts';
import { Pushes } from '#test/support/pushes.ts';
import { requires } from '#test/support/requirements.ts';
import { pageTexts } from '#test/support/page-texts.ts';
import { notified, subscribeLocally } from './support/push-stub.ts';
import { Stage } from './support/stage.ts';

jest.setTimeout(240_000);

requires('chromium')('phone approval, through the whole product', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage?.close());

  const words = pageTexts.en.phones;
  const numberOn = async (page: Page): Promise<string> =>
    (await page.locator('.match-number b').innerText()).replaceAll(' ', '');

  it('sets a phone up, signs in by it, and says “this was not me”', async () => {
    const phone = await stage.arrive('phone, English');
    const { t, page } = phone;
    const pushes = new Pushes(stage.product.mailUrl);
    await phone.open('account/phones/add');
    const subscription = await subscribeLocally(page, stage.product.mailUrl);
    const mail = await stage.mailAfter('ann', async () => {
      await phone.signsIn('ann', stage.person('ann').password);
      await phone.reads(t.email.title);
    });
    await phone.proves(codeIn(mail));
    await phone.reads(words.addTitle);
    await phone.type(words.name, 'My phone');
    await phone.press(words.setUp);
    await phone.reads(words.testTitle);

    // The message itself, as the worker shows it; what it opens is the page that asks.
    const test = await pushes.waitFor(subscription(), { after: 0 });
    const { title, body, data } = await notified(page, JSON.stringify(test));
    expect({ title, body, data }).toEqual({ title: 'Demo Company', body: test.body, data: { request: test.request } });
    const number = await numberOn(page);
    const approving = await page.context().newPage();
    await approving.goto(`${stage.product.portalUrl}/approve#${test.request}`);
    await approving.getByLabel(words.approve.label).fill(number);
    const told = await stage.mailAfter('ann', () =>
      approving.getByRole('button', { name: words.approve.approve }).click(),
    );
    await approving.getByRole('heading', { name: words.approve.deviceDone.title }).waitFor();
    await approving.close();
    expect(told.subject).toBe('A phone for approvals was added');
    await phone.reads(words.doneTitle);
    await phone.press(words.list);
    await phone.reads(words.list);
    await phone.isTold(words.advice);

    // Another computer, with the password: the phone is asked, and types what that computer shows.
    const desk = await stage.arrive('desktop, English');
    await desk.open('account');
    await desk.signsIn('ann', stage.person('ann').password);
    await desk.reads(t.pushTitle);
    await pushes.waitFor(subscription(), { after: 1 });
    await phone.open('approve');
    await phone.reads(words.approve.title);
    expect(await page.locator('.facts').innerText()).toContain('Chrome on Linux');
    await phone.type(words.approve.label, await numberOn(desk.page));
    await phone.press(words.approve.approve);
    await phone.reads(words.approve.approved.title);
    await desk.reads(t.account.title('Ann Miller'));

    // Once more, by somebody who has the password and not the phone.
    const thief = await stage.arrive('desktop, English');
    await thief.open('account');
    await thief.signsIn('ann', stage.person('ann').password);
    await thief.reads(t.pushTitle);
    await pushes.waitFor(subscription(), { after: 2 });
    await phone.open('approve');
    await phone.reads(words.approve.title);
    await phone.press(words.approve.notMe);
    await phone.reads(words.approve.refused.title);
    await thief.isTold(words.proof.refused.title);
    await phone.open('approve');
    await phone.reads(words.approve.nothing.title);
    for (const visit of [phone, desk, thief]) await stage.leaves(visit, stage.person('ann').password);
  });
});
