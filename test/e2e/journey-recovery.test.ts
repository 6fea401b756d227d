import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { totpNow } from '#local/totp.ts';
import { policyTexts } from '#portal/texts/policy-texts.ts';
import { eventually } from '#test/support/eventually.ts';
import { codeIn } from '#test/support/mailbox.ts';
import { requires } from '#test/support/requirements.ts';
import { opens } from './support/directory-witness.ts';
import { tabTo } from './support/keyboard.ts';
import { Stage } from './support/stage.ts';

jest.setTimeout(180_000);

requires('chromium')('a forgotten password, through the whole product', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open({ withToken: true });
  });
  afterAll(() => stage?.close());

  it('is replaced on a phone; the directory takes the new one and no longer the old', async () => {
    const visit = await stage.arrive('phone, English');
    const { t } = visit;
    const { password: old } = stage.person('ann');
    const next = 'Umbrella-Tango-58';
    await stage.provesByMail(visit, 'password.reset', 'ann');
    await visit.reads(t.password.title);

    // Her own name breaks a rule, and so does a word that the company has ruled out.
    await visit.choosesPassword('Ann-Miller-2026');
    await visit.isTold(t.common.problem);
    expect(await visit.page.locator('.rule-open').allInnerTexts()).toEqual([
      expect.stringContaining(t.rules['own-name']({})),
    ]);
    await visit.type(t.password.label, 'W3lcome-Harbour');
    await eventually(async () =>
      expect(await visit.page.locator('.rule-open').allInnerTexts()).toEqual([
        expect.stringContaining(t.rules['banned-word']({})),
      ]),
    );

    const notice = await stage.mailAfter('ann', async () => {
      await visit.choosesPassword(next);
      await visit.reads(t.done.reset);
    });
    await expect(opens(stage.product, 'ann', next)).resolves.toBe(true);
    await expect(opens(stage.product, 'ann', old)).resolves.toBe(false);
    expect(notice.subject).toBe('Your password was reset');
    expect(notice.text).not.toContain(next);
    await stage.leaves(visit, next);
  });

  it('is told the true cause when the directory refuses, and can be chosen anew', async () => {
    const visit = await stage.arrive('desktop, English');
    const { t } = visit;
    const { password: old } = stage.person('zofia');
    await stage.provesByMail(visit, 'password.reset', 'zofia');
    await visit.reads(t.password.title);
    await visit.choosesPassword(old);
    await visit.isTold(t.outcomes['password-in-history'].title);
    await expect(opens(stage.product, 'zofia', old)).resolves.toBe(true);
    await visit.choosesPassword('Quiet-Lantern-73');
    await visit.reads(t.done.reset);
    await expect(opens(stage.product, 'zofia', 'Quiet-Lantern-73')).resolves.toBe(true);
    await stage.leaves(visit, 'Quiet-Lantern-73');
  });

  it('is replaced by the suggestion, in German, which the person can read before it is used', async () => {
    const visit = await stage.arrive('desktop, German');
    const { t } = visit;
    await stage.provesByMail(visit, 'password.reset', 'juergen');
    expect((await stage.mailsTo('juergen@demo.example')).at(-1)!.subject).toMatch(/^Ihr Code für /);
    await visit.reads(t.password.title);
    await visit.press(t.password.suggest);
    await visit.press(policyTexts('de').words);
    const suggested = await eventually(async () => {
      const text = await visit.page.locator('.suggestion .secret-text').innerText();
      expect(text.replaceAll(/-[2-9]{2}-/g, '-')).toMatch(/^[A-Za-z]{3,8}(-[A-Za-z]{3,8}){4}$/);
      await visit.page.getByRole('button', { name: policyTexts('de').syllables }).waitFor();
      return text;
    });
    await visit.press(t.password.use);
    const field = visit.field(t.password.label);
    const isOfType = (type: string) => eventually(async () => expect(await field.getAttribute('type')).toBe(type));
    await visit.holds(t.password.label, suggested);
    await isOfType('text');
    await visit.press(`${t.common.hide}: ${t.password.label}`);
    await isOfType('password');
    await visit.reads(t.password.title);
    const notice = await stage.mailAfter('juergen', async () => {
      await visit.press(t.password.submit);
      await visit.reads(t.done.reset);
    });
    await expect(opens(stage.product, 'juergen', suggested)).resolves.toBe(true);
    expect(notice.subject).toBe('Ihr Kennwort wurde zurückgesetzt');
    await stage.leaves(visit, suggested);
  });

  it('needs two proofs where the portal says so', async () => {
    const visit = await stage.arrive('phone, German', 'bank');
    const { t } = visit;
    await stage.provesByMail(visit, 'password.reset', 'thanh');
    await visit.reads(t.app.title);
    // The code that is shown at the start works at once.
    await visit.proves(totpNow(stage.product.token!.secret));
    await visit.reads(t.password.title);
    // Each rule says as one types whether it is kept, in words as well.
    const verdict = async (rule: string, is: string): Promise<void> =>
      eventually(async () => {
        expect(await visit.page.getByRole('listitem').filter({ hasText: rule }).innerText()).toContain(`(${is})`);
      });
    await visit.type(t.password.label, 'Pasword-qwertz-777');
    await verdict(t.rules['banned-word']({}), t.password.unmet);
    await verdict(t.rules.keyboard({ most: 5 }), t.password.unmet);
    await verdict(t.rules.repeats({ most: 3 }), t.password.unmet);
    await verdict(t.rules.sequences({ most: 4 }), t.password.met);
    await verdict(t.rules.common({}), t.password.met);
    await visit.reads(t.password.title);
    await visit.choosesPassword('Granit-Wolke-Sieben');
    await visit.reads(t.done.reset);
    await expect(opens(stage.product, 'thanh', 'Granit-Wolke-Sieben')).resolves.toBe(true);
    await stage.leaves(visit, 'Granit');
  });

  it('can be done with the keyboard alone', async () => {
    const visit = await stage.arrive('desktop, English');
    const { t, page } = visit;
    await visit.open();
    await visit.reads(t.home.title);
    await tabTo(visit, t.actions['password.reset'].title);
    await page.keyboard.press('Enter');
    await visit.reads(t.name.title);
    await tabTo(visit, t.name.label);
    await page.keyboard.type('emma');
    const mail = await stage.mailAfter('emma', () => page.keyboard.press('Enter'));
    await visit.reads(t.email.title);
    await tabTo(visit, t.email.label);
    await page.keyboard.type(codeIn(mail));
    await page.keyboard.press('Enter');
    await visit.reads(t.password.title);
    await tabTo(visit, t.password.label);
    await page.keyboard.type('Copper-Violin-29');
    await page.keyboard.press('Enter');
    await visit.reads(t.done.reset);
    await expect(opens(stage.product, 'emma', 'Copper-Violin-29')).resolves.toBe(true);
    await stage.leaves(visit, 'Copper');
  });

  it('is not needed where the account is only locked', async () => {
    const visit = await stage.arrive('phone, German');
    const { t } = visit;
    const { password } = stage.person('lukas');
    await expect(opens(stage.product, 'lukas', password)).resolves.toBe(false);
    await stage.provesByMail(visit, 'account.unlock', 'lukas');
    await visit.reads(t.done.unlock);
    await expect(opens(stage.product, 'lukas', password)).resolves.toBe(true);
    await stage.leaves(visit);
  });

  describe('cannot be replaced here', () => {
    it.each([
      ['ines', 'account-disabled', 'phone, English'],
      ['root-anna', 'protected-account', 'desktop, German'],
    ] as const)('for %s, which is told after the proof: %s', async (login, obstacle, device) => {
      const visit = await stage.arrive(device);
      await stage.provesByMail(visit, 'password.reset', login);
      await visit.reads(visit.t.outcomes[obstacle].title);
      await stage.leaves(visit);
    });
  });

  it('E1: looks the same up to the code for people who do not exist or have no mailbox', async () => {
    const screens = [];
    for (const login of ['carla', 'nobody', 'david']) {
      const visit = await stage.arrive('phone, English');
      await visit.asksForACode('password.reset', login);
      const text = await visit.page.locator('#app').innerText();
      screens.push(text.replaceAll(login, '(name)').replaceAll(/\d{1,2}:\d{2}/g, '(time)'));
      await visit.proves('000000');
      screens.push(await visit.isTold(visit.t.code.refused));
      await stage.leaves(visit);
    }
    expect(new Set([screens[0], screens[2], screens[4]]).size).toBe(1);
    expect(new Set([screens[1], screens[3], screens[5]]).size).toBe(1);
  });
});
