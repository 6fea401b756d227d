import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import { en } from '#portal/texts/en.ts';
import { tokens as words } from '#portal/texts/en/tokens.ts';
import { eventually } from '#test/support/eventually.ts';
import { requires } from '#test/support/requirements.ts';
import { inSeconds, right } from './fake-world.ts';
import { PortalFixture } from './portal-fixture.ts';
import type { Visit } from './portal-fixture.ts';

jest.setTimeout(180_000);

const id = 'C'.repeat(22);

requires('chromium')('the pages of the tokens', () => {
  let portal: PortalFixture;
  beforeAll(async () => {
    portal = await PortalFixture.create();
  });
  afterEach(() => portal.leave());
  afterAll(() => portal.close());

  /** Signed in, with one token, and proven afresh. */
  async function arrive(path = ''): Promise<Visit> {
    const visit = await portal.visit();
    visit.world.tokens = [{ id, name: 'Fob', kind: commonTotp, state: 'active', createdAt: inSeconds(0) }];
    visit.world.freshProof = { choices: ['email-code'], begun: {}, freshUntil: inSeconds(600) };
    await visit.signIn(`account/tokens${path}`);
    return visit;
  }
  const reads = (visit: Visit, title: string): Promise<void> => visit.reads(title);
  const titles = (visit: Visit): Promise<string[]> => visit.page.locator('.choice-title').allInnerTexts();
  const offers = (visit: Visit, ...expected: string[]): Promise<void> =>
    eventually(async () => expect(await titles(visit)).toEqual(expected));

  it('offers what the administrator allows and nothing else', async () => {
    const visit = await arrive(`/${id}`);
    await reads(visit, 'Fob');
    await offers(
      visit,
      ...[words.synchronise.action, words.pin.set, words.replace.action],
      ...[words.rename.action, words.unassign.action, words.remove.action],
    );
    visit.world.portal.tokens.pin = 'off';
    visit.world.session!.actions = ['token.synchronise', 'token.set-pin'];
    await visit.open(`account/tokens/${id}`);
    await reads(visit, 'Fob');
    await offers(visit, words.synchronise.action);
    await visit.open('account/tokens');
    await reads(visit, words.title);
    expect(await visit.page.getByRole('link', { name: words.add }).count()).toBe(0);
  });

  it('asks what to add only where there is a choice, the app first', async () => {
    const visit = await arrive('/add');
    await reads(visit, words.choose.title);
    await offers(visit, words.choose.app.title, words.choose.device.title, words.choose.other.title);
    visit.world.session!.actions = ['token.register-existing'];
    await visit.open('account/tokens/add');
    await reads(visit, words.registered.title);
  });

  it('registers a device by serial number and code', async () => {
    const visit = await arrive('/add/device');
    await visit.page.fill('#token-serial', right.serial);
    await visit.answer('#code', '111111');
    expect(await visit.focusedNotice()).toContain(words.registered.refused);
    await visit.answer('#code', right.totp);
    await reads(visit, words.connectedTitle);
    expect(visit.world.tokens.map(({ serial }) => serial)).toEqual([undefined, 'AB12345678']);
    expect(visit.complaints).toEqual([]);
  });

  it('sends the other settings that were chosen', async () => {
    const visit = await arrive('/add/other');
    await visit.page.selectOption('#token-algorithm', 'sha512');
    await visit.page.selectOption('#token-digits', '8');
    await visit.send();
    await visit.answer('#token-name', 'Strong');
    await reads(visit, words.scanTitle);
    expect(visit.world.newToken?.kind).toEqual({ type: 'totp', algorithm: 'sha512', digits: 8, period: 30 });
  });

  it('asks for two codes one after the other, and begins again after wrong ones', async () => {
    const visit = await arrive(`/${id}/synchronise`);
    await visit.answer('#code-1', '999999');
    await visit.page.waitForSelector('#code-2:focus');
    await visit.answer('#code-2', '999999');
    expect(await visit.focusedNotice()).toContain(words.synchronise.refused);
    await visit.answer('#code-1', right.consecutive.first);
    await visit.answer('#code-2', right.consecutive.second);
    await reads(visit, words.synchronise.done);
  });

  it('takes a PIN twice, and no easy one', async () => {
    const visit = await arrive(`/${id}/pin`);
    await visit.page.fill('#pin-again', '2580');
    await visit.answer('#pin', '1234');
    expect(await visit.focusedNotice()).toContain(words.pin.errors.sequence);
    await visit.answer('#pin', '2581');
    // The one before had the focus as well.
    await eventually(async () => expect(await visit.focusedNotice()).toContain(words.pin.differs));
    await visit.answer('#pin', '2580');
    await reads(visit, words.pin.done);
    expect(visit.world.tokens[0]?.pin).toBe('before');
  });

  it('replaces: the old one goes when the new one is there', async () => {
    const visit = await arrive(`/${id}/replace`);
    await visit.page.getByText(words.replace.text('Fob')).waitFor();
    await visit.page.locator('.choice').first().click();
    await visit.answer('#token-name', 'New phone');
    await reads(visit, words.scanTitle);
    expect(visit.world.tokens).toHaveLength(1);
    await visit.answer('#code', right.totp);
    await reads(visit, words.connectedTitle);
    expect(visit.world.tokens.map(({ name }) => name)).toEqual(['New phone']);
  });

  it('out of use, into use again, another name, and removed', async () => {
    const visit = await arrive(`/${id}/unassign`);
    await visit.send();
    await reads(visit, words.unassign.done('Fob'));
    await visit.open(`account/tokens/${id}`);
    const assign = visit.page.getByRole('link', { name: words.assign.action });
    await assign.waitFor();
    expect(await titles(visit)).not.toContain(words.synchronise.action);
    await assign.click();
    await visit.answer('#code', right.totp);
    await visit.page.getByText(words.assign.done('Fob')).waitFor();
    await visit.open(`account/tokens/${id}/rename`);
    await visit.answer('#token-name', 'Key ring');
    await reads(visit, words.title);
    await visit.open(`account/tokens/${id}/remove`);
    await visit.send();
    await reads(visit, words.remove.done('Key ring'));
    expect(visit.world.tokens).toEqual([]);
  });

  it('at the sign-in, a token that has drifted is put right on the way', async () => {
    const visit = await portal.visit();
    visit.world.factors = ['email-code', 'token-code'];
    await visit.recover('forgot');
    await visit.answer('#code', '123456');
    await visit.page.getByRole('button', { name: en.app.drifted }).click();
    await visit.answer('#code-1', right.consecutive.first);
    await visit.answer('#code-2', right.consecutive.second);
    await visit.page.getByText(words.synchronise.doneText).waitFor();
    await visit.page.getByRole('button', { name: en.common.continue }).click();
    await visit.answer('#code', right.totp);
    await visit.page.waitForSelector('#new-password');
    expect(visit.complaints).toEqual([]);
  });
});
