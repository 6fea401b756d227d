/// <reference lib="dom" />
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { texts as account } from '#portal/console/pages/my-account/texts.ts';
import { texts as administrators } from '#portal/console/pages/administrators/texts.ts';
import { texts as resources } from '#portal/console/pages/resources/texts.ts';
import { texts as setup } from '#portal/console/pages/setup/texts.ts';
import { texts as signIn } from '#portal/console/pages/sign-in/texts.ts';
import { demoResources } from '#local/demo-resources.ts';
import { requires } from '#test/support/requirements.ts';
import { ConsoleKeys } from './support/console-keys.ts';
import { ConsoleSeat } from './support/console-seat.ts';
import { VirtualAuthenticator } from './support/virtual-authenticator.ts';

jest.setTimeout(180_000);

const password = 'quiet otters build dams';
const [en, s, a, t, mine] = [administrators.en, setup.en, signIn.en, resources.en, account.en];
const challenge = Buffer.alloc(32, 7).toString('base64url');
const toMake = {
  ...{ challenge, rp: { id: 'localhost', name: 'Latchkey' }, timeout: 60_000, attestation: 'none' },
  user: { id: Buffer.from('ada').toString('base64url'), name: 'ada@admins.example', displayName: 'Ada' },
  pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key', alg })),
  authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
};
const toUse = { challenge, rpId: 'localhost', timeout: 60_000, userVerification: 'required' };
const hanna = {
  ...{ id: 'hanna', name: 'Hanna Helper', mail: 'hanna@admins.example', role: 'helpdesk', state: 'active' },
  ...{ portals: 'all', directories: 'all', language: 'en', createdAt: '2026-05-04T10:00:00.000Z', isYou: false },
};

