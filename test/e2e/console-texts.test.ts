/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { kindNames } from '#portal/console/pages/texts/kind-names.ts';
import { noticeTextTexts } from '#portal/console/pages/texts/texts.ts';
import { requires } from '#test/support/requirements.ts';
import { ConsoleStage } from './support/console-stage.ts';

jest.setTimeout(240_000);

requires('chromium')('words of notifications at the console', () => {
  let stage: ConsoleStage;
  beforeAll(async () => {
    stage = await ConsoleStage.open();
  });
  afterAll(() => stage?.close());

  // In French: nobody else's test reads a mail in it.
  it('are changed beside their preview, tried by a mail to oneself, saved, and taken back', async () => {
    const words = noticeTextTexts.en;
    const ada = await stage.administrator({ role: 'administrator', portals: ['demo'] });
    await ada.open('texts?language=fr');
    await ada.reads(words.title);
    await ada.press(kindNames.en.code);
    const title = `${kindNames.en.code}, Français`;
    await ada.reads(title);
    const preview = ada.page.getByRole('region', { name: words.preview });
    await preview.getByText('Votre code pour').waitFor();

    // What cannot be a notice is said at once, beside where it was typed; HTML is shown and not read.
    await ada.type(words.body, 'Bonjour <b>gras</b>');
    await ada.page.locator('#body-error', { hasText: '<b>' }).waitFor();
    await ada.type(words.body, 'Bonjour {nom}');
    await ada.page.locator('#body-error', { hasText: '{nom}' }).waitFor();
    await ada.type(words.body, 'Bonjour & merci\n\n');
    await ada.page.getByRole('button', { name: '{code}' }).click();
    expect(await ada.field(words.body).inputValue()).toBe('Bonjour & merci\n\n{code}');
    await preview.getByText('Bonjour & merci').waitFor();

    await ada.press(words.test);
    const said = ada.page.getByText(/A test is on its way to \S+@admins\.example/);
    await said.waitFor();
    const [address = ''] = /\S+@admins\.example/.exec(await said.innerText()) ?? [];
    const mail = await stage.product.mailbox.waitFor(address, { after: 0 });
    expect(mail.subject).toMatch(/^\[Test\] Votre code pour/);
    expect(mail.html).toContain('Bonjour &#38; merci');
    await ada.press(words.save);
    await ada.page.getByText(words.saved).waitFor();
    await ada.reads(title);

    await ada.page.locator('main').getByRole('link', { name: words.title }).click();
    await ada.page.getByRole('row', { name: kindNames.en.code }).getByText('Français').waitFor();
    await ada.press(kindNames.en.code);
    await ada.press(words.reset);
    await ada.isAsked(words.resetTitle);
    await ada.page.getByRole('dialog').getByRole('button', { name: words.reset }).click();
    await ada.page.getByText(words.isOurs).waitFor();
    expect(await ada.field(words.body).inputValue()).toContain('Saisissez ce code');
    await stage.leaves(ada);
  });

  it('an auditor reads them on a tablet and changes nothing', async () => {
    const words = noticeTextTexts.de;
    const auditor = await stage.administrator({ role: 'auditor' }, 'tablet, German');
    await auditor.open('texts/demo/de/password-changed');
    await auditor.reads(`${kindNames.de['password-changed']}, Deutsch`);
    await auditor.page.getByText(words.readOnly).waitFor();
    expect(await auditor.page.getByRole('button', { name: words.save }).count()).toBe(0);
    await stage.leaves(auditor);
  });
});
