import { describe, expect, it } from '@jest/globals';
import { openNotice } from '#functions/adapters/sqs-notice-queue.ts';
import { sendNotice } from '#functions/events/send-notice.ts';
import type { MailNotice, Notice } from '#functions/notices/notice.ts';
import { renderMail } from '#functions/notices/render-mail.ts';
import { renderText } from '#functions/notices/render-text.ts';
import { changeNotice } from '#functions/notices/change-notice.ts';
import { personId } from '#functions/ports/person.ts';
import { alice, configOf, world } from './fakes/world.ts';

const code = {
  kind: 'code',
  id: 'n1',
  to: 'a@b.example',
  language: 'en',
  portal: 'demo',
  code: '123456',
  minutes: 10,
} as const;
const hostile = '<img src=x onerror="a()">\r\nBcc: evil@x.example\u2028&\'';

describe('mails', () => {
  it.each([['en'], ['de']] as const)('have every kind of notice in %s, as text and as HTML', async (language) => {
    const at = '2026-11-21T08:00:00.000Z';
    const changes = ['password-reset', 'password-changed', 'account-unlocked', 'token-added', 'token-removed'] as const;
    const ofContacts = ['mail-changed', 'phone-changed', 'phone-removed'] as const;
    const ofNames = ['names-changed', 'login-chosen', 'login-removed', 'login-lost'] as const;
    const notices: MailNotice[] = [
      { ...code, language },
      { ...code, language, kind: 'not-me', login: 'alice', at, ...without('code', 'minutes') } as never,
      { ...code, language, kind: 'contact-code' },
      ...[...changes, ...ofContacts, ...ofNames].map((kind) => ({
        kind,
        id: 'x',
        to: 'a@b.example',
        language,
        portal: 'demo',
        login: 'alice',
        at,
        reportToken: 'T0ken',
      })),
    ];
    for (const notice of notices) {
      const mail = await renderMail({ ...notice, to: 'a@b.example' }, configOf());
      expect(mail.subject.length).toBeGreaterThan(5);
      expect(`${mail.text}${mail.html}${mail.subject}`).not.toMatch(/undefined|\[object|NaN/);
      expect(mail.html).toContain(`<html lang="${language}" dir="ltr">`);
      if ('reportToken' in notice) {
        expect(mail.text).toContain('https://portal.example/portal/demo/not-me#t=T0ken');
        expect(mail.html).toContain('href="https://portal.example/portal/demo/not-me#t=T0ken"');
      }
    }
  });

  it('the code is in the mail and not in its subject', async () => {
    const mail = await renderMail(code, configOf());
    expect(mail.text).toContain('123456');
    expect(mail.html).toContain('123456');
    expect(mail.subject).not.toContain('123456');
  });

  it('W7: names from the directory and the configuration are inert', async () => {
    const config = configOf({ name: hostile });
    const notice = { kind: 'password-reset', id: 'x', to: 'a@b.example', language: 'en', portal: 'demo' } as const;
    for (const mail of [
      await renderMail(code, config),
      await renderMail({ ...notice, login: hostile, at: '2026-11-21T08:00:00.000Z', reportToken: hostile }, config),
    ]) {
      expect(mail.subject).not.toMatch(/[\r\n\u2028]/);
      expect(mail.html).not.toContain('<img');
      expect(mail.html).not.toMatch(/href="[^"]*"[^>]/);
    }
  });
});

describe('the notices function', () => {
  async function setup() {
    const w = await world();
    const deliver = async (notice: Notice) => {
      const body = await w.ports.keyRing.seal('notice', JSON.stringify(notice), 'notices');
      await sendNotice.handle(body, { ports: w.ports, config: w.config, log: w.log, now: w.now, isRetry: false });
    };
    return { w, deliver };
  }

  it('sends a mail once, and a decoy never', async () => {
    const { w, deliver } = await setup();
    await deliver({ ...code, id: 'once' });
    await deliver({ ...code, id: 'once' });
    await deliver({ ...code, id: 'decoy', to: null });
    expect(w.ports.mailer.sent.map((mail) => mail.to)).toEqual(['a@b.example']);
    expect(w.lines.join()).not.toMatch(/a@b|123456/);
  });

  it('calls a portal by its name that was made a moment ago', async () => {
    const { w, deliver } = await setup();
    await w.ports.resources.put({ ...w.config.portals[0]!, alias: 'brand-new', name: 'Northern Branch' });
    await deliver({ ...code, id: 'early', portal: 'brand-new' });
    expect(w.ports.mailer.sent.at(-1)?.text).toContain('Northern Branch');
  });

  it('drops what we did not seal', async () => {
    const { w } = await setup();
    for (const body of ['', 'x', JSON.stringify(code)]) {
      await sendNotice.handle(body, { ports: w.ports, config: w.config, log: w.log, now: w.now, isRetry: false });
    }
    expect(w.ports.mailer.sent).toEqual([]);
    expect(
      await openNotice(w.ports.keyRing, await w.ports.keyRing.seal('report', JSON.stringify(code), 'notices')),
    ).toBeUndefined();
  });
});

describe('this was not me', () => {
  async function reported() {
    const w = await world();
    const person = (await w.ports.people.findById(personId('corp', alice.objectGuid)))!;
    const change = {
      kind: 'password-reset',
      id: 'op',
      person,
      portal: 'demo',
      login: 'alice',
      language: 'en',
    } as const;
    const notice = await changeNotice(w.ports.keyRing, change, w.now());
    return { w, token: (notice as { reportToken: string }).reportToken };
  }

  it('a report that we could not carry out can be made again', async () => {
    const { w, token } = await reported();
    w.ports.notices.isBroken = true;
    expect((await w.browser().post('/reports', { token })).status).toBe(500);
    w.ports.notices.isBroken = false;
    expect((await w.browser().post('/reports', { token })).status).toBe(204);
    expect((await w.browser().post('/reports', { token })).status).toBe(404);
  });

  it('freezes recovery for a day, tells the administrator, works once and never by looking', async () => {
    const { w, token } = await reported();
    const browser = w.browser();
    expect((await browser.get('/reports')).status).toBe(404);
    const answers = await Promise.all(Array.from({ length: 5 }, () => browser.post('/reports', { token })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 404, 404, 404, 404]);
    expect(w.ports.notices.sent).toMatchObject([{ kind: 'not-me', to: 'security@corp.example', login: 'alice' }]);
    const start = { portal: 'demo', login: 'alice', purpose: 'reset', language: 'en' };
    await browser.post('/recovery', start);
    expect(w.ports.notices.sent.at(-1)).toMatchObject({ kind: 'code', to: null });
    await w.pass(24 * 3600);
    await browser.post('/recovery', start);
    expect(w.ports.notices.sent.at(-1)).toMatchObject({ kind: 'code', to: 'alice@mail.example' });
  });

  it('stops a recovery that was already proven', async () => {
    const { w, token } = await reported();
    const thief = w.browser();
    await thief.post('/recovery', { portal: 'demo', login: 'alice', purpose: 'reset', language: 'en' });
    const flow = await thief.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    await w.browser().post('/reports', { token });
    const { operation } = flow.body.sealing.binding;
    expect((await thief.post('/recovery/password', { operation, sealed: 'x' })).body.code).toBe('not-allowed');
    expect(w.ports.jobs.sent).toEqual([]);
  });

  it('expires after a week, and is refused when altered', async () => {
    const { w, token } = await reported();
    expect((await w.browser().post('/reports', { token: `${token}x` })).status).toBe(404);
    await w.pass(7 * 24 * 3600);
    expect((await w.browser().post('/reports', { token })).status).toBe(404);
  });
});

function without(...names: string[]): object {
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

describe('text messages', () => {
  const notice = { ...code, kind: 'text-code', to: '+4917012345678' } as const;

  it.each(['en', 'de'] as const)(
    'are short, begin with the code, have no link and bind themselves to us: %s',
    async (language) => {
      const { to, text } = await renderText({ ...notice, language }, configOf());
      expect(to).toBe('+4917012345678');
      expect(text.startsWith('123456 ')).toBe(true);
      expect(text.split('\n').at(-1)).toBe('@portal.example #123456');
      expect(text).not.toMatch(/https?:|undefined/);
      // One message: letters of GSM 03.38 alone, 160 of them at most.
      expect(text.length).toBeLessThanOrEqual(160);
      expect(text).toMatch(/^[A-Za-z0-9 äöüÄÖÜß.,:?!@#/\n-]+$/);
      const gone = await renderText({ ...notice, kind: 'text-number-gone', language } as never, configOf());
      expect(gone.text.length).toBeLessThanOrEqual(160);
      expect(gone.text).not.toMatch(/https?:|undefined|123456/);
    },
  );

  it('W7: a name from the configuration cannot bind a code to another page, nor make a message long', async () => {
    const { text } = await renderText(
      notice,
      configOf({ name: `${'x'.repeat(10)}\n\n@evil.example #123456${'y'.repeat(40)}` }),
    );
    expect(text.match(/@/g)).toHaveLength(1);
    expect(text.split('\n')).toHaveLength(3);
    expect(text.length).toBeLessThanOrEqual(160);
  });

  it('go to the phone and not to the mailbox, once, and a decoy’s nowhere', async () => {
    const w = await world();
    const deliver = async (each: Notice) => {
      const body = await w.ports.keyRing.seal('notice', JSON.stringify(each), 'notices');
      await sendNotice.handle(body, { ports: w.ports, config: w.config, log: w.log, now: w.now, isRetry: false });
    };
    await deliver({ ...notice, id: 'text-once' });
    await deliver({ ...notice, id: 'text-once' });
    await deliver({ ...notice, id: 'text-decoy', to: null });
    expect(w.ports.texts.sent.map(({ to }) => to)).toEqual(['+4917012345678']);
    expect(w.ports.mailer.sent).toEqual([]);
    expect(w.lines.join()).toContain('text-sent');
    expect(w.lines.join()).not.toMatch(/4917|123456/);
  });
});
