/// <reference lib="dom" />
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { actions } from '#functions/actions/registry.ts';
import type { ConsolePage } from '#portal/console/console-page.ts';
import type { Permission } from '#shared/domain/admin-roles.ts';
import { permissionsOf } from '#shared/domain/admin-roles.ts';
import { requires } from '#test/support/requirements.ts';
import { addresses, parts } from './support/console-addresses.ts';
import type { Address } from './support/console-addresses.ts';
import { ConsoleSeat } from './support/console-seat.ts';
import type { Seen } from './support/console-seat.ts';

jest.setTimeout(240_000);

/** By a name that the compiler does not follow: what the pages are made of is compiled with the portal. */
const listOfPages: string = '#portal/console/pages.ts';
const { pages } = (await import(listOfPages)) as { pages: readonly ConsolePage[] };

const folder = join(import.meta.dirname, '../../portal/console');
const sources = globSync('pages/**/*.{ts,tsx}', { cwd: folder }).map(
  (file) => [file.replace('pages/', ''), readFileSync(join(folder, file), 'utf8')] as const,
);
const everyAddress = Object.values(addresses).flat();

describe('addresses of the console', () => {
  it('are known here for every page, and for every file that shows one', () => {
    expect(Object.keys(addresses).sort()).toEqual(pages.map(({ path }) => path).sort());
    const showing = sources.filter(([, source]) => /<(Page|ReadPage)\b/.test(source)).map(([file]) => file);
    const known = new Set([...everyAddress.map(({ shows }) => shows), ...parts]);
    expect(showing.filter((file) => !known.has(file))).toEqual([]);
  });
});

