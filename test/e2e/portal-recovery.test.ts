/// <reference lib="dom" />
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { de } from '#portal/texts/de.ts';
import { en } from '#portal/texts/en.ts';
import { policyTexts } from '#portal/texts/policy-texts.ts';
import type { DirectoryPolicy } from '#shared/domain/directory-policy.ts';
import { eventually } from '#test/support/eventually.ts';
import { requires } from '#test/support/requirements.ts';
import { right } from './fake-world.ts';
import { PortalFixture, views } from './portal-fixture.ts';
import type { Visit } from './portal-fixture.ts';
import { lookAt } from './support/look-at.ts';

jest.setTimeout(180_000);

requires('chromium')('recovering an account in the portal', () => {
  let portal: PortalFixture;
  beforeAll(async () => {
    portal = await PortalFixture.create();
  });
  afterEach(() => portal.leave());
  afterAll(() => portal.close());

  const goodPassword = 'Correct-Horse-9';
  const ownPolicy: DirectoryPolicy = {
    ...{ source: 'fine-grained', minLength: 14, isComplexityRequired: true, historyLength: 24, minAgeSeconds: 0 },
    ...{ maxAgeSeconds: 90 * 86_400, lockoutThreshold: 5, lockoutDurationSeconds: 0 },
  };

  it.each(Object.entries(views))('a forgotten password is replaced on %s', async (_, view) => {
    const visit = await portal.visit(view);
    const t = view.locale === 'de-DE' ? de : en;
    await visit.toNewPassword();
    await visit.reads(t.password.title);
    await visit.answer('#new-password', goodPassword);
    await visit.page.waitForSelector('.done-mark');
    await visit.reads(t.done.reset);
    await visit.isTitled(`${t.done.reset} – Example Works`);
    expect(visit.world.passwordsSeen).toEqual([{ newPassword: goodPassword }]);
    expect(visit.complaints).toEqual([]);
  });

  it('W8: keeps no secret in the browser', async () => {
    const visit = await portal.visit();
    await visit.toNewPassword();
    await visit.answer('#new-password', goodPassword);
    await visit.page.waitForSelector('.done-mark');
    const kept = await visit.page.evaluate(() =>
      JSON.stringify([localStorage, sessionStorage, history.state, document.cookie, location.href]),
    );
    expect(kept).not.toMatch(/Correct|Horse|123456/);
    expect(await visit.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  it('puts the focus on each new heading and names it in the title', async () => {
    const visit = await portal.visit();
    await visit.recover('forgot');
    const hasFocus = (title: string): Promise<void> =>
      eventually(async () => expect(await visit.page.evaluate(() => document.activeElement?.textContent)).toBe(title));
    await hasFocus(en.email.title);
    await visit.isTitled(`${en.email.title} – Example Works`);
    await visit.answer('#code', '123456');
    await visit.page.waitForSelector('#new-password');
    await hasFocus(en.password.title);
  });

  it('takes a code as people paste it, and does not send a wrong shape', async () => {
    const visit = await portal.visit();
    await visit.recover('forgot');
    await visit.answer('#code', '12 34');
    expect(await visit.focusedNotice()).toContain(en.code.length(6));
    expect(visit.world.calls).not.toContain('flow.prove');
    await visit.answer('#code', ' 123 456');
    await visit.page.waitForSelector('#new-password');
  });

  it('says that a code is wrong, each time, and keeps it to be corrected', async () => {
    const visit = await portal.visit();
    await visit.recover('forgot');
    for (const attempt of ['111111', '222222']) {
      await visit.answer('#code', attempt);
      expect(await visit.focusedNotice()).toContain(en.code.refused);
      expect(await visit.page.inputValue('#code')).toBe(attempt);
      await visit.isTitled(`Error: ${en.email.title} – Example Works`);
    }
    await visit.answer('#code', '123456');
    await visit.page.waitForSelector('#new-password');
    await visit.isTitled(`${en.password.title} – Example Works`);
  });

  it('says until when tries are used up', async () => {
    const visit = await portal.visit();
    await visit.recover('forgot');
    visit.world.refusals['flow.prove'] = {
      problem: 'too-many-tries',
      retryAt: new Date(Date.now() + 600_000).toISOString(),
    };
    await visit.answer('#code', '111111');
    // Ten minutes before midnight that is another day, and has its name.
    expect(await visit.focusedNotice()).toMatch(/Too many tries[^]*try again from (\w+day )?\d\d:\d\d/);
  });

  it('asks for a second proof where the gate wants two', async () => {
    const visit = await portal.visit();
    visit.world.factors = ['email-code', 'token-code'];
    await visit.recover('forgot');
    await visit.page.getByText(en.steps.of(2, 4), { exact: true }).waitFor();
    await visit.answer('#code', '123456');
    await visit.page.waitForURL('**/forgot/app');
    await visit.reads(en.app.title);
    await visit.answer('#code', '654321');
    await visit.page.waitForSelector('#new-password');
    await visit.page.locator('.overline', { hasText: en.steps.of(4, 4) }).waitFor();
  });

  it('asks the security questions after another proof, all at once, and says no more than that one is wrong', async () => {
    const visit = await portal.visit();
    visit.world.factors = ['email-code', 'security-questions'];
    await visit.recover('forgot');
    await visit.answer('#code', '123456');
    await visit.reads(en.questions.proofTitle);
    await visit.page.fill('#answer-boss', right.answer);
    await visit.send();
    expect(await visit.focusedNotice()).toContain(en.questions.empty);
    await visit.answer('#answer-trip', 'somewhere else');
    expect(await visit.focusedNotice()).toContain(en.questions.refused);
    await visit.holds('#answer-boss', right.answer);
    await visit.answer('#answer-trip', right.answer);
    await visit.page.waitForSelector('#new-password');
    expect(visit.complaints).toEqual([]);
  });

  it('offers another way where the gate leaves a choice', async () => {
    const visit = await portal.visit();
    visit.world.factors = ['token-code', 'email-code'];
    visit.world.isAnyEnough = true;
    await visit.recover('forgot');
    await visit.reads(en.app.title);
    await visit.page.getByRole('button', { name: en.factors['email-code'] }).click();
    await visit.page.getByText(en.email.label).waitFor();
    expect(visit.world.calls.filter((id) => id === 'flow.begin-proof')).toHaveLength(1);
    await visit.answer('#code', '123456');
    await visit.page.waitForSelector('#new-password');
  });

  it('sends another code once that is allowed, not before', async () => {
    const visit = await portal.visit();
    await visit.recover('forgot');
    const again = visit.page.getByRole('button', { name: en.email.again });
    expect(await again.count()).toBe(0);
    visit.world.resendSeconds = 0;
    const sooner = await portal.visit();
    sooner.world.resendSeconds = 0;
    await sooner.recover('forgot');
    await sooner.page.getByRole('button', { name: en.email.again }).click();
    await sooner.page.getByText(en.email.sentAgain).waitFor();
  });

  it('does not send a password that breaks a rule, and follows the typing', async () => {
    const visit = await portal.visit();
    await visit.toNewPassword();
    await visit.page.fill('#new-password', 'anna');
    await eventually(async () =>
      expect(await visit.page.locator('.rule-met').allInnerTexts()).toEqual([
        expect.stringContaining(en.rules['banned-word']({})),
      ]),
    );
    await visit.send();
    expect(await visit.focusedNotice()).toContain(en.password.brokenRules);
    expect(visit.world.passwordsSeen).toEqual([]);
    await visit.page.fill('#new-password', goodPassword);
    await eventually(async () => expect(await visit.page.locator('.rule-open').count()).toBe(0));
  });

  it.each(Object.entries(views))('P8: shows on %s the rules of this very person, and goes by them', async (_, view) => {
    const visit = await portal.visit(view);
    const isGerman = view.locale === 'de-DE';
    const t = isGerman ? de : en;
    visit.world.certainty = 'askable';
    visit.world.ownPolicy = { policy: { ...ownPolicy, minLength: 18 } };
    await visit.toNewPassword();
    await visit.page.getByText(t.rules['min-length']({ min: 18 })).waitFor();
    await visit.page.getByText(policyTexts(isGerman ? 'de' : 'en').lasts(isGerman ? '90 Tage' : '90 days')).waitFor();
    await visit.answer('#new-password', goodPassword);
    expect(await visit.focusedNotice()).toContain(t.password.brokenRules);
    expect(visit.world.passwordsSeen).toEqual([]);
    await visit.answer('#new-password', 'Correct-Horse-Staple-9');
    await visit.page.waitForSelector('.done-mark');
    expect(visit.complaints).toEqual([]);
  });

  it.each(['askable', 'at-least'] as const)(
    'P8: says that more may apply, where nobody can tell: %s',
    async (certainty) => {
      const visit = await portal.visit();
      visit.world.certainty = certainty;
      await visit.toNewPassword();
      await visit.page.getByText(policyTexts('en').atLeast).waitFor();
      await visit.page.getByText(en.rules['min-length']({ min: 10 })).waitFor();
      await visit.answer('#new-password', goodPassword);
      await visit.page.waitForSelector('.done-mark');
    },
  );

  it('P9: offers to change a password that is still known, where a reset is not compared with the history', async () => {
    const isChecked = ({ page }: Visit): Locator =>
      page
        .getByRole('listitem')
        .filter({ hasText: policyTexts('en').history(12) })
        .getByText(policyTexts('en').checkedLater);
    const visit = await portal.visit();
    await visit.toNewPassword();
    await isChecked(visit).waitFor();
    expect(await visit.page.getByText(policyTexts('en').stillKnown).count()).toBe(0);
    const there = await portal.visit();
    there.world.isHistoryUnchecked = true;
    await there.toNewPassword();
    await there.page.getByRole('link', { name: policyTexts('en').changeInstead }).click();
    await there.holds('#login', 'anna');
    expect(await isChecked(there).count()).toBe(0);
  });

  it('suggests a password that keeps the rules', async () => {
    const visit = await portal.visit();
    await visit.toNewPassword();
    await visit.page.getByRole('button', { name: en.password.suggest }).click();
    await visit.page.getByRole('button', { name: en.password.use }).click();
    await visit.page.locator('#new-password[type=text]').waitFor();
    const suggested = await eventually(async () => {
      const value = await visit.page.inputValue('#new-password');
      expect(value).not.toBe('');
      return value;
    });
    await visit.send();
    await visit.page.waitForSelector('.done-mark');
    expect(visit.world.passwordsSeen).toEqual([{ newPassword: suggested }]);
  });

  it('tells the true cause of a refusal, keeps what was typed and lets it be tried again', async () => {
    const visit = await portal.visit();
    visit.world.outcomes = ['password-in-history', 'directory-unavailable'];
    await visit.toNewPassword();
    await visit.answer('#new-password', goodPassword);
    expect(await visit.focusedNotice()).toContain(en.outcomes['password-in-history'].title);
    expect(await visit.page.inputValue('#new-password')).toBe(goodPassword);
    await lookAt(visit.page, 'a refused password');
    await visit.page.getByRole('button', { name: en.password.other }).click();
    expect(await visit.page.evaluate(() => document.activeElement?.id)).toBe('new-password');
    await visit.answer('#new-password', 'Another-Horse-9');
    await visit.page.getByText(en.outcomes['directory-unavailable'].title).waitFor();
    await visit.page.getByRole('button', { name: en.common.tryAgain, exact: true }).click();
    await visit.page.waitForSelector('.done-mark');
    expect(visit.world.passwordsSeen.map((seen) => seen['newPassword'])).toEqual([
      goodPassword,
      'Another-Horse-9',
      'Another-Horse-9',
    ]);
  });

  it('sends people on to people where another try cannot help', async () => {
    const visit = await portal.visit();
    visit.world.outcomes = ['protected-account'];
    await visit.toNewPassword();
    await visit.answer('#new-password', goodPassword);
    await visit.page.getByRole('heading', { name: en.outcomes['protected-account'].title }).waitFor();
    const told = await visit.page.locator('main').innerText();
    expect(told).toContain('phone 4711');
    const [, reference = ''] = /give this number: (\S{8})$/m.exec(told) ?? [];
    expect(reference).toMatch(/^[\w-]{8}$/);
    expect(await visit.page.locator('#new-password').count()).toBe(0);
  });

  it('tells after the proof that an account is switched off, and asks for no password', async () => {
    const visit = await portal.visit();
    visit.world.obstacle = 'account-disabled';
    await visit.recover('forgot');
    await visit.answer('#code', '123456');
    await visit.page.getByRole('heading', { name: en.outcomes['account-disabled'].title }).waitFor();
    expect(await visit.page.locator('#new-password').count()).toBe(0);
  });

  it('does not claim a result that nobody knows', async () => {
    const visit = await portal.visit();
    visit.world.outcomes = ['unknown'];
    await visit.toNewPassword();
    await visit.answer('#new-password', goodPassword);
    expect(await visit.focusedNotice()).toContain(en.outcomes.unknown.title);
  });

  it('B11: sends nothing when no confirmed bridge could open it', async () => {
    const visit = await portal.visit();
    visit.world.trustedFingerprints = ['0000-0000'];
    await visit.toNewPassword();
    await visit.answer('#new-password', goodPassword);
    expect(await visit.focusedNotice()).toContain(en.troubles['trust-broken'].title);
    expect(visit.world.calls).not.toContain('recovery.reset-password');
  });

  it('unlocks without asking for a password', async () => {
    const visit = await portal.visit();
    await visit.recover('unlock');
    await visit.answer('#code', '123456');
    await visit.page.waitForSelector('.done-mark');
    await visit.reads(en.done.unlock);
    expect(await visit.page.getByText(en.done.elsewhere).count()).toBe(0);
    expect(visit.world.operations.size).toBe(1);
    expect(visit.world.passwordsSeen).toEqual([]);
  });

  it('says that some sites may know of it later, where the bridge has seen that', async () => {
    const visit = await portal.visit();
    visit.world.note = 'elsewhere-later';
    await visit.recover('unlock');
    await visit.answer('#code', '123456');
    await visit.page.getByText(en.done.elsewhere).waitFor();
    await visit.page.reload();
    await visit.page.getByText(en.done.elsewhere).waitFor();
  });

  it('goes on after a network failure with what was typed', async () => {
    const visit = await portal.visit();
    await visit.toNewPassword();
    await visit.page.fill('#new-password', goodPassword);
    await visit.page.context().setOffline(true);
    await visit.send();
    // What seals is fetched when it is needed: without it nothing was sent, and that is told at once.
    expect(await visit.focusedNotice()).toContain(en.troubles.offline.title);
    await visit.page.context().setOffline(false);
    await visit.send();
    await visit.page.waitForSelector('.done-mark');
  });

  describe('B7: while the answer to a change is lost', () => {
    const paths = { forgot: 'recovery/password', unlock: 'recovery/unlock' } as const;
    /** What the page sends while something between it and the cloud fails; the cloud has understood nothing of it. */
    const losing = async (visit: Visit, purpose: keyof typeof paths): Promise<{ bodies: string[]; heal(): void }> => {
      const bodies: string[] = [];
      let isBroken = true;
      await visit.page.route(`**/api/v1/${paths[purpose]}`, async (route) => {
        bodies.push(route.request().postData()!);
        await (isBroken ? route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' }) : route.continue());
      });
      await visit.page.route('**/api/v1/operations/**', (route) => (isBroken ? route.abort() : route.continue()));
      return { bodies, heal: () => (isBroken = false) };
    };
    const arrive = async (purpose: keyof typeof paths): Promise<Visit> => {
      const visit = await portal.visit();
      await visit.page.clock.install();
      if (purpose === 'forgot') await visit.toNewPassword();
      else await visit.recover('unlock');
      return visit;
    };
    const ask = (visit: Visit, purpose: keyof typeof paths): Promise<void> =>
      purpose === 'forgot' ? visit.answer('#new-password', goodPassword) : visit.answer('#code', '123456');
    const letTimePass = async (visit: Visit, until: () => Promise<boolean>): Promise<void> => {
      for (let turn = 0; turn < 100 && !(await until()); turn++) {
        await visit.page.clock.fastForward(8_000);
        await visit.page.evaluate(() => fetch('/portal/demo'));
      }
    };

    it.each(['forgot', 'unlock'] as const)('%s: the same is sent again by itself', async (purpose) => {
      const visit = await arrive(purpose);
      const { bodies, heal } = await losing(visit, purpose);
      await ask(visit, purpose);
      await visit.page.getByText(en.waiting.again).waitFor();
      await letTimePass(visit, () => Promise.resolve(bodies.length > 2));
      expect(await visit.page.locator('.notice').count()).toBe(0);
      heal();
      await letTimePass(visit, () => visit.page.locator('.done-mark').isVisible());
      expect(new Set(bodies).size).toBe(1);
      expect(visit.world.operations.size).toBe(1);
    });

    it.each(['forgot', 'unlock'] as const)('%s: by hand as well, and nothing else can be', async (purpose) => {
      const visit = await arrive(purpose);
      const { bodies, heal } = await losing(visit, purpose);
      await ask(visit, purpose);
      await letTimePass(visit, () => visit.page.locator('.notice').isVisible());
      expect(await visit.focusedNotice()).toContain(en.waiting.unsure.title);
      expect(await visit.page.locator('input').count()).toBe(0);
      const before = bodies.length;
      heal();
      await visit.page.getByRole('button', { name: en.common.tryAgain }).click();
      await letTimePass(visit, () => visit.page.locator('.done-mark').isVisible());
      expect(bodies.length).toBe(before + 1);
      expect(new Set(bodies).size).toBe(1);
      expect(visit.world.operations.size).toBe(1);
    });
  });

  it('tells an answer that is no answer from one, and asks for patience', async () => {
    const visit = await portal.visit();
    await visit.page.route('**/api/v1/recovery', (route) =>
      route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' }),
    );
    await visit.open('forgot');
    await visit.answer('#login', 'anna');
    expect(await visit.focusedNotice()).toContain(en.troubles.internal.title);
    expect(await visit.page.inputValue('#login')).toBe('anna');
  });

  describe('time, reload and the back button', () => {
    it('starts again kindly when time is up, and keeps the name', async () => {
      const visit = await portal.visit();
      await visit.recover('forgot');
      visit.world.flow = undefined;
      await visit.answer('#code', '123456');
      await visit.page.getByRole('heading', { name: en.expired.title }).waitFor();
      await visit.page.getByRole('button', { name: en.expired.button }).click();
      await visit.holds('#login', 'anna');
    });

    it('goes on after a reload at a code', async () => {
      const visit = await portal.visit();
      await visit.recover('forgot');
      await visit.page.reload();
      await visit.answer('#code', '123456');
      await visit.page.waitForSelector('#new-password');
      await visit.page.reload();
      await visit.answer('#new-password', goodPassword);
      await visit.page.waitForSelector('.done-mark');
    });

    it('goes on waiting after a reload, and sends nothing twice', async () => {
      const visit = await portal.visit();
      visit.world.operationMilliseconds = 1500;
      await visit.toNewPassword();
      await visit.answer('#new-password', goodPassword);
      await visit.page.waitForSelector('.progress');
      await visit.page.reload();
      await visit.page.waitForSelector('.done-mark');
      expect(visit.world.operations.size).toBe(1);
    });

    it('waits through a lost network for the true result', async () => {
      const visit = await portal.visit();
      visit.world.operationMilliseconds = 1500;
      await visit.toNewPassword();
      await visit.answer('#new-password', goodPassword);
      await visit.page.waitForSelector('.progress');
      await visit.page.context().setOffline(true);
      await visit.page.waitForTimeout(500);
      await visit.page.context().setOffline(false);
      await visit.page.waitForSelector('.done-mark');
    });

    it('goes to where the flow stands when it went on in another tab', async () => {
      const visit = await portal.visit();
      await visit.recover('forgot');
      const other = await visit.page.context().newPage();
      await other.goto(visit.page.url());
      await other.fill('#code', '123456');
      await other.click('main button[type=submit]');
      await other.waitForSelector('#new-password');
      visit.world.refusals['flow.prove'] = { problem: 'wrong-step' };
      await visit.answer('#code', '123456');
      await visit.page.waitForSelector('#new-password');
    });

    it('leads back to the name, and forward without a second mail', async () => {
      const visit = await portal.visit();
      await visit.toNewPassword();
      await visit.page.goBack();
      await visit.holds('#login', 'anna');
      await visit.send();
      await visit.page.waitForSelector('#new-password');
      expect(visit.world.calls.filter((id) => id === 'recovery.start')).toHaveLength(1);
    });

    it('leads from the end to the start, not into what is over', async () => {
      const visit = await portal.visit();
      await visit.toNewPassword();
      await visit.answer('#new-password', goodPassword);
      await visit.page.waitForSelector('.done-mark');
      await visit.page.goBack();
      await visit.page.getByRole('heading', { name: en.home.title }).waitFor();
      await eventually(() => expect(visit.path()).toBe(''));
    });

    it('leaves no proven recovery to the next person at the screen', async () => {
      const visit = await portal.visit();
      await visit.toNewPassword();
      await visit.page.click('.brand');
      await visit.page.getByRole('heading', { name: en.home.title }).waitFor();
      await visit.open('forgot/password');
      await visit.page.getByRole('heading', { name: en.expired.title }).waitFor();
      await eventually(() => expect(visit.world.calls).toContain('flow.abandon'));
    });

    it('does not skip a proof by an address', async () => {
      const visit = await portal.visit();
      await visit.recover('forgot');
      await visit.open('forgot/password');
      await visit.page.waitForURL('**/forgot/code');
      expect(await visit.page.locator('#new-password').count()).toBe(0);
      await visit.open('forgot/done');
      await visit.page.getByRole('heading', { name: en.home.title }).waitFor();
    });
  });

  it('can try again after the cloud refused an operation that was used up', async () => {
    const visit = await portal.visit();
    await visit.toNewPassword();
    visit.world.refusals['recovery.reset-password'] = { problem: 'wrong-step' };
    await visit.answer('#new-password', goodPassword);
    expect(await visit.focusedNotice()).toContain(en.troubles['wrong-step'].title);
    delete visit.world.refusals['recovery.reset-password'];
    await visit.send();
    await visit.page.waitForSelector('.done-mark');
  });

  describe('while the directory cannot be reached', () => {
    it('says so before anything is asked', async () => {
      const visit = await portal.visit();
      visit.world.portal.directory.isReachable = false;
      const isToldAway = () => visit.page.locator('.notice-warning', { hasText: en.home.away.title }).waitFor();
      await visit.open();
      await isToldAway();
      for (const path of ['forgot', 'unlock', 'account']) {
        await visit.open(path);
        await isToldAway();
        expect(await visit.page.locator('input').count()).toBe(0);
      }
    });

    it('does not ask for a password that could not be used', async () => {
      const visit = await portal.visit();
      await visit.recover('forgot');
      visit.world.portal.directory.isReachable = false;
      await visit.answer('#code', '123456');
      await visit.page.waitForURL('**/forgot/password');
      await visit.page.reload();
      await visit.page.getByText(en.away.text).waitFor();
      expect(await visit.page.locator('#new-password').count()).toBe(0);
    });
  });

  it('E1: shows the same screen for a person who does not exist', async () => {
    const texts = [];
    for (const login of ['anna', 'nobo']) {
      const visit = await portal.visit();
      await visit.recover('forgot', login);
      texts.push(
        (await visit.page.locator('main').innerText()).replaceAll(login, 'LOGIN').replaceAll(/\d+:\d\d/g, 'TIME'),
      );
    }
    expect(texts[0]).toBe(texts[1]);
  });
});
