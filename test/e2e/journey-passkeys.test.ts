import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { codeIn } from '#test/support/mailbox.ts';
import { pageTexts } from '#test/support/page-texts.ts';
import { requires } from '#test/support/requirements.ts';
import { opens } from './support/directory-witness.ts';
import { Stage } from './support/stage.ts';
import type { Device, Traveller } from './support/traveller.ts';
import { VirtualAuthenticator } from './support/virtual-authenticator.ts';

jest.setTimeout(180_000);

requires('chromium')('passkeys, through the whole product', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage?.close());

  /** Signed in, with a passkey on this device. */
  async function enrols(login: string, device: Device, name: string) {
    const visit = await stage.arrive(device);
    const { page } = visit;
    const words = pageTexts[device.endsWith('German') ? 'de' : 'en'].passkeys;
    const finger = await VirtualAuthenticator.on(page);
    await visit.open('account/passkeys');
    await visit.signsIn(login, stage.person(login).password);
    await visit.reads(words.list);
    const mail = await stage.mailAfter(login, () => visit.press(words.add));
    await visit.proves(codeIn(mail));
    await visit.reads(words.addTitle);
    await visit.type(words.nameLabel, name);
    const told = await stage.mailAfter(login, () => visit.press(words.create));
    await visit.reads(words.addedTitle);
    return { visit, finger, told };
  }

  const signsOut = async (visit: Traveller): Promise<void> => {
    await visit.open('account');
    await visit.press(visit.t.account.signOut);
    await visit.reads(visit.t.home.title);
  };

  it('adds one, signs in with it and without a name, is asked for it, renames and removes it', async () => {
    const { visit, finger, told } = await enrols('ann', 'phone, English', 'My phone');
    const { t, page } = visit;
    const words = pageTexts.en.passkeys;
    expect(told.subject).toBe('A passkey was added');
    await visit.press(words.list);
    await visit.reads(words.list);
    await visit.isTold(words.advice);
    expect(await page.locator('.token').innerText()).toContain('My phone');

    await signsOut(visit);
    await visit.open('account');
    await visit.reads(t.signIn.title);
    await finger.recognises(false);
    await visit.press(t.passkey.signIn);
    await visit.isTold(t.passkey.cancelled.title);
    await finger.recognises(true);
    await visit.press(t.passkey.signIn);
    await visit.reads(t.account.title('Ann Miller'));

    await signsOut(visit);
    await visit.open('account/passkeys');
    await visit.signsIn('ann', stage.person('ann').password);
    await visit.reads(t.passkey.title);
    await visit.press(t.passkey.use);
    await visit.reads(words.list);

    await page.getByRole('link', { name: `${words.rename} My phone` }).click();
    await visit.reads(words.renameTitle('My phone'));
    await visit.type(words.nameLabel, 'Old phone');
    await visit.press(words.save);
    await visit.reads(words.list);
    await page.getByRole('link', { name: `${words.remove} Old phone` }).click();
    // A fresh proof: the mail comes first, and the passkey is another way.
    await visit.reads(t.email.title);
    await page.getByRole('button', { name: t.factors.passkey }).click();
    await visit.reads(t.passkey.title);
    await visit.press(t.passkey.use);
    await visit.reads(words.removeTitle('Old phone'));
    await visit.press(words.remove);
    await visit.reads(words.removed('Old phone'));

    await signsOut(visit);
    await visit.open('account');
    await visit.press(t.passkey.signIn);
    await visit.isTold(t.passkey.refused.title);
    await stage.leaves(visit, stage.person('ann').password);
  });

  it('sets a forgotten password, by the keyboard alone', async () => {
    const { visit, finger } = await enrols('juergen', 'desktop, German', 'Laptop');
    const { t, page } = visit;
    const next = 'Kupfer-Dampf-19';
    await signsOut(visit);
    await visit.asksForACode('password.reset', 'juergen');
    await page.getByRole('button', { name: t.factors.passkey }).focus();
    await page.keyboard.press('Enter');
    await visit.reads(t.passkey.title);
    await finger.recognises(false);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await visit.isTold(t.passkey.cancelled.title);
    await finger.recognises(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await visit.reads(t.password.title);
    await visit.choosesPassword(next);
    await visit.reads(t.done.reset);
    await expect(opens(stage.product, 'juergen', next)).resolves.toBe(true);
    await stage.leaves(visit, next);
  });

  it('says what to do where there is no passkey', async () => {
    const visit = await stage.arrive('phone, German');
    const { t, page } = visit;
    await VirtualAuthenticator.on(page);
    await visit.open('account');
    await visit.reads(t.signIn.title);
    await visit.press(t.passkey.signIn);
    await visit.isTold(t.passkey.cancelled.title);
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
    });
    await visit.open('account');
    await visit.press(t.passkey.signIn);
    await visit.isTold(t.passkey.unsupported.title);
    await stage.leaves(visit);
  });
});
