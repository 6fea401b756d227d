import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { en } from '#portal/texts/en.ts';
import { eventually } from '#test/support/eventually.ts';
import { requires } from '#test/support/requirements.ts';
import { pageTexts } from '#test/support/page-texts.ts';
import { fakePushOf } from './fake-push.ts';
import { inSeconds } from './fake-world.ts';
import { PortalFixture, views } from './portal-fixture.ts';
import type { Visit } from './portal-fixture.ts';
import { accessibilityFaults } from './support/look-at.ts';

jest.setTimeout(180_000);

const words = pageTexts.en.phones;
const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';

requires('chromium')('phone approval, where it does not go smoothly', () => {
  let portal: PortalFixture;
  beforeAll(async () => {
    portal = await PortalFixture.create();
  });
  afterEach(() => portal.leave());
  afterAll(() => portal.close());

  /** Signed in, about to set this browser up. */
  const adding = async (visit: Visit): Promise<void> => {
    visit.world.portal.actions = [...visit.world.portal.actions, 'push.manage'];
    visit.world.freshProof = { ...visit.world.freshProof, freshUntil: inSeconds(600) };
    await visit.signIn('account/phones/add');
    await visit.reads(words.addTitle);
  };

  it('on an iPhone it says how to put the page on the home screen first', async () => {
    const visit = await portal.visit({ ...views['a phone, light, English'], userAgent: iPhone });
    await adding(visit);
    const { title, lines } = words.unfit['needs-install'];
    await visit.page.getByText(title).first().waitFor();
    await eventually(async () => expect(await visit.page.locator('main li').allInnerTexts()).toEqual(lines));
    expect(await accessibilityFaults(visit.page)).toEqual([]);
  });

  it('a browser that refuses messages sets nothing up, and says what can be done', async () => {
    const visit = await portal.visit();
    await visit.page.addInitScript(() => {
      Object.defineProperty(Notification, 'permission', { get: () => 'default' });
      Notification.requestPermission = () => Promise.resolve('denied');
    });
    await adding(visit);
    await visit.send();
    expect(await visit.focusedNotice()).toContain(words.refused.title);
    expect(visit.world.calls).not.toContain('push.register');
    expect(await accessibilityFaults(visit.page)).toEqual([]);
  });

  it('a message that is opened in a browser which is no device leads to where one is set up', async () => {
    const visit = await portal.visit();
    await visit.open(`approve#${'A'.repeat(22)}`);
    await visit.reads(words.approve.noDevice.title);
    expect(await visit.page.getByRole('link', { name: words.list }).getAttribute('href')).toMatch(/account\/phones$/);
    expect(await accessibilityFaults(visit.page)).toEqual([]);
  });

  it('who waits is told of a refusal and of silence, and can ask once more', async () => {
    const visit = await portal.visit();
    const begun = { startedAt: inSeconds(0), againAt: inSeconds(0), expiresAt: inSeconds(120), number: '42' };
    visit.world.portal.actions = [...visit.world.portal.actions, 'push.manage'];
    visit.world.freshProof = { choices: ['push'], begun: { push: begun } };
    await visit.signIn('account/phones/add');
    await visit.reads(en.pushTitle);
    expect(await visit.page.locator('.match-number').innerText()).toContain('4 2');
    for (const state of ['refused', 'over'] as const) {
      fakePushOf(visit.world).state = state;
      await visit.page.getByText(words.proof[state].title).waitFor();
      await eventually(async () => expect(await visit.page.locator('.match-number').count()).toBe(0));
      expect(await accessibilityFaults(visit.page)).toEqual([]);
      fakePushOf(visit.world).state = 'waiting';
      await visit.page.getByRole('button', { name: words.proof.again }).click();
      await visit.page.getByText(words.proof.waiting).waitFor();
    }
  });
});
