/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import { png } from '#test/support/png.ts';
import { requires } from '#test/support/requirements.ts';
import { inSeconds } from './fake-world.ts';
import { PortalFixture, views } from './portal-fixture.ts';
import type { Visit } from './portal-fixture.ts';
import { restingColours } from './support/look-at.ts';

jest.setTimeout(240_000);

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every screen, and how people come to it; each goes on from where the former ended. */
const screens: Record<string, (visit: Visit) => Promise<unknown>> = {
  start: (visit) => visit.open(),
  name: (visit) => visit.page.click('a[href$="/forgot"]'),
  'name, empty': async (visit) => {
    await visit.send();
    await visit.focusedNotice();
  },
  'e-mail code': async (visit) => {
    await visit.answer('#login', 'anna');
    await visit.page.waitForSelector('#code');
    await visit.page.click('summary');
  },
  'e-mail code, wrong': async (visit) => {
    await visit.answer('#code', '111111');
    await visit.focusedNotice();
  },
  'app code': async (visit) => {
    await visit.answer('#code', '123456');
    await visit.page.waitForURL('**/app');
  },
  'new password': async (visit) => {
    await visit.answer('#code', '654321');
    await visit.page.waitForSelector('#new-password');
  },
  'new password, refused by a rule, with a suggestion': async (visit) => {
    await visit.answer('#new-password', 'anna');
    await visit.focusedNotice();
    await visit.page.click('.rules ~ button');
    // The button that asked for it is gone, and the keyboard is not lost.
    await visit.page.waitForSelector('.suggestion .button:focus');
  },
  waiting: async (visit) => {
    visit.world.outcomes = ['password-in-history'];
    visit.world.operationMilliseconds = 3000;
    await visit.answer('#new-password', 'Correct-Horse-9');
    await visit.page.waitForSelector('.progress');
  },
  'refused by the directory': async (visit) => {
    await visit.focusedNotice();
    visit.world.operationMilliseconds = 50;
  },
  done: async (visit) => {
    await visit.send();
    await visit.page.waitForSelector('.done-mark');
  },
  'sign in, wrong': async (visit) => {
    visit.world.factors = [];
    await visit.signIn('account', 'wrong');
    await visit.focusedNotice();
  },
  account: async (visit) => {
    const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
    visit.world.password = { setAt: inDays(-80), expires: inDays(10) };
    await visit.answer('#password', 'Old-Passw0rd!');
    await visit.page.waitForSelector('.notice-warning');
  },
  'change with the current password': async (visit) => {
    await visit.page.click('a[href$="/account/password"]');
    await visit.page.waitForSelector('#current-password');
  },
  tokens: async (visit) => {
    visit.world.portal.tokens.types = ['totp', 'hotp', 'ocra'];
    visit.world.tokens = [
      {
        id: 'C'.repeat(22),
        name: 'Key fob',
        kind: commonTotp,
        serial: 'AB12',
        state: 'active',
        createdAt: inSeconds(0),
      },
    ];
    await visit.open('account/tokens');
    await visit.page.waitForSelector('a[href$="/tokens/add"]');
  },
  'what to add': async (visit) => {
    await visit.page.click('a[href$="/tokens/add"]');
    await visit.page.waitForSelector('#code');
    await visit.answer('#code', '123456');
    await visit.page.waitForSelector('a[href$="/add/device"]');
  },
  'a device': async (visit) => {
    await visit.page.click('a[href$="/add/device"]');
    await visit.page.waitForSelector('#token-serial');
  },
  'a device that asks for a number': async (visit) => {
    await visit.page.click('form .quiet');
    await visit.page.waitForSelector('.secret-text');
    await visit.send();
    await visit.focusedNotice();
  },
  'other settings': async (visit) => {
    await visit.open('account/tokens/add/other');
    await visit.page.waitForSelector('#token-digits');
  },
  'app name': async (visit) => {
    await visit.open('account/tokens/add/app');
    await visit.page.waitForSelector('#token-name');
  },
  'scan the app': async (visit) => {
    await visit.send();
    await visit.page.waitForSelector('.qr');
    await visit.page.click('summary');
  },
  'the app is connected': async (visit) => {
    await visit.answer('#code', '654321');
    await visit.page.waitForSelector('main a[href$="/account/tokens"]');
  },
  'one token': async (visit) => {
    await visit.open(`account/tokens/${'C'.repeat(22)}`);
    await visit.page.waitForSelector('.choices');
  },
  'its codes are not accepted': async (visit) => {
    await visit.page.click('a[href$="/synchronise"]');
    await visit.answer('#code-1', '111111');
    await visit.answer('#code-2', '111111');
    await visit.focusedNotice();
  },
  'a PIN': async (visit) => {
    await visit.open(`account/tokens/${'C'.repeat(22)}/pin`);
    await visit.answer('#pin', '1234');
    await visit.focusedNotice();
  },
  'remove a token': async (visit) => {
    await visit.open(`account/tokens/${'C'.repeat(22)}/remove`);
    await visit.page.waitForSelector('form');
  },
  'codes by e-mail as a token': async (visit) => {
    visit.world.portal.tokens.types = ['totp', 'email', 'chat'];
    await visit.open('account/tokens/add/email');
    await visit.page.waitForSelector('main form');
  },
  'the code that puts it into use': async (visit) => {
    await visit.send();
    await visit.page.waitForSelector('#code');
  },
  'chat messages': async (visit) => {
    await visit.open('account/chat');
    await visit.page.waitForSelector('a[href$="/chat/connect"]');
  },
  'connect a chat': async (visit) => {
    await visit.page.click('a[href$="/chat/connect"]');
    await visit.answer('#code', '111111');
    await visit.focusedNotice();
  },
  'chat connected': async (visit) => {
    await visit.answer('#code', '123456');
    await visit.page.waitForSelector('main a[href$="/account/chat"]');
  },
  'remove the chat': async (visit) => {
    await visit.open('account/chat/remove');
    await visit.page.waitForSelector('main form');
  },
  'my data': async (visit) => {
    await visit.open('account/profile');
    await visit.page.waitForSelector('a[href$="/profile/mail"]');
  },
  'new name': async (visit) => {
    await visit.page.click('a[href$="/profile/names"]');
    await visit.page.fill('#givenName', '');
    await visit.send();
    await visit.focusedNotice();
  },
  'name to sign in with, taken': async (visit) => {
    visit.world.profile = { ...visit.world.profile, login: { directory: 'anna', own: 'annie', isOffered: true } };
    await visit.open('account/profile/login');
    await visit.page.fill('#own-login', 'ann@home');
    await visit.send();
    await visit.focusedNotice();
    await visit.answer('#own-login', 'taken');
    await visit.focusedNotice();
  },
  'name to sign in with, chosen': async (visit) => {
    await visit.answer('#own-login', 'Ann.B');
    await visit.page.waitForSelector('main a[href$="/account/profile"]');
  },
  'remove the name to sign in with': async (visit) => {
    await visit.open('account/profile/login/remove');
    await visit.page.waitForSelector('main form');
  },
  'new address': async (visit) => {
    await visit.open('account/profile/mail');
    await visit.page.fill('#contact', 'not an address');
    await visit.send();
    await visit.focusedNotice();
  },
  'code to a new address': async (visit) => {
    await visit.answer('#contact', 'anna@home.example');
    await visit.page.waitForSelector('#code');
  },
  'address changed': async (visit) => {
    await visit.answer('#code', '123456');
    await visit.page.waitForSelector('main a[href$="/account/profile"]');
  },
  'remove the own address': async (visit) => {
    await visit.open('account/profile/mail/remove');
    await visit.page.waitForSelector('main form');
  },
  'new number': async (visit) => {
    await visit.open('account/profile/phone');
    await visit.page.waitForSelector('#contact');
  },
  'details in the directory': async (visit) => {
    const attributes = (['telephoneNumber', 'physicalDeliveryOfficeName', 'l', 'thumbnailPhoto'] as const).map(
      (name) => ({
        name,
        mayBeEmpty: true,
        ...(name === 'physicalDeliveryOfficeName' && { form: '@-#.###' }),
      }),
    );
    visit.world.profile = { ...visit.world.profile, attributes };
    visit.world.details = { telephoneNumber: '+49 30 1234', l: 'Garmisch-Partenkirchen' };
    await visit.open('account/profile');
    await visit.page.getByText('+49 30 1234').waitFor();
  },
  'a detail that is not in the form that is wanted': async (visit) => {
    await visit.page.click('a[href$="/profile/details"]');
    await visit.answer('#detail-physicalDeliveryOfficeName', 'B2');
    await visit.focusedNotice();
  },
  'a photo that is cut': async (visit) => {
    const file = { name: 'me.png', mimeType: 'image/png', buffer: png(640, 400) };
    await visit.page.setInputFiles('#detail-thumbnailPhoto', file);
    await visit.page.locator('main input[type=range]').first().waitFor();
  },
  activity: async (visit) => {
    await visit.open('account/activity');
    await visit.page.waitForSelector('.token');
  },
  'an entry was not me': async (visit) => {
    await visit.page.click('.token a');
    await visit.page.waitForSelector('main .danger');
  },
  'an entry was not me, said': async (visit) => {
    await visit.page.click('main .danger');
    await visit.page.waitForSelector('main ol');
  },
  'where I sign in': async (visit) => {
    await visit.open('account/environments');
    await visit.page.waitForSelector('.token');
  },
  'name a device': async (visit) => {
    await visit.page.click('.token a[href*="/rename/"]');
    await visit.page.waitForSelector('#environment-name');
  },
  'forget a device': async (visit) => {
    await visit.open(`account/environments/forget/${'b'.repeat(22)}`);
    await visit.page.waitForSelector('main form');
  },
  'recovery codes': async (visit) => {
    await visit.open('account/recovery-codes');
    await visit.page.waitForSelector('a[href$="/recovery-codes/new"]');
  },
  'new recovery codes': async (visit) => {
    visit.world.freshProof = { ...visit.world.freshProof, freshUntil: inSeconds(600) };
    await visit.page.click('a[href$="/recovery-codes/new"]');
    await visit.page.waitForSelector('main form');
    await visit.send();
    await visit.page.waitForSelector('.code-sheet');
  },
  'portal password': async (visit) => {
    await visit.open('account/portal-password');
    await visit.answer('#new-password', 'anna');
    await visit.focusedNotice();
  },
  'security questions': async (visit) => {
    await visit.open('account/questions');
    await visit.page.waitForSelector('fieldset');
    await visit.page.selectOption('#question-0', { index: 2 });
    await visit.send();
    await visit.focusedNotice();
  },
  'not me': (visit) => visit.open('not-me#t=0123456789-0123456789-0123456789'),
  'what is lost': async (visit) => {
    visit.world.portal.actions.push('access.restore');
    visit.world.portal.signIn.methods.push('portal-password');
    visit.world.factors = ['email-code', 'token-code'];
    visit.world.isAnyEnough = true;
    await visit.open('restore');
    await visit.send();
    await visit.focusedNotice();
  },
  'what is left': async (visit) => {
    await visit.page.check('#lost-password');
    await visit.page.waitForSelector('.rules');
    await visit.send();
    await visit.answer('#login', 'anna');
    await visit.page.waitForSelector('.choices');
  },
  'nothing is left': async (visit) => {
    await visit.page.click('a[href$="/nothing-left"]');
    await visit.page.waitForSelector('.support');
  },
  'new address for who lost theirs': async (visit) => {
    await visit.open('restore');
    await visit.page.check('#lost-mail');
    await visit.page.check('#lost-password');
    await visit.send();
    await visit.answer('#login', 'anna');
    await visit.answer('#code', '654321');
    await visit.answer('#new-password', 'marble otter lantern');
    await visit.answer('#new-mail', 'no address');
    await visit.focusedNotice();
  },
  'its code': async (visit) => {
    await visit.answer('#new-mail', 'anna.with.a.long.name@somewhere.else.example');
    await visit.page.waitForURL('**/new-mail-code');
    await visit.page.waitForSelector('#code');
  },
  'a last look': async (visit) => {
    await visit.answer('#code', '123456');
    await visit.page.waitForSelector('.facts');
  },
  'the request is sent': async (visit) => {
    await visit.send();
    await visit.page.waitForSelector('.reference');
  },
  'take it back': async (visit) => {
    await visit.page.click('a[href$="/restore/withdraw"]');
    await visit.page.waitForSelector('main form');
  },
  'somebody asked to get in': async (visit) => {
    await visit.open('account');
    await visit.page.waitForSelector('.notice-warning button');
  },
  'the start, with an answer to the request': async (visit) => {
    visit.world.request = { ...visit.world.request!, state: 'verified', decidedAt: inSeconds(0) };
    await visit.open();
    await visit.page.waitForSelector('.notice-info');
  },
  'the request was granted': async (visit) => {
    await visit.page.click('.notice-info a');
    await visit.page.waitForSelector('.reference');
    visit.world.isAnyEnough = false;
  },
  'time is up': async (visit) => {
    visit.world.flow = undefined;
    await visit.open('forgot/code');
  },
  'directory away': async (visit) => {
    visit.world.portal.directory.isReachable = false;
    await visit.open();
  },
};

