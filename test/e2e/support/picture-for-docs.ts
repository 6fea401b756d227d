/// <reference lib="dom" />
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { restingColours } from './look-at.ts';

/** `npm run docs:pictures` sets it to `docs/images`: what the guides show is what a run of the journey saw. */
const folder = process.env['LATCHKEY_DOC_PICTURES'];

/**
 * Keeps what a person sees at this moment as `<name>.png` for the guides, in light colours. Nothing, in any other run.
 * @param at what it is about; the beginning of the page otherwise
 */
export async function pictureForDocs({ page }: { readonly page: Page }, name: string, at?: Locator): Promise<void> {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.evaluate(restingColours);
  await page.locator('[data-busy=true]').waitFor({ state: 'detached' });
  if (at) await at.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  else await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await page.screenshot({ path: join(folder, `${name}.png`), caret: 'hide' });
}