requires('chromium')('the console, with the keyboard alone', () => {
  let seat: ConsoleSeat;
  let keys: ConsoleKeys;
  beforeAll(async () => {
    seat = await ConsoleSeat.take();
    keys = new ConsoleKeys(seat.page);
    await VirtualAuthenticator.on(seat.page);
  });
  afterAll(() => seat?.leave());

  const signedOut = { 'admin-session.show': 'admin-session-required' } as const;
  const code = '123456';
  beforeEach(() => {
    seat.server.fates = {};
    seat.server.answers = {
      'administrator.list': { administrators: [hanna] },
      'administrator.show': hanna,
      'administrator.invite': { ...hanna, state: 'invited' },
      'administrator.disable': { ...hanna, state: 'disabled' },
      'administrator.change': { ...hanna, role: 'auditor' },
      'admin-setup.begin-passkey': { options: toMake },
      'admin-account.begin-passkey': { options: toMake },
      'admin-session.begin-passkey': { options: toUse },
      'admin-setup.begin-app': {
        secret: 'JBSWY3DPEHPK3PXP',
        uri: 'otpauth://totp/a?secret=JBSWY3DPEHPK3PXP',
        app: 'x',
      },
      'admin-account.begin-app': {
        secret: 'JBSWY3DPEHPK3PXP',
        uri: 'otpauth://totp/a?secret=JBSWY3DPEHPK3PXP',
        app: 'x',
      },
    };
  });
  afterEach(() => {
    expect([...seat.server.faults, ...seat.complaints]).toEqual([]);
  });

  /** Every stop of the Tab key is something that can be used, in the order of the page, and the last leads out. */
  async function hasNoTrap(): Promise<void> {
    expect(await keys.walk()).toEqual(await keys.usable());
  }
  /** A question over the page: the keyboard stays in it, Escape leaves it, and the focus is back where it was. */
  async function asksOnce(button: string, question: string): Promise<void> {
    const dialog = seat.page.getByRole('dialog', { name: question });
    await keys.presses(button);
    await dialog.waitFor();
    const inside = await dialog.evaluate((each) => each.contains(document.activeElement));
    expect(inside).toBe(true);
    await seat.page.keyboard.press('Escape');
    await keys.isOnButton(button);
    await seat.page.keyboard.press('Enter');
    await dialog.waitFor();
  }

  it('one sets up a passkey by a link, and signs in with it', async () => {
    await seat.load('setup#t=abc.def');
    await hasNoTrap();
    await keys.presses(s.passkeyMake, 'Space');
    await keys.isOnHeading(s.doneTitle);
    await keys.presses(s.open);
    await keys.isOnHeading(seat.t.home.title);

    seat.server.fates = signedOut;
    await keys.presses(seat.t.common.signOut);
    await seat.page.getByRole('heading', { level: 1, name: seat.t.signIn.title }).waitFor();
    await hasNoTrap();
    seat.server.fates = {};
    await seat.page.locator('.skip').focus();
    await keys.presses(a.passkey);
    await keys.isOnHeading(seat.t.home.title);
    expect(seat.server.bodies.get('admin-session.start')).toMatchObject({ by: 'passkey' });
  });

  it('one sets up a password and an app, and signs in with them, after a mistake', async () => {
    await seat.load('');
    await seat.load('setup#t=abc.def');
    await keys.presses(s.otherBegin);
    await keys.isOnHeading(s.otherTitle);
    await keys.presses(s.finish);
    await keys.isOn(({ role }) => role === 'alert', 'on what has to be put right');
    await keys.types(s.password, password);
    await keys.types(s.code, code);
    await seat.page.keyboard.press('Enter');
    await keys.isOnHeading(s.doneTitle);
    expect(seat.server.bodies.get('admin-setup.finish')).toMatchObject({ by: 'password', app: { code } });

    seat.server.fates = signedOut;
    await seat.load('my-account');
    await keys.types(a.mail, 'ada@admins.example');
    await keys.types(a.password, password);
    await keys.types(a.code, code);
    seat.server.fates = { ...signedOut, 'admin-session.start': 'proof-refused' };
    await seat.page.keyboard.press('Enter');
    await keys.isOn(({ role }) => role === 'alert', 'on what went wrong');
    seat.server.fates = {};
    await keys.types(a.code, code);
    await keys.presses(a.signIn);
    await keys.isOnHeading(mine.title);
  });

  it('one invites somebody, gives them another role, and disables them', async () => {
    await seat.load('administrators');
    await hasNoTrap();
    await seat.page.locator('.skip').focus();
    await keys.presses(en.invite);
    await keys.isOnHeading(en.newTitle);
    await hasNoTrap();
    await seat.page.locator('h1').focus();
    await keys.types(en.name, 'Hanna Helper');
    await keys.types(en.mail, 'hanna@admins.example');
    await keys.chooses(en.role, seat.t.roles.auditor);
    await keys.presses(en.send);
    await keys.isOnHeading(en.title);
    expect(seat.server.bodies.get('administrator.invite')).toMatchObject({ name: 'Hanna Helper', role: 'auditor' });

    await keys.presses('Hanna Helper');
    await keys.isOnHeading('Hanna Helper');
    await keys.chooses(en.role, seat.t.roles.auditor);
    await keys.presses(en.change);
    await seat.page.getByText(en.changed('Hanna Helper')).waitFor();
    await keys.isOnButton(en.change);

    await asksOnce(en.deeds.disable.button, en.deeds.disable.question('Hanna Helper'));
    // The server asks once more who it is, over the question; whoever thinks better of it is back at the question.
    seat.server.fates = { 'administrator.disable': 'fresh-proof-required' };
    await keys.presses(en.deeds.disable.button);
    const proof = seat.page.getByRole('dialog', { name: a.proofTitle });
    await proof.waitFor();
    await seat.page.keyboard.press('Escape');
    await proof.waitFor({ state: 'detached' });
    await keys.isOn(({ role, name }) => role === 'alert' || name === en.deeds.disable.button, 'at the question');
    await keys.presses(en.deeds.disable.button);
    await proof.waitFor();
    await keys.types(a.password, password);
    await keys.types(a.code, code);
    seat.server.fates = {};
    seat.server.answers = { ...seat.server.answers, 'administrator.show': { ...hanna, state: 'disabled' } };
    await seat.page.keyboard.press('Enter');
    await seat.page.getByText(en.deeds.disable.done('Hanna Helper')).waitFor();
    await keys.isOn(({ role }) => role !== 'body', 'anywhere');
  });

  it('one looks after their own: a passkey more, a new password, an app, sessions', async () => {
    await seat.load('my-account');
    await hasNoTrap();
    await seat.page.locator('h1').focus();
    await keys.presses(mine.addPasskey);
    await keys.isOn(({ role }) => role === 'alert', 'on what is missing');
    await keys.types(mine.passkeyName, 'Laptop');
    await seat.page.keyboard.press('Enter');
    await seat.page.getByText(mine.passkeyAdded).waitFor();
    await keys.isOn(({ role }) => role !== 'body', 'anywhere');

    await seat.page.locator('h1').focus();
    await keys.presses(mine.setApp);
    await seat.page.getByText(s.appTitle).waitFor();
    await keys.isOn(({ role }) => role !== 'body', 'where the app is set up');
    await keys.types(s.code, code);
    seat.server.answers = { ...seat.server.answers, 'admin-account.set-app': { codes: ['aaaa-bbbb', 'cccc-dddd'] } };
    await seat.page.keyboard.press('Enter');
    await seat.page.getByText(s.codesTitle).waitFor();
    await keys.isOn(({ role }) => role !== 'body', 'where the codes are');
    await keys.presses(s.codesKept);
    await keys.isOn(({ role }) => role !== 'body', 'anywhere');
    seat.server.language = 'de';
    await keys.chooses(mine.language, 'Deutsch');
    await seat.page.getByRole('heading', { level: 1, name: account.de.title }).waitFor();
    await keys.isOn(({ name }) => name === account.de.language, 'where the language was chosen');
    seat.server.language = 'en';
    await seat.page.getByRole('button', { name: 'English' }).press('Enter');
    await seat.page.getByRole('heading', { level: 1, name: mine.title }).waitFor();
  });

  it('the order of what a portal allows is the same by mouse and by keyboard, and is said aloud', async () => {
    const [config] = demoResources('demo');
    const ours = seat.page.locator('.order').first();
    const order = (): Promise<string[]> => ours.locator('li > span').allInnerTexts();
    const open = async (): Promise<string[]> => {
      await seat.load('');
      await seat.load('resources/at/demo/actions');
      await ours.waitFor();
      return order();
    };
    const save = async (): Promise<unknown> => {
      await seat.page.getByRole('button', { name: t.save, exact: true }).press('Enter');
      await seat.page.getByRole('dialog').getByRole('button', { name: t.saveConfirm, exact: true }).press('Enter');
      await seat.page.getByText(t.saved).waitFor();
      return (seat.server.bodies.get('resource.change') as { actions: string[] }).actions;
    };
    const first = await open();
    expect(first.length).toBeGreaterThan(3);
    const [one, two, three, ...others] = first as [string, string, string, ...string[]];
    const dragged = [two, three, one, ...others];

    // A real mouse, line by line, as a hand does it.
    const line = (name: string) => ours.locator('li', { hasText: name }).first();
    await line(one).evaluate((each) => {
      each.scrollIntoView({ block: 'center' });
    });
    const from = (await line(one).boundingBox())!;
    const to = (await line(three).boundingBox())!;
    await seat.page.mouse.move(from.x + 30, from.y + from.height / 2);
    await seat.page.mouse.down();
    await seat.page.mouse.move(from.x + 34, from.y + from.height / 2 + 8, { steps: 3 });
    await seat.page.mouse.move(to.x + 30, to.y + to.height / 2 + 4, { steps: 12 });
    await seat.page.mouse.up();
    expect(await order()).toEqual(dragged);
    expect(await ours.getByRole('status').innerText()).toBe(t.movedTo(one, 3, first.length));
    const byMouse = await save();
    expect(byMouse).not.toEqual(config!.actions);

    expect(await open()).toEqual(first);
    await keys.presses(t.down(one), 'Space');
    await seat.page.getByText(t.movedTo(one, 2, first.length)).waitFor();
    await keys.isOnButton(t.down(one));
    await seat.page.keyboard.press('Enter');
    await seat.page.getByText(t.movedTo(one, 3, first.length)).waitFor();
    expect(await order()).toEqual(dragged);
    expect(await save()).toEqual(byMouse);
  });
});
