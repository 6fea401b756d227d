import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { bundleForPage } from '#test/support/for-page.ts';
import { passwordVectors } from '#test/support/password-vectors.ts';
import { requires } from '#test/support/requirements.ts';
import { launchBrowser } from './support/traveller.ts';

jest.setTimeout(120_000);

const source = `
  import { checkPassword } from '#shared/domain/check-password.ts';
  import { loadPasswordAids } from '#shared/load-password-aids.ts';
  export const brokenBy = async (rules, password) =>
    checkPassword(password, { rules, names: {} }, await loadPasswordAids(rules))
      .filter(({ passed }) => !passed)
      .map(({ id }) => id);
`;

requires('chromium')('rules for passwords in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('are broken by the very passwords that break them in the bridge', async () => {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundleForPage('rules', source) });
    const asked = JSON.stringify(passwordVectors.map(([rules, password]) => [rules, password]));
    const found = await page.evaluate<unknown>(
      `Promise.all(${asked}.map(([given, password]) => rules.brokenBy(given, password)))`,
    );
    expect(found).toEqual(passwordVectors.map(([, , broken]) => broken));
  });
});
