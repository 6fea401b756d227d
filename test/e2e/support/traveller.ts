import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { de } from '#portal/texts/de.ts';
import { en } from '#portal/texts/en.ts';
import type { Texts } from '#portal/texts/texts.ts';
import { eventually } from '#test/support/eventually.ts';
import { findProgram } from '#test/support/machine.ts';
import { complaintsOf } from './complaints.ts';
import { lookAt } from './look-at.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } as const;
const desktop = { viewport: { width: 1280, height: 800 } } as const;

/** What somebody has in front of them. */
export const devices = {
  'phone, English': { ...phone, locale: 'en-GB' },
  'phone, German': { ...phone, locale: 'de-DE' },
  'desktop, English': { ...desktop, locale: 'en-GB' },
  'desktop, German': { ...desktop, locale: 'de-DE' },
} as const satisfies Record<string, BrowserContextOptions>;
export type Device = keyof typeof devices;

/** One browser for a suite; each person in it has a profile of their own. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findProgram('chromium')!,
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update'],
    ],
  });

/**
 * A person in front of the real product, who uses it by what can be read on the screen. Every screen that is waited for
 * is looked at closely: accessibility in light and dark, nothing wider than the screen, nothing kept in the browser.
 */
export class Traveller {
  readonly page: Page;
  /** What the portal says in this person's language. */
  readonly t: Texts;
  /** What the browser complained about. */
  readonly complaints: readonly string[];
  readonly #context: BrowserContext;
  readonly #portalUrl: string;
  readonly #device: Device;

  private constructor(context: BrowserContext, page: Page, portalUrl: string, device: Device) {
    this.#context = context;
    this.page = page;
    this.#portalUrl = portalUrl;
    this.#device = device;
    this.t = device.endsWith('German') ? de : en;
    this.complaints = complaintsOf(page);
  }

  /** @param portalUrl such as `http://localhost:8080/portal/demo` */
  static async arrive(browser: Browser, portalUrl: string, device: Device): Promise<Traveller> {
    const context = await browser.newContext({ ...devices[device], reducedMotion: 'reduce' });
    // A new password travels to the directory and back meanwhile, on a machine that does other things as well.
    context.setDefaultTimeout(40_000);
    return new Traveller(context, await context.newPage(), portalUrl, device);
  }

  /** Opens a page of the portal by its address. @param path below the portal */
  async open(path = ''): Promise<void> {
    await this.page.goto(this.#portalUrl + (path && `/${path}`));
    await this.page.waitForSelector('h1');
  }

  /** Waits for the screen with this heading and looks at it. */
  async reads(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    await lookAt(this.page, `${title} (${this.#device})`);
  }

  /** Waits for a message with this title, which must be announced or have the focus. @returns all that it says */
  async isTold(title: string): Promise<string> {
    const notice = this.page.locator('.notice', { hasText: title });
    await notice.waitFor();
    await lookAt(this.page, `${title} (${this.#device})`);
    return notice.innerText();
  }

  field = (label: string): Locator => this.page.getByLabel(label, { exact: true });

  type(label: string, text: string): Promise<void> {
    return this.field(label).fill(text);
  }

  /** Waits for what is in a field. */
  async holds(label: string, text: string): Promise<void> {
    await eventually(async () => {
      const value = await this.field(label).inputValue();
      if (value !== text) throw new Error(`"${label}" holds "${value}" instead of "${text}"`);
    });
  }

  /** Presses the one button or link with this name. */
  press(name: string): Promise<void> {
    return this.page
      .getByRole('button', { name, exact: true })
      .or(this.page.getByRole('link', { name, exact: true }))
      .click();
  }

  /** Chooses one of the large links of a list, by its title. */
  choose(title: string): Promise<void> {
    return this.page.locator('.choice', { hasText: title }).click();
  }

  path(): string {
    return new URL(this.page.url()).pathname.replace(/^\/portal\/[^/]+\/?/, '');
  }

  /** From the start of the portal to the code by e-mail. */
  async asksForACode(purpose: 'password.reset' | 'account.unlock', login: string): Promise<void> {
    const { t } = this;
    await this.open();
    await this.reads(t.home.title);
    await this.choose(t.actions[purpose].title);
    await this.reads(t.name.title);
    await this.type(t.name.label, login);
    await this.press(t.common.continue);
    await this.reads(t.email.title);
  }

  async proves(code: string): Promise<void> {
    await this.page.locator('#code').fill(code);
    await this.press(this.t.common.continue);
  }

  /** Signs in where the portal asks for it. */
  async signsIn(login: string, password: string): Promise<void> {
    const { t } = this;
    await this.reads(t.signIn.title);
    await this.type(t.name.label, login);
    await this.type(t.signIn.password, password);
    await this.press(t.signIn.submit);
  }

  async choosesPassword(password: string): Promise<void> {
    await this.type(this.t.password.label, password);
    await this.press(this.t.password.submit);
  }

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
