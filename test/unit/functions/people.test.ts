import { describe, expect, it } from '@jest/globals';
import { proofBudget } from '#functions/flows/limits.ts';
import { personId } from '#functions/ports/person.ts';
import type { AdminRole } from '#shared/domain/admin-roles.ts';
import { signedInAdmin } from './administrators/admin-world.ts';
import { alice, world } from './fakes/world.ts';
import type { Browser } from './fakes/world.ts';

const bob = { ...alice, objectGuid: '0a1b2c3d-0000-4000-8000-000000000b0b', samAccountName: 'bob' };
const people = [
  { ...alice, surname: 'Example' },
  {
    ...bob,
    displayName: 'Bob Stone',
    surname: 'Stone',
    userPrincipalName: 'bob@corp.example',
    mail: 'bob@mail.example',
  },
  {
    ...{ objectGuid: '0a1b2c3d-0000-4000-8000-000000000ad1', samAccountName: 'root', displayName: 'Root Admin' },
    ...{ mail: 'root@mail.example', isDisabled: false, isProtected: true },
  },
];
const pathOf = ({ objectGuid }: { objectGuid: string }): string => `/admin/people/corp/${objectGuid}`;
const idOf = ({ objectGuid }: { objectGuid: string }): string => personId('corp', objectGuid);

async function setup(role: AdminRole = 'helpdesk', portal: object = {}) {
  // Two of three, from two categories: what a portal asks for usually.
  const recovery = { needed: 2, allowed: ['email-code', 'bootstrap-code', 'token-code', 'passkey'], categories: 1 };
  const w = await world({ people, portal: { recovery, ...portal } as never });
  const change = (browser: Browser, method: string, path: string, body?: unknown, etag?: string) => {
    browser.headers = etag === undefined ? {} : { 'if-match': etag };
    return browser.send(method, path, body);
  };
  const told = () =>
    w.ports.notices.sent.map((notice) => [notice.kind, 'what' in notice ? notice.what : '', notice.to]);
  return { w, admin: await signedInAdmin(w, { role }), change, told };
}

describe('a search for people', () => {
  it.each(['bob', 'BOB', 'corp\\bob', 'bob@corp.example', 'bob@mail.example', 'bob st', 'sto', 'Bob Stone'])(
    'finds somebody by %s, once',
    async (name) => {
      const { admin } = await setup();
      const found = await admin.get(`/admin/people?directory=corp&name=${encodeURIComponent(name)}`);
      expect(found.body.people.map(({ login }: { login: string }) => login)).toEqual(['bob']);
    },
  );

  it('without a name shows everybody, page by page; a cursor that is made up leads nowhere', async () => {
    const { w, admin } = await setup();
    for (let n = 0; n < 30; n++) {
      const objectGuid = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
      await w.ports.people.put('corp', { ...alice, objectGuid, samAccountName: `p${n}`, displayName: `P ${n}` }, 1);
    }
    const first = await admin.get('/admin/people?directory=corp');
    const second = await admin.get(`/admin/people?directory=corp&cursor=${first.body.cursor}`);
    const guids = [...first.body.people, ...second.body.people].map(({ guid }) => guid);
    expect([first.body.people.length, second.body.cursor, new Set(guids).size]).toEqual([25, undefined, 33]);
    expect((await admin.get('/admin/people?directory=corp&cursor=bm8')).status).toBe(404);
  });

  it('shows an administrator of one portal who is on it, and of another directory nobody', async () => {
    const { w } = await setup('helpdesk', { members: 'assigned' });
    const limited = await signedInAdmin(w, { role: 'helpdesk', portals: ['demo'] });
    const all = () => limited.get('/admin/people?directory=corp');
    expect((await all()).body.people).toEqual([]);
    expect((await limited.get(pathOf(bob))).status).toBe(404);
    await w.ports.people.assign(idOf(bob), 'demo');
    expect((await all()).body.people).toHaveLength(1);
    expect((await limited.get(pathOf(bob))).status).toBe(200);
    const elsewhere = await signedInAdmin(w, { role: 'helpdesk', directories: ['other'] });
    expect((await elsewhere.get('/admin/people?directory=corp')).status).toBe(404);
    expect((await elsewhere.get(pathOf(bob))).status).toBe(404);
  });
});

