/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { onboardingTexts } from '#portal/console/pages/onboarding/texts.ts';
import { oneTimeTexts } from '#portal/console/pages/people/one-time-texts.ts';
import { peopleTexts } from '#portal/console/pages/people/texts.ts';
import { requires } from '#test/support/requirements.ts';
import { ConsoleStage } from './support/console-stage.ts';
import type { ConsoleVisit } from './support/console-visit.ts';

jest.setTimeout(240_000);

requires('chromium')('people at the console', () => {
  let stage: ConsoleStage;
  beforeAll(async () => {
    stage = await ConsoleStage.open();
  });
  afterAll(() => stage?.close());

  const helpdesk = { name: 'Grace', role: 'helpdesk' } as const;

  /** Finds somebody by what they are called, and opens their page. */
  async function finds(visit: ConsoleVisit, typed: string, displayName: string): Promise<void> {
    const words = peopleTexts[visit.language];
    await visit.open();
    await visit.goes(words.title);
    await visit.reads(words.title);
    await visit.type(words.name, typed);
    await visit.press(visit.t.common.search);
    await visit.page.getByRole('link', { name: displayName, exact: true }).click();
    await visit.reads(displayName);
  }

  it('the help desk finds somebody, hands out a code that is shown once, and sends the way to a new password', async () => {
    const words = peopleTexts.en;
    const who = await stage.product.nextPerson();
    const email = who.email!;
    const grace = await stage.administrator(helpdesk);
    await finds(grace, who.login.toUpperCase(), who.displayName);
    expect(await grace.page.locator('main').innerText()).toContain(email);
    expect(await grace.page.getByRole('link', { name: words.edit }).count()).toBe(0);

    const hand = words.helps['hand-code'];
    await grace.press(hand.button);
    await grace.isAsked(hand.title(who.displayName, ''));
    await grace.press(hand.confirm);
    const told = await grace.isTold(words.codeTitle);
    const [code = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(told) ?? [];
    expect(code).not.toBe('');
    await stage.product.mailbox.waitFor(email, { after: 0, matching: /code/ });
    await grace.page.reload();
    await grace.reads(who.displayName);
    expect(await grace.page.locator('main').innerText()).not.toContain(code);

    const reset = words.helps['start-reset'];
    await grace.press(reset.button);
    await grace.isAsked(reset.title(who.displayName, ''));
    await grace.press(reset.confirm);
    await grace.isTold(reset.done(who.displayName));
    const mail = await stage.product.mailbox.waitFor(email, { after: 0, matching: /\/portal\/demo\/forgot/ });
    expect(mail.text).not.toContain(code);
    await stage.leaves(grace, code);
  });

  it('the help desk sets a password that works once, and whoever signs in with it has to choose their own', async () => {
    const words = oneTimeTexts.de;
    const who = await stage.product.newcomer();
    const grace = await stage.administrator(helpdesk, 'tablet, German');
    await finds(grace, who.login, who.displayName);
    await grace.press(peopleTexts.de.oneTime);
    await grace.isAsked(words.title(who.displayName));
    await grace.press(words.confirm);
    await grace.isAsked(words.shownTitle(who.displayName));
    const dialog = grace.page.getByRole('dialog');
    const password = await dialog.locator('.secret-text').innerText();
    await dialog.getByText(words.spelling).click();
    expect(await dialog.locator('li code').allInnerTexts()).toEqual(password.match(/[^-]*-|[^-]+$/g));
    await grace.press(words.hide);
    expect(await dialog.innerText()).not.toContain(password);
    await grace.press(words.close);
    await grace.page.getByText(words.done(who.displayName)).waitFor();
    expect(await grace.page.content()).not.toContain(password);

    const mail = await stage.product.mailbox.waitFor(who.email, { after: 0, matching: /works for one sign-in/ });
    expect([mail.text.includes('Grace'), mail.text.includes(password)]).toEqual([true, false]);
    const { check, session } = await who.at.signIn(password);
    expect([check.outcome, session?.mustChangePassword, session?.actions]).toEqual([
      ...['password-must-change', 'must-change'],
      ['password.change'],
    ]);
    const own = 'Chosen-by-myself-42';
    expect((await who.at.changePassword(password, own)).outcome).toBe('done');
    expect((await who.at.signIn(own)).check.outcome).toBe('done');
    expect((await who.at.signIn(password)).check.outcome).toBe('credentials-refused');
    await stage.leaves(grace, password);
  });

  it('a locked account is unlocked in the directory, on a tablet', async () => {
    const words = peopleTexts.en;
    const who = await stage.product.newcomer('locked');
    const grace = await stage.administrator(helpdesk, 'tablet, English');
    await finds(grace, who.surname, who.displayName);
    const { button, title, confirm, done } = words.helps.unlock;
    await grace.press(button);
    await grace.isAsked(title(who.displayName, ''));
    await grace.press(confirm);
    await grace.isTold(done(who.displayName));
    expect((await who.at.signIn(who.password)).check.outcome).toBe('done');
    for (const tab of [words.factors, words.environments, words.activity]) {
      await grace.press(tab);
      await grace.reads(who.displayName);
    }
    await stage.leaves(grace);
  });

  it('an administrator changes data, switches somebody off and on, by the German pages', async () => {
    const words = peopleTexts.de;
    const who = await stage.product.newcomer();
    const ada = await stage.administrator({}, 'desktop, German');
    await finds(ada, who.login, who.displayName);
    await ada.press(words.edit);
    await ada.reads(who.displayName);
    await ada.type(words.editPhone, 'no number');
    await ada.page.locator('form.card').getByRole('button').click();
    await ada.page.getByText(words.wrongPhone).waitFor();
    await ada.type(words.editPhone, '+49 170 5550123');
    await ada.page.locator('form.card').getByRole('button').click();
    await ada.isTold(words.saved);

    await ada.press(words.overview);
    const off = words.helps.deactivate;
    await ada.press(off.button);
    await ada.isAsked(off.title(who.displayName, ''));
    await ada.press(off.confirm);
    await ada.isTold(off.done(who.displayName));
    await ada.page.locator('.badge', { hasText: words.states.deactivated }).waitFor();
    const on = words.helps.activate;
    await ada.press(on.button);
    await ada.press(on.confirm);
    await ada.isTold(on.done(who.displayName));
    expect((await who.at.signIn(who.password)).check.outcome).toBe('done');
    await stage.leaves(ada);
  });

  it('many are gathered by name before anything happens to them; and who has not enrolled is counted, and invited', async () => {
    const words = peopleTexts.en.manyTexts;
    const enrolment = onboardingTexts.en;
    const [one, other] = [await stage.product.nextPerson(), await stage.product.nextPerson()];
    const ada = await stage.administrator();
    await ada.open('people/many');
    await ada.reads(words.title);
    await ada.type(words.names, `${one.login}\n${other.login}\nnobody-of-that-name`);
    await ada.press(words.look);
    await ada.page.getByText(words.unknown('nobody-of-that-name')).waitFor();
    await ada.press(words.start(2));
    await ada.isAsked(words.ask('deactivate', 2));
    await ada.page.getByRole('dialog').getByRole('button', { name: words.kinds.deactivate, exact: true }).click();
    await ada.page.getByText(words.ended(2, 0, 0)).waitFor();

    await ada.goes(enrolment.title);
    await ada.reads(enrolment.title);
    await ada.press(enrolment.count);
    await ada.page.getByRole('button', { name: enrolment.countAgain }).waitFor();
    await ada.press(enrolment.invite);
    await ada.reads(enrolment.invite);
    await ada.page.getByText('/portal/demo/account').waitFor();
    await stage.leaves(ada);
  });
});
