/// <reference lib="dom" />
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { isFirstTime } from './once-a-run.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Set to a folder, every screen that is looked at is kept there as a picture. */
const picturesFolder = process.env['LATCHKEY_E2E_PICTURES'];
let pictures = 0;
/**
 * Looks at a screen as an inspector would, in light and in dark. What looks the same to the inspector is inspected once in
 * a run of the tests, whichever journey comes there first: the same screen, seen in the same way, made of the same parts.
 * @param name of the screen and how it is seen
 * @throws Error with what is wrong with it
 */
export async function lookAt(page: Page, name: string): Promise<void> {
  const parts = await page.evaluate(partsOfPage);
  const faults = isFirstTime(`${name}\n${parts}`) ? await inspect(page, name) : [];
  faults.push(...(await page.evaluate(layoutFaults)));
  if (faults.length > 0) throw new Error(`"${name}":\n${faults.join('\n')}`);
}

async function inspect(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(restingColours);
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${colorScheme}: ${fault}`));
    await takePicture(page, `${name} ${colorScheme}`);
  }
  return faults;
}

export async function accessibilityFaults(page: Page): Promise<string[]> {
  // By the debugger, which the content security policy does not bind.
  const hasAxe = await page.evaluate('typeof axe !== "undefined"');
  if (hasAxe !== true) await page.evaluate(`${axe};undefined`);
  const options = JSON.stringify({ runOnly: rules, resultTypes: ['violations'], preload: false });
  return page.evaluate<string[]>(
    `axe.run(document, ${options}).then(({ violations }) => violations.map(
      ({ id, help, nodes }) => id + ': ' + help + ' at ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`,
  );
}

/** Runs in the page. A list of three has the same parts as a list of two. */
function partsOfPage(): string {
  const parts = [...document.body.querySelectorAll('*')].map((element) => {
    const told = element.getAttributeNames().filter((name) => /^(role|type|autocomplete|disabled|aria-.+)$/.test(name));
    return [element.tagName, ...element.classList, ...told].join('.');
  });
  return [...new Set(parts)].sort().join(' ');
}

/** Runs in the page: colours may fade from one scheme to the other. What never ends is not waited for. */
export async function restingColours(): Promise<void> {
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Runs in the page. */
function layoutFaults(): string[] {
  const faults: string[] = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) faults.push('the page is wider than the screen');
  for (const target of document.querySelectorAll<HTMLElement>('main a, main button, main input, main summary')) {
    const { width: wide, height } = target.getBoundingClientRect();
    const isHidden = height === 0 || target.closest('.visually-hidden, .skip') !== null;
    const isInText = getComputedStyle(target).display === 'inline';
    if (!isHidden && !isInText && (height < 24 || wide < 24)) faults.push(`too small to touch: ${target.innerText}`);
  }
  if ([...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility()).length !== 1)
    faults.push('not exactly one main heading');
  if (!document.title.includes(document.querySelector('h1')?.innerText ?? ''))
    faults.push('the title names another screen');
  for (const key of Object.keys({ ...localStorage, ...sessionStorage })) {
    if (key !== 'latchkey.language') faults.push(`keeps ${key} in the browser`);
  }
  return faults;
}

async function takePicture(page: Page, name: string): Promise<void> {
  if (picturesFolder === undefined) return;
  mkdirSync(picturesFolder, { recursive: true });
  pictures += 1;
  const file = `${String(pictures).padStart(3, '0')} ${name.replaceAll(/[^\p{L}\p{N} ()-]/gu, '')}.png`;
  await page.screenshot({ path: join(picturesFolder, file), fullPage: true });
}
