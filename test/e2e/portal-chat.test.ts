import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { tokens } from '#portal/texts/en/tokens.ts';
import { eventually } from '#test/support/eventually.ts';
import { requires } from '#test/support/requirements.ts';
import { pageTexts } from '#test/support/page-texts.ts';
import { inSeconds, right } from './fake-world.ts';
import { PortalFixture, views } from './portal-fixture.ts';
import type { Visit } from './portal-fixture.ts';

jest.setTimeout(180_000);

const words = pageTexts.en.chat;

requires('chromium')('codes that are sent', () => {
  let portal: PortalFixture;
  beforeAll(async () => {
    portal = await PortalFixture.create();
  });
  afterEach(() => portal.leave());
  afterAll(() => portal.close());

  /** Signed in and proven afresh, where chat and tokens are allowed. */
  async function arrive(path: string, view: keyof typeof views = 'a phone, light, English'): Promise<Visit> {
    const visit = await portal.visit(views[view]);
    visit.world.portal.tokens.types = ['totp', 'email', 'sms', 'chat'];
    visit.world.freshProof = { choices: ['email-code'], begun: {}, freshUntil: inSeconds(600) };
    await visit.signIn(`account/${path}`);
    return visit;
  }
  const look = async (visit: Visit, name: string): Promise<void> => {
    const folder = process.env['LATCHKEY_PICTURES'];
    if (folder !== undefined) await visit.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };

  it('a chat: connected by a link and a code, shown with its name, and removed', async () => {
    const visit = await arrive('chat');
    await visit.reads(words.title);
    await visit.page.getByText(words.none).waitFor();
    await look(visit, 'chat-none');
    await visit.page.getByRole('link', { name: words.connect }).click();
    await visit.reads(words.openTitle('Telegram'));
    const link = visit.page.getByRole('link', { name: words.open('Telegram') });
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/t\.me\/example_bot\?start=A{43}$/);
    expect(await visit.page.locator('svg[role="img"]').getAttribute('aria-label')).toBe(words.qr('Telegram'));
    await look(visit, 'chat-connect');
    await visit.answer('#code', '111111');
    expect(await visit.focusedNotice()).not.toBe('');
    await visit.answer('#code', right.emailCode);
    await visit.reads(words.doneTitle);
    await visit.page.getByText(words.done('@anna')).waitFor();
    await visit.page.getByRole('link', { name: words.back }).click();
    await visit.page.getByText('@anna in Telegram').waitFor();
    await look(visit, 'chat-connected');
    await visit.page.getByRole('link', { name: words.remove }).click();
    await visit.reads(words.removeTitle);
    await visit.send();
    await visit.reads(words.removedTitle);
    expect(visit.world.chat).toBeUndefined();
    expect(visit.complaints).toEqual([]);
  });

  it('a token by e-mail: what it is worth is said, a code is sent, and it stands in the list', async () => {
    const visit = await arrive('tokens/add/email');
    await visit.reads(tokens.choose.email.title);
    await visit.page.getByText(tokens.sent.honest.email).waitFor();
    await look(visit, 'token-email');
    await visit.send();
    await visit.reads(tokens.sent.codeTitle);
    await look(visit, 'token-email-code');
    await visit.answer('#code', right.totp);
    await visit.reads(tokens.connectedTitle);
    await eventually(async () => expect(visit.world.tokens).toMatchObject([{ kind: { type: 'email' } }]));
    await visit.open('account/tokens');
    await visit.page.getByText(/^Code by e-mail to /).waitFor();
    await look(visit, 'tokens');
    await visit.page.locator('.choice').first().click();
    await visit.page.getByText(tokens.rename.action).waitFor();
    expect(await visit.page.getByText(tokens.synchronise.action).count()).toBe(0);
    expect(await visit.page.getByText(tokens.pin.set).count()).toBe(0);
    expect(visit.complaints).toEqual([]);
  });
});