requires('chromium')('the portal for everybody', () => {
  let portal: PortalFixture;
  beforeAll(async () => {
    portal = await PortalFixture.create();
  });
  afterEach(() => portal.leave());
  afterAll(() => portal.close());

  /** One walk through all screens shows each in every way it is looked at: the walk is what takes the time. */
  it.each([
    ['a phone, English', views['a phone, light, English']],
    ['a desktop, German', views['a desktop, light, German']],
  ])(
    'has no fault that axe finds in light and dark, fits when enlarged, and has targets for a thumb: %s',
    async (_, view) => {
      const visit = await portal.visit(view);
      visit.world.factors = ['email-code', 'token-code'];
      const faults: Record<string, unknown> = {};
      for (const [name, reach] of Object.entries(screens)) {
        await reach(visit);
        const found = [...(await axe(visit, everyRule)), ...(await inTheDark(visit)), ...(await enlarged(visit, view))];
        if (found.length > 0) faults[name] = found;
      }
      expect(faults).toEqual({});
      expect(visit.complaints).toEqual([]);
    },
  );

  it('can be used with the keyboard alone', async () => {
    const visit = await portal.visit(views['a desktop, light, German']);
    const { keyboard } = visit.page;
    const tabTo = async (selector: string): Promise<void> => {
      for (let presses = 0; presses < 25; presses++) {
        await keyboard.press('Tab');
        if (await visit.page.locator(`${selector}:focus`).count()) return;
      }
      throw new Error(`the Tab key does not reach ${selector}`);
    };
    await visit.open();
    await tabTo('a[href$="/forgot"]');
    await keyboard.press('Enter');
    await tabTo('#login');
    await keyboard.type('anna');
    await keyboard.press('Enter');
    await visit.page.waitForSelector('#code');
    await tabTo('#code');
    await keyboard.type('123456');
    await keyboard.press('Enter');
    await visit.page.waitForSelector('#new-password');
    await tabTo('#new-password');
    await keyboard.type('Correct-Horse-9');
    await tabTo('.show');
    await keyboard.press('Space');
    await visit.page.locator('#new-password[type=text]').waitFor();
    await tabTo('button[type=submit]');
    await keyboard.press('Enter');
    await visit.page.waitForSelector('.done-mark');
  });

  it('does not move what is on the screen while people use it', async () => {
    const visit = await portal.visit();
    visit.world.resendSeconds = 1;
    await visit.page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
          if (!entry.hadRecentInput) shifts.push(entry.value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await visit.recover('forgot');
    // The line with the countdown becomes a button.
    await visit.page.locator('.reserve button').waitFor();
    const shifts = await visit.page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
  });

  it('speaks the language that was chosen, and remembers only that', async () => {
    const visit = await portal.visit();
    await visit.open();
    await visit.page.getByRole('button', { name: 'Deutsch' }).click();
    await visit.page.getByRole('heading', { name: 'Was brauchen Sie?' }).waitFor();
    await visit.page.locator('html[lang=de]').waitFor();
    await visit.page.reload();
    await visit.page.getByRole('heading', { name: 'Was brauchen Sie?' }).waitFor();
    expect(await visit.page.evaluate(() => ({ ...localStorage }))).toEqual({ 'latchkey.language': 'de' });
  });

  describe('password managers', () => {
    it.each([
      ['sign in', 'account', { '#login': 'username', '#password': 'current-password' }],
      ['forgot', 'forgot', { '#login': 'username' }],
    ])('find the fields of %s', async (_, path, fields) => {
      const visit = await portal.visit();
      await visit.open(path);
      for (const [field, purpose] of Object.entries(fields)) {
        expect(await visit.page.getAttribute(field, 'autocomplete')).toBe(purpose);
      }
    });

    it('find the account beside the new password', async () => {
      const visit = await portal.visit();
      await visit.recover('forgot');
      expect(await visit.page.getAttribute('#code', 'autocomplete')).toBe('one-time-code');
      expect(await visit.page.getAttribute('#code', 'inputmode')).toBe('numeric');
      await visit.answer('#code', '123456');
      await visit.page.waitForSelector('#new-password');
      expect(await visit.page.getAttribute('#new-password', 'autocomplete')).toBe('new-password');
      expect(await visit.page.locator('input[autocomplete=username]').inputValue()).toBe('anna');
    });
  });
});

/** WCAG 2.2 A and AA, and best practices. */
const everyRule = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** All that a colour scheme changes. */
const colourRules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What narrow windows show of it: 320 px are 400 % of a desktop, 640 px 200 % of a small laptop. */
const enlargements = [
  { width: 320, height: 512 },
  { width: 640, height: 400 },
];

async function axe(visit: Visit, runOnly: object): Promise<unknown[]> {
  if ((await visit.page.evaluate('typeof axe')) === 'undefined') await visit.page.evaluate(axeSource);
  // Colours are judged when they have arrived.
  await visit.page.evaluate(restingColours);
  return visit.page.evaluate(async (rules) => {
    const { axe: tool } = window as unknown as {
      axe: {
        run(o: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    // What has no fault is not described.
    const { violations } = await tool.run({ runOnly: rules, resultTypes: ['violations'], preload: false });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => [node.html, node.failureSummary]) }));
  }, runOnly);
}

