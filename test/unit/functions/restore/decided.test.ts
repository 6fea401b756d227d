import { describe, expect, it } from '@jest/globals';
import { portalPasswordId } from '#functions/authenticators/portal-password.ts';
import { giveToken } from '../fakes/give-token.ts';
import { alice } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';
import { noticesOf, owner, signedIn } from '../factors/signed-in.ts';
import {
  admin,
  goodPassword,
  newMailCode,
  onlyIssue,
  pathOf,
  provenByMail,
  provenByPassword,
  restoreWorld,
} from './restore-world.ts';
import type { RestoreWorld } from './restore-world.ts';

/** Alice lost mailbox and token; her directory password remains. */
async function askedForAll(w: RestoreWorld): Promise<Browser> {
  await giveToken(w, owner);
  const browser = await provenByPassword(w, ['mail', 'token'], alice.objectGuid);
  await browser.post('/restore/mail-codes', { mail: 'new@mail.example' });
  const sent = await browser.post('/restore/requests', { mailCode: newMailCode(w) });
  if (sent.status !== 201) throw new Error(JSON.stringify(sent.body));
  return browser;
}
const verify = (who: Browser, w: RestoreWorld, body: object = {}) =>
  who.post(`${pathOf(onlyIssue(w))}/verification`, body);
const aliceNow = async (w: RestoreWorld) => (await w.ports.people.findById(owner))!;

