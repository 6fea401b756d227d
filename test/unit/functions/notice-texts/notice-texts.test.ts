import { describe, expect, it } from '@jest/globals';
import { installationKinds, portalKinds } from '#shared/domain/notice-shapes.ts';
import { sendNotice } from '#functions/events/send-notice.ts';
import type { Notice } from '#functions/notices/notice.ts';
import { signedInAdmin } from '../administrators/admin-world.ts';
import { world } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';

type World = Awaited<ReturnType<typeof world>>;
const place = '/admin/resources/demo/notice-texts/en/code';
const words = { subject: 'Your number for {portal}', body: 'Dear colleague,\n\n{code}\n\nKind regards,\nIT' };

const deliver = async (w: World, notice: Notice): Promise<void> => {
  const body = await w.ports.keyRing.seal('notice', JSON.stringify(notice), 'notices');
  await sendNotice.handle(body, { ports: w.ports, config: w.config, log: w.log, now: w.now, isRetry: false });
};
const code = (id: string) =>
  ({ kind: 'code', id, to: 'a@b.example', language: 'en', portal: 'demo', code: '123456', minutes: 10 }) as const;
const put = (admin: Browser, etag: string, body: object, path = place) => {
  admin.headers = { 'if-match': `"${etag}"` };
  return admin.send('PUT', path, body);
};
const etagOf = (reply: Awaited<ReturnType<Browser['get']>>): string =>
  String(reply.raw.headers?.etag).replaceAll('"', '');

