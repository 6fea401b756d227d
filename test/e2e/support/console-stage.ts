import { expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Administrator } from '#functions/administrators/administrator.ts';
import { Product } from '#test/support/product.ts';
import { adminCookie, signInAdministrator } from '#test/support/operator.ts';
import { ConsoleVisit } from './console-visit.ts';
import type { Desk } from './console-visit.ts';
import { launchBrowser } from './traveller.ts';

type Who = Partial<Pick<Administrator, 'name' | 'role' | 'portals' | 'directories'>>;

/** The product that the tests of one run share, a browser, and administrators in front of the console: one for a suite. */
export class ConsoleStage {
  readonly product: Product;
  readonly #browser: Browser;

  private constructor(product: Product, browser: Browser) {
    this.product = product;
    this.#browser = browser;
  }

  static async open(): Promise<ConsoleStage> {
    return new ConsoleStage(await Product.shared(), await launchBrowser());
  }

  /** Somebody who is not signed in. */
  stranger(desk: Desk = 'desktop, English'): Promise<ConsoleVisit> {
    return ConsoleVisit.arrive(this.#browser, new URL(this.product.facts.portalUrl).origin, desk);
  }

  /** A new administrator who is signed in already: Ada of the portal `demo`, as far as nothing else is named. */
  async administrator(who: Who = {}, desk: Desk = 'desktop, English'): Promise<ConsoleVisit> {
    const visit = await this.stranger(desk);
    await visit.takeCookie(adminCookie, await signInAdministrator(this.product, who));
    return visit;
  }

  /** Ends a visit. Nothing was wrong on the way, and nothing secret stays behind. */
  async leaves(visit: ConsoleVisit, ...secrets: string[]): Promise<void> {
    expect(visit.complaints).toEqual([]);
    const kept = await visit.leftBehind();
    for (const secret of secrets) expect(kept).not.toContain(secret);
    await visit.leave();
  }

  /** The browser alone: the product goes with the process that runs the tests. */
  close(): Promise<void> {
    return this.#browser.close();
  }
}
