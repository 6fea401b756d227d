import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { en } from '#portal/texts/en.ts';
import { tokens as tokensEn } from '#portal/texts/en/tokens.ts';
import { eventually } from '#test/support/eventually.ts';
import { requires } from '#test/support/requirements.ts';
import { pageTexts } from '#test/support/page-texts.ts';
import { policyTexts } from '#portal/texts/policy-texts.ts';
import { PortalFixture, views } from './portal-fixture.ts';

jest.setTimeout(180_000);

requires('chromium')('being signed in to the portal', () => {
  let portal: PortalFixture;
  beforeAll(async () => {
    portal = await PortalFixture.create();
  });
  afterEach(() => portal.leave());
  afterAll(() => portal.close());

  const old = 'Old-Passw0rd!';
  const next = 'Correct-Horse-9';

  it('offers nothing that needs signing in where nobody can sign in, nor by an old link', async () => {
    const visit = await portal.visit();
    visit.world.portal.signIn.methods = [];
    await visit.open();
    const offered = (): Promise<string[]> => visit.page.locator('.choice-title').allInnerTexts();
    const expected = [en.actions['password.reset'].title, en.actions['account.unlock'].title];
    await eventually(async () => expect(await offered()).toEqual(expected));
    await visit.open('account/tokens');
    await visit.page.getByRole('heading', { name: en.troubles['not-allowed'].title }).waitFor();
    expect(await visit.page.locator('#password').count()).toBe(0);
  });

  it('changes the password without typing the old one twice', async () => {
    const visit = await portal.visit();
    await visit.signIn();
    await visit.page.waitForSelector('#new-password');
    expect(await visit.page.locator('#current-password').count()).toBe(0);
    await visit.answer('#new-password', next);
    await visit.page.waitForSelector('.done-mark');
    expect(visit.world.passwordsSeen).toEqual([{ currentPassword: old }, { currentPassword: old, newPassword: next }]);
    expect(visit.complaints).toEqual([]);
  });

  it('asks for the old password when the page was loaded again: it is in memory only', async () => {
    const visit = await portal.visit();
    await visit.signIn();
    await visit.page.waitForSelector('#new-password');
    await visit.page.reload();
    await visit.page.fill('#current-password', old);
    await visit.answer('#new-password', next);
    await visit.page.waitForSelector('.done-mark');
  });

  it('says how old the password is, and warns before it expires', async () => {
    const visit = await portal.visit();
    const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
    visit.world.password = { setAt: inDays(-80), expires: inDays(10) };
    await visit.signIn('account');
    await visit.page.locator('.notice-warning', { hasText: 'Your password expires in 10 days' }).waitFor();
    await visit.page.getByText('Changed 80 days ago. Expires in 10 days.').waitFor();
    await visit.page.locator('.notice-warning a').click();
    await visit.page.waitForSelector('#new-password');
  });

  it.each(Object.entries(views))(
    'P8: says on %s when a password may be changed again, before it is typed',
    async (_, view) => {
      const visit = await portal.visit(view);
      const words = policyTexts(view.locale === 'de-DE' ? 'de' : 'en');
      visit.world.certainty = 'askable';
      visit.world.ownPolicy = { changeableAt: '2999-06-04T14:10:00.000Z' };
      await visit.signIn();
      await visit.page.locator('.notice', { hasText: words.tooYoungTitle('').trim().slice(0, 20) }).waitFor();
      expect(await visit.page.locator('#new-password').count()).toBe(0);
      expect(visit.complaints).toEqual([]);
    },
  );

  it('says that name or password is wrong, and keeps the name', async () => {
    const visit = await portal.visit();
    await visit.signIn('account', 'wrong');
    expect(await visit.focusedNotice()).toContain(en.outcomes['credentials-refused'].title);
    expect(await visit.page.inputValue('#login')).toBe('anna');
    await visit.answer('#password', old);
    await visit.page.getByRole('heading', { name: en.account.title('Anna Becker') }).waitFor();
  });

  it.each(['password-expired', 'password-must-change'] as const)('lets in for a new password: %s', async (outcome) => {
    const visit = await portal.visit();
    visit.world.outcomes = [outcome];
    await visit.signIn('account');
    await visit.page.waitForURL('**/account/password');
    await visit.answer('#new-password', next);
    await visit.page.waitForSelector('.done-mark');
    expect(visit.world.passwordsSeen.at(-1)).toEqual({ currentPassword: old, newPassword: next });
  });

  it('shows the way to unlock to somebody who is locked out', async () => {
    const visit = await portal.visit();
    visit.world.outcomes = ['account-locked'];
    await visit.signIn();
    await visit.page.getByRole('link', { name: en.signIn.unlock }).click();
    await visit.holds('#login', 'anna');
  });

  it('asks for the app as well, once there is one', async () => {
    const visit = await portal.visit();
    visit.world.factors = ['token-code'];
    await visit.signIn('account');
    await visit.page.getByRole('heading', { name: en.app.title }).waitFor();
    await visit.answer('#code', '000000');
    expect(await visit.focusedNotice()).toContain(en.code.refused);
    await visit.answer('#code', '654321');
    await visit.page.getByRole('heading', { name: en.account.title('Anna Becker') }).waitFor();
  });

  it('says why it asks for more, where somebody is not known from there', async () => {
    const visit = await portal.visit();
    visit.world.isElsewhere = true;
    await visit.signIn('account');
    await visit.reads(en.email.title);
    await visit.page.getByText(pageTexts.en.elsewhere).waitFor();
    await visit.answer('#code', '123456');
    await visit.reads(en.account.title('Anna Becker'));
  });

  it('asks for the work password after a code by e-mail from there, until it is right', async () => {
    const visit = await portal.visit();
    visit.world.isElsewhere = true;
    visit.world.portal.signIn.methods = ['email-code', 'directory-password'];
    await visit.open('account');
    await visit.answer('#login', 'anna');
    await visit.reads(en.email.title);
    await visit.answer('#code', '123456');
    await visit.reads(en.signIn.proofTitle);
    await visit.page.getByText(pageTexts.en.elsewhere).waitFor();
    await visit.send();
    expect(await visit.focusedNotice()).toContain(en.signIn.passwordEmpty);
    await visit.answer('#password', 'wrong');
    expect(await visit.focusedNotice()).toContain(en.outcomes['old-password-wrong'].title);
    await visit.answer('#password', old);
    await visit.reads(en.account.title('Anna Becker'));
    expect(visit.complaints).toEqual([]);
  });

  it('tells when the old password turns out wrong, and asks for it', async () => {
    const visit = await portal.visit();
    await visit.signIn();
    await visit.page.waitForSelector('#new-password');
    visit.world.currentPassword = 'Changed-Elsewhere-1';
    await visit.answer('#new-password', next);
    expect(await visit.focusedNotice()).toContain(en.outcomes['old-password-wrong'].title);
    await visit.answer('#current-password', 'Changed-Elsewhere-1');
    await visit.page.waitForSelector('.done-mark');
  });

  it('signs in again where a session has ended, and loses the way there to nothing', async () => {
    const visit = await portal.visit();
    await visit.signIn('account/tokens');
    await visit.page.getByRole('heading', { name: tokensEn.title }).waitFor();
    visit.world.session = undefined;
    await visit.page.getByRole('link', { name: tokensEn.add }).click();
    await visit.page.getByText(en.troubles['session-required'].title).waitFor();
    await visit.answer('#password', old);
    await visit.page.getByRole('heading', { name: en.email.title }).waitFor();
    await eventually(() => expect(visit.path()).toBe('account/tokens/add'));
  });

  it('adds an authenticator app by picture, key and code', async () => {
    const visit = await portal.visit();
    await visit.signIn('account/tokens');
    await visit.page.getByRole('link', { name: tokensEn.add }).click();
    await visit.answer('#code', '123456');
    await visit.page.locator('.choice', { hasText: tokensEn.choose.app.title }).first().click();
    await visit.answer('#token-name', 'Pocket');
    await visit.page.getByRole('img', { name: tokensEn.qr }).waitFor();
    await visit.page.getByText(tokensEn.manual).click();
    expect(await visit.page.locator('.secret-text').innerText()).toBe('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP');
    await visit.answer('#code', '111111');
    expect(await visit.focusedNotice()).toContain(en.code.refused);
    await visit.answer('#code', '654321');
    await visit.page.getByText(tokensEn.connected('Pocket')).waitFor();
    expect(visit.world.tokens).toMatchObject([{ name: 'Pocket', state: 'active' }]);
    expect(visit.complaints).toEqual([]);
  });

  it('signs out', async () => {
    const visit = await portal.visit();
    await visit.signIn('account');
    await visit.page.getByRole('button', { name: en.account.signOut }).click();
    await visit.page.getByRole('heading', { name: en.home.title }).waitFor();
    await visit.open('account');
    await visit.page.getByRole('heading', { name: en.signIn.title }).waitFor();
  });

  it('E13: opening "this was not me" changes nothing, the button does', async () => {
    const visit = await portal.visit();
    await visit.open('not-me#t=0123456789-0123456789-0123456789');
    await visit.page.getByRole('button', { name: en.notMe.button }).waitFor();
    expect(visit.world.calls).not.toContain('report.not-me');
    await visit.page.getByRole('button', { name: en.notMe.button }).click();
    await visit.page.getByRole('heading', { name: en.notMe.done }).waitFor();
    await eventually(() => expect(visit.page.url()).not.toContain('#t='));
  });

  it('E12: says that a link was used already', async () => {
    const visit = await portal.visit();
    await visit.open('not-me#t=used-0123456789-0123456789');
    await visit.page.getByRole('button', { name: en.notMe.button }).click();
    await visit.page.getByRole('heading', { name: en.notMe.usedTitle }).waitFor();
    expect(await visit.page.getByRole('button', { name: en.notMe.button }).count()).toBe(0);
  });
});
