/// <reference lib="dom" />
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { restore as restoreDe } from '#portal/texts/de/restore.ts';
import { restore as restoreEn } from '#portal/texts/en/restore.ts';
import { de } from '#portal/texts/de.ts';
import { en } from '#portal/texts/en.ts';
import { eventually } from '#test/support/eventually.ts';
import { requires } from '#test/support/requirements.ts';
import { inSeconds } from './fake-world.ts';
import { PortalFixture, views } from './portal-fixture.ts';
import type { Visit } from './portal-fixture.ts';

jest.setTimeout(180_000);

const password = 'marble otter lantern';

requires('chromium')('getting back in after losing access', () => {
  let portal: PortalFixture;
  beforeAll(async () => {
    portal = await PortalFixture.create();
  });
  afterEach(() => portal.leave());
  afterAll(() => portal.close());

  /** A portal where the app is left when mailbox and password are lost. */
  async function arrive(view?: (typeof views)[keyof typeof views]): Promise<Visit> {
    const visit = await portal.visit(view);
    visit.world.factors = ['email-code', 'token-code'];
    visit.world.portal.actions = ['password.reset', 'access.restore', 'profile.edit'];
    visit.world.portal.signIn.methods = ['directory-password', 'portal-password'];
    return visit;
  }

  /** Up to the first proof. */
  async function lose(visit: Visit, ...things: string[]): Promise<void> {
    await visit.open('restore');
    for (const thing of things) await visit.page.check(`#lost-${thing}`);
    await visit.send();
    await visit.answer('#login', 'anna');
    await visit.page.waitForSelector('#code');
  }

  /** Up to the last look before it is sent. */
  async function fillIn(visit: Visit): Promise<void> {
    await lose(visit, 'password', 'mail');
    await visit.answer('#code', '654321');
    await visit.answer('#new-password', password);
    await visit.answer('#new-mail', 'anna@new.example');
    await visit.page.waitForURL('**/new-mail-code');
    await visit.answer('#code', '123456');
    await visit.page.waitForSelector('.facts');
  }

  it.each(Object.entries(views))('goes one question at a time, on %s', async (_, view) => {
    const visit = await arrive(view);
    const [t, r] = view.locale === 'de-DE' ? [de, restoreDe] : [en, restoreEn];
    const hasFocus = (title: string): Promise<void> =>
      eventually(async () => expect(await visit.page.evaluate(() => document.activeElement?.textContent)).toBe(title));
    await visit.open();
    await visit.page.locator('.choice', { hasText: t.actions['access.restore'].title }).click();
    await hasFocus(r.lost.title);
    await visit.page.getByLabel(r.lost.items.mail.title, { exact: true }).check();
    await visit.page.getByLabel(r.lost.items.password.title, { exact: true }).check();
    await visit.send();
    await hasFocus(t.name.title);
    await visit.answer('#login', 'anna');
    await hasFocus(t.app.title);
    await visit.page.getByText(t.steps.of(3, 7)).waitFor();
    await visit.answer('#code', '654321');
    await hasFocus(r.password.title);
    await visit.answer('#new-password', password);
    await hasFocus(r.mail.title);
    await visit.answer('#new-mail', ' anna@New.example');
    await hasFocus(r.code.title);
    await visit.page.getByText(r.code.sentTo('anna@New.example')).waitFor();
    await visit.answer('#code', '123 456');
    await hasFocus(r.summary.title);
    const seen = await visit.page.locator('.facts').innerText();
    for (const part of ['anna', r.things.password, r.things.mail, t.factors['token-code'], 'anna@New.example']) {
      expect(seen).toContain(part);
    }
    expect(seen).not.toContain(password);
    await visit.send();
    await hasFocus(r.state.states.waiting.title);
    expect(await visit.page.locator('.reference').innerText()).toBe(visit.world.request!.reference);
    expect(visit.world.request).toMatchObject({ lost: ['password', 'mail'], gives: { portalPassword: true } });
    expect(visit.world.passwordsSeen).toEqual([{ newPassword: password }]);
    expect(
      await visit.page.evaluate(() => JSON.stringify([{ ...sessionStorage }, history.state, location.href])),
    ).not.toMatch(/marble|123456|new\.example/i);
    expect(visit.complaints).toEqual([]);
  });

  it('shows the quicker way to who has lost only one thing that needs nobody', async () => {
    const visit = await arrive();
    await visit.open('restore');
    await visit.send();
    expect(await visit.focusedNotice()).toContain(restoreEn.lost.empty);
    await visit.page.check('#lost-password');
    await visit.page.getByText(restoreEn.lost.onlyPassword.title).waitFor();
    expect(await visit.page.getByText(restoreEn.lost.empty).count()).toBe(0);
    await visit.page.check('#lost-mail');
    await visit.page.getByText(restoreEn.lost.onlyPassword.title).waitFor({ state: 'detached' });
    await visit.page.uncheck('#lost-password');
    await visit.page.getByRole('link', { name: restoreEn.lost.onlyMail.link }).waitFor();
    await visit.page.uncheck('#lost-mail');
    await visit.page.check('#lost-password');
    await visit.page.getByRole('link', { name: en.actions['password.reset'].title }).click();
    await visit.reads(en.name.title);
    await eventually(() => expect(visit.path()).toBe('forgot'));
  });

  it('asks for no more than what is lost needs', async () => {
    const visit = await arrive();
    await lose(visit, 'token');
    await visit.answer('#code', '123456');
    await visit.reads(restoreEn.summary.title);
    expect(await visit.page.locator('.facts a').count()).toBe(0);
  });

  it('says that an address or a code is wrong, and loses nothing over it', async () => {
    const visit = await arrive();
    await lose(visit, 'password', 'mail');
    await visit.answer('#code', '654321');
    await visit.answer('#new-password', 'too short');
    expect(await visit.focusedNotice()).toContain(en.password.brokenRules);
    await visit.answer('#new-password', password);
    await visit.answer('#new-mail', 'anna@new');
    expect(await visit.focusedNotice()).toContain(restoreEn.mail.wrong);
    expect(visit.world.calls).not.toContain('restore.begin-mail');
    await visit.answer('#new-mail', 'anna@new.example');
    await visit.page.waitForURL('**/new-mail-code');
    await visit.answer('#code', '999999');
    await visit.reads(restoreEn.summary.title);
    await visit.send();
    await visit.reads(restoreEn.code.title);
    expect(await visit.focusedNotice()).toContain(en.code.refused);
    expect(await visit.page.inputValue('#code')).toBe('999999');
    await visit.answer('#code', '123456');
    await visit.send();
    await visit.reads(restoreEn.state.states.waiting.title);
    expect(visit.world.passwordsSeen).toEqual([{ newPassword: password }]);
  });

  it('lets people change what they gave, from the last look', async () => {
    const visit = await arrive();
    await fillIn(visit);
    await visit.page.click('.facts a[href$="/new-mail"]');
    await visit.holds('#new-mail', 'anna@new.example');
    await visit.answer('#new-mail', 'anna@other.example');
    await visit.reads(restoreEn.code.title);
    // The code for the former address is of no use any more.
    await visit.holds('#code', '');
    await visit.answer('#code', '123456');
    await visit.page.locator('.facts', { hasText: 'anna@other.example' }).waitFor();
  });

  it('says that it is not known whether it arrived when the network goes, and sends it again', async () => {
    const visit = await arrive();
    await fillIn(visit);
    await visit.page.route('**/restore/requests', (route) => route.abort());
    await visit.send();
    expect(await visit.focusedNotice()).toContain(restoreEn.summary.unsure.title);
    await visit.page.unroute('**/restore/requests');
    await visit.send();
    await visit.reads(restoreEn.state.states.waiting.title);
  });

  it.each([
    ['is found by its cookie', undefined, restoreEn.state.states.waiting.title],
    ['says that it has probably arrived', { problem: 'not-found' } as const, restoreEn.unsureEnd.title],
  ])('arrived, and only the answer was lost: %s', async (_, refusal, title) => {
    const visit = await arrive();
    await fillIn(visit);
    await visit.page.route('**/restore/requests', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await visit.send();
    expect(await visit.focusedNotice()).toContain(restoreEn.summary.unsure.title);
    await visit.page.unroute('**/restore/requests');
    if (refusal) visit.world.refusals['restore.show-state'] = refusal;
    await visit.send();
    await visit.reads(title);
    expect(visit.world.passwordsSeen).toHaveLength(1);
  });

  it('starts again when the time is over, with what is lost and the name kept', async () => {
    const visit = await arrive();
    await lose(visit, 'mail');
    await visit.answer('#code', '654321');
    await visit.page.waitForSelector('#new-mail');
    visit.world.flow = undefined;
    await visit.answer('#new-mail', 'anna@new.example');
    await visit.reads(en.expired.title);
    await visit.page.getByText(restoreEn.expired).waitFor();
    await visit.page.getByRole('button', { name: en.expired.button }).click();
    await visit.reads(restoreEn.lost.title);
    expect(await visit.page.isChecked('#lost-mail')).toBe(true);
    await visit.send();
    await visit.holds('#login', 'anna');
  });

  it('goes on after the page was loaded again: what was typed in it is gone, what was proven is not', async () => {
    const visit = await arrive();
    await fillIn(visit);
    await visit.page.reload();
    await visit.reads(restoreEn.password.title);
    await visit.holds('#new-password', '');
  });

  it('gives no number where nothing is left to prove anything with, but people who can help', async () => {
    const visit = await arrive();
    await lose(visit, 'mail');
    await visit.page.getByRole('link', { name: restoreEn.proof.none }).click();
    await visit.reads(restoreEn.proof.noneEnd.title);
    await visit.page.locator('main').getByText(visit.world.portal.support!.en!).waitFor();
    await visit.page.goBack();
    visit.world.factors = ['token-code'];
    await visit.open('restore');
    await visit.page.check('#lost-token');
    await visit.send();
    await visit.answer('#login', 'anna');
    await visit.reads(restoreEn.proof.noneEnd.title);
    expect(visit.world.calls).not.toContain('restore.submit');
  });

  it('is shown to who has lost just what another way asks for', async () => {
    const visit = await arrive();
    visit.world.factors = ['token-code'];
    await visit.recover('forgot');
    await visit.page.getByText(en.app.lost).click();
    await visit.page.getByRole('link', { name: en.actions['access.restore'].title }).click();
    await visit.reads(restoreEn.lost.title);
  });

  it('is not there where the administrator has not allowed it', async () => {
    const visit = await arrive();
    visit.world.portal.actions = ['password.reset'];
    await visit.open('restore/name');
    await visit.reads(en.troubles['not-allowed'].title);
  });

  describe('a request that was sent', () => {
    const sent = (visit: Visit, state: NonNullable<Visit['world']['request']>['state']): void => {
      visit.world.request = {
        ...{ reference: 'R-7KQ4-2MX', portal: 'demo', state, lost: ['password', 'token'], gives: {} },
        ...{ submittedAt: inSeconds(-3600), expiresAt: inSeconds(86_400) },
        ...(state !== 'waiting' && { decidedAt: inSeconds(-60) }),
      };
      visit.world.portal.hasRequest = true;
    };

    it('is told of on the start, and can be taken back', async () => {
      const visit = await arrive();
      sent(visit, 'waiting');
      await visit.open();
      await visit.page.getByText(restoreEn.line.waiting('R-7KQ4-2MX')).waitFor();
      await visit.page.getByRole('link', { name: restoreEn.line.look }).click();
      await visit.reads(restoreEn.state.states.waiting.title);
      await visit.page.getByRole('link', { name: restoreEn.state.withdraw }).click();
      await visit.reads(restoreEn.state.withdrawTitle);
      await visit.send();
      await visit.reads(restoreEn.state.withdrawn.title);
      expect(visit.world.request!.state).toBe('cancelled');
    });

    it.each(['verified', 'refused', 'cancelled', 'expired'] as const)('says how it ended: %s', async (state) => {
      const visit = await arrive();
      sent(visit, state);
      await visit.open();
      await visit.page.getByText(restoreEn.line.decided('R-7KQ4-2MX')).waitFor();
      await visit.page.getByRole('link', { name: restoreEn.line.look }).click();
      await visit.reads(restoreEn.state.states[state].title);
      const ways = await visit.page.locator('main .buttons').innerText();
      expect(ways.includes(en.signIn.title)).toBe(state === 'verified');
      expect(await visit.page.getByText(restoreEn.state.verifiedLines.token.text).count()).toBe(
        state === 'verified' ? 1 : 0,
      );
    });

    it('is nobody else’s: another browser sees none, and the start asks for none', async () => {
      const visit = await arrive();
      await visit.open();
      expect(visit.world.calls).not.toContain('restore.show-state');
      await visit.open('restore/state');
      await visit.reads(restoreEn.state.none.title);
    });

    it('of another portal is none here', async () => {
      const visit = await arrive();
      sent(visit, 'waiting');
      visit.world.request = { ...visit.world.request!, portal: 'bank' };
      await visit.open('restore/state');
      await visit.reads(restoreEn.state.none.title);
    });

    it('E19: is told of in the account, and closed there by one press', async () => {
      const visit = await arrive();
      sent(visit, 'waiting');
      visit.world.factors = [];
      await visit.signIn('account');
      await visit.page.getByText(restoreEn.notice.title).waitFor();
      await visit.page.getByRole('button', { name: restoreEn.notice.cancel }).click();
      expect(await visit.focusedNotice()).toContain(restoreEn.notice.cancelledTitle);
      expect(visit.world.request!.state).toBe('cancelled');
    });
  });
});
