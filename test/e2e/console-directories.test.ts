/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { openTexts } from '#portal/console/pages/directories/open-texts.ts';
import { texts } from '#portal/console/pages/directories/texts.ts';
import { Mailbox } from '#test/support/mailbox.ts';
import { requires } from '#test/support/requirements.ts';
import { ConsoleStage } from './support/console-stage.ts';
import type { ConsoleVisit } from './support/console-visit.ts';
import { NextIdentity } from './support/next-identity.ts';

jest.setTimeout(240_000);

/** As somebody does whom a page keeps waiting: once more. What it said instead stands in the output. */
async function compares(joe: ConsoleVisit, fingerprint: string, told: string): Promise<void> {
  const compare = async (): Promise<void> => {
    await joe.type(texts.en.typed, fingerprint);
    await joe.press(texts.en.compare);
  };
  await compare();
  const notice = joe.page.locator('.notice', { hasText: told });
  await notice.waitFor({ timeout: 15_000 }).catch(async () => {
    process.stdout.write(`not told “${told}”, but: ${await joe.page.locator('main').innerText()}\n`);
    await joe.page.reload();
    await compare();
  });
  await joe.isTold(told);
}

requires('chromium')('administrators at the console look after directories and bridges', () => {
  let stage: ConsoleStage;
  beforeAll(async () => {
    stage = await ConsoleStage.open();
  });
  afterAll(() => stage?.close());

  it('one sees the health of a bridge, has the directory read, and says who is imported', async () => {
    const words = texts.en;
    const ada = await stage.administrator();
    await ada.open();
    await ada.goes(words.title);
    await ada.reads(words.title);
    const row = ada.page.getByRole('row').nth(1);
    await row.getByText(words.reachable).waitFor();
    const label = await row.getByRole('link').innerText();
    await row.getByRole('link').click();
    await ada.reads(label);
    for (const each of [words.standings.here, words.controllerStandings.healthy, words.clockRight])
      await ada.page.locator('main').getByText(each, { exact: true }).first().waitFor();

    await ada.press(words.syncNow);
    await ada.page.getByText(words.syncOrdered).waitFor();
    await ada.page.getByRole('cell', { name: words.syncStates.done }).waitFor();
    await ada.page.getByRole('cell', { name: words.full, exact: true }).waitFor();

    await ada.press(words.chooseImport);
    const people = ada.page.getByLabel(/^OU=People,/);
    await people.waitFor();
    await ada.reads(words.importTitle);
    await people.check();
    await ada.press(words.preview);
    await ada.page.getByText(/people would be here\./).waitFor();
    await ada.press(words.save);
    await ada.isAsked(words.saveTitle);
    await ada.page.getByRole('dialog').getByRole('button', { name: words.save }).click();
    await ada.reads(label);
    await ada.page.getByText(words.someOus(1)).waitFor();
    // The bridge has taken it over, and nobody is gone by it.
    await ada.page.getByText(words.behind).waitFor({ state: 'detached' });
    // Told only to a cloud that has said that it takes it, as this one has by now.
    const { title, names } = openTexts.en;
    await ada.page.getByRole('heading', { name: title }).first().waitFor();
    await ada.page.getByText(`${names.telephoneNumber} (telephoneNumber)`).first().waitFor();
    await stage.leaves(ada);
  });

  it('one has people told before their password ends, and a bridge look at once', async () => {
    const words = texts.en;
    const ida = await stage.administrator();
    await ida.open('directories');
    await ida.reads(words.title);
    await ida.page.getByRole('row').nth(1).getByRole('link').click();
    await ida.page.getByText(words.nobodyTold, { exact: true }).waitFor();
    await ida.press(words.setNotices);
    await ida.isAsked(words.noticesTitle);
    const confirm = ida.page.getByRole('dialog').getByRole('button', { name: words.setNotices.replace(' …', '') });
    await ida.type(words.noticesLabel, '90');
    await confirm.click();
    await ida.page.getByRole('dialog').getByText(words.noticesWrong).waitFor();
    // A password of the demonstration ends in ten days, and in nine once it is midnight.
    await ida.type(words.noticesLabel, '9, 10');
    await confirm.click();
    await ida.page.getByText(words.toldDays([10, 9])).waitFor();
    await ida.press(words.look);
    await ida.isAsked(words.lookTitle);
    await ida.page
      .getByRole('dialog')
      .getByRole('button', { name: words.look.replace(' …', '') })
      .click();
    await ida.page.getByText(words.counted, { exact: true }).waitFor();
    const { mailUrl, portalUrl } = stage.product.facts;
    const matching = /Your password at work expires in (9|10) days/;
    const mail = await new Mailbox(mailUrl).waitFor('thanh@demo.example', { after: 0, matching });
    const { host } = new URL(portalUrl);
    expect(mail.text).toContain(`is ${host}/portal/demo.`);
    expect(mail.text).toContain(`${portalUrl}/account/password`);
    expect(mail.text).not.toMatch(/thanh|Nguy/i);
    await stage.leaves(ida);
  });

  it('another reads on a tablet, in German, how a bridge is added; a fingerprint that nobody has is none', async () => {
    const words = texts.de;
    const ben = await stage.administrator({}, 'tablet, German');
    await ben.open('directories');
    await ben.reads(words.title);
    await ben.page.getByRole('row').nth(1).getByRole('link').click();
    await ben.press(words.addBridge);
    await ben.reads(words.addTitle);
    const download = ben.page.waitForEvent('download');
    await ben.press(words.download);
    expect((await download).suggestedFilename()).toBe('bridge-setup.json');
    await ben.type(words.typed, '1234');
    await ben.press(words.compare);
    await ben.isTold(words.typedWrong);
    await ben.type(words.typed, Array.from({ length: 16 }, () => 'ab12').join(' '));
    await ben.press(words.compare);
    await ben.isTold(words.noMatch.title);
    await stage.leaves(ben);
  });

  it('a bridge shows another fingerprint under its name: one reads what that can mean, and is led to the end of the old one', async () => {
    const words = texts.en;
    const joe = await stage.administrator();
    await joe.open('directories');
    await joe.page.getByRole('row').nth(1).getByRole('link').click();
    const bridge = joe.page.locator('.columns > .card').first();
    await bridge.waitFor();
    const old = await bridge.locator('code').innerText();
    const next = await NextIdentity.prepare(stage.product);
    try {
      // The page looks by itself, and so does whoever has it open.
      await joe.page.getByText(words.nextIdentity('local')).waitFor();
      await joe.press(words.toCompare);
      await joe.reads(words.confirmTitle);
      await compares(joe, next.fingerprint.replaceAll('-', ' '), words.matchNext('local'));
      const steps = await joe.page.locator('main h2').allInnerTexts();
      const titles = [words.compareTitle, words.deployTitle, words.switchTitle, words.retireTitle];
      expect(steps).toEqual(titles.map((title, index) => `${index + 1}. ${title}`));
      const [beside, , alone] = await joe.page.locator('main .command').allInnerTexts();
      for (const each of [old, next.fingerprint]) expect(beside).toContain(each);
      expect(alone).toContain(next.fingerprint);
      expect(alone).not.toContain(old);
    } finally {
      await next.giveUp();
    }
    await joe.page.goBack();
    await joe.press(`${words.remove} local`);
    await joe.isAsked(words.dismissTitle);
    await joe.page
      .getByRole('dialog')
      .getByRole('button', { name: words.remove.replace(' …', '') })
      .click();
    await joe.page.getByText(words.nextIdentity('local')).waitFor({ state: 'detached' });
    await stage.leaves(joe);
  });

  it('an auditor looks and changes nothing; a help desk does not see the page', async () => {
    const words = texts.en;
    const eve = await stage.administrator({ role: 'auditor' });
    await eve.open('directories');
    await eve.reads(words.title);
    await eve.page.getByRole('row').nth(1).getByRole('link').click();
    await eve.page.getByText(words.syncLead).waitFor();
    expect(await eve.page.getByRole('button', { name: words.syncNow }).count()).toBe(0);
    expect(await eve.page.getByRole('link', { name: words.addBridge }).count()).toBe(0);
    await stage.leaves(eve);
    const joe = await stage.administrator({ role: 'helpdesk' });
    await joe.open('directories');
    await joe.reads(joe.t.notPermitted.title);
    await joe.leave();
  });
});
