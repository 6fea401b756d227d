import { expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { DemoPerson } from '#local/embedded-directory/demo-people.ts';
import type { LocalRun, RunOptions } from '#local/run.ts';
import { codeIn, Mailbox } from '#test/support/mailbox.ts';
import type { CaughtMail } from '#test/support/mailbox.ts';
import { ConsoleVisit } from './console-visit.ts';
import type { Desk } from './console-visit.ts';
import { startProduct } from './product.ts';
import { launchBrowser, Traveller } from './traveller.ts';
import type { Device } from './traveller.ts';

/** The whole product, a browser and everybody's mailbox: one for a suite. */
export class Stage {
  readonly product: LocalRun;
  readonly #browser: Browser;
  readonly #mailbox: Mailbox;

  private constructor(product: LocalRun, browser: Browser) {
    this.product = product;
    this.#browser = browser;
    this.#mailbox = new Mailbox(product.mailUrl);
  }

  static async open(options: Partial<RunOptions> = {}): Promise<Stage> {
    const product = await startProduct(options);
    return new Stage(product, await launchBrowser());
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.product.stop();
  }

  person(login: string): DemoPerson {
    return this.product.directory.people.find((one) => one.login === login)!;
  }

  arrive(device: Device, portal = 'demo'): Promise<Traveller> {
    return Traveller.arrive(this.#browser, this.product.portalUrl.replace(/demo$/, portal), device);
  }

  /** Somebody in front of the console, who is not signed in. */
  atTheConsole(desk: Desk): Promise<ConsoleVisit> {
    return ConsoleVisit.arrive(this.#browser, new URL(this.product.portalUrl).origin, desk);
  }

  mailsTo(address: string): Promise<CaughtMail[]> {
    return this.#mailbox.to(address);
  }

  /** Does something and waits for the mail that it brings to somebody; that of a new sign-in comes when it likes. */
  async mailAfter(login: string, work: () => Promise<unknown>): Promise<CaughtMail> {
    const address = this.product.directory.people.find((one) => one.login === login)?.email ?? login;
    const after = (await this.#mailbox.to(address)).filter(({ text }) => ofOthers.test(text)).length;
    await work();
    return this.#mailbox.waitFor(address, { after, matching: ofOthers });
  }

  /** Begins a recovery and proves the name by the code in the mail. */
  async provesByMail(visit: Traveller, purpose: 'password.reset' | 'account.unlock', login: string): Promise<void> {
    const mail = await this.mailAfter(login, () => visit.asksForACode(purpose, login));
    await visit.proves(codeIn(mail));
  }

  /** Ends a visit. Nothing was wrong on the way, and nothing secret stays behind. */
  async leaves(visit: Traveller | ConsoleVisit, ...secrets: string[]): Promise<void> {
    expect(visit.complaints).toEqual([]);
    const kept = await visit.leftBehind();
    for (const secret of secrets) expect(kept).not.toContain(secret);
    await visit.leave();
  }
}

const ofOthers = /^(?![^]*(signed in to|hat sich jemand als))/;
