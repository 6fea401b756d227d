import { describe, expect, it } from '@jest/globals';
import { createOwner } from '#functions/administrators/create-owner.ts';
import { renderAdminMail } from '#functions/notices/render-admin-mail.ts';
import { adminEvents } from '#functions/notices/admin-notice.ts';
import type { AdminNotice } from '#functions/notices/admin-notice.ts';
import { systemRandom } from '#functions/random.ts';
import { configOf, world } from '../fakes/world.ts';
import { setUpApp, setUpPasskey, withApp } from './setup-world.ts';
import type { World } from './setup-world.ts';

const make = (w: World, mail: string) =>
  createOwner(w.ports, { name: 'Olga', mail, language: 'en' }, { now: w.now(), random: systemRandom });

describe('create-owner, by the credentials of the deployment', () => {
  it('makes the first owner, who counts once everything is set up', async () => {
    const w = await world();
    const { administrator, token } = await make(w, 'olga@corp.example');
    expect(administrator).toMatchObject({ role: 'owner', portals: 'all', directories: 'all' });
    expect(w.ports.administrators.ownerList.members).toEqual([]);
    const browser = w.browser();
    await setUpPasskey(browser, token);
    expect(w.ports.administrators.ownerList.members).toEqual([administrator.id]);
    expect((await browser.get('/admin/session')).body.administrator.role).toBe('owner');
  });

  it('brings back the only owner, who lost everything: what they had is over', async () => {
    const w = await world();
    const { administrator, browser } = await withApp(w, { role: 'owner' });
    const { administrator: again, token } = await make(w, 'ada@corp.example');
    expect(again.id).toBe(administrator.id);
    expect((await browser.get('/admin/session')).status).toBe(401);
    await w.pass(1);
    await setUpApp(w, browser, token);
    expect((await browser.get('/admin/session')).body.administrator.id).toBe(administrator.id);
    expect(w.ports.administrators.ownerList.members).toEqual([administrator.id]);
  });

  it('makes an owner of who was disabled, or was something else', async () => {
    const w = await world();
    const { administrator } = await withApp(w, { role: 'helpdesk', portals: ['demo'] });
    w.administrators.set(administrator.id, { ...w.administrators.get(administrator.id)!, isDisabled: true });
    const { administrator: again } = await make(w, 'ada@corp.example');
    expect(again).toMatchObject({ id: administrator.id, role: 'owner', portals: 'all', isDisabled: false });
  });
});

describe('mails about administrators', () => {
  const notice: Omit<AdminNotice, 'event' | 'language' | 'isOwn'> = {
    ...{ id: 'n', to: 'ada@corp.example', portal: '', kind: 'admin', name: 'Eve <b>\r\nBcc: x', role: 'owner' },
    ...{ at: '2026-11-21T08:00:00Z', by: '<script>alert(1)</script>', from: { browser: 'chrome' } },
  };

  it.each(adminEvents)('%s says what happened, in both languages, to oneself and to others', async (event) => {
    const seen = new Set<string>();
    for (const language of ['en', 'de'] as const) {
      for (const isOwn of [true, false]) {
        const mail = await renderAdminMail({ ...notice, event, language, isOwn }, configOf());
        expect(mail.subject).toMatch(/^[^\r\n]{10,}$/);
        expect(mail.html).not.toContain('<script>');
        expect(mail.text).toContain('https://portal.example/console/');
        seen.add(mail.text);
      }
    }
    // Where somebody signed in from, nobody else hears.
    expect(seen.size).toBe(event === 'new-sign-in' ? 2 : 4);
  });

  it('carry a link only where it is for its reader, behind the #', async () => {
    const setupToken = `${'A'.repeat(22)}.${'B'.repeat(43)}`;
    const own = { ...notice, event: 'invited', language: 'en', isOwn: true, setupToken } as const;
    const mail = await renderAdminMail(own, configOf());
    expect(mail.text).toContain(`https://portal.example/console/setup#t=${setupToken}`);
  });
});
