/// <reference lib="dom" />
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { RecoveryReadiness } from '#shared/api/account-views.ts';
import { en } from '#portal/texts/en.ts';
import { eventually } from '#test/support/eventually.ts';
import { requires } from '#test/support/requirements.ts';
import { pageTexts } from '#test/support/page-texts.ts';
import { lookAt } from './support/look-at.ts';
import { ready } from './fake-world.ts';
import { PortalFixture, views } from './portal-fixture.ts';
import type { Visit } from './portal-fixture.ts';

jest.setTimeout(180_000);

const words = pageTexts.en.enrolment;
const missing: RecoveryReadiness = {
  ...ready,
  ...{ isReady: false, has: ['email-code'], missing: 1 },
  choices: [
    { factor: 'token-code', further: 0 },
    { factor: 'recovery-code', further: 0 },
  ],
};

requires('chromium')('setting up what recovery needs', () => {
  let portal: PortalFixture;
  beforeAll(async () => {
    portal = await PortalFixture.create();
  });
  afterEach(() => portal.leave());
  afterAll(() => portal.close());

  /** Somebody who has a mailbox and needs one thing more, whichever. */
  async function arrive(view: (typeof views)[keyof typeof views] = views['a phone, light, English']): Promise<Visit> {
    const visit = await portal.visit(view);
    const { world } = visit;
    world.portal.actions = [
      'password.reset',
      'password.change',
      'token.manage',
      'token.register',
      'recovery-codes.manage',
    ];
    world.readiness = () => (world.tokens.length + world.recoveryCodes.left > 0 ? ready : missing);
    await visit.signIn('account');
    return visit;
  }
  const reads = (visit: Visit, name: string) => visit.page.getByRole('heading', { level: 1, name }).waitFor();
  const home = en.account.title('Anna Becker');

  it('leads there right after signing in, through the page that there is, back, and says when it is done', async () => {
    const visit = await arrive();
    await reads(visit, words.title);
    await eventually(() => expect(visit.path()).toBe('account/set-up'));
    await eventually(async () =>
      expect(await visit.page.locator('.progress li').allInnerTexts()).toEqual([
        words.has['email-code'],
        `${words.pending} (${words.pendingStill})`,
      ]),
    );
    await visit.page.locator('.choice', { hasText: words.offers['token-code'].title }).click();
    await visit.answer('#code', '123456');
    await visit.answer('#token-name', 'Pocket');
    await visit.answer('#code', '654321');
    await reads(visit, pageTexts.en.tokens.connectedTitle);
    await visit.page.getByRole('link', { name: pageTexts.en.tokens.back }).click();
    await reads(visit, words.doneTitle);
    await eventually(() => expect(visit.path()).toBe('account/set-up'));
    await visit.page.getByRole('link', { name: en.account.back }).click();
    await reads(visit, home);
    expect(await visit.page.locator('.notice').count()).toBe(0);
    expect(visit.complaints).toEqual([]);
  });

  it('can be left, says so once more on the page of the account, and is not pushed again', async () => {
    const visit = await arrive();
    await reads(visit, words.title);
    await visit.page.getByRole('link', { name: words.later }).click();
    await reads(visit, home);
    await visit.page.locator('.notice', { hasText: words.home.missing(1) }).waitFor();
    await visit.page.locator('a[href$="/account/password"]').click();
    await visit.page.waitForSelector('#new-password');
    await visit.page.goBack();
    await reads(visit, home);
    await visit.page.reload();
    await reads(visit, home);
    await visit.page.getByRole('link', { name: words.home.setUp }).click();
    await reads(visit, words.title);
  });

  it('comes back from a page that was left without setting anything up', async () => {
    const visit = await arrive();
    await visit.page.locator('.choice', { hasText: words.offers['recovery-code'].title }).click();
    await reads(visit, en.email.title);
    await visit.page.getByRole('link', { name: en.common.cancel }).click();
    await reads(visit, words.title);
    // Whoever goes to the same page by themself stays where they go.
    await visit.page.getByRole('link', { name: words.later }).click();
    await visit.page.locator('a[href$="/account/recovery-codes"]').click();
    await reads(visit, pageTexts.en.recoveryCodes.title);
    await eventually(() => expect(visit.path()).toBe('account/recovery-codes'));
  });

  it('does not stand in the way of somebody who came for something else', async () => {
    const visit = await portal.visit();
    visit.world.readiness = () => missing;
    await visit.signIn('account/password');
    await visit.page.waitForSelector('#new-password');
    await eventually(() => expect(visit.path()).toBe('account/password'));
  });

  it('says who can help where there is nothing to set up, and shows the account first', async () => {
    const visit = await portal.visit();
    visit.world.readiness = () => ({ ...missing, missing: 0, choices: [] });
    await visit.signIn('account');
    await reads(visit, home);
    await visit.page.locator('.notice', { hasText: words.home.impossible }).waitFor();
    expect(await visit.page.getByRole('link', { name: words.home.setUp }).count()).toBe(0);
  });

  it('shows the account even when how it stands cannot be told', async () => {
    const visit = await portal.visit();
    visit.world.refusals['account.show-state'] = { problem: 'internal' };
    await visit.signIn('account');
    await reads(visit, home);
    await visit.page.locator('a[href$="/account/password"]').click();
    await visit.page.waitForSelector('#new-password');
  });

  it('works by keyboard alone', async () => {
    const visit = await arrive();
    await reads(visit, words.title);
    const { keyboard } = visit.page;
    const tabTo = async (name: string): Promise<void> => {
      for (let pressed = 0; pressed < 25; pressed++) {
        await keyboard.press('Tab');
        const text = await visit.page.evaluate(() => document.activeElement?.textContent ?? '');
        if (text.includes(name)) return;
      }
      throw new Error(`"${name}" cannot be reached`);
    };
    await tabTo(words.offers['recovery-code'].title);
    await keyboard.press('Enter');
    await reads(visit, en.email.title);
    await visit.page.locator('#code').focus();
    await keyboard.type('123456');
    await keyboard.press('Enter');
    await reads(visit, pageTexts.en.recoveryCodes.makeTitle);
    await tabTo(pageTexts.en.recoveryCodes.make);
    await keyboard.press('Enter');
    await reads(visit, pageTexts.en.recoveryCodes.shownTitle);
    await tabTo(pageTexts.en.recoveryCodes.saved);
    await keyboard.press('Enter');
    await reads(visit, words.doneTitle);
  });

  it.each(Object.entries(views))('has no fault in light or dark on %s', async (name, view) => {
    const visit = await arrive(view);
    await visit.page.waitForURL('**/set-up');
    await visit.page.waitForSelector('.choices');
    await lookAt(visit.page, `set up (${name})`);
    await visit.page.click('.after a');
    await visit.page.waitForSelector('.group .choices');
    await lookAt(visit.page, `account, something missing (${name})`);
    visit.world.readiness = () => ({ ...ready, lockedOutWithout: ['token-code'], spares: ['passkey'] });
    await visit.open('account');
    await visit.page.locator('a[href$="/account/set-up"]').click();
    await visit.page.waitForSelector('.progress');
    await lookAt(visit.page, `recovery works (${name})`);
    expect(visit.complaints).toEqual([]);
  });
});
