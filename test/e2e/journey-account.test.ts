import { tokens as tokensEn } from '#portal/texts/en/tokens.ts';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { eventually } from '#test/support/eventually.ts';
import { requires } from '#test/support/requirements.ts';
import { policyTexts } from '#portal/texts/policy-texts.ts';
import { opens } from './support/directory-witness.ts';
import { lookAt } from './support/look-at.ts';
import { Stage } from './support/stage.ts';
import { letTimeRunOut } from './support/tables.ts';

jest.setTimeout(180_000);

requires('chromium')('signing in, through the whole product', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage?.close());

  it('changes a known password, which is not typed a second time', async () => {
    const visit = await stage.arrive('phone, German');
    const { t } = visit;
    const { password: old } = stage.person('juergen');
    const next = 'Kupfer-Dampf-19';
    await visit.open();
    await visit.choose(t.actions['password.change'].title);
    await visit.signsIn('juergen', old);
    await visit.reads(t.password.title);
    const notice = await stage.mailAfter('juergen', async () => {
      await visit.choosesPassword(next);
      await visit.reads(t.done.reset);
    });
    expect(notice.subject).toBe('Ihr Kennwort wurde geändert');
    await expect(opens(stage.product, 'juergen', next)).resolves.toBe(true);
    await expect(opens(stage.product, 'juergen', old)).resolves.toBe(false);
    await stage.leaves(visit, next, old);
  });

  it.each([
    ['emma', 'expired', 'phone, English', 'Marble-Otter-64'],
    ['noah', 'must-change', 'desktop, German', 'Teller-Bogen-27'],
  ] as const)('lets %s in to replace a password that the directory refuses: %s', async (login, why, device, next) => {
    const visit = await stage.arrive(device);
    const { t } = visit;
    await visit.open('account/tokens');
    await visit.signsIn(login, stage.person(login).password);
    await visit.isTold(t.account.mustChange[why]);
    await visit.reads(t.password.title);
    await visit.choosesPassword(next);
    await visit.reads(t.done.reset);
    await expect(opens(stage.product, login, next)).resolves.toBe(true);
    await stage.leaves(visit, next);
  });

  it('P8: says before anything is typed when a password may be changed again, and shows each their own rules', async () => {
    const { password } = stage.person('carla');
    const visit = await stage.arrive('phone, English');
    const { t } = visit;
    await visit.open('account/password');
    await visit.signsIn('carla', password);
    await visit.reads(t.password.title);
    // A bridge that has just met the cloud tells of fine-grained policies with its next heartbeat.
    const isYoung = visit.page.locator('.notice', { hasText: policyTexts('en').tooYoungTitle('').trim() });
    await eventually(async () => {
      await visit.page.reload();
      await isYoung.waitFor({ timeout: 5_000 });
    });
    await lookAt(visit.page, 'a password that was changed a moment ago');
    expect(await visit.page.locator('#new-password').count()).toBe(0);
    await stage.leaves(visit, password);

    // Her own policy asks for 14 characters, that of the domain for 10.
    const later = await stage.arrive('phone, English');
    await stage.provesByMail(later, 'password.reset', 'carla');
    await later.page.getByText(t.rules['min-length']({ min: 14 })).waitFor();
    await lookAt(later.page, 'the rules of somebody with a policy of her own');
    await stage.leaves(later);
    const other = await stage.arrive('desktop, German');
    await stage.provesByMail(other, 'password.reset', 'juergen');
    await other.page.getByText(other.t.rules['min-length']({ min: 10 })).waitFor();
    await other.page.getByText(policyTexts('de').lasts('180 Tage')).waitFor();
    await stage.leaves(other);
  });

  it('shows everybody the way to unlock, and tells nobody who is locked out or who exists', async () => {
    const visit = await stage.arrive('phone, English');
    const { t } = visit;
    await visit.open('account');
    await visit.signsIn('lukas', stage.person('lukas').password);
    const locked = await visit.isTold(t.outcomes['credentials-refused'].title);
    await visit.press(t.signIn.unlock);
    await visit.reads(t.name.title);
    await visit.holds(t.name.label, 'lukas');
    const messages = [];
    for (const [login, password] of [
      ['ann', 'not-Her-Password-1'],
      ['nobody', 'not-Her-Password-1'],
    ] as const) {
      await visit.open('account');
      await visit.signsIn(login, password);
      messages.push(await visit.isTold(t.outcomes['credentials-refused'].title));
    }
    expect(messages).toEqual([locked, locked]);
    await stage.leaves(visit);
  });

  it('ends by itself, and goes on where the person wanted to be', async () => {
    const visit = await stage.arrive('desktop, English');
    const { t } = visit;
    const { password } = stage.person('zofia');
    await visit.open('account');
    await visit.signsIn('zofia', password);
    await visit.reads(t.account.title('Zofia Wiśniewska-Brzęczyszczykiewicz'));
    await letTimeRunOut(stage.product, 'sessions');
    await visit.choose(t.actions['token.manage'].title);
    await visit.isTold(t.troubles['session-required'].title);
    await visit.signsIn('zofia', password);
    await visit.reads(tokensEn.title);
    await stage.leaves(visit, password);
  });
});
