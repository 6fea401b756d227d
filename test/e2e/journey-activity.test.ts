import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { eventually } from '#test/support/eventually.ts';
import { codeIn } from '#test/support/mailbox.ts';
import { requires } from '#test/support/requirements.ts';
import { pageTexts } from '#test/support/page-texts.ts';
import { Stage } from './support/stage.ts';
import type { Device } from './support/traveller.ts';

jest.setTimeout(180_000);

requires('chromium')('my activity and where I sign in, through the whole product', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage?.close());

  const languageOf = (device: Device) => (device.endsWith('German') ? 'de' : 'en');

  it.each([
    ['ann', 'phone, English'],
    ['juergen', 'desktop, German'],
  ] as const)('%s sees a strange sign-in and throws the stranger out, %s', async (login, device) => {
    const words = pageTexts[languageOf(device)].activity;
    const { password } = stage.person(login);
    const stranger = await stage.arrive('desktop, English');
    await stranger.open('account');
    await stranger.signsIn(login, password);
    await stranger.page.locator('.choices').first().waitFor();

    const visit = await stage.arrive(device);
    await visit.open('account');
    await visit.signsIn(login, password);
    await visit.choose(visit.t.actions['activity.show'].title);
    await visit.reads(words.title);
    const lines = visit.page.locator('.token');
    await eventually(async () => expect(await lines.count()).toBe(2));
    expect(await lines.first().innerText()).toContain(words.kinds['signed-in']);
    expect(await lines.first().innerText()).toContain('127.0.0.0/24');

    await lines.last().getByRole('link').click();
    await visit.reads(words.notMeTitle);
    const alarm = await stage.mailAfter('security@demo.example', () => visit.press(words.button));
    await visit.reads(words.doneTitle);
    expect(alarm.text).toContain(login);
    // The stranger is out, the owner is still in and goes on to a new password.
    await stranger.open('account');
    await stranger.reads(stranger.t.signIn.title);
    await visit.press(words.changePassword);
    await visit.reads(visit.t.password.title);
    await stage.leaves(visit, password);
    await stranger.leave();
  });

  it.each([
    ['zofia', 'phone, German'],
    ['thanh', 'desktop, English'],
  ] as const)('%s names, trusts and forgets a device, %s', async (login, device) => {
    const words = pageTexts[languageOf(device)].environments;
    const person = stage.person(login);
    const visit = await stage.arrive(device);
    await visit.open('account/environments');
    await visit.signsIn(person.login, person.password);
    await visit.reads(words.title);
    const line = visit.page.locator('.token', { hasText: words.isThis });
    await line.getByRole('link', { name: words.rename }).click();
    await visit.type(words.nameLabel, 'Balcony');
    await visit.press(words.save);
    await visit.reads(words.title);
    const mail = await stage.mailAfter(person.login, async () => {
      await line.getByRole('link', { name: words.trust }).click();
      await visit.page.waitForSelector('#code');
    });
    await visit.proves(codeIn(mail));
    await visit.reads(words.trustTitle('Balcony'));
    await visit.press(words.trust);
    await visit.reads(words.title);
    await eventually(async () => expect(await line.innerText()).toContain(words.isTrusted));
    await line.getByRole('link', { name: words.forget }).click();
    await visit.reads(words.forgetTitle('Balcony'));
    await visit.press(words.forget);
    await visit.reads(words.title);
    await eventually(async () => expect(await visit.page.locator('.token', { hasText: 'Balcony' }).count()).toBe(0));
    await stage.leaves(visit, person.password);
  });

  it('asks for a code where somebody was never seen, and not again on the same device', async () => {
    const { login, password } = stage.person('carla');
    const visit = await stage.arrive('phone, English', 'bank');
    const { t } = visit;
    await visit.open('account/activity');
    const mail = await stage.mailAfter(login, async () => {
      await visit.signsIn(login, password);
      await visit.reads(t.email.title);
    });
    await visit.proves(codeIn(mail));
    await visit.reads(pageTexts.en.activity.title);
    await visit.open('account');
    await visit.press(t.account.signOut);
    await visit.reads(t.home.title);
    await visit.open('account/activity');
    await visit.signsIn(login, password);
    await visit.reads(pageTexts.en.activity.title);
    await stage.leaves(visit, password);
  });
});