describe('an administrator', () => {
  it('sees who asks, what is lost, what remains and what was proven, and no secret', async () => {
    const w = await restoreWorld();
    await w.ports.peopleEnrolment.setEnrolled(owner, 'recovery-code', true);
    await askedForAll(w);
    const ada = await admin(w);
    const list = (await ada.get('/admin/user-issues?portal=demo')).body;
    expect(list.issues).toMatchObject([{ state: 'waiting', login: 'alice', lost: ['mail', 'token'] }]);
    const { id } = list.issues[0];
    const shown = (await ada.get(`/admin/user-issues/demo/${id}`)).body;
    expect(shown).toMatchObject({
      proven: [{ factor: 'directory-password' }],
      remaining: ['recovery-code'],
      absent: ['portal-password'],
      from: { network: '198.51.100.0/24' },
      newMail: 'new@mail.example',
      givesPortalPassword: false,
    });
    expect(JSON.stringify(shown)).not.toContain('alice@mail.example');
  });

  it('finds first what waits: what is decided or has run out is not among it, and is counted nowhere', async () => {
    const w = await restoreWorld();
    await askedForAll(w);
    const [ada, elsewhere] = [await admin(w), await admin(w, [])];
    const waiting = async () => (await ada.get('/admin/user-issues?portal=demo&state=waiting')).body.issues;
    const counted = async (who: Browser) => (await who.get('/admin/user-issue-counts')).body.portals;
    expect(await waiting()).toMatchObject([{ state: 'waiting', login: 'alice' }]);
    expect(await counted(ada)).toContainEqual({ alias: 'demo', name: expect.any(String), waiting: 1, isMore: false });
    expect(await counted(elsewhere)).toEqual([]);
    await ada.send('DELETE', pathOf(onlyIssue(w)));
    expect(await waiting()).toEqual([]);
    expect((await ada.get('/admin/user-issues?portal=demo')).body.issues).toMatchObject([{ state: 'refused' }]);
    expect(await counted(ada)).toContainEqual(expect.objectContaining({ alias: 'demo', waiting: 0 }));
  });

  it('verifies: the token is off and still assigned, the new address counts, sessions end, everybody is told', async () => {
    const w = await restoreWorld();
    const session = await signedIn(w);
    const browser = await askedForAll(w);
    const ada = await admin(w);
    const done = await verify(ada, w);
    expect(done).toMatchObject({ status: 200, body: { issue: { state: 'verified', decidedBy: 'Ada' } } });
    expect(done.body.bootstrapCode).toBeUndefined();
    expect(await w.ports.tokens.list(owner)).toMatchObject([{ isEnabled: false, resource: 'demo' }]);
    expect(await aliceNow(w)).toMatchObject({ ownMail: 'new@mail.example', enrolled: [] });
    expect((await aliceNow(w)).issues).toBeUndefined();
    expect((await session.get('/session')).status).toBe(401);
    expect((await browser.get('/restore')).body).toMatchObject({ state: 'verified' });
    const told = noticesOf(w, 'restore-verified').map(({ to }) => to);
    expect(told.sort()).toEqual(['alice@mail.example', 'new@mail.example']);
    expect(noticesOf(w, 'issue-ended')).toMatchObject([{ to: 'security@corp.example', ending: 'verified' }]);
    expect(onlyIssue(w)).not.toHaveProperty('newMail');
    // She comes in by what is left of what is asked for.
    await signedIn(w);
  });

  it('verifies a new portal password, with which its owner signs in; its hash stays nowhere else', async () => {
    const w = await restoreWorld();
    const browser = await provenByMail(w, ['password']);
    await browser.post('/restore/requests', { newPassword: goodPassword });
    const { newPasswordHash } = onlyIssue(w);
    await verify(await admin(w), w);
    const record = await w.ports.authenticators.find(owner, portalPasswordId, 'portal-password');
    expect(record?.hash).toBe(newPasswordHash);
    expect((await aliceNow(w)).enrolled).toContain('portal-password');
    expect(JSON.stringify([...w.ports.issues.items])).not.toContain('argon2id');
    const again = w.browser();
    await again.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' });
    const proof = { factor: 'portal-password', password: goodPassword };
    expect((await again.post('/flow/proofs', proof)).body.state).toBe('proven');
  });

  it('hands over a code where the password is lost, and only there', async () => {
    const w = await restoreWorld();
    const browser = await provenByMail(w, ['password']);
    await browser.post('/restore/requests', { newPassword: goodPassword });
    const done = await verify(await admin(w), w, { withBootstrapCode: true });
    expect(done.body.bootstrapCode.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(JSON.stringify([w.lines, w.ports.notices.sent])).not.toContain(done.body.bootstrapCode.code);
    const other = await restoreWorld();
    await askedForAll(other);
    const refused = await verify(await admin(other), other, { withBootstrapCode: true });
    expect(refused.body.code).toBe('not-allowed');
    expect(onlyIssue(other).state).toBe('waiting');
  });

  it('decides against it: nothing changes, what was given is gone, and it cannot be verified any more', async () => {
    const w = await restoreWorld();
    const browser = await askedForAll(w);
    const ada = await admin(w);
    expect((await ada.send('DELETE', pathOf(onlyIssue(w)))).status).toBe(204);
    expect((await browser.get('/restore')).body).toMatchObject({ state: 'refused' });
    expect(onlyIssue(w)).not.toHaveProperty('newMail');
    expect((await aliceNow(w)).ownMail).toBeUndefined();
    expect(noticesOf(w, 'restore-refused').map(({ to }) => to)).toEqual(['alice@mail.example', 'new@mail.example']);
    expect((await verify(ada, w)).body.code).toBe('wrong-step');
    expect((await ada.send('DELETE', pathOf(onlyIssue(w)))).body.code).toBe('wrong-step');
  });

  it('of fifty decisions at once one counts', async () => {
    const w = await restoreWorld();
    const browser = await provenByMail(w, ['password']);
    await browser.post('/restore/requests', { newPassword: goodPassword });
    const ada = await admin(w);
    const all = await Promise.all(Array.from({ length: 50 }, () => verify(ada, w, { withBootstrapCode: true })));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 409)).toHaveLength(49);
    expect(noticesOf(w, 'bootstrap-code-issued')).toHaveLength(1);
    expect(noticesOf(w, 'restore-verified')).toHaveLength(1);
  });

  it('cannot decide for one that its owner cancelled or that ran out, nor for one that the record does not know', async () => {
    const w = await restoreWorld();
    const browser = await askedForAll(w);
    const ada = await admin(w);
    const note = { ...onlyIssue(w) };
    await w.ports.peopleIssues.dropIssue(owner, note);
    expect((await verify(ada, w)).body.code).toBe('wrong-step');
    await w.ports.peopleIssues.noteIssue(owner, note, w.now());
    await w.pass(14 * 24 * 60 * 60);
    expect((await verify(ada, w)).body.code).toBe('wrong-step');
    await browser.send('DELETE', '/restore');
    expect((await aliceNow(w)).ownMail).toBeUndefined();
    expect((await w.ports.tokens.list(owner))[0]?.isEnabled).toBe(true);
  });

  it.each(['setOwn', 'change', 'remove', 'send', 'advance'] as const)(
    'a decision that breaks off at %s is not undone half-way, and ends the same when it is made again',
    async (member) => {
      const w = await restoreWorld();
      await signedIn(w);
      await askedForAll(w);
      const ada = await admin(w);
      const broken = {
        setOwn: w.ports.peopleProfile,
        change: w.ports.tokens,
        remove: w.ports.sessionEnds,
        send: w.ports.notices,
        advance: w.ports.issues,
      }[member] as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
      const whole = broken[member]!.bind(broken);
      let calls = 0;
      // The claim is written; what comes after it is not.
      broken[member] = (...given) =>
        member === 'advance' && calls++ === 0 ? whole(...given) : Promise.reject(new Error('the power went'));
      expect((await verify(ada, w)).status).toBe(500);
      broken[member] = whole;
      expect(onlyIssue(w).state).toBe('verifying');
      // Nobody can decide otherwise, nor at the same time.
      expect((await ada.send('DELETE', pathOf(onlyIssue(w)))).body.code).toBe('wrong-step');
      expect((await verify(ada, w)).body.code).toBe('wrong-step');
      await w.pass(30);
      expect((await verify(ada, w)).body.issue.state).toBe('verified');
      expect(await aliceNow(w)).toMatchObject({ ownMail: 'new@mail.example', enrolled: [] });
      expect((await w.ports.tokens.list(owner))[0]?.isEnabled).toBe(false);
      // Told again is the same mail: its id is that of the decision.
      const ids = noticesOf(w, 'restore-verified').map(({ id }) => id);
      expect(new Set(ids).size).toBe(2);
    },
  );

  it('what was set after the request stays: a newer token and a newer portal password', async () => {
    const w = await restoreWorld();
    const browser = await provenByMail(w, ['password', 'token']);
    await browser.post('/restore/requests', { newPassword: goodPassword });
    await w.pass(60);
    await giveToken(w, owner, { createdAtMs: w.now().getTime() });
    const newer = { type: 'portal-password', owner, id: portalPasswordId, revision: 1, hash: '$newer' } as const;
    await w.ports.authenticators.create({ ...newer, createdAtMs: w.now().getTime() });
    await verify(await admin(w), w);
    expect((await w.ports.tokens.list(owner))[0]?.isEnabled).toBe(true);
    expect((await aliceNow(w)).enrolled).toContain('token-code');
    expect(await w.ports.authenticators.find(owner, portalPasswordId, 'portal-password')).toMatchObject(newer);
  });

  it('pages through all requests of a portal once, and gives no cursor that means anything else', async () => {
    const w = await restoreWorld();
    await askedForAll(w);
    const first = onlyIssue(w);
    for (let n = 0; n < 59; n++) await w.ports.issues.create({ ...first, id: `${first.id.slice(0, 13)}-${1000 + n}` });
    const ada = await admin(w);
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = (await ada.get(`/admin/user-issues?portal=demo${cursor && `&cursor=${cursor}`}`)).body;
      seen.push(...page.issues.map(({ id }: { id: string }) => id));
      cursor = page.cursor;
    } while (cursor);
    expect(seen).toHaveLength(60);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
    expect((await ada.get('/admin/user-issues?portal=demo&cursor=Zm9v')).status).toBe(404);
  });
});