async function inTheDark(visit: Visit): Promise<unknown[]> {
  await visit.page.emulateMedia({ colorScheme: 'dark' });
  const found = await axe(visit, colourRules);
  await visit.page.emulateMedia({ colorScheme: 'light' });
  return found;
}

async function enlarged(visit: Visit, { viewport }: { viewport: Size }): Promise<string[]> {
  const faults: string[] = [];
  for (const size of enlargements) {
    await visit.page.setViewportSize(size);
    faults.push(...(await layoutFaults(visit)).map((fault) => `in ${size.width} px: ${fault}`));
  }
  await visit.page.setViewportSize(viewport);
  return faults;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What sticks out to the side, and buttons, links and fields that are lower than 44 px. Links within text are exempt. */
function layoutFaults(visit: Visit): Promise<string[]> {
  return visit.page.evaluate(() => {
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`${scrollWidth} px wide in ${clientWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>('a, button, input, summary')) {
      const { height, width, left, right } = element.getBoundingClientRect();
      const isWithinText = element.matches('p a:not(.button):not(.quiet), .skip');
      if (width === 0 || isWithinText) continue;
      if (height < 44 || width < 44) faults.push(`${element.outerHTML.slice(0, 80)}: ${width} x ${height}`);
      if (left < 0 || right > clientWidth) faults.push(`${element.outerHTML.slice(0, 80)}: sticks out`);
    }
    return faults;
  });
}
