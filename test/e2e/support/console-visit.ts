/// <reference lib="dom" />
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { consoleTexts } from '#portal/console/texts.ts';
import type { ConsoleTexts } from '#portal/console/texts.ts';
import type { ConsoleLanguage } from '#portal/console/languages.ts';
import { complaintsOf } from './complaints.ts';
import { lookAt } from './look-at.ts';

/** What an administrator has in front of them. */
export const desks = {
  'desktop, English': { viewport: { width: 1280, height: 860 }, locale: 'en-GB' },
  'desktop, German': { viewport: { width: 1280, height: 860 }, locale: 'de-DE' },
  'tablet, English': { viewport: { width: 768, height: 1024 }, hasTouch: true, locale: 'en-GB' },
  'tablet, German': { viewport: { width: 768, height: 1024 }, hasTouch: true, locale: 'de-DE' },
  'phone, English': { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'en-GB' },
} as const satisfies Record<string, BrowserContextOptions>;
export type Desk = keyof typeof desks;

/**
 * An administrator in front of the console of the real product, who uses it by what can be read on the screen. Every page
 * that is waited for is looked at closely: accessibility in light and dark, nothing wider than the screen, nothing kept.
 */
export class ConsoleVisit {
  readonly page: Page;
  readonly language: ConsoleLanguage;
  /** What all pages say in this person's language. */
  readonly t: ConsoleTexts;
  /** What the browser complained about. */
  readonly complaints: readonly string[];
  readonly #context: BrowserContext;
  readonly #origin: string;
  readonly #desk: Desk;

  private constructor(context: BrowserContext, page: Page, origin: string, desk: Desk) {
    this.#context = context;
    this.page = page;
    this.#origin = origin;
    this.#desk = desk;
    this.language = desk.endsWith('German') ? 'de' : 'en';
    this.t = consoleTexts[this.language];
    this.complaints = complaintsOf(page);
  }

  static async arrive(browser: Browser, origin: string, desk: Desk): Promise<ConsoleVisit> {
    const context = await browser.newContext({ ...desks[desk], reducedMotion: 'reduce' });
    context.setDefaultTimeout(40_000);
    return new ConsoleVisit(context, await context.newPage(), origin, desk);
  }

  /** Holds a cookie that the server would have given. */
  async takeCookie(name: string, value: string): Promise<void> {
    const marks = { secure: true, httpOnly: true, sameSite: 'Strict', path: '/' } as const;
    await this.#context.addCookies([{ name, value, domain: new URL(this.#origin).hostname, ...marks }]);
  }

  /** @param path below the console */
  async open(path = ''): Promise<void> {
    await this.page.goto(`${this.#origin}/console/${path}`);
    await this.page.waitForSelector('h1');
  }

  async cookie(name: string): Promise<string> {
    const found = (await this.#context.cookies()).find((each) => each.name === name);
    return found?.value ?? '';
  }

  /** The same person opens one more page beside the first. */
  async anotherWindow(path: string): Promise<Page> {
    const page = await this.#context.newPage();
    await page.goto(`${this.#origin}/console/${path}`);
    await page.waitForSelector('h1');
    return page;
  }

  /** Waits for the page with this heading and looks at it. */
  async reads(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    // What the page asks for first has come, or not.
    await this.page.locator('.skeleton').first().waitFor({ state: 'detached' });
    await lookAt(this.page, `console ${title} (${this.#desk})`);
  }

  /** Waits for a question that is asked over the page, and looks at it. */
  async isAsked(question: string): Promise<void> {
    await this.page.getByRole('dialog', { name: question }).waitFor();
    await lookAt(this.page, `console ${question} (${this.#desk})`);
  }

  /** Waits for a message. @returns all that it says */
  async isTold(text: string): Promise<string> {
    const notice = this.page.locator('.notice', { hasText: text });
    await notice.waitFor().catch(async (cause: unknown) => {
      throw new Error(`not told “${text}”; instead: ${await this.page.locator('main').innerText()}`, { cause });
    });
    await lookAt(this.page, `console ${text} (${this.#desk})`);
    return notice.innerText();
  }

  /** Whether the page, as it is, has room on a screen of that width. */
  async fits(width: number): Promise<boolean> {
    const size = this.page.viewportSize()!;
    await this.page.setViewportSize({ ...size, width });
    const isWider = await this.page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    await this.page.setViewportSize(size);
    return !isWider;
  }

  field = (label: string): Locator => this.page.getByLabel(label, { exact: true });

  type(label: string, text: string): Promise<void> {
    return this.field(label).fill(text);
  }

  /** Presses the one button or link with this name. */
  press(name: string): Promise<void> {
    return this.page
      .getByRole('button', { name, exact: true })
      .or(this.page.getByRole('link', { name, exact: true }))
      .click();
  }

  /** Goes to a page by the navigation, through the menu where there is one. */
  async goes(title: string): Promise<void> {
    const menu = this.page.getByRole('button', { name: this.t.common.menu });
    if (await menu.isVisible()) await menu.click();
    await this.page
      .getByRole('navigation', { name: this.t.common.navigation })
      .getByRole('link', { name: title, exact: true })
      .click();
  }

  path = (): string => new URL(this.page.url()).pathname.replace(/^\/console\/?/, '');

  /** Everything that this visit left in the browser, but cookies that no script can read. */
  leftBehind(): Promise<string> {
    return this.page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, location.href]),
    );
  }

  leave(): Promise<void> {
    return this.#context.close();
  }
}