describe('W5: nobody else', () => {
  it.each([
    ['anybody', (w: RestoreWorld) => Promise.resolve(w.browser())],
    ['a person who is signed in', (w: RestoreWorld) => signedIn(w)],
    ['who restores access', (w: RestoreWorld) => provenByMail(w, ['token'])],
    ['an administrator of another portal', (w: RestoreWorld) => admin(w, ['other'])],
  ])('%s decides, or sees anything', async (_, who) => {
    const w = await restoreWorld();
    const browser = await who(w);
    await askedForAll(w);
    const path = pathOf([...w.ports.issues.items.values()].at(-1)!);
    const isAdmin = browser.cookies.has('__Host-latchkey-admin');
    const refusal = isAdmin ? [404, 'not-found'] : [401, 'admin-session-required'];
    for (const [method, where, body] of [
      ['GET', '/admin/user-issues?portal=demo', undefined],
      ['GET', path, undefined],
      ['POST', `${path}/verification`, {}],
      ['DELETE', path, undefined],
    ] as const) {
      const answer = await browser.send(method, where, body);
      expect([method, where, answer.status, answer.body.code]).toEqual([method, where, ...refusal]);
    }
  });

  it('an administrator is nobody in the place of a person, and their session ends', async () => {
    const w = await restoreWorld();
    await askedForAll(w);
    const ada = await admin(w);
    const token = ada.cookies.get('__Host-latchkey-admin')!;
    ada.cookies.set('__Host-latchkey-session', token);
    ada.cookies.set('__Host-latchkey-flow', token);
    expect((await ada.get('/session')).body.code).toBe('session-required');
    expect((await ada.get('/flow')).body.code).toBe('flow-required');
    await w.pass(61 * 24 * 60 * 60);
    expect((await verify(ada, w)).body.code).toBe('admin-session-required');
  });
});