describe('an administrator’s words', () => {
  it('are stored, told apart by their revision, sent, and taken back', async () => {
    const w = await world();
    const admin = await signedInAdmin(w);
    const first = await admin.get(place);
    expect(first.body).toMatchObject({ kind: 'code', channel: 'mail', ours: { subject: 'Your code for {portal}' } });
    expect(first.body.own).toBeUndefined();
    expect(etagOf(first)).toBe('ours');

    const changed = await put(admin, 'ours', words);
    expect(changed).toMatchObject({ status: 200, body: { own: { ...words, changedBy: expect.any(String) } } });
    expect((await put(admin, 'ours', words)).body.code).toBe('stale');
    expect((await admin.get('/admin/resources/demo/notice-texts')).body.noticeTexts[0]).toEqual({
      ...{ kind: 'code', channel: 'mail', changed: ['en'], family: 'code' },
    });

    await deliver(w, code('own'));
    await deliver(w, { ...code('other'), language: 'de' });
    const [own, german] = w.ports.mailer.sent;
    expect(own).toMatchObject({ subject: 'Your number for Demo' });
    expect(own!.text).toMatch(/^Dear colleague,\n\n {4}123456\n\nKind regards,\nIT\n/);
    expect(own!.html).toContain('Kind regards,<br>IT');
    expect(german!.subject).toBe('Ihr Code für Demo');

    admin.headers = { 'if-match': `"${etagOf(changed)}"` };
    expect((await admin.send('DELETE', place)).status).toBe(200);
    expect((await admin.send('DELETE', place)).body.code).toBe('stale');
    await deliver(w, code('again'));
    expect(w.ports.mailer.sent.at(-1)!.subject).toBe('Your code for Demo');
  });

  it('are refused where they are no notice, and the preview says why', async () => {
    const w = await world();
    const admin = await signedInAdmin(w);
    const bad = { ...words, body: 'No code.' };
    expect((await put(admin, 'ours', bad)).body.code).toBe('rules-broken');
    expect((await admin.post(`${place}/preview`, bad)).body).toEqual({
      problem: { code: 'missing', part: 'body', placeholder: 'code' },
    });
    admin.headers = {};
    expect((await admin.send('PUT', place, words)).body.code).toBe('precondition-required');
    expect((await admin.get('/admin/resources/demo/notice-texts/xx/code')).status).toBe(400);
    expect((await admin.get('/admin/resources/none/notice-texts')).status).toBe(404);
  });

  it('W7: in the preview are text, whatever they and the data say', async () => {
    const w = await world({ portal: { name: '"><script>a()</script>\r\nBcc: x@y.example' } });
    const admin = await signedInAdmin(w);
    const { notice } = (await admin.post(`${place}/preview`, { ...words, body: 'a & b "c" {portal}\n\n{code}' })).body;
    expect(notice.html).not.toContain('<script');
    expect(notice.html).toContain('a &#38; b &#34;c&#34;');
    expect(notice.subject).not.toMatch(/[\r\n]/);
    expect(notice.text).toContain('    123456');
  });

  it('of every kind have a preview with nobody’s data', async () => {
    const w = await world();
    const admin = await signedInAdmin(w);
    const paths = [
      ...portalKinds.map((kind) => `/admin/resources/demo/notice-texts/fr/${kind}`),
      ...installationKinds.map((kind) => `/admin/notice-texts/de/${kind}`),
    ];
    for (const at of paths) {
      const { ours } = (await admin.get(at)).body;
      const { notice } = (await admin.post(`${at}/preview`, ours)).body;
      expect([at, notice?.text]).toEqual([at, expect.stringMatching(/\S/)]);
      expect([at, `${notice.text}${notice.html ?? ''}`]).toEqual([
        at,
        expect.not.stringMatching(/undefined|\[object|NaN|\{\w+\}|alice/),
      ]);
    }
  });

  it('go by a test message to the administrator’s own address alone, and not without end', async () => {
    const w = await world();
    const admin = await signedInAdmin(w);
    const answer = await admin.post(`${place}/test-message`, { ...words, to: 'victim@corp.example' });
    expect(answer.status).toBe(400);
    const sent = await admin.post(`${place}/test-message`, words);
    const [mine] = [...w.administrators.values()];
    expect(sent).toMatchObject({ status: 202, body: { to: mine!.mail } });
    await deliver(w, w.ports.notices.sent.at(-1)!);
    expect(w.ports.mailer.sent.at(-1)).toMatchObject({ to: mine!.mail, subject: '[Test] Your number for Demo' });
    for (let count = 1; count < 30; count += 1) await admin.post(`${place}/test-message`, words);
    expect((await admin.post(`${place}/test-message`, words)).body.code).toBe('too-many-tries');
  });

  it('that could not be stored today, or cannot be read, are passed over: the code still comes', async () => {
    const w = await world();
    const broken = { portal: 'demo', language: 'en', kind: 'code', subject: 'S', body: 'No code in it' } as const;
    await w.ports.noticeTextDesk.put({ ...broken, revision: 'r', changedAtMs: 0, changedBy: 'x' }, undefined);
    await deliver(w, code('unusable'));
    w.ports.noticeTexts.find = async () => Promise.reject(new Error('away'));
    await deliver(w, code('unread'));
    expect(w.ports.mailer.sent.map(({ text }) => text.includes('123456'))).toEqual([true, true]);
    expect(w.lines.join('\n')).toMatch(/notice-text-unusable[\s\S]*notice-text-unread/);
  });

  it('are not for the help desk, and may only be read by an auditor', async () => {
    const w = await world();
    const helper = await signedInAdmin(w, { id: 'h', role: 'helpdesk' });
    expect((await helper.get(place)).body.code).toBe('not-permitted');
    const auditor = await signedInAdmin(w, { id: 'a', role: 'auditor' });
    expect((await auditor.get(place)).status).toBe(200);
    expect((await put(auditor, 'ours', words)).body.code).toBe('not-permitted');
    const elsewhere = await signedInAdmin(w, { id: 'e', role: 'administrator', portals: ['bank'] });
    expect((await elsewhere.get(place)).status).toBe(404);
  });
});

describe('words of what others cause', () => {
  const invitation = '/admin/resources/demo/notice-texts/en/invitation';
  const welcome = { subject: 'Welcome to {portal}', body: 'Dear {login},\n\nplease begin here.\n\n{link}' };
  const invited = (id: string): Notice => ({
    ...{ kind: 'invitation', id, to: 'a@b.example', language: 'en', portal: 'demo', login: 'alice' },
  });

  it('an invitation has an administrator’s words, in the mail and where it is looked at before', async () => {
    const w = await world();
    const admin = await signedInAdmin(w);
    const before = await admin.get('/admin/onboarding/preview?portal=demo&language=en&kind=invitation');
    expect((await put(admin, 'ours', { ...welcome, body: 'Without a link.' }, invitation)).status).toBe(422);
    expect((await put(admin, 'ours', welcome, invitation)).status).toBe(200);
    await deliver(w, invited('welcome'));
    expect(w.ports.mailer.sent.at(-1)).toMatchObject({ subject: 'Welcome to Demo' });
    expect(w.ports.mailer.sent.at(-1)!.text).toMatch(
      /^Dear alice,\n\nplease begin here\.\n\nOpen Demo:\nhttps:\/\/portal\.example\/portal\/demo\/account\n/,
    );
    const { body } = await admin.get('/admin/onboarding/preview?portal=demo&language=en&kind=invitation');
    expect(body).toMatchObject({ subject: 'Welcome to Demo', text: expect.stringContaining('Dear sam,') });
    expect(before.body.subject).not.toBe(body.subject);
  });

  it('a mail of the help desk and the daily one have theirs', async () => {
    const w = await world();
    const admin = await signedInAdmin(w);
    const texts = '/admin/resources/demo/notice-texts/en';
    const helped = { subject: 'For {login}', body: 'We did it.\n\n{link}' };
    const daily = { subject: 'Good morning', body: '{counts}\n\nMade: {done}\n\n{link}' };
    expect((await put(admin, 'ours', helped, `${texts}/helped-token-taken`)).status).toBe(200);
    expect((await put(admin, 'ours', daily, `${texts}/digest`)).status).toBe(200);
    const common = { to: 'a@b.example', language: 'en', portal: 'demo' } as const;
    const done = { kind: 'helped', what: 'token-taken', login: 'alice', at: w.now().toISOString() } as const;
    await deliver(w, { ...common, ...done, id: 'taken', reportToken: 'T' });
    const counts = { waiting: 2, isMore: false, bridges: 1, bridgesAway: 0, done: 7, failed: 0, unknown: 0 };
    await deliver(w, { ...common, kind: 'digest', id: 'morning', day: '2026-11-20', ...counts });
    const [taken, morning] = w.ports.mailer.sent;
    expect(taken).toMatchObject({
      subject: 'For alice',
      text: expect.stringMatching(/^We did it\.\n[\s\S]*not-me#t=T/),
    });
    expect(morning!.text).toMatch(/^Requests to restore access [^\n]*: 2\.\n\nMade: 7\n\nOpen the console:\n/);
  });
});

describe('words of mails to administrators', () => {
  const place = '/admin/notice-texts/de/admin-invited';
  const welcome = { subject: 'Willkommen, {name}', body: '{by} wartet auf Sie.\n\n{link}' };

  it('belong to the installation: an owner changes them for all, and takes them back', async () => {
    const w = await world();
    const owner = await signedInAdmin(w, { role: 'owner' });
    const list = (await owner.get('/admin/notice-texts')).body;
    expect(list.languages).toEqual(['en', 'de']);
    expect(list.noticeTexts.map(({ kind }: { kind: string }) => kind)).toEqual(installationKinds);
    const changed = await put(owner, 'ours', welcome, place);
    expect(changed.status).toBe(200);
    expect((await put(owner, etagOf(changed), { ...welcome, body: 'Kein Link.' }, place)).body.code).toBe(
      'rules-broken',
    );

    const about = { name: 'Eve', role: 'auditor', isOwn: true, by: 'Ada', at: w.now().toISOString() } as const;
    const invited = {
      kind: 'admin',
      event: 'invited',
      portal: '',
      to: 'eve@corp.example',
      setupToken: 'T',
      ...about,
    } as const;
    await deliver(w, { ...invited, id: 'de', language: 'de' });
    await deliver(w, { ...invited, id: 'en', language: 'en' });
    const [own, english] = w.ports.mailer.sent;
    expect(own).toMatchObject({ subject: 'Willkommen, Eve', text: expect.stringMatching(/^Ada wartet auf Sie\.\n/) });
    expect(own!.text).toContain('https://portal.example/console/setup#t=T');
    expect(english!.subject).toBe('You are invited to the Latchkey console');

    const test = await owner.post(`${place}/test-message`, welcome);
    await deliver(w, w.ports.notices.sent.at(-1)!);
    expect(w.ports.mailer.sent.at(-1)).toMatchObject({ to: test.body.to, subject: '[Test] Willkommen, Alex Miller' });
    owner.headers = { 'if-match': `"${etagOf(changed)}"` };
    expect((await owner.send('DELETE', place)).status).toBe(200);
  });

  it('are no portal’s, and nobody’s but an owner’s', async () => {
    const w = await world();
    const owner = await signedInAdmin(w, { id: 'o', role: 'owner' });
    expect((await owner.get('/admin/resources/demo/notice-texts/de/admin-invited')).status).toBe(400);
    expect((await owner.get('/admin/notice-texts/de/invitation')).status).toBe(400);
    expect((await owner.get('/admin/notice-texts/fr/admin-invited')).status).toBe(400);
    const administrator = await signedInAdmin(w, { id: 'a', role: 'administrator' });
    expect((await administrator.get(place)).status).toBe(200);
    expect((await put(administrator, 'ours', welcome, place)).body.code).toBe('not-permitted');
    const part = await signedInAdmin(w, { id: 'p', role: 'owner', portals: ['demo'] });
    expect((await part.get(place)).body.code).toBe('not-permitted');
  });
});
