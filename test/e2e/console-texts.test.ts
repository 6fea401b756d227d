/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { kindNames } from '#portal/console/pages/texts/kind-names.ts';
import { noticeTextTexts } from '#portal/console/pages/texts/texts.ts';
import { requires } from '#test/support/requirements.ts';
import { adminCookie, signInAdministrator } from '#test/support/operator.ts';
import { ConsoleStage } from './support/console-stage.ts';
import type { ConsoleVisit } from './support/console-visit.ts';

jest.setTimeout(240_000);

requires('chromium')('words of notifications at the console', () => {
  let stage: ConsoleStage;
  beforeAll(async () => {
    stage = await ConsoleStage.open();
  });
  afterAll(() => stage?.close());

  /** Changes words on the page that is open, looks at them beside the preview, and tries them by a mail to oneself. */
  async function writes(who: ConsoleVisit, wanted: { subject: string; body: string; shows: string }): Promise<string> {
    const words = noticeTextTexts[who.language];
    await who.type(words.subject, wanted.subject);
    await who.type(words.body, wanted.body);
    await who.page.getByRole('region', { name: words.preview }).getByText(wanted.shows).waitFor();
    await who.press(words.test);
    const said = who.page.getByText(new RegExp(words.testSent('\\S+@admins\\.example')));
    await said.waitFor();
    const [address = ''] = /\S+@admins\.example/.exec(await said.innerText()) ?? [];
    await stage.product.mailbox.waitFor(address, { after: 0, matching: new RegExp(wanted.shows) });
    await who.press(words.save);
    await who.page.getByText(words.saved).waitFor();
    return address;
  }

  async function takesBack(who: ConsoleVisit): Promise<void> {
    const words = noticeTextTexts[who.language];
    await who.press(words.reset);
    await who.isAsked(words.resetTitle);
    await who.page.getByRole('dialog').getByRole('button', { name: words.reset }).click();
    await who.page.getByText(words.isOurs).waitFor();
  }

  it('an invitation is changed on a phone, and whoever is invited reads those words', async () => {
    const words = noticeTextTexts.en;
    const ada = await stage.administrator({ role: 'administrator', portals: ['demo'] }, 'phone, English');
    await ada.open('texts');
    await ada.reads(words.title);
    await ada.field(words.group).selectOption({ label: words.groups.desk });
    await ada.press(kindNames.en.invitation);
    await ada.reads(`${kindNames.en.invitation}, English`);
    await ada.type(words.body, 'Without a way in');
    await ada.page.locator('#body-error', { hasText: '{link}' }).waitFor();
    const body = 'Hello {login}, the kettle is on & the door is open.\n\n{link}';
    await writes(ada, { subject: 'Come in to {portal}', body, shows: 'Hello a.miller, the kettle' });
    await ada.reads(`${kindNames.en.invitation}, English`);

    const who = await stage.product.nextPerson();
    const api = stage.product.browser();
    api.cookies.set(adminCookie, await signInAdministrator(stage.product));
    const found = await api.get<{ people: { guid: string }[] }>(`/admin/people?directory=demo&name=${who.login}`);
    await api.post('/admin/onboarding/invitations', { portal: 'demo', people: [found.body.people[0]!.guid] });
    const mail = await stage.product.mailbox.waitFor(who.email!, { after: 0, matching: /kettle/ });
    expect(mail.subject).toMatch(/^Come in to \S/);
    expect(mail.text).toContain(`Hello ${who.login}, the kettle is on & the door is open.`);
    expect(mail.text).toMatch(/^https?:\S+\/portal\/demo\/account$/m);
    expect(mail.html).toContain('the kettle is on &#38; the door');
    await takesBack(ada);
    await stage.leaves(ada);
  });

  it('who decides reads the daily mail in an administrator’s words', async () => {
    const ada = await stage.administrator({ role: 'administrator', portals: ['demo'] });
    await ada.open('texts/demo/es/digest');
    await ada.reads(`${kindNames.en.digest}, Español`);
    const body = 'Buenos días.\n\n{counts}\n\nHechos: {done}\n\n{link}';
    await writes(ada, { subject: 'Resumen de {portal}', body, shows: 'Buenos días' });
    await takesBack(ada);
    await stage.leaves(ada);
  });

  // In German: nobody else's test reads a mail to an administrator in it.
  it('an owner changes what administrators are told, and the next one reads it', async () => {
    const words = noticeTextTexts.de;
    const owner = await stage.administrator({ role: 'owner', portals: 'all', directories: 'all' }, 'desktop, German');
    await owner.open('texts');
    await owner.reads(words.title);
    await owner.field(words.portal).selectOption({ label: words.toAdministrators });
    await owner.page.getByRole('link', { name: kindNames.de['owners-removed'] }).waitFor();
    await owner.reads(words.title);
    await owner.press(kindNames.de['admin-invited']);
    await owner.reads(`${kindNames.de['admin-invited']}, Deutsch`);
    const body = 'Guten Tag {name}, {by} zählt auf Sie.\n\n{link}';
    await writes(owner, { subject: 'Willkommen im Team', body, shows: 'Guten Tag Alex Miller' });
    await owner.reads(`${kindNames.de['admin-invited']}, Deutsch`);

    const api = stage.product.browser();
    api.cookies.set(adminCookie, await signInAdministrator(stage.product, { role: 'owner', portals: 'all' }));
    const hugo = { name: 'Hugo', mail: 'hugo@words.example', language: 'de', role: 'auditor' };
    await api.post('/admin/administrators', { ...hugo, portals: 'all', directories: 'all' });
    const mail = await stage.product.mailbox.waitFor(hugo.mail, { after: 0 });
    expect(mail.subject).toBe('Willkommen im Team');
    expect(mail.text).toContain('Guten Tag Hugo, Ada zählt auf Sie.');
    expect(mail.text).toMatch(/\/console\/setup#t=\S+/);
    await takesBack(owner);
    await stage.leaves(owner);
  });

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