describe('a person, to who looks after them', () => {
  it('is shown with what they have, without a secret', async () => {
    const { w, admin } = await setup();
    await w.ports.peopleEnrolment.setEnrolled(idOf(alice), 'passkey', true);
    for (let n = 0; n < 5; n++) await w.ports.budgets.take(proofBudget(idOf(alice), 'email-code'), w.now());
    const { body, status } = await admin.get(pathOf(alice));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ login: 'alice', displayName: 'Alice Example', state: 'active', enrolled: ['passkey'], sessions: 0 },
      portals: [{ alias: 'demo', name: 'Demo', isByName: false }],
      tries: [{ factor: 'email-code', used: 5, isClosed: true }],
      help: { any: 'yes', code: 'yes', contact: 'yes' },
    });
  });

  it('has their address changed by an administrator, to the revision that was read, and both addresses are told', async () => {
    const { admin, change, told } = await setup('administrator');
    const etag = String((await admin.get(pathOf(alice))).raw.headers!['etag']);
    const body = { mail: 'alice@new.example' };
    expect((await change(admin, 'PATCH', pathOf(alice), body)).status).toBe(428);
    expect((await change(admin, 'PATCH', pathOf(alice), body, etag)).status).toBe(204);
    expect((await change(admin, 'PATCH', pathOf(alice), { mail: 'x@new.example' }, etag)).status).toBe(412);
    expect(told()).toEqual([
      ['helped', 'mail-set', 'alice@mail.example'],
      ['helped', 'mail-set', 'alice@new.example'],
    ]);
    expect((await admin.get(pathOf(alice))).body).toMatchObject({
      mail: 'alice@new.example',
      directoryMail: alice.mail,
    });
  });

  it('E19: nobody both sets how somebody is reached and hands them a code', async () => {
    const { w, admin, change } = await setup('administrator');
    const etag = String((await admin.get(pathOf(alice))).raw.headers!['etag']);
    await change(admin, 'PATCH', pathOf(alice), { mail: 'mine@evil.example' }, etag);
    expect((await change(admin, 'POST', `${pathOf(alice)}/bootstrap-codes`, { hours: 1 })).status).toBe(403);
    expect((await admin.get(pathOf(alice))).body.help).toMatchObject({ any: 'yes', code: 'set-contact' });
    // Somebody else may; and who has handed out a code sets no address.
    expect((await change(admin, 'POST', `${pathOf(bob)}/bootstrap-codes`, { hours: 1 })).status).toBe(201);
    const read = String((await admin.get(pathOf(bob))).raw.headers!['etag']);
    expect((await change(admin, 'PATCH', pathOf(bob), { mail: 'mine@evil.example' }, read)).status).toBe(403);
    expect((await change(admin, 'PATCH', pathOf(bob), { surname: 'Rock' }, read)).status).toBe(204);
    const other = await signedInAdmin(w, { role: 'helpdesk', name: 'Grace' });
    expect((await change(other, 'POST', `${pathOf(alice)}/bootstrap-codes`, { hours: 1 })).status).toBe(201);
  });

  it('E19: who handed out the code that a request is proven with does not decide on it', async () => {
    const { w, admin } = await setup('helpdesk', {
      actions: ['access.restore'],
      restore: { needed: 1, allowed: ['bootstrap-code', 'email-code'], categories: 1 },
    });
    const { code } = (await admin.post(`${pathOf(alice)}/bootstrap-codes`, { hours: 1 })).body;
    const thief = w.browser();
    await thief.post('/restore', { portal: 'demo', login: 'alice', lost: ['token'], language: 'en' });
    expect((await thief.post('/flow/proofs', { factor: 'bootstrap-code', code })).body.state).toBe('proven');
    expect((await thief.post('/restore/requests', {})).status).toBe(201);
    const { portal, id } = [...w.ports.issues.items.values()][0]!;
    const verification = `/admin/user-issues/${portal}/${id}/verification`;
    expect((await admin.post(verification, {})).status).toBe(403);
    const other = await signedInAdmin(w, { role: 'helpdesk', name: 'Grace' });
    expect((await other.post(verification, {})).status).toBe(200);
  });

  it('is told of a code, which the help desk gets only where it opens nothing alone', async () => {
    const { admin, told } = await setup();
    const handed = await admin.post(`${pathOf(alice)}/bootstrap-codes`, { hours: 1 });
    expect([handed.status, typeof handed.body.code]).toEqual([201, 'string']);
    expect(told()).toEqual([['bootstrap-code-issued', '', 'alice@mail.example']]);
    const { entries } = (await admin.get(`${pathOf(alice)}/activity`)).body;
    expect(entries).toEqual([expect.objectContaining({ what: 'helped', help: 'code-handed', portal: 'demo' })]);
    const alone = { recovery: { needed: 1, allowed: ['email-code', 'bootstrap-code'], categories: 1 } };
    const open = await setup('helpdesk', alone);
    expect((await open.admin.post(`${pathOf(alice)}/bootstrap-codes`, { hours: 1 })).status).toBe(403);
  });

  it.each([
    ['POST', '/bootstrap-codes', { hours: 1 }],
    ['POST', '/reset-invitations', undefined],
    ['POST', '/unlock', { operation: 'A'.repeat(22) }],
    ['DELETE', '/tries', undefined],
  ])('B3: who is a protected account is not helped by %s %s', async (method, path, body) => {
    const { admin, w } = await setup();
    expect((await admin.send(method, pathOf(people[2]!) + path, body)).status).toBe(403);
    expect([w.ports.notices.sent, w.ports.jobs.sent]).toEqual([[], []]);
  });

  it('E19: who administers this deployment is helped by administrators, not by the help desk, and nobody by themself', async () => {
    const { w, admin } = await setup();
    const owner = await signedInAdmin(w, { role: 'owner', mail: 'alice@mail.example' });
    const hand = (browser: Browser) => browser.post(`${pathOf(alice)}/bootstrap-codes`, { hours: 1 });
    expect([(await hand(admin)).status, (await hand(owner)).status]).toEqual([403, 403]);
    expect((await admin.get(pathOf(alice))).body.help.any).toBe('administrator');
    expect((await owner.get(pathOf(alice))).body.help.any).toBe('yourself');
    expect((await hand(await signedInAdmin(w, { role: 'administrator', name: 'Bea' }))).status).toBe(201);
  });

  it('gets the way to a new password by mail; the helper learns where it went and nothing else', async () => {
    const { admin, w } = await setup();
    const sent = await admin.send('POST', `${pathOf(alice)}/reset-invitations`);
    expect([sent.status, sent.body]).toEqual([202, { sentTo: 'a…@mail.example' }]);
    expect(w.ports.notices.sent).toEqual([
      expect.objectContaining({ kind: 'reset-started', to: 'alice@mail.example', portal: 'demo', login: 'alice' }),
    ]);
  });

  it('is unlocked by a job that says who helps, and that only who began it can follow', async () => {
    const { admin, w } = await setup();
    await w.heartbeat();
    const operation = 'O'.repeat(22);
    const begun = await admin.post(`${pathOf(alice)}/unlock`, { operation });
    expect([begun.status, begun.body.state]).toEqual([202, 'pending']);
    expect(w.ports.jobs.sent).toEqual([
      expect.objectContaining({ kind: 'account.unlock', actor: expect.objectContaining({ kind: 'administrator' }) }),
    ]);
    await w.answer({ id: operation, outcome: 'done' });
    expect((await admin.get(`${pathOf(alice)}/operations/${operation}`)).body).toMatchObject({ outcome: 'done' });
    const other = await signedInAdmin(w, { role: 'helpdesk' });
    expect((await other.get(`${pathOf(alice)}/operations/${operation}`)).status).toBe(404);
    expect((await w.browser().get(`/operations/${operation}`)).status).toBe(404);
  });

  it('tries again after too many wrong proofs, three times a day at most', async () => {
    const { w, told } = await setup();
    const budget = proofBudget(idOf(alice), 'email-code');
    for (let day = 0; day < 20; day++) {
      for (let n = 0; n < 5; n++) await w.ports.budgets.take(budget, w.now());
      await w.pass(24 * 3600);
    }
    expect(await w.ports.budgets.take(budget, w.now())).toEqual({ isTaken: false });
    const fresh = await signedInAdmin(w, { role: 'helpdesk' });
    expect((await fresh.get(pathOf(alice))).body.tries).toEqual([{ factor: 'email-code', used: 0, isClosed: true }]);
    const statuses = [];
    for (let n = 0; n < 4; n++) statuses.push((await fresh.send('DELETE', `${pathOf(alice)}/tries`)).status);
    expect(statuses).toEqual([204, 204, 204, 429]);
    expect(await w.ports.budgets.take(budget, w.now())).toMatchObject({ isTaken: true });
    expect(told()).toHaveLength(3);
  });

  it('a creation that is repeated with its key is one: the same code, and told of once', async () => {
    const { admin, told } = await setup();
    admin.headers = { 'idempotency-key': 'the-same-press' };
    const codes = [];
    for (let n = 0; n < 2; n++)
      codes.push((await admin.post(`${pathOf(alice)}/bootstrap-codes`, { hours: 1 })).body.code);
    expect([codes[1], told().length]).toEqual([codes[0], 1]);
  });

  it('one helper hands out no more than so many codes an hour, to whomever', async () => {
    const { admin, w } = await setup();
    const statuses = [];
    for (let n = 0; n < 21; n++) {
      const objectGuid = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
      await w.ports.people.put('corp', { ...alice, objectGuid, samAccountName: `p${n}` }, 1);
      statuses.push((await admin.post(`${pathOf({ objectGuid })}/bootstrap-codes`, { hours: 1 })).status);
    }
    expect(statuses).toEqual([...Array<number>(20).fill(201), 429]);
  });
});

