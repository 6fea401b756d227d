/// <reference lib="dom" />
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { texts as signIn } from '#portal/console/pages/sign-in/texts.ts';
import { consoleTexts } from '#portal/console/texts.ts';
import type { ConsoleTexts } from '#portal/console/texts.ts';
import { complaintsOf } from './complaints.ts';
import { ConsoleServer } from './console-server.ts';
import type { Fate } from './console-server.ts';
import { lookAt } from './look-at.ts';
import { isFirstTime } from './once-a-run.ts';
import { launchBrowser } from './traveller.ts';

/** What can be read off a page. */
export interface Seen {
  readonly heading: string;
  readonly title: string;
  /** `heading`, `alert`, `nothing`, or what else has the focus. */
  readonly focus: string;
  readonly alerts: readonly string[];
  readonly isLoading: boolean;
  /** What is said where there is nothing. */
  readonly empty: readonly string[];
  readonly text: string;
  /** Links and buttons in the page itself. */
  readonly ways: readonly string[];
}

/** Far longer than any page takes: a machine that does other work as well must not decide what is wrong. */
const patienceMs = 15_000;

/** Widths at which nothing may lie beside the screen, in CSS pixels: a phone, a tablet, a desktop. */
const widths = [390, 768, 1280] as const;

/** Somebody in front of the built console, with answers of our own behind it: one page for a whole suite. */
export class ConsoleSeat {
  readonly server: ConsoleServer;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
  readonly #browser: Browser;

  private constructor(server: ConsoleServer, browser: Browser, context: BrowserContext, page: Page) {
    this.server = server;
    this.context = context;
    this.page = page;
    this.#browser = browser;
    this.complaints = complaintsOf(page);
  }

  static async take(): Promise<ConsoleSeat> {
    const [server, browser] = await Promise.all([ConsoleServer.start(), launchBrowser()]);
    const context = await browser.newContext({
      ...{ viewport: { width: 1280, height: 860 }, locale: 'en-GB', reducedMotion: 'reduce' },
    });
    context.setDefaultTimeout(20_000);
    const seat = new ConsoleSeat(server, browser, context, await context.newPage());
    await seat.load();
    return seat;
  }

  async leave(): Promise<void> {
    await this.#browser.close();
    await this.server.stop();
  }

  get t(): ConsoleTexts {
    return consoleTexts[this.server.language];
  }

  /** Loads the whole console anew, until it hears of the next address. */
  async load(path = ''): Promise<void> {
    await this.page.goto(`${this.server.origin}/console/${path}`);
    await this.page.waitForSelector('h1');
    await this.page.evaluate(afterFrames);
  }

  /** Goes to an address as by a link, from the first page: nothing of the address is in memory. */
  async goes(path: string, fates: Readonly<Record<string, Fate>> = {}): Promise<void> {
    const { server } = this;
    server.fates = {};
    server.release();
    await this.follows('');
    const isHome = ({ heading }: Seen): boolean => heading === this.t.home.title;
    // What went wrong before must not go on.
    await this.sees('the first page', isHome).catch(() => this.load());
    server.fates = fates;
    server.called.length = 0;
    await this.follows(path);
  }

  /** Follows a link within the console. */
  async follows(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      history.pushState(null, '', `/console/${to}`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, path);
  }

  /** Waits until a page looks so; some of it comes a moment after the rest, such as the focus. */
  async sees(what: string, isSo: (seen: Seen) => boolean): Promise<Seen> {
    const until = Date.now() + patienceMs;
    for (;;) {
      const seen = await this.look();
      if (isSo(seen)) return seen;
      if (Date.now() > until) throw new Error(`not seen: ${what}; instead ${JSON.stringify(seen)}`);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  }

  /** Waits until nothing more is asked for: what a page asks for comes with the frame after the one that shows it. */
  async isQuiet(): Promise<void> {
    for (let before = -1; before !== this.server.called.length;) {
      before = this.server.called.length;
      await this.page.evaluate(afterFrames);
    }
  }

  async signsIn(): Promise<void> {
    const words = signIn[this.server.language];
    await this.page.getByLabel(words.password, { exact: true }).fill('quiet otters build dams');
    await this.page.getByLabel(words.code, { exact: true }).fill('123456');
    await this.page.getByRole('button', { name: words.signIn, exact: true }).click();
  }

  path = (): string => new URL(this.page.url()).pathname.replace(/^\/console\/?/, '');

  look(): Promise<Seen> {
    return this.page.evaluate(readOff);
  }

  /** @returns what lies beside a screen */
  async crowded(state: string): Promise<string[]> {
    const found: string[] = [];
    for (const width of widths) {
      await this.page.setViewportSize({ width, height: 860 });
      const wide = await this.page.evaluate(tooWide);
      if (wide !== '') found.push(`${state}: wider than ${width}: ${wide}`);
    }
    return found;
  }

  /**
   * The page is clean in light and dark, and no wider than any screen. What is made of the same parts in the same state is
   * looked at once.
   * @returns what is wrong
   */
  async faults(state: string): Promise<string[]> {
    if (!isFirstTime(`${state} of the console\n${await this.page.evaluate(partsSeen)}`)) return [];
    const found = await this.crowded(state);
    await lookAt(this.page, `console, ${state}`).catch((fault: unknown) => found.push(String(fault)));
    return found;
  }
}

/** Runs in the page. */
async function afterFrames(): Promise<void> {
  for (let frames = 0; frames < 3; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  // By the same way as the questions, so that it comes after them.
  await fetch('/console/', { cache: 'no-store' });
}

/** Runs in the page. */
function readOff(): Seen {
  const seen = <E extends HTMLElement>(selector: string): E[] =>
    [...document.querySelectorAll<E>(selector)].filter((each) => each.checkVisibility());
  const texts = (selector: string): string[] => seen(selector).map((each) => each.innerText);
  const focused = document.activeElement as HTMLElement | null;
  const focus =
    !focused || focused === document.body
      ? 'nothing'
      : focused.matches('h1')
        ? 'heading'
        : focused.matches('[role=alert]')
          ? 'alert'
          : focused.outerHTML.slice(0, 90);
  return {
    heading: texts('h1').join(' | '),
    title: document.title,
    focus,
    alerts: texts('main [role=alert]'),
    isLoading: seen('main [role=status]').some((each) => each.textContent.trim().endsWith('…')),
    empty: texts('main .empty'),
    text: texts('main').join(''),
    ways: texts('main a, main button'),
  };
}

/** Runs in the page. A list of three has the same parts as a list of two, and so has what lies covered. */
function partsSeen(): string {
  const parts = [...document.querySelectorAll('main, main *')]
    .filter((each) => each.checkVisibility())
    .map((each) => [each.tagName, ...each.classList, each.getAttribute('role'), each.getAttribute('type')].join('.'));
  return [...new Set(parts)].sort().join(' ');
}

/** Runs in the page: what reaches beyond the screen, if anything does. */
function tooWide(): string {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return '';
  const [widest] = [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((each) => each.getBoundingClientRect().right > clientWidth + 1)
    .reverse();
  return `${scrollWidth} px by ${widest?.outerHTML.slice(0, 200) ?? 'something'}`;
}
