import { expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { eventually } from '#test/support/eventually.ts';
import { buildPortal } from '#local/build.ts';
import { startFakeServer } from './fake-server.ts';
import type { FakeServer } from './fake-server.ts';
import { createWorld } from './fake-world.ts';
import type { FakeWorld } from './fake-world.ts';
import { launchBrowser } from './support/traveller.ts';

/** How a person may look at the portal. */
export const views = {
  'a phone, light, English': { viewport: { width: 360, height: 740 }, colorScheme: 'light', locale: 'en-GB' },
  'a phone, dark, German': { viewport: { width: 360, height: 740 }, colorScheme: 'dark', locale: 'de-DE' },
  'a desktop, light, German': { viewport: { width: 1280, height: 860 }, colorScheme: 'light', locale: 'de-DE' },
  'a desktop, dark, English': { viewport: { width: 1280, height: 860 }, colorScheme: 'dark', locale: 'en-GB' },
} as const satisfies Record<string, BrowserContextOptions>;

/** The built portal, a browser, and a fresh world for each visit. */
export class PortalFixture {
  readonly folder: string;
  readonly #browser: Browser;
  readonly #open: (() => Promise<void>)[] = [];

  private constructor(folder: string, browser: Browser) {
    this.folder = folder;
    this.#browser = browser;
  }

  /** Builds the portal, unless that was done for this very source, and starts the browser: once a suite. */
  static async create(): Promise<PortalFixture> {
    return new PortalFixture(await buildPortal(), await launchBrowser());
  }

  /** A person with a new browser profile in front of a new world. */
  async visit(options: BrowserContextOptions = views['a phone, light, English']): Promise<Visit> {
    const world = await createWorld();
    const server = await startFakeServer(world, this.folder);
    const context = await this.#browser.newContext(options);
    context.setDefaultTimeout(40_000);
    const page = await context.newPage();
    const complaints = listen(page);
    this.#open.push(async () => {
      await context.close();
      await server.stop();
    });
    return new Visit(world, server, page, complaints);
  }

  /** Ends the visits of a test. */
  async leave(): Promise<void> {
    for (const close of this.#open.splice(0)) await close();
  }

  async close(): Promise<void> {
    await this.leave();
    await this.#browser.close();
  }
}

/** What the browser complains about: script errors, refused loads, violations of the content security policy. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A refusal of the API is logged by the browser itself and is no fault.
    const isRefusal = message.text().startsWith('Failed to load resource');
    if (['error', 'warning'].includes(message.type()) && !isRefusal) complaints.push(message.text());
  });
  return complaints;
}

/** One person's visit, with the words for what people do. */
export class Visit {
  readonly world: FakeWorld;
  readonly server: FakeServer;
  readonly page: Page;
  readonly complaints: readonly string[];

  constructor(world: FakeWorld, server: FakeServer, page: Page, complaints: readonly string[]) {
    this.world = world;
    this.server = server;
    this.page = page;
    this.complaints = complaints;
  }

  /** @param path below the portal */
  async open(path = ''): Promise<void> {
    await this.page.goto(`${this.server.origin}/portal/demo${path && `/${path}`}`);
    await this.page.waitForSelector('h1');
  }

  /** Waits for the screen with this heading. */
  reads(title: string): Promise<void> {
    return this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  }

  /** Waits for this title of the window, which follows the screen. */
  async isTitled(title: string): Promise<void> {
    await eventually(async () => expect(await this.page.title()).toBe(title));
  }

  /** Waits for what is in a field. */
  async holds(field: string, text: string): Promise<void> {
    await eventually(async () => expect(await this.page.inputValue(field)).toBe(text));
  }

  path(): string {
    return new URL(this.page.url()).pathname.replace('/portal/demo', '').replace(/^\//, '');
  }

  /** Types into the field and sends the form. */
  async answer(field: string, text: string): Promise<void> {
    await this.page.fill(field, text);
    await this.send();
  }

  send(): Promise<void> {
    return this.page.click('main button[type=submit]');
  }

  /** From the start to the given step of a recovery. */
  async recover(purpose: 'forgot' | 'unlock', login = 'anna'): Promise<void> {
    await this.open();
    await this.page.click(`a[href$="/${purpose}"]`);
    await this.answer('#login', login);
    await this.page.waitForSelector('#code');
  }

  async toNewPassword(): Promise<void> {
    await this.recover('forgot');
    await this.answer('#code', '123456');
    await this.page.waitForSelector('#new-password');
  }

  async signIn(path = 'account/password', password = 'Old-Passw0rd!'): Promise<void> {
    await this.open(path);
    await this.page.fill('#login', 'anna');
    await this.answer('#password', password);
  }

  /** The message that has the focus, and keeps it. */
  async focusedNotice(): Promise<string> {
    const notice = this.page.locator('.notice:focus');
    await notice.waitFor();
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    if ((await notice.count()) === 0) throw new Error('something else took the focus');
    return notice.innerText();
  }
}
