import { describe, expect, it } from '@jest/globals';
import { actions } from '#functions/actions/registry.ts';
import { activityId, activityLifeMs } from '#functions/activity/activity-entry.ts';
import { endOperation } from '#functions/events/end-operation.ts';
import { ActivityKind } from '#shared/api/activity-views.ts';
import { freshlyProven, noticesOf, owner, recovering, signedIn } from '../factors/signed-in.ts';
import { world } from '../fakes/world.ts';

const portal = {
  actions: ['password.reset', 'password.change', 'activity.show', 'environments.manage', 'recovery-codes.manage'],
} as const;
const withActivity = () => world({ portal: { actions: [...portal.actions] } });
type World = Awaited<ReturnType<typeof world>>;
const kinds = (w: World, person = owner) => w.ports.activity.of(person).map(({ what }) => what);

/** Steps that change nothing of an account by themselves, or whose end is noted elsewhere. */
const unnoted = [
  // Ends of operations are noted when the bridge tells of them; of sign-ins, when the session is opened.
  ...['password.prepare-change', 'profile.change-attributes'],
  ...['session.end', 'session.begin-proof'],
  ...['token.register', 'token.reassign', 'token.ask-question', 'token.send-code', 'token.rename'],
  ...['passkey.begin-registration', 'passkey.rename', 'push.rename'],
  ...['chat.begin-link', 'profile.begin-contact', 'environments.rename'],
  // Writes an entry for each request that it ends.
  'restore.cancel',
  // Writes its entry itself: the link in a mail does the same without a session.
  'activity.report',
];

