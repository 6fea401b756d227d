import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { totpNow } from '#local/totp.ts';
import { untilEarlyInStep } from '#test/support/early-in-step.ts';
import { eventually } from '#test/support/eventually.ts';
import { codeIn } from '#test/support/mailbox.ts';
import { requires } from '#test/support/requirements.ts';
import { pageTexts } from '#test/support/page-texts.ts';
import { scan } from './support/camera.ts';
import { Stage } from './support/stage.ts';
import type { Device, Traveller } from './support/traveller.ts';

jest.setTimeout(180_000);

const step = 30_000;

requires('chromium')('a token, from the first scan to its successor', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage?.close());

  const secretIn = async (visit: Traveller): Promise<string> => {
    const scanned = new URL(await scan(visit.page.locator('.qr svg')));
    expect(scanned.protocol + scanned.host).toBe('otpauth:totp');
    return scanned.searchParams.get('secret')!;
  };

  it.each<[string, Device]>([
    ['ann', 'phone, English'],
    ['carla', 'desktop, German'],
  ])('%s on a %s: add, use, PIN, synchronise, replace', async (login, device) => {
    const visit = await stage.arrive(device);
    const { t, page } = visit;
    const words = pageTexts[device.endsWith('German') ? 'de' : 'en'].tokens;
    const { password } = stage.person(login);

    await visit.open('account/tokens');
    await visit.signsIn(login, password);
    await visit.reads(words.title);
    const mail = await stage.mailAfter(login, () => visit.press(words.add));
    await visit.reads(t.email.title);
    await visit.proves(codeIn(mail));
    await visit.reads(words.choose.title);
    await visit.choose(words.choose.app.text);
    await visit.reads(words.nameTitle);
    await visit.press(t.common.continue);
    await visit.reads(words.scanTitle);
    const old = await secretIn(visit);
    await untilEarlyInStep();
    await page.locator('#code').fill(totpNow(old, Date.now() - step));
    await stage.mailAfter(login, () => visit.press(words.confirm));
    await visit.reads(words.connectedTitle);
    await visit.press(words.back);

    await visit.choose(words.nameDefault);
    await visit.reads(words.nameDefault);
    await visit.choose(words.pin.set);
    await visit.reads(words.pin.title);
    await visit.type(words.pin.label, '2580');
    await visit.type(words.pin.again, '2580');
    await stage.mailAfter(login, () => visit.press(words.pin.button));
    await visit.reads(words.pin.done);

    await visit.open('account');
    await visit.press(t.account.signOut);
    await visit.reads(t.home.title);
    await visit.choose(t.actions['token.manage'].title);
    await visit.signsIn(login, password);
    await visit.reads(t.app.title);
    // The right code without its PIN is no code at all.
    await visit.proves(totpNow(old));
    await visit.isTold(t.code.refused);
    // Its clock is five minutes ahead: that is put right on the way, and the code after it signs in.
    const start = Date.now();
    const ahead = (steps: number): string => totpNow(old, start + steps * step);
    await visit.press(t.app.drifted);
    await visit.type(words.synchronise.first, ahead(9));
    await visit.press(t.common.continue);
    await visit.type(words.synchronise.second, ahead(10));
    await visit.press(words.synchronise.button);
    await page.getByText(words.synchronise.doneText).waitFor();
    await visit.press(t.common.continue);
    await visit.proves(`2580${ahead(11)}`);

    await visit.reads(words.title);
    await visit.choose(words.nameDefault);
    await visit.reads(words.nameDefault);
    const again = await stage.mailAfter(login, () => visit.choose(words.replace.action));
    await visit.reads(t.email.title);
    await visit.proves(codeIn(again));
    await visit.reads(words.replace.title);
    await visit.choose(words.choose.app.text);
    await visit.reads(words.nameTitle);
    await visit.press(t.common.continue);
    const next = await secretIn(visit);
    expect(next).not.toBe(old);
    await page.locator('#code').fill(totpNow(next));
    const told = await stage.mailAfter(login, () => visit.press(words.confirm));
    expect(told.subject).toMatch(/replaced|ersetzt/);
    await visit.reads(words.connectedTitle);
    await visit.press(words.back);
    await visit.reads(words.title);
    await eventually(async () => expect(await page.locator('.choice').count()).toBe(1));
    await stage.leaves(visit, old, next, password);
  });
});