describe('an administrator of one portal', () => {
  it('W5: sees of a person nothing of the portals of others', async () => {
    const { w } = await setup();
    await w.ports.people.assign(idOf(alice), 'demo');
    await w.ports.people.assign(idOf(alice), 'secret-portal');
    for (const portal of ['demo', 'secret-portal'])
      await w.ports.activity.add({
        person: idOf(alice),
        id: `${String(w.now().getTime())}-${portal}`,
        atMs: w.now().getTime(),
        what: 'signed-in',
        portal,
      });
    const limited = await signedInAdmin(w, { role: 'helpdesk', portals: ['demo'] });
    const seen = [await limited.get(pathOf(alice)), await limited.get(`${pathOf(alice)}/activity`)];
    expect(seen.map(({ status }) => status)).toEqual([200, 200]);
    expect(seen[0]!.body.resources).toEqual(['demo']);
    expect(JSON.stringify(seen.map(({ body }) => body))).not.toContain('secret-portal');
    const { body } = await (await signedInAdmin(w, { role: 'helpdesk' })).get(`${pathOf(alice)}/activity`);
    expect(body.entries).toHaveLength(2);
  });
});

describe('who is switched off', () => {
  it('E1: is like nobody in a recovery and a sign-in, is told, and is found and switched on again', async () => {
    const { admin, w, told } = await setup('administrator');
    const answers = async (login: string) => {
      const browser = w.browser();
      const start = { portal: 'demo', login, language: 'en' };
      const flow = await browser.post('/recovery', { ...start, purpose: 'reset' });
      const proof = await browser.post('/flow/proofs', { factor: 'bootstrap-code', code: 'AAAA-AAAA' });
      return [flow.status, { ...flow.body, login: '' }, proof.status];
    };
    const nobody = await answers('nobody');
    for (let n = 0; n < 2; n++) expect((await admin.send('PUT', `${pathOf(alice)}/deactivation`)).status).toBe(204);
    const helped = told().filter(([kind]) => kind === 'helped');
    expect(helped).toEqual([['helped', 'deactivated', 'alice@mail.example']]);
    expect(await answers('alice')).toEqual(nobody);
    const browser = w.browser();
    const { operation } = (await browser.post('/sign-in', { portal: 'demo', login: 'alice', language: 'en' })).body
      .sealing.binding;
    await browser.post('/sign-in/password', { operation, sealed: 'x' });
    await w.answer({ id: operation, outcome: 'done', objectGuid: alice.objectGuid });
    expect((await browser.post('/sign-in/session', {})).status).toBe(403);
    const found = (await admin.get('/admin/people?directory=corp&name=alice')).body.people;
    expect(found).toEqual([expect.objectContaining({ login: 'alice', state: 'deactivated' })]);
    await admin.send('DELETE', `${pathOf(alice)}/deactivation`);
    expect((await admin.get(pathOf(alice))).body.state).toBe('active');
  });

  it('many at once, again and again: each is told what came of it, and each person once', async () => {
    const { admin, told } = await setup('administrator');
    const guids = [alice.objectGuid, bob.objectGuid, '00000000-0000-4000-8000-00000000dead'];
    const batch = { do: 'deactivate', directory: 'corp', people: guids };
    const outcomes = async () =>
      Object.fromEntries(
        (await admin.post('/admin/people-batches', batch)).body.results.map(
          ({ guid, outcome }: { guid: string; outcome: string }) => [guid, outcome],
        ),
      );
    expect(await outcomes()).toEqual({ [guids[0]!]: 'done', [guids[1]!]: 'done', [guids[2]!]: 'refused' });
    expect(await outcomes()).toEqual({ [guids[0]!]: 'unchanged', [guids[1]!]: 'unchanged', [guids[2]!]: 'refused' });
    expect(told()).toHaveLength(2);
  });
});