describe('activity', () => {
  it('knows every audited action of a signed-in person: named in ActivityKind, or left out on purpose', () => {
    const audited = actions.filter(({ standing, isAudited }) => standing === 'session' && isAudited);
    const undecided = audited
      .map(({ id }) => id as string)
      .filter((id) => !ActivityKind.options.includes(id as never) && !unnoted.includes(id));
    expect(undecided).toEqual([]);
  });

  it('shows a sign-in with where and how, newest first, and nothing of anybody else', async () => {
    const w = await withActivity();
    await w.ports.activity.add({
      person: 'corp#other',
      id: activityId(1, 'x'),
      atMs: 1,
      what: 'signed-in',
      portal: 'demo',
    });
    await signedIn(w);
    await w.pass(60);
    const browser = await freshlyProven(w);
    const { entries } = (await browser.get('/activity')).body;
    const first = (what: string) => entries.find((entry: { what: string }) => entry.what === what);
    expect(first('session.prove').factors).toEqual(['email-code']);
    expect(first('signed-in')).toMatchObject({ factors: ['directory-password'], from: { network: '198.51.100.0/24' } });
    expect(entries.at(-1).at < entries[0].at).toBe(true);
    expect(entries).toHaveLength(3);
    expect(JSON.stringify(entries)).not.toContain('198.51.100.7');
  });

  it('is not for a portal that does not offer it', async () => {
    const w = await world();
    const browser = await signedIn(w);
    expect((await browser.get('/activity')).status).toBe(403);
    expect((await browser.post('/activity/reports', { entry: `${'1'.repeat(13)}-a` })).status).toBe(403);
  });

  it('pages through everything once, and ends after half a year', async () => {
    const w = await withActivity();
    const now = w.now().getTime();
    const add = (ageMs: number, mark: string) =>
      w.ports.activity.add({
        ...{ person: owner, id: activityId(now - ageMs, mark), atMs: now - ageMs, what: 'signed-in', portal: 'demo' },
      });
    for (let n = 0; n < 60; n++) await add((n + 1) * 1000, String(n));
    await add(activityLifeMs + 1000, 'old');
    const browser = await signedIn(w);
    const seen: string[] = [];
    let after = '';
    do {
      const page = (await browser.get(`/activity${after && `?after=${after}`}`)).body;
      seen.push(...page.entries.map(({ id }: { id: string }) => id));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(61);
    expect(new Set(seen).size).toBe(61);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it('notes how an operation ended, once, with what was proven and from where', async () => {
    const w = await withActivity();
    const browser = await recovering(w);
    const flow = await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    const { operation } = flow.body.sealing.binding;
    await browser.post('/recovery/password', { operation, sealed: 'x' });
    const result = { type: 'result', operation, directory: 'corp', outcome: 'password-in-history' } as never;
    const context = { ports: w.ports, config: w.config, now: w.now, log: w.log, isRetry: true };
    await endOperation(result, context);
    await endOperation(result, context);
    expect(w.ports.activity.of(owner)).toEqual([
      expect.objectContaining({
        what: 'password.reset',
        outcome: 'password-in-history',
        factors: ['email-code'],
        from: expect.objectContaining({ network: '198.51.100.0/24' }),
      }),
    ]);
  });

  it('E1: wrong tries are noted alike for somebody who does not exist; the same again is one entry an hour', async () => {
    const w = await withActivity();
    for (const login of ['alice', 'nobody']) {
      const browser = await recovering(w, login);
      for (let tries = 0; tries < 6; tries++)
        await browser.post('/flow/proofs', { factor: 'email-code', code: '000000' });
    }
    const byPerson = Map.groupBy(w.ports.activity.items.values(), ({ person }) => person);
    const [real, decoy] = [...byPerson.values()].map((entries) =>
      entries.map(({ what, factors }) => ({ what, factors })),
    );
    expect(real).toEqual([
      { what: 'wrong-proof', factors: ['email-code'] },
      { what: 'too-many-tries', factors: ['email-code'] },
    ]);
    expect(decoy).toEqual(real);
    expect([...byPerson.keys()]).toEqual([owner, expect.stringMatching(/^decoy#/)]);
  });

  it('an action that was carried out does not fail because it could not be noted', async () => {
    const w = await withActivity();
    const browser = await freshlyProven(w);
    w.ports.activity.add = () => Promise.reject(new Error('the store is away'));
    expect((await browser.post('/recovery-codes')).status).toBe(201);
    expect(w.lines.join()).toContain('activity-lost');
  });
});

describe('"this was not me"', () => {
  const reportFrom = async (w: World) => {
    const browser = await signedIn(w);
    const [entry] = (await browser.get('/activity')).body.entries;
    return { browser, report: () => browser.post('/activity/reports', { entry: entry.id }) };
  };

  it('freezes recovery, ends every other session, tells the administrator, and leaves signing in open (E18)', async () => {
    const w = await withActivity();
    const thief = await signedIn(w);
    const { browser, report } = await reportFrom(w);
    expect((await report()).status).toBe(204);
    expect((await thief.get('/session')).status).toBe(401);
    expect((await browser.get('/session')).status).toBe(200);
    expect((await w.ports.people.findById(owner))!.frozenUntilMs).toBe(w.now().getTime() + 24 * 60 * 60 * 1000);
    expect(noticesOf(w, 'not-me')).toEqual([expect.objectContaining({ to: 'security@corp.example', login: 'alice' })]);
    expect(kinds(w)).toContain('not-me');
    await signedIn(w);
  });

  it('protects each time, and mails the administrator five times a day at most (E18)', async () => {
    const w = await withActivity();
    const { report } = await reportFrom(w);
    for (let n = 0; n < 8; n++) expect((await report()).status).toBe(204);
    expect(noticesOf(w, 'not-me')).toHaveLength(5);
  });

  it('is about an entry of one’s own', async () => {
    const w = await withActivity();
    const id = activityId(w.now().getTime(), 'x');
    await w.ports.activity.add({
      person: 'corp#other',
      id,
      atMs: w.now().getTime(),
      what: 'signed-in',
      portal: 'demo',
    });
    const browser = await signedIn(w);
    expect((await browser.post('/activity/reports', { entry: id })).status).toBe(404);
    expect((await w.ports.people.findById(owner))!.frozenUntilMs).toBeUndefined();
  });

  it('by the link in a mail ends all sessions', async () => {
    const w = await world({ portal: { environment: { threshold: 0 } } });
    const browser = await signedIn(w);
    const [mail] = noticesOf(w, 'new-sign-in') as { reportToken: string }[];
    expect((await w.browser().post('/reports', { token: mail!.reportToken })).status).toBe(204);
    expect((await browser.get('/session')).status).toBe(401);
    expect(kinds(w)).toContain('not-me');
    // A notice is sent once for each id: this one must not pass for the mail whose link was used.
    const ids = w.ports.notices.sent.map((notice) => notice.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(noticesOf(w, 'not-me')).toHaveLength(1);
  });
});

describe('where I sign in', () => {
  const learned = async () => {
    const w = await world({ portal: { actions: [...portal.actions], environment: { threshold: 0 } } });
    const browser = await freshlyProven(w);
    const { environments } = (await browser.get('/environments')).body;
    return { w, browser, environments, path: `/environments/${environments[0].id}` };
  };

  it('shows what is kept, without hashes and habits, and which one this is', async () => {
    const { environments } = await learned();
    expect(environments).toEqual([
      {
        ...{ id: expect.any(String), isTrusted: false, isThis: true },
        places: [{ network: '198.51.100.0/24', lastSeenAt: expect.any(String) }],
        ...{ firstSeenAt: expect.any(String), lastSeenAt: expect.any(String) },
      },
    ]);
  });

  it('is named, trusted and forgotten', async () => {
    const { browser, path } = await learned();
    const named = await browser.send('PATCH', path, { label: ' My laptop ' });
    expect(named.body.environments[0].label).toBe('My laptop');
    expect((await browser.send('PUT', `${path}/trust`, { isTrusted: true })).body.environments[0].isTrusted).toBe(true);
    expect((await browser.send('DELETE', path)).body).toEqual({ environments: [] });
    expect((await browser.send('DELETE', path)).status).toBe(404);
  });

  it('E14: is trusted only after a fresh proof; taking trust away and forgetting take none', async () => {
    const { w, path } = await learned();
    const thief = await signedIn(w);
    const refused = await thief.send('PUT', `${path}/trust`, { isTrusted: true });
    expect(refused).toMatchObject({ status: 403, body: { code: 'fresh-proof-required' } });
    expect((await thief.send('PUT', `${path}/trust`, { isTrusted: false })).status).toBe(200);
    expect((await thief.send('DELETE', path)).status).toBe(200);
  });
});
