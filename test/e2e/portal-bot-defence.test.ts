/// <reference lib="dom" />
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { eventually } from '#test/support/eventually.ts';
import { requires } from '#test/support/requirements.ts';
import { PortalFixture, views } from './portal-fixture.ts';
import type { Visit } from './portal-fixture.ts';
import { accessibilityFaults } from './support/look-at.ts';

jest.setTimeout(180_000);

requires('chromium')('F8: when more is going on than usual, the device does some work', () => {
  let portal: PortalFixture;
  beforeAll(async () => {
    portal = await PortalFixture.create();
  });
  afterEach(() => portal.leave());
  afterAll(() => portal.close());

  const starts = ({ world }: Visit): string[] => world.calls.filter((call) => call === 'recovery.start');

  /** In front of the check, with a name typed. An endless one waits for its worker, which never comes. */
  async function asked(view: keyof typeof views, { isEndless = false } = {}): Promise<Visit & { begun: unknown[] }> {
    const visit = Object.assign(await portal.visit(views[view]), { begun: [] as unknown[] });
    visit.page.on('worker', (worker) => visit.begun.push(worker));
    if (isEndless) await visit.page.route(/\/worker-/, () => undefined);
    visit.world.isTrafficUnusual = true;
    await visit.open('forgot');
    await visit.answer('#login', 'anna');
    await visit.page.waitForSelector('dialog.checking[open]');
    return visit;
  }

  it.each(['a phone, light, English', 'a phone, dark, German'] as const)(
    'says calmly what it does, in a worker, and goes on by itself: %s',
    async (view) => {
      const visit = await asked(view);
      const { page } = visit;
      expect(await page.locator('dialog.checking').innerText()).toMatch(/not a robot|kein Roboter/);
      // It may not have begun yet, and may have ended already.
      await eventually(() => expect(visit.begun).toHaveLength(1));
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.waitForSelector('#code');
      expect(visit.world.flow?.login).toBe('anna');
      expect(starts(visit)).toHaveLength(2);
      await eventually(async () => expect(await page.locator('dialog').count()).toBe(0));
      await eventually(() => expect(page.workers()).toHaveLength(0));
      expect(visit.complaints).toEqual([]);
    },
  );

  it('who stops it is back at their name, which is still there, and can try again', async () => {
    const visit = await asked('a desktop, dark, English', { isEndless: true });
    const { page } = visit;
    await page.keyboard.press('Escape');
    expect(await visit.focusedNotice()).toContain('The check did not finish');
    expect(await page.inputValue('#login')).toBe('anna');
    expect(starts(visit)).toHaveLength(1);
    visit.world.isTrafficUnusual = false;
    await visit.send();
    await page.waitForSelector('#code');
    expect(visit.complaints).toEqual([]);
  });

  it('signing in keeps name and password meanwhile; a browser without workers does the work in the page', async () => {
    const visit = await portal.visit();
    await visit.page.addInitScript(() => {
      delete (globalThis as { Worker?: unknown }).Worker;
    });
    visit.world.isTrafficUnusual = true;
    await visit.signIn();
    await visit.page.waitForSelector('#current-password, #new-password');
    expect(visit.world.passwordsSeen).toEqual([expect.objectContaining({ currentPassword: 'Old-Passw0rd!' })]);
    expect(visit.complaints).toEqual([]);
  });

  it('on a usual day nobody downloads a byte of it', async () => {
    const visit = await portal.visit();
    const files: string[] = [];
    visit.page.on('request', (request) => files.push(request.url()));
    await visit.recover('forgot');
    expect(files.filter((url) => /do-work|worker|checking/.test(url))).toEqual([]);
  });
});