requires('chromium')('every page of the console, whatever becomes of its questions', () => {
  let seat: ConsoleSeat;
  const asked = new Set<string>();
  beforeAll(async () => {
    seat = await ConsoleSeat.take();
  });
  afterAll(() => seat?.leave());

  const faults: string[] = [];
  const nothingIsWrong = (): void => {
    expect(faults.splice(0)).toEqual([]);
    expect([...seat.server.faults, ...seat.complaints]).toEqual([]);
  };
  /** Notes what is wrong, and goes on: one run says all of it. */
  const check = (state: string, isRight: boolean, seen: unknown): void => {
    if (!isRight) faults.push(`${state}: ${JSON.stringify(seen).slice(0, 400)}`);
  };
  const sees = (state: string, isSo: (seen: Seen) => boolean): Promise<Seen> =>
    seat.sees(state, isSo).catch(async (fault: unknown) => {
      faults.push(String(fault).slice(0, 900));
      return seat.look();
    });
  const isClean = async (state: string): Promise<void> => void faults.push(...(await seat.faults(state)));

  const isTitled = ({ title, heading }: Seen): boolean => title === `${heading} – ${seat.t.product}`;
  const isThere = (seen: Seen): boolean =>
    !seen.isLoading && seen.alerts.length === 0 && seen.heading !== '' && isTitled(seen) && seen.focus !== 'nothing';

  /** Goes to an address where everything works. @returns what it shows and what it asked for */
  async function shows({ path }: Address): Promise<{ seen: Seen; reads: string[] }> {
    await seat.goes(path);
    const isNew = (now: Seen): boolean => now.heading !== seat.t.home.title && now.focus === 'heading';
    const seen = await sees(`${path} as it is`, (now) => isThere(now) && isNew(now));
    await seat.isQuiet();
    const ofTheFrame = path === 'issues' ? [] : ['user-issue.count'];
    return { seen, reads: [...new Set(seat.server.called)].filter((id) => !ofTheFrame.includes(id)) };
  }

  /** Slow, then out of order, then without a network, then well again; all by the keyboard. */
  async function waitsAndFails({ path, fills = [] }: Address, id: string): Promise<void> {
    await seat.goes(path, { [id]: 'waits' });
    const waiting = await sees(
      `${id} waits`,
      (seen) => (seen.isLoading || fills.includes(id)) && seen.focus === 'heading' && isTitled(seen),
    );
    check(`${id} waits`, waiting.alerts.length === 0 && waiting.empty.length === 0, waiting);
    await isClean('waits');
    seat.server.fates = { [id]: 'unavailable' };
    seat.server.release();
    await isRefused(id, 'internal');
    await isClean('refused');
    seat.server.fates = { [id]: 'offline' };
    await triesAgain(id);
    await isRefused(id, 'offline');
    seat.server.fates = {};
    await triesAgain(id);
    await sees(`${id} works again`, isThere);
  }

  async function isRefused(id: string, code: 'internal' | 'offline'): Promise<void> {
    const { title, text } = seat.t.troubles[code];
    const seen = await sees(
      `${id} ${code}: the message has the focus`,
      ({ alerts, focus }) => focus === 'alert' && alerts.join('').includes(title),
    );
    check(`${id} ${code}: said once`, seen.alerts.length === 1 && seen.text.split(title).length === 2, seen);
    check(`${id} ${code}: a plain sentence`, seen.alerts.join('').includes(text), seen.alerts);
    check(`${id} ${code}: the window says it`, seen.title.startsWith(seat.t.common.errorPrefix), seen.title);
    check(`${id} ${code}: nothing is said to be empty`, seen.empty.length === 0, seen.empty);
  }

  /** The message has the focus, the button is the next thing. */
  async function triesAgain(id: string): Promise<void> {
    await seat.page.keyboard.press('Tab');
    const focused = await seat.page.evaluate(() => (document.activeElement as HTMLElement).innerText);
    check(`${id}: the way out is the next thing`, focused === seat.t.common.tryAgain, focused);
    await seat.page.keyboard.press('Enter');
  }

  async function isKept(path: string, id: string, fate: 'not-permitted' | 'not-found'): Promise<void> {
    await seat.goes(path, { [id]: fate });
    const [whole, part] = [
      { 'not-permitted': seat.t.notPermitted, 'not-found': seat.t.notFound }[fate],
      seat.t.troubles[fate],
    ];
    const seen = await sees(
      `${id} ${fate}`,
      ({ heading, alerts, focus }) =>
        (heading === whole.title && focus === 'heading') || (alerts.join('').includes(part.title) && focus === 'alert'),
    );
    check(
      `${id} ${fate}: a plain sentence`,
      [whole, part].some(({ text }) => seen.text.includes(text)),
      seen.text,
    );
    check(`${id} ${fate}: a way out`, seen.ways.length > 0, seen.ways);
    if (seen.alerts.length === 0) await isClean('another page');
  }

  async function endsAndGoesOn(path: string, id: string, heading: string): Promise<void> {
    await seat.goes(path, { [id]: 'admin-session-required' });
    const gate = await sees(
      `${id} signed out`,
      (seen) => seen.heading === seat.t.signIn.title && seen.focus === 'heading' && isTitled(seen),
    );
    check(`${id} signed out: nothing else is said`, gate.alerts.length === 0, gate.alerts);
    await isClean('signed out');
    seat.server.fates = {};
    await seat.signsIn();
    await sees(`${id} signed in again`, (seen) => isThere(seen) && seen.heading === heading);
    check(`${id} signed in: where`, seat.path() === path.split(/[?#]/)[0], seat.path());
  }

  async function goesWithout({ path }: Address, id: string, heading: string): Promise<void> {
    await seat.goes(path, { [id]: 'unavailable' });
    const isAsked = (): boolean => seat.server.called.includes(id);
    const seen = await sees(`${path} without ${id}`, (now) => isAsked() && now.heading === heading);
    check(`${path} without ${id}`, seen.alerts.length === 0, seen.alerts);
  }

  describe.each(pages)('$path', ({ path: area, permission }) => {
    it.each(addresses[area] ?? [])('$path', async (address) => {
      const { path, isList, isAlike, spares = [] } = address;
      const { seen, reads } = await shows(address);
      if (isList)
        check(
          'nothing there',
          seen.empty.some((said) => said.trim() !== ''),
          seen,
        );
      await isClean('nothing there');
      for (const id of isAlike ? [] : reads) {
        asked.add(id);
        if (spares.includes(id)) await goesWithout(address, id, seen.heading);
        else {
          await waitsAndFails(address, id);
          if (permission === 'nobody') continue;
          await isKept(path, id, 'not-permitted');
          await isKept(path, id, 'not-found');
          await endsAndGoesOn(path, id, seen.heading);
        }
      }
      nothingIsWrong();
    });
  });

  it('has been tried with each question that a page asks when it is opened', () => {
    const reading = actions
      .filter(({ method, id }) => method === 'GET' && !id.startsWith('admin-session'))
      .map(({ id }) => id);
    const named = sources.flatMap(([, source]) =>
      [...source.matchAll(/(?:useRead|call)\(\s*'([\w.-]+)'/g)].map(([, id]) => id!),
    );
    // What comes of something that is done on a page.
    const ofJobs = ['person.show-operation', 'directory.show-units', 'directory.show-members'];
    const onlyLater = ['audit.export', 'resource.check-alias', ...ofJobs];
    expect(reading.filter((id) => named.includes(id) && !asked.has(id) && !onlyLater.includes(id))).toEqual([]);
  });

  it('says that there is no such page, below every page that has others below it', async () => {
    for (const area of Object.keys(addresses).filter((each) => addresses[each]!.length > 1)) {
      await seat.goes(`${area}/no/such/page/here`);
      const seen = await sees(area, ({ heading, focus }) => heading === seat.t.notFound.title && focus === 'heading');
      check(`${area}: a plain sentence, and a way out`, seen.text.includes(seat.t.notFound.text), seen);
      check(`${area}: a way out`, seen.ways.includes(seat.t.home.title), seen.ways);
      check(
        `${area}: nothing is asked for`,
        seat.server.called.every((id) => id === 'user-issue.count'),
        seat.server.called,
      );
    }
    nothingIsWrong();
  });

  it('says so to whoever looks after no portal and no directory', async () => {
    seat.server.answers = {
      'admin-session.list-places': { portals: [], directories: [] },
      'user-issue.count': { portals: [] },
    };
    for (const { path, spares = [], fills = [] } of everyAddress.filter(({ isAlike }) => !isAlike)) {
      await seat.goes(path);
      const seen = await sees(
        path,
        (now) => isThere(now) && now.focus === 'heading' && now.heading !== seat.t.home.title,
      );
      const asks = (id: string): boolean => seat.server.called.includes(id) && ![...spares, ...fills].includes(id);
      // Mails to administrators have words as well, and those are of no portal.
      const isAbout = path === 'issues' || (asks('admin-session.list-places') && !/^texts|^people\/demo/.test(path));
      if (isAbout) check(path, seen.empty.length === 1 && seen.empty[0]!.trim() !== '', seen);
      await isClean('nothing there');
    }
    seat.server.answers = {};
    nothingIsWrong();
  });

  it('lets what went wrong be read, and does not ask by itself until it went well', async () => {
    await seat.page.clock.install();
    await seat.load();
    await seat.goes('directories/demo', { 'directory.show': 'unavailable' });
    await sees('the message', ({ focus }) => focus === 'alert');
    await seat.page.clock.fastForward(30_000);
    await seat.isQuiet();
    const seen = await seat.look();
    check('read in peace', seen.focus === 'alert' && seat.server.called.length === 1, [seen, seat.server.called]);
    nothingIsWrong();
  });

  it('says that nothing answers before anybody is known, and goes on where it was meant to', async () => {
    seat.server.fates = { 'admin-session.show': 'offline' };
    await seat.load('settings');
    await isRefused('admin-session.show', 'offline');
    await isClean('refused');
    seat.server.fates = {};
    await triesAgain('admin-session.show');
    await sees('settings', (seen) => isThere(seen) && seat.path() === 'settings' && seen.heading !== seat.t.product);
    nothingIsWrong();
  });

  it('says that the code of a page did not come, and fetches it', async () => {
    await seat.load();
    await seat.context.setOffline(true);
    await seat.follows('settings');
    await sees('no code', ({ heading, focus }) => heading === seat.t.loadFailed && focus === 'alert');
    await isClean('refused');
    await seat.context.setOffline(false);
    const isLoaded = seat.page.waitForEvent('load');
    await triesAgain('the page');
    await isLoaded;
    await sees(
      'settings',
      ({ isLoading, alerts, heading }) =>
        !isLoading && alerts.length === 0 && !['', seat.t.loadFailed].includes(heading),
    );
    nothingIsWrong();
  });

  describe.each([
    ['of somebody without any permission', []],
    ['of an auditor', permissionsOf('auditor')],
  ] satisfies [string, readonly Permission[]][])('in front %s', (_who, permissions) => {
    beforeAll(async () => {
      seat.server.permissions = permissions;
      await seat.load();
    });

    it.each(pages)('$path', async ({ path: area, permission }) => {
      const isOpen = ['signed-in', 'nobody', ...permissions].includes(permission);
      for (const { path } of addresses[area] ?? []) {
        await seat.goes(path);
        const seen = await sees(
          `${path}`,
          (now) => isThere(now) && now.heading !== seat.t.home.title && now.focus === 'heading',
        );
        if (isOpen) continue;
        check(path, seen.heading === seat.t.notPermitted.title && seen.text.includes(seat.t.notPermitted.text), seen);
        check(`${path}: a way out`, seen.ways.includes(seat.t.home.title), seen.ways);
        check(`${path}: nothing is asked for`, seat.server.called.length === 0, seat.server.called);
      }
      nothingIsWrong();
    });
  });

  it('has room for all that there can be, in names as long as they may be', async () => {
    seat.server.permissions = permissionsOf('owner');
    seat.server.amount = 'most';
    await seat.load();
    for (const { path } of everyAddress) {
      await seat.goes(path);
      await sees(path, (now) => !now.isLoading && now.heading !== seat.t.home.title);
      faults.push(...(await seat.crowded(`${path}, full`)));
    }
    nothingIsWrong();
  });
});
