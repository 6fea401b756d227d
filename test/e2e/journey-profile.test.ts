import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { eventually } from '#test/support/eventually.ts';
import { codeIn } from '#test/support/mailbox.ts';
import { codeInText, Phone } from '#test/support/phone.ts';
import { requires } from '#test/support/requirements.ts';
import { pageTexts } from '#test/support/page-texts.ts';
import { opens } from './support/directory-witness.ts';
import { Stage } from './support/stage.ts';
import type { Traveller } from './support/traveller.ts';

jest.setTimeout(180_000);

requires('chromium')('my data, through the whole product', () => {
  let stage: Stage;
  let phone: Phone;
  beforeAll(async () => {
    stage = await Stage.open();
    phone = new Phone(stage.product.mailUrl);
  });
  afterAll(() => stage?.close());

  const arrives = async (visit: Traveller, login: string): Promise<void> => {
    await visit.open('account');
    await visit.signsIn(login, stage.person(login).password);
    await visit.choose(visit.t.actions['profile.edit'].title);
  };

  const shows = (visit: Traveller, text: string): Promise<void> =>
    eventually(async () => expect(await visit.page.locator('main').innerText()).toContain(text));

  it('a new address: its own code, the old one is told; a number; and back in by text message', async () => {
    const visit = await stage.arrive('phone, English');
    const { t } = visit;
    const p = pageTexts.en.profile;
    await arrives(visit, 'ann');
    await visit.reads(p.title);
    await shows(visit, 'a…@demo.example\nfrom your company');

    const fresh = await stage.mailAfter('ann', () => visit.press(`${p.change} ${p.lines.mail}`));
    await visit.reads(t.email.title);
    await shows(visit, 'on its way to a…@demo.example');
    await visit.proves(codeIn(fresh));
    await visit.reads(p.contacts.mail.changeTitle);
    await visit.type(p.contacts.mail.label, 'ann@home');
    await visit.press(p.sendCode);
    expect(await visit.isTold(t.common.problem)).toContain(p.mailWrong);
    await visit.type(p.contacts.mail.label, 'ann@home.example');
    const mail = await stage.mailAfter('ann@home.example', () => visit.press(p.sendCode));
    await visit.reads(p.contacts.mail.codeTitle);
    await visit.page.locator('#code').fill(codeIn(mail));
    const told = await stage.mailAfter('ann', () => visit.press(p.confirm));
    expect(told.subject).toBe('Your e-mail address was changed');
    expect(told.text).toContain('/portal/demo/not-me#t=');
    await visit.reads(p.contacts.mail.doneTitle);

    await visit.press(p.back);
    await visit.press(`${p.add} ${p.lines.phone}`);
    await visit.reads(p.contacts.phone.changeTitle);
    await visit.type(p.contacts.phone.label, '0170 1234567');
    await visit.press(p.sendCode);
    expect(await visit.isTold(t.common.problem)).toContain(p.phoneWrong['no-country']);
    await visit.type(p.contacts.phone.label, '+49 170 1234567');
    const text = await phone.after('+491701234567', () => visit.press(p.sendCode));
    expect(text.text).toMatch(/^\d{6} is your code for Demo Company\./);
    expect(text.text.split('\n').at(-1)).toBe(`@localhost #${codeInText(text)}`);
    await visit.reads(p.contacts.phone.codeTitle);
    await visit.page.locator('#code').fill(codeInText(text));
    const added = await stage.mailAfter('ann@home.example', () => visit.press(p.confirm));
    expect(added.subject).toBe('Your phone number was set');
    await visit.reads(p.contacts.phone.doneTitle);
    await visit.press(p.back);
    await visit.reads(p.title);
    await shows(visit, 'a…@home.example\nyour own');
    await shows(visit, '+49 … 67');
    await stage.leaves(visit, 'ann@home.example', '1701234567', codeIn(mail), codeInText(text));

    const again = await stage.arrive('desktop, German');
    const words = again.t;
    await stage.mailAfter('ann@home.example', () => again.asksForACode('password.reset', 'ann'));
    // Before a first proof nothing is told, not even masked.
    expect(await again.page.locator('main').innerText()).not.toContain('@');
    const sms = await phone.after('+491701234567', () => again.press(words.factors['sms-code']));
    expect(sms.text).toContain(' ist Ihr Code für Demo Company.');
    await again.reads(words.sms.title);
    expect(await again.page.locator('main').innerText()).not.toContain('…');
    await again.proves(codeInText(sms));
    await again.reads(words.password.title);
    const next = 'Laterne-Kiesel-84';
    const notice = await stage.mailAfter('ann@home.example', async () => {
      await again.choosesPassword(next);
      await again.reads(words.done.reset);
    });
    expect(notice.subject).toBe('Ihr Kennwort wurde zurückgesetzt');
    await expect(opens(stage.product, 'ann', next)).resolves.toBe(true);
    await stage.leaves(again, next, '1701234567');
  });

  it('a name; and both, own address and number, given up again', async () => {
    const visit = await stage.arrive('desktop, German');
    const p = pageTexts.de.profile;
    await arrives(visit, 'juergen');
    await visit.reads(p.title);
    await visit.press(`${p.change} ${p.lines.name}`);
    await visit.reads(p.names.title);
    await visit.type(p.names.given, '');
    await visit.press(p.save);
    expect(await visit.isTold(visit.t.common.problem)).toContain(p.names.wrong);
    await visit.type(p.names.given, 'Jürgen Ÿ');
    await visit.press(p.save);
    await visit.reads(p.names.doneTitle);
    await visit.press(p.back);
    await visit.reads(p.title);

    const fresh = await stage.mailAfter('juergen', () => visit.press(`${p.add} ${p.lines.phone}`));
    await visit.proves(codeIn(fresh));
    await visit.reads(p.contacts.phone.changeTitle);
    await visit.type(p.contacts.phone.label, '+43 664 7654321');
    const text = await phone.after('+436647654321', () => visit.press(p.sendCode));
    await visit.page.locator('#code').fill(codeInText(text));
    await visit.press(p.confirm);
    await visit.reads(p.contacts.phone.doneTitle);
    await visit.press(p.back);
    await visit.press(`${p.change} ${p.lines.phone}`);
    await visit.press(p.contacts.phone.remove);
    await visit.reads(p.contacts.phone.removeTitle);
    const gone = await phone.after('+436647654321', () => visit.press(p.contacts.phone.remove));
    expect(gone.text).toBe(
      'Demo Company: Codes gehen nicht mehr an diese Nummer. Waren Sie das nicht? Bitte rufen Sie Ihren Helpdesk an.',
    );
    await visit.reads(p.contacts.phone.removedTitle);
    await visit.press(p.back);
    // Details in the directory: read by the bridge, written by it, and known to nobody in between.
    const d = pageTexts.de.details;
    await visit.press(d.change);
    await visit.reads(d.formTitle);
    await visit.page.fill('#detail-telephoneNumber', '+49 30 901820');
    const changed = await stage.mailAfter('juergen', () => visit.press(p.save));
    expect(changed.subject).toBe('Ihre Angaben wurden geändert');
    expect(changed.text).not.toContain('901820');
    await visit.reads(d.doneTitle);
    await visit.press(p.back);
    await shows(visit, '+49 30 901820');
    await visit.press(visit.t.account.back);
    await visit.reads(visit.t.account.title('Jürgen Ÿ Weiß'));
    await stage.leaves(visit, '6647654321', '901820');
  });
});
