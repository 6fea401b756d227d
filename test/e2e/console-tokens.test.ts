import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { encodeSecret } from '#shared/domain/otp/otp-secret.ts';
import { codeAt } from '#shared/domain/otp/otp-code.ts';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import { importTexts } from '#shared/domain/token-import/import-texts.ts';
import { importPageTexts } from '#portal/console/pages/tokens/import/texts.ts';
import { tokenTexts } from '#portal/console/pages/tokens/texts.ts';
import { requires } from '#test/support/requirements.ts';
import { figureKey, figurePassphrase, figures } from '#test/unit/shared/domain/token-import/rfc6030-figures.ts';
import { ConsoleStage } from './support/console-stage.ts';
import type { ConsoleVisit } from './support/console-visit.ts';

jest.setTimeout(240_000);

requires('chromium')('administrators at the console look after tokens', () => {
  let stage: ConsoleStage;
  beforeAll(async () => {
    stage = await ConsoleStage.open();
  });
  afterAll(() => stage?.close());

  /** Nobody else's: devices of all tests lie in one stock. */
  const newSerial = (): string => `T${randomBytes(6).toString('hex').toUpperCase()}`;
  const seed = (): Buffer => randomBytes(20);

  async function choose(visit: ConsoleVisit, name: string, text: string): Promise<void> {
    const [words, mimeType] = [importPageTexts[visit.language], 'text/plain'];
    await visit.field(words.file).setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
  }

  it('a table of another vendor: columns are found by their names, each wrong line is told, and nothing secret stays', async () => {
    const words = importPageTexts.en;
    const [good, other, short] = [newSerial(), newSerial(), newSerial()];
    const seeds = [seed(), seed()].map((bytes) => bytes.toString('hex'));
    const lines = ['Token SN;OTP Seed;OTP Length;Type', `${good};${seeds[0]};8;OATH-HOTP`, `${short};31323334;6;TOTP`];
    const ada = await stage.administrator();
    await ada.open('tokens');
    await ada.reads(tokenTexts.en.title);
    await ada.press(words.title);
    await ada.reads(words.title);
    await choose(ada, 'vendor.csv', [...lines, `${other};${seeds[1]};6;TOTP`].join('\r\n'));
    // Nobody knows these names: somebody says what they are.
    await ada.isTold(importTexts.en.files['no-serial-column']);
    await ada.field(words.fields.serial).selectOption({ label: '1: Token SN' });
    await ada.field(words.fields.secret).selectOption({ label: '2: OTP Seed' });
    await ada.page.getByText(`${words.ready(2)} ${words.wrong(1)}`).waitFor();
    await ada.reads(words.title);
    const preview = await ada.page.locator('main').innerText();
    for (const said of [importTexts.en.problems['secret-too-short'], 'HOTP, 8 digits', good])
      expect(preview).toContain(said);
    for (const secret of [...seeds, '31323334']) expect(preview).not.toContain(secret);
    await ada.press(words.import(2));
    const told = await ada.isTold(words.done(2));
    expect(told).toContain(words.failed(1));
    const [saved] = await Promise.all([ada.page.waitForEvent('download'), ada.press(words.download)]);
    const list = await readFile(await saved.path(), 'utf8');
    expect(list).toContain(`"3";"${short}";"OTP Seed: ${importTexts.en.problems['secret-too-short']}"`);

    // The same file once more: what is there is left as it is, and said so.
    await ada.press(words.another);
    await choose(ada, 'vendor.csv', ['serial;seed', `${good};${seeds[1]}`].join('\n'));
    await ada.press(words.import(1));
    expect(await ada.isTold(words.done(0))).toContain(words.known(1));
    await stage.leaves(ada, ...seeds);
  });

  it('PSKC that is encrypted, on a tablet in German: with the wrong passphrase nothing, with the right one the device', async () => {
    const words = importPageTexts.de;
    const files = importTexts.de.files;
    const [byPassphrase, byKey] = [newSerial(), newSerial()];
    const ada = await stage.administrator({}, 'tablet, German');
    await ada.open('tokens/import');
    await ada.reads(words.title);
    await choose(ada, 'hersteller.pskcxml', figures[7].replace('987654321', byPassphrase));
    await ada.isTold(files['key-needed']);
    const field = ada.field(words.passphrase('My Password 1'));
    await field.fill('Qwerty');
    await ada.page.keyboard.press('Enter');
    await ada.isTold(files['wrong-key']);
    await field.fill(figurePassphrase);
    await ada.page.keyboard.press('Enter');
    await ada.page.getByText(words.ready(1)).waitFor();
    await ada.press(words.import(1));
    await ada.isTold(words.done(1));

    await ada.press(words.another);
    await choose(ada, 'hersteller.xml', figures[6].replace('987654321', byKey));
    await ada.type(words.key('Pre-shared-key'), figureKey);
    await ada.page.keyboard.press('Enter');
    await ada.press(words.import(1));
    await ada.isTold(words.done(1));
    await ada.press(words.another);
    await choose(ada, 'boese.xml', '<!DOCTYPE x [<!ENTITY a "a">]><KeyContainer>&a;</KeyContainer>');
    await ada.isTold(files['document-type']);

    await ada.open(`tokens?serial=${byKey}`);
    await ada.page.getByRole('link', { name: byKey }).click();
    await ada.reads(byKey);
    expect(await ada.page.locator('main').innerText()).toContain(tokenTexts.de.deviceStates.free);
    await stage.leaves(ada, figureKey, figurePassphrase);
  });

  it('a device is given to somebody, tested, switched off by the help desk, switched on, and withdrawn', async () => {
    const words = tokenTexts.en;
    const [serial, bytes] = [newSerial(), seed()];
    const who = await stage.product.newcomer();
    const ada = await stage.administrator();
    await ada.open('tokens/import');
    await choose(ada, 'one.csv', `serial,secret\n${serial},${encodeSecret(bytes)}`);
    await ada.press(importPageTexts.en.import(1));
    await ada.open(`tokens/device/demo/${serial}`);
    await ada.reads(serial);
    await ada.press(words.assign);
    await ada.isAsked(words.assignTitle(serial));
    await ada.type(words.whom, who.login);
    await ada.press(words.find);
    await ada.field(words.found).waitFor();
    await ada.page.getByRole('dialog').getByRole('button', { name: words.assign }).click();
    await ada.page.locator('.notice-success').waitFor();
    await stage.product.mailbox.waitFor(who.email, { after: 0, matching: /device that makes codes was given/ });

    const ben = await stage.administrator({ name: 'Ben', role: 'helpdesk' }, 'tablet, English');
    await ben.open(`tokens/device/demo/${serial}`);
    await ben.press(words.seeTokens);
    await ben.page.getByRole('heading', { level: 2, name: serial }).waitFor();
    expect(await ben.page.getByRole('button', { name: words.revoke }).count()).toBe(0);
    const step = (visit: ConsoleVisit, name: string) =>
      visit.page.getByRole('button', { name: `${name}: ${serial}` }).click();
    const code = (): string => codeAt(bytes, commonTotp, Math.floor(Date.now() / 30_000));
    await step(ben, words.test);
    await ben.isAsked(words.testTitle(serial));
    const wrong = code() === '123456' ? '654321' : '123456';
    await ben.type(words.code, wrong);
    await ben.page.keyboard.press('Enter');
    await ben.isTold(words.wrong);
    await ben.type(words.code, code());
    await ben.page.keyboard.press('Enter');
    await ben.isTold(words.right(serial));
    await step(ben, words.disable);
    await ben.isAsked(words.disableTitle(serial));
    await ben.press(words.disable);
    await ben.isTold(words.disabled);
    await stage.product.mailbox.waitFor(who.email, { after: 0, matching: /was switched off/ });

    await ada.open('tokens/off');
    await ada.reads(words.title);
    await ada.page.getByRole('link', { name: new RegExp(who.login) }).click();
    await step(ada, words.enable);
    await ada.isAsked(words.enableTitle(serial));
    await ada.press(words.enable);
    await ada.isTold(words.enabled);
    await ada.page.getByRole('link', { name: serial }).click();
    await ada.press(words.withdraw);
    await ada.isAsked(words.withdrawTitle(serial));
    await ada.page.getByRole('dialog').getByRole('button', { name: words.withdraw }).click();
    await ada.isTold(words.withdrawn);
    await ada.page.locator('.badge', { hasText: words.deviceStates.withdrawn }).waitFor();
    await Promise.all([stage.leaves(ada), stage.leaves(ben)]);
  });

  it('roles: who may not import is told so, who may not read sees no page', async () => {
    const auditor = await stage.administrator({ role: 'auditor' });
    await auditor.open('tokens');
    await auditor.reads(tokenTexts.en.title);
    expect(await auditor.page.getByRole('link', { name: importPageTexts.en.title }).count()).toBe(0);
    await auditor.open('tokens/import');
    await auditor.reads(auditor.t.notPermitted.title);
    await stage.leaves(auditor);
  });
});
