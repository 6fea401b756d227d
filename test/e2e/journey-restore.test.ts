import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { totpNow } from '#local/totp.ts';
import { restore as restoreDe } from '#portal/texts/de/restore.ts';
import { restore as restoreEn } from '#portal/texts/en/restore.ts';
import { untilEarlyInStep } from '#test/support/early-in-step.ts';
import { eventually } from '#test/support/eventually.ts';
import { codeIn } from '#test/support/mailbox.ts';
import { requires } from '#test/support/requirements.ts';
import { pageTexts } from '#test/support/page-texts.ts';
import { scan } from './support/camera.ts';
import { pressesOn, tabTo, typesInto } from './support/keyboard.ts';
import { Stage } from './support/stage.ts';
import type { Traveller } from './support/traveller.ts';

jest.setTimeout(240_000);

const step = 30_000;

requires('chromium')('getting back in after losing access, through the whole product', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage?.close());

  /** Connects an authenticator app. */
  async function addsAnApp(login: string): Promise<void> {
    const visit = await stage.arrive('phone, English');
    const words = pageTexts.en.tokens;
    await visit.open('account/tokens/add/app');
    const mail = await stage.mailAfter(login, () => visit.signsIn(login, stage.person(login).password));
    await visit.proves(codeIn(mail));
    await visit.reads(words.nameTitle);
    await visit.press(visit.t.common.continue);
    await visit.reads(words.scanTitle);
    const secret = new URL(await scan(visit.page.locator('.qr svg'))).searchParams.get('secret')!;
    await untilEarlyInStep();
    await visit.page.locator('#code').fill(totpNow(secret, Date.now() - step));
    await stage.mailAfter(login, () => visit.press(words.confirm));
    await visit.reads(words.connectedTitle);
    await stage.leaves(visit);
  }

  /** What an operator types at a terminal. @returns what it says */
  async function decides(...words: string[]): Promise<string> {
    const where = ['--portal', 'demo', '--yes', '--local', stage.product.dataDir];
    const run = promisify(execFile)(process.execPath, ['cdk/admin/main.ts', 'issues', ...words, ...where]);
    return (await run).stdout;
  }

  const reference = (visit: Traveller): Promise<string> => visit.page.locator('.reference').innerText();

  it('is done with the keyboard alone: the app and the mailbox are lost, the work password is not', async () => {
    const { login, password } = stage.person('ann');
    await addsAnApp(login);
    const visit = await stage.arrive('phone, English');
    const { t, page } = visit;
    const r = restoreEn;
    await visit.open();
    await pressesOn(visit, t.actions['access.restore'].title);
    await visit.reads(r.lost.title);
    await pressesOn(visit, r.lost.items.mail.title, 'Space');
    await pressesOn(visit, r.lost.items.token.title, 'Space');
    await pressesOn(visit, t.common.continue);
    await visit.reads(t.name.title);
    await typesInto(visit, t.name.label, login);
    await visit.reads(r.proof.chooseTitle);
    await pressesOn(visit, t.factors['directory-password']);
    await visit.reads(t.signIn.proofTitle);
    await typesInto(visit, t.signIn.password, 'not my password');
    await visit.isTold(t.outcomes['old-password-wrong'].title);
    await tabTo(visit, t.signIn.password);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await visit.reads(r.mail.title);
    const code = await stage.mailAfter('ann@new.example', () => typesInto(visit, r.mail.label, 'ann@new.example'));
    await visit.reads(r.code.title);
    await typesInto(visit, t.email.label, codeIn(code));
    await visit.reads(r.summary.title);
    const told = await stage.mailAfter(login, () => pressesOn(visit, r.summary.submit));
    expect(told.text).toContain('/portal/demo/not-me#t=');
    await visit.reads(r.state.states.waiting.title);
    const number = await reference(visit);
    expect(told.text).toContain(number);

    expect(await decides('show', number)).toMatch(/lost +mail, token\n[^]*directory-password at [^]*ann@new\.example/);
    const granted = await stage.mailAfter('ann@new.example', () => decides('verify', number));
    expect(granted.text).toContain(number);
    await pressesOn(visit, r.state.again);
    await visit.reads(r.state.states.verified.title);
    await stage.leaves(visit, password, codeIn(code));

    const later = await stage.arrive('phone, English');
    await later.open('account/profile');
    // The app that is gone is not asked for any more.
    await later.signsIn(login, password);
    await later.reads(pageTexts.en.profile.title);
    await eventually(async () => expect(await later.page.locator('main').innerText()).toContain('a…@new.example'));
    await later.open('account');
    await later.press(t.account.signOut);
    await later.reads(t.home.title);
    const mail = await stage.mailAfter('ann@new.example', () => later.asksForACode('password.reset', login));
    await later.proves(codeIn(mail));
    await later.reads(t.password.title);
    await stage.leaves(later, password);
  });

  it('E19: a stranger with the password asks; the owner sees it, and a sign-in by e-mail code ends it', async () => {
    const { login, password } = stage.person('juergen');
    const stranger = await stage.arrive('desktop, German');
    const { t } = stranger;
    const r = restoreDe;
    await stranger.open('restore');
    await stranger.reads(r.lost.title);
    await stranger.page.getByLabel(r.lost.items.token.title, { exact: true }).check();
    await stranger.press(t.common.continue);
    await stranger.reads(t.name.title);
    await stranger.type(t.name.label, login);
    await stranger.press(t.common.continue);
    await stranger.reads(r.proof.chooseTitle);
    await stranger.choose(r.proof.ways['directory-password']);
    await stranger.type(t.signIn.password, password);
    await stranger.press(t.common.continue);
    await stranger.reads(r.summary.title);
    await stage.mailAfter(login, () => stranger.press(r.summary.submit));
    await stranger.reads(r.state.states.waiting.title);
    const number = await reference(stranger);

    const owner = await stage.arrive('phone, German');
    await owner.open('account/password');
    await owner.signsIn(login, password);
    await owner.page.waitForSelector('#new-password');
    await owner.open('account');
    // What the stranger has as well says nothing about who is who.
    expect(await owner.isTold(r.notice.title)).toContain(number);
    await owner.press(t.account.signOut);
    await owner.reads(t.home.title);
    await owner.open('account/password');
    await owner.press(t.signIn.ways['email-code']);
    await owner.type(t.name.label, login);
    const mail = await stage.mailAfter(login, () => owner.press(t.common.continue));
    await owner.reads(t.email.title);
    await stage.mailAfter(login, () => owner.proves(codeIn(mail)));
    await owner.page.waitForSelector('#new-password');
    await stage.leaves(owner, password);

    await stranger.open();
    await stranger.isTold(r.line.decided(number));
    await stranger.press(r.line.look);
    await stranger.reads(r.state.states.cancelled.title);
    await stage.leaves(stranger, password);
  });
});
