/// <reference lib="dom" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { requires } from '#test/support/requirements.ts';
import { PortalFixture } from './portal-fixture.ts';

jest.setTimeout(180_000);

requires('chromium')('what the portal weighs', () => {
  let portal: PortalFixture;
  beforeAll(async () => {
    portal = await PortalFixture.create();
  });
  afterEach(() => portal.leave());
  afterAll(() => portal.close());

  /** Files of the portal that the browser fetched, with their size as sent. */
  async function fetched(path: string): Promise<Map<string, number>> {
    const visit = await portal.visit();
    const files = new Map<string, number>();
    visit.page.on('response', (response) => {
      const name = /\/portal\/(assets\/.+\.(?:js|css))$/.exec(response.url())?.[1];
      if (name) files.set(name, gzipSync(readFileSync(join(portal.folder, name)), { level: 9 }).length);
    });
    await visit.open(path);
    await visit.page.waitForLoadState('networkidle');
    return files;
  }

  it('the first screen takes at most 40 KB of script and style, gzipped', async () => {
    const files = await fetched('');
    const total = [...files.values()].reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(5_000);
    expect(total).toBeLessThanOrEqual(40_000);
  });

  it('a person who wants a first question answered needs nothing more than the first screen', async () => {
    expect([...(await fetched('forgot')).keys()].sort()).toEqual([...(await fetched('')).keys()].sort());
  });

  it('sealing comes only with the password step, at most 50 KB more', async () => {
    const visit = await portal.visit();
    await visit.toNewPassword();
    // How hard a password is to guess takes long lists: only a portal that asks for it has them fetched.
    const files = readdirSync(join(portal.folder, 'assets')).filter(
      (name) => name.endsWith('.js') && !name.startsWith('strength-score-'),
    );
    const sizes = files.map((name) => gzipSync(readFileSync(join(portal.folder, 'assets', name))).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50_000);
  });

  it.each(['index.html', 'console.html'])('W7: nothing in %s is inline, and nothing comes from elsewhere', (page) => {
    const html = readFileSync(join(portal.folder, page), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|style=|https?:\/\//);
  });

  it('nobody but an administrator loads anything of the console, and the console nothing of the portal', () => {
    const own = join(portal.folder, 'assets');
    const contents = (folder: string): string[] =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(js|css)$/.test(entry.name))
        .map(({ name }) => readFileSync(join(folder, name), 'utf8'));
    const html = (page: string): string => readFileSync(join(portal.folder, page), 'utf8');
    for (const text of [html('index.html'), ...contents(own)]) expect(text).not.toMatch(/assets\/console|\/admin\//);
    const consoleFiles = contents(join(own, 'console'));
    expect(consoleFiles.some((text) => text.includes('/admin/'))).toBe(true);
    for (const text of [html('console.html'), ...consoleFiles])
      expect(text).not.toMatch(/\/portal\/assets\/(?!console)/);
  });

  it('can be installed as an app that starts at the own portal', async () => {
    const visit = await portal.visit();
    await visit.open();
    const devtools = await visit.page.context().newCDPSession(visit.page);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    // Every profile that a test makes is one in which nothing can be installed; that must be the only reason.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
    const { manifest } = (await devtools.send('Page.getAppManifest')) as { manifest: { startUrl: string } };
    expect(manifest.startUrl).toBe(`${visit.server.origin}/portal/demo/`);
    await visit.page.goto(manifest.startUrl);
    await visit.page.waitForSelector('.choices');
  });
});
