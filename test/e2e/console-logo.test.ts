/// <reference lib="dom" />
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { texts } from '#portal/console/pages/resources/texts.ts';
import type { PortalView } from '#shared/api/views.ts';
import { eventually } from '#test/support/eventually.ts';
import { chunk, head, pixels, signature } from '#test/support/png.ts';
import { requires } from '#test/support/requirements.ts';
import { ConsoleStage } from './support/console-stage.ts';
import type { ConsoleVisit } from './support/console-visit.ts';

jest.setTimeout(240_000);

requires('chromium')('administrators at the console give a portal its logo', () => {
  let stage: ConsoleStage;
  beforeAll(async () => {
    stage = await ConsoleStage.open();
  });
  afterAll(() => stage?.close());

  const everywhere = { portals: 'all', directories: 'all' } as const;
  const t = texts.en;
  const alias = `logo-${process.pid}`;
  const name = `With a logo ${process.pid}`;
  const secret = 'taken-at-home-52.5N-13.4E';
  // Larger than a logo may be, with something in it that is nobody's business.
  const photo = Buffer.concat([
    ...[signature, head(900, 300), chunk('tEXt', Buffer.from(`Comment\0${secret}`))],
    ...[chunk('IDAT', pixels(900, 300, [20, 90, 160, 255])), chunk('IEND')],
  ]);

  /** Chooses a file by keys alone, as the browser's own window for it is opened. */
  const choose = async ({ page }: ConsoleVisit, file: string, buffer: Buffer): Promise<void> => {
    await page.locator('#logo').focus();
    const opened = page.waitForEvent('filechooser');
    await page.keyboard.press('Space');
    await (await opened).setFiles({ name: file, mimeType: 'image/png', buffer });
  };
  const byKey = async ({ page }: ConsoleVisit, button: string): Promise<void> => {
    await page.getByRole('button', { name: button, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  const logoIn = (page: Page) =>
    page.locator('header img.logo').evaluate((image: HTMLImageElement) => {
      const { width, height } = image.getBoundingClientRect();
      return { isThere: image.complete && image.naturalWidth > 0, width, height, alt: image.alt };
    });

  it('by keys alone: what is no picture is told, what is one is drawn anew, looked at, saved and seen', async () => {
    const ada = await stage.administrator(everywhere);
    await ada.open('resources/new');
    await ada.type(t.name, name);
    await ada.type(t.alias, alias);
    await ada.press(t.make);
    await ada.reads(name);
    await ada.open(`resources/at/${alias}/look`);
    await ada.reads(name);

    await choose(ada, 'logo.png', Buffer.from('This is a text and no picture at all.'));
    await ada.page.getByText(t.logo.problems['no-picture']).waitFor();
    await choose(ada, 'logo.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'));
    await ada.page.getByText(t.logo.problems.drawing).waitFor();
    await choose(ada, 'photo.png', photo.subarray(0, 120));
    await ada.page.getByText(t.logo.problems.unreadable).waitFor();
    await ada.page.getByText(t.nothingChanged).waitFor();

    await choose(ada, 'photo.png', photo);
    await ada.page.getByText(t.logo.taken(512, 171)).waitFor();
    expect(await ada.page.locator('.sample-logo').count()).toBe(2);
    await ada.reads(name);
    await byKey(ada, t.discard);
    await ada.page.locator('.sample-logo').first().waitFor({ state: 'detached' });
    await choose(ada, 'photo.png', photo);
    await ada.type(t.logo.alt, 'The company');
    await byKey(ada, t.save);
    await ada.isAsked(t.saveTitle);
    await ada.page.getByText(`${t.logo.title}: ${t.logo.change.set}`).waitFor();
    await ada.page.keyboard.press('Enter');
    await ada.page.getByText(t.saved).waitFor();

    const { branding } = await eventually(async () => {
      const { body } = await stage.product.browser().get<PortalView>(`/portals/${alias}`);
      expect(body.branding?.logo).toMatchObject({ width: 512, height: 171, alt: 'The company' });
      return body;
    }, 60);
    const { origin } = new URL(stage.product.facts.portalUrl);
    await ada.page.goto(`${origin}/portal/${alias}`);
    await ada.page.getByRole('link', { name: 'The company' }).waitFor();
    const place = await ada.page.locator('header img.logo').boundingBox();
    await eventually(async () => expect((await logoIn(ada.page)).isThere).toBe(true));
    // Where it stood before it had come, it stands now.
    expect(await ada.page.locator('header img.logo').boundingBox()).toEqual(place);

    const served = await ada.page.request.get(`${origin}/api/v1/portals/${alias}/logos/${branding!.logo!.id}`);
    expect(served.headers()).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    // Nothing of the file itself came along.
    expect(photo.includes(secret)).toBe(true);
    expect((await served.body()).includes(secret)).toBe(false);
    await ada.page.emulateMedia({ colorScheme: 'dark' });
    expect(await logoIn(ada.page)).toMatchObject({ isThere: true, alt: 'The company' });

    // No picture: our mark and the name, as before.
    await ada.page.route('**/logos/*', (route) => route.fulfill({ status: 200, body: '' }));
    await ada.page.reload();
    await ada.page.locator('header').getByText(name).waitFor();
    await ada.page.unroute('**/logos/*');

    await ada.open(`resources/at/${alias}/look`);
    await ada.reads(name);
    await byKey(ada, t.logo.remove);
    await byKey(ada, t.save);
    await ada.page
      .getByText(`${t.logo.title}: ${t.logo.change.gone}`)
      .or(ada.page.getByText(t.changeKinds.gone))
      .waitFor();
    await ada.page.keyboard.press('Enter');
    await ada.page.getByText(t.saved).waitFor();
    await stage.leaves(ada);
  });

  it('what is not saved is not lost by leaving its page: not by a link, and not by going back', async () => {
    const ada = await stage.administrator(everywhere);
    const { leaving } = ada.t;
    await ada.open('resources');
    await ada.page.getByRole('link', { name, exact: true }).click();
    await ada.reads(name);
    await ada.type(t.name, 'Half typed');
    // Another part of the same page keeps it.
    await ada.page.getByRole('link', { name: t.sections.look, exact: true }).click();
    await ada.type(t.shortName, 'Half');
    await ada.page.locator('.console-brand').click();
    await ada.isAsked(leaving.title);
    await ada.press(ada.t.common.cancel);
    expect(await ada.field(t.shortName).inputValue()).toBe('Half');
    await ada.page.goBack();
    expect(await ada.field(t.name).inputValue()).toBe('Half typed');
    await ada.page.goBack();
    await ada.isAsked(leaving.title);
    await ada.page.keyboard.press('Escape');
    await ada.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(ada.path()).toBe(`resources/at/${alias}`);
    expect(await ada.field(t.name).inputValue()).toBe('Half typed');
    await ada.page.goBack();
    await ada.page.getByRole('dialog').getByRole('button', { name: leaving.leave }).click();
    await ada.reads(t.title);
    await ada.page.getByRole('link', { name, exact: true }).click();
    await ada.reads(name);
    expect(await ada.field(t.name).inputValue()).toBe(name);
    await stage.leaves(ada);
  });
});
