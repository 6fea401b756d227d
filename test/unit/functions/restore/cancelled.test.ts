import { describe, expect, it } from '@jest/globals';
import { noticesOf, owner, signedIn } from '../factors/signed-in.ts';
import { alice } from '../fakes/world.ts';
import type { Browser } from '../fakes/world.ts';
import { onlyIssue, provenByMail, provenByPassword, restoreWorld } from './restore-world.ts';
import type { RestoreWorld } from './restore-world.ts';

/** Somebody with Alice's mailbox asks: her token is lost. */
async function asked(w: RestoreWorld): Promise<Browser> {
  const browser = await provenByMail(w, ['token']);
  if ((await browser.post('/restore/requests', {})).status !== 201) throw new Error('not sent');
  return browser;
}

/** A sign-in by a code to the mailbox. */
async function signedInByMail(w: RestoreWorld): Promise<Browser> {
  const browser = w.browser();
  await browser.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' });
  await browser.post('/flow/challenges', { factor: 'email-code' });
  await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
  const opened = await browser.post('/sign-in/session');
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
  return browser;
}

describe('E19: a request to restore access is cancelled', () => {
  it('when the real person signs in by other means; whoever made it sees that, and everybody is told', async () => {
    const w = await restoreWorld();
    const thief = await asked(w);
    await signedIn(w);
    expect((await thief.get('/restore')).body).toMatchObject({ state: 'cancelled' });
    expect(noticesOf(w, 'restore-cancelled')).toMatchObject([{ to: 'alice@mail.example' }]);
    expect(noticesOf(w, 'issue-ended')).toMatchObject([{ to: 'security@corp.example', ending: 'cancelled' }]);
    expect(w.ports.activity.of(owner).map(({ what }) => what)).toContain('restore.cancelled');
    expect((await w.ports.people.findById(owner))?.issues).toBeUndefined();
  });

  it('not when whoever made it signs in by the same means', async () => {
    const w = await restoreWorld();
    const thief = await asked(w);
    const session = await signedInByMail(w);
    expect((await thief.get('/restore')).body).toMatchObject({ state: 'waiting' });
    const { reference, lost, submittedAt } = (await thief.get('/restore')).body;
    expect((await session.get('/account')).body.restore).toEqual({ reference, lost, submittedAt });
  });

  it('the other way round as well: asked for by the password, cancelled by the mailbox', async () => {
    const w = await restoreWorld();
    const thief = await provenByPassword(w, ['token'], alice.objectGuid);
    expect((await thief.post('/restore/requests', {})).status).toBe(201);
    await signedIn(w);
    expect((await thief.get('/restore')).body.state).toBe('waiting');
    await signedInByMail(w);
    expect((await thief.get('/restore')).body.state).toBe('cancelled');
  });

  it('by who is signed in and did not ask for it, without a fresh proof; once', async () => {
    const w = await restoreWorld();
    const thief = await asked(w);
    const session = await signedInByMail(w);
    expect((await session.send('DELETE', '/account/restore')).status).toBe(204);
    expect((await thief.get('/restore')).body.state).toBe('cancelled');
    expect((await session.send('DELETE', '/account/restore')).body.code).toBe('not-found');
    expect((await session.get('/account')).body.restore).toBeUndefined();
  });

  it('by "this was not me" in the mail about it, and no other comes for a day', async () => {
    const w = await restoreWorld();
    const thief = await asked(w);
    const late = await provenByMail(w, ['token']);
    const [notice] = noticesOf(w, 'restore-requested') as unknown as { reportToken: string }[];
    expect((await w.browser().post('/reports', { token: notice!.reportToken })).status).toBe(204);
    expect((await thief.get('/restore')).body.state).toBe('cancelled');
    // Proven before, and of no use after.
    expect((await late.post('/restore/requests', {})).body.code).toBe('not-allowed');
    await expect(provenByMail(w, ['token'])).rejects.toThrow();
  });

  it('by the browser that made it, which then knows nothing of it', async () => {
    const w = await restoreWorld();
    const browser = await asked(w);
    expect((await w.browser().send('DELETE', '/restore')).body.code).toBe('not-found');
    expect((await browser.send('DELETE', '/restore')).status).toBe(204);
    expect((await browser.get('/restore')).status).toBe(404);
    expect(onlyIssue(w)).toMatchObject({ state: 'cancelled' });
  });

  it('a sign-in gets in also when cancelling fails, and sees it there', async () => {
    const w = await restoreWorld();
    const thief = await asked(w);
    w.ports.issues.advance = () => Promise.reject(new Error('the table is away'));
    const session = await signedIn(w);
    expect((await session.get('/account')).body.restore).toBeDefined();
    expect(w.lines.join()).toContain('restore-not-cancelled');
    expect((await thief.get('/restore')).body.state).toBe('waiting');
  });
});

describe('requests of one person', () => {
  it('three may wait, and a new one takes the place of none', async () => {
    const w = await restoreWorld();
    for (let n = 0; n < 3; n++) await asked(w);
    const fourth = await provenByMail(w, ['token']);
    expect((await fourth.post('/restore/requests', {})).body.code).toBe('too-many-issues');
    expect(w.ports.issues.items.size).toBe(3);
    expect([...w.ports.issues.items.values()].every(({ state }) => state === 'waiting')).toBe(true);
  });

  it('W9: five a day, also when each was taken back', async () => {
    const w = await restoreWorld();
    for (let n = 0; n < 5; n++) {
      await (await asked(w)).send('DELETE', '/restore');
      await w.pass(60 * 60);
    }
    const sixth = await provenByMail(w, ['token']);
    expect((await sixth.post('/restore/requests', {})).body.code).toBe('too-many-tries');
  });

  it('E12: fifty at once from one flow come to one', async () => {
    const w = await restoreWorld();
    const browser = await provenByMail(w, ['token']);
    const all = await Promise.all(Array.from({ length: 50 }, () => browser.post('/restore/requests', {})));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(w.ports.issues.items.size).toBe(1);
    expect(noticesOf(w, 'restore-requested')).toHaveLength(1);
  });

  it('one that could not be told of is taken back, and can be sent again', async () => {
    const w = await restoreWorld();
    const browser = await provenByMail(w, ['token']);
    w.ports.notices.isBroken = true;
    expect((await browser.post('/restore/requests', {})).status).toBe(500);
    expect(w.ports.issues.items.size).toBe(0);
    w.ports.notices.isBroken = false;
    expect((await browser.post('/restore/requests', {})).status).toBe(201);
  });

  it('runs out after 14 days, and is shown so', async () => {
    const w = await restoreWorld();
    const browser = await asked(w);
    await w.pass(14 * 24 * 60 * 60);
    expect((await browser.get('/restore')).body.state).toBe('expired');
    expect((await (await signedInByMail(w)).get('/account')).body.restore).toBeUndefined();
  });
});