describe('onboarding', () => {
  it('lists who has set up nothing, invites them once, reminds them after days, and previews the mail', async () => {
    const { w, admin } = await setup('administrator');
    const list = async () => (await admin.get('/admin/onboarding/people?directory=corp')).body.people;
    expect((await list()).map(({ login }: { login: string }) => login)).toEqual(['alice', 'bob', 'root']);
    await w.ports.peopleEnrolment.setEnrolled(idOf(bob), 'passkey', true);
    const invite = async () => {
      const body = { portal: 'demo', people: [alice.objectGuid, bob.objectGuid] };
      const { results } = (await admin.post('/admin/onboarding/invitations', body)).body;
      return results.map(({ outcome }: { outcome: string }) => outcome).sort();
    };
    expect(await invite()).toEqual(['done', 'unchanged']);
    expect(await invite()).toEqual(['recently', 'unchanged']);
    await w.pass(15 * 60);
    const kinds = () => w.ports.notices.sent.map(({ kind }) => kind);
    expect(kinds()).toEqual(['invitation']);
    expect((await list())[0]).toMatchObject({ login: 'alice', invitedAt: '2026-11-21T08:00:00.000Z' });
    const preview = await admin.get('/admin/onboarding/preview?portal=demo&language=de&kind=invitation');
    expect(preview.body.text).toContain('https://portal.example/portal/demo/account');
    await w.pass(4 * 24 * 3600);
    const later = await signedInAdmin(w, { role: 'administrator' });
    await later.post('/admin/onboarding/invitations', { portal: 'demo', people: [alice.objectGuid] });
    expect(kinds()).toEqual(['invitation', 'invitation-reminder']);
  });
});
