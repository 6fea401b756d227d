import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { totpNow } from '#local/totp.ts';
import { codeIn } from '#test/support/mailbox.ts';
import { requires } from '#test/support/requirements.ts';
import { pageTexts } from '#test/support/page-texts.ts';
import { scan } from './support/camera.ts';
import { opens } from './support/directory-witness.ts';
import { Stage } from './support/stage.ts';

jest.setTimeout(180_000);

requires('chromium')('getting ready for a forgotten password, through the whole product', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage?.close());

  it.each([
    ['thanh', 'phone, English', 'en', 'Lantern-Quartz-57'],
    ['juergen', 'desktop, German', 'de', 'Kupfer-Dampf-1964'],
  ] as const)(
    '%s, at the bank without an app, is led to one on a %s, and then recovers with mail and app',
    async (login, device, language, next) => {
      const visit = await stage.arrive(device, 'bank');
      const { t, page } = visit;
      const [words, tokens] = [pageTexts[language].enrolment, pageTexts[language].tokens];
      const { password, displayName } = stage.person(login);

      await visit.open('account');
      // Nobody has seen this device before: the bank asks for more than the password.
      const unusual = await stage.mailAfter(login, () => visit.signsIn(login, password));
      await visit.reads(t.email.title);
      await visit.proves(codeIn(unusual));
      await visit.reads(words.title);
      const proof = await stage.mailAfter(login, () => visit.choose(words.offers['token-code'].title));
      await visit.proves(codeIn(proof));
      await visit.reads(tokens.nameTitle);
      await visit.press(t.common.continue);
      await visit.reads(tokens.scanTitle);
      const secret = new URL(await scan(page.locator('.qr svg'))).searchParams.get('secret')!;
      await page.locator('#code').fill(totpNow(secret));
      await stage.mailAfter(login, () => visit.press(tokens.confirm));
      await visit.reads(tokens.connectedTitle);
      await visit.press(tokens.back);
      await visit.reads(words.doneTitle);
      await visit.press(t.account.back);
      await visit.reads(t.account.title(displayName));
      await visit.press(t.account.signOut);
      await visit.reads(t.home.title);

      await stage.provesByMail(visit, 'password.reset', login);
      await visit.reads(t.app.title);
      // The code that connected the app is used up.
      await visit.proves(totpNow(secret, Date.now() + 30_000));
      await visit.reads(t.password.title);
      await visit.choosesPassword(next);
      await visit.reads(t.done.reset);
      await expect(opens(stage.product, login, next)).resolves.toBe(true);
      await stage.leaves(visit, next, secret, password);
    },
  );
});
