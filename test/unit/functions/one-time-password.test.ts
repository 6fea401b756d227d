import { describe, expect, it } from '@jest/globals';
import { queueFunction } from '#functions/events/entry.ts';
import { hearBridge } from '#functions/events/hear-bridge.ts';
import { personId } from '#functions/ports/person.ts';
import { ResourceConfig } from '#functions/resources/resource-config.ts';
import { signBridgeMessage } from '#shared/protocol/bridge-message.ts';
import { fingerprintOf } from '#shared/protocol/key-statement.ts';
import { newSignPair } from '../shared/protocol/keys.ts';
import { signedInAdmin } from './administrators/admin-world.ts';
import { alice, configOf, world } from './fakes/world.ts';
import type { Browser } from './fakes/world.ts';

const path = `/admin/people/corp/${alice.objectGuid}`;
const id = personId('corp', alice.objectGuid);
const operation = 'O'.repeat(22);
const sealed = '{"ciphertext":"…"}';

/** A portal and bridges that allow it, unless a test says otherwise. */
async function setup({
  portal = { helpers: { oneTimePasswords: true } } as object,
  bridges = ['one-time-passwords'],
} = {}) {
  const recovery = { needed: 2, allowed: ['email-code', 'bootstrap-code', 'token-code'], categories: 1 };
  const w = await world({ portal: { recovery, ...portal } as never });
  const beat = (bridge: string, ...more: string[]): Promise<void> =>
    w.ports.bridges.put({
      ...{ directory: 'corp', bridge, keys: `statement of ${bridge}`, isDirectoryReachable: true, isStopping: false },
      ...{ softwareVersion: '0', understands: ['own-login', 'helpers', ...more], sentAtMs: w.now().getTime() },
    });
  await beat('b1', ...bridges);
  const admin = await signedInAdmin(w, { role: 'helpdesk', name: 'Grace Field' });
  const prepare = (by: Browser = admin) => by.post(`${path}/one-time-password/preparation`, {});
  const set = (by: Browser = admin, more: object = {}) =>
    by.post(`${path}/one-time-password`, { operation, sealed, ...more });
  return { w, admin, beat, prepare, set };
}

describe('a password for one sign-in', () => {
  it('goes from the helper’s browser to the bridges, sealed as one that does not last', async () => {
    const { w, admin, prepare, set } = await setup();
    const { status, body } = await prepare();
    expect([status, body.sealing.binding]).toEqual([
      200,
      {
        ...{ operation: expect.any(String), directory: 'corp', login: 'alice', kind: 'password.reset' },
        isOneTime: true,
      },
    ]);
    expect(body.sealing.bridges).toEqual(['statement of b1']);
    expect(body.demands.names).toMatchObject({ samAccountName: 'alice' });

    const begun = await set();
    expect([begun.status, begun.body.state]).toEqual([202, 'pending']);
    expect(w.ports.jobs.sent).toEqual([
      expect.objectContaining({
        ...{ kind: 'password.reset', mustChangeAtNextLogon: true, sealed },
        actor: { kind: 'administrator', portal: 'demo', id: expect.any(String) },
        target: { login: 'alice', objectGuid: alice.objectGuid },
      }),
    ]);
    await w.answer({ id: operation, outcome: 'done' });
    expect((await admin.get(`${path}/operations/${operation}`)).body).toMatchObject({ outcome: 'done' });
    const other = await signedInAdmin(w, { role: 'helpdesk' });
    expect((await other.get(`${path}/operations/${operation}`)).status).toBe(404);
  });

  it('that is sent twice is one job and one piece of help', async () => {
    const { w, set } = await setup();
    for (let time = 0; time < 8; time++) expect((await set()).status).toBe(202);
    expect(new Set(w.ports.jobs.sent.map((job) => job.id)).size).toBe(1);
    expect((await set(undefined, { sealed: '{"another":"one"}' })).status).toBe(409);
  });

  it('is set five times a day for one person at most', async () => {
    const { set } = await setup();
    const statuses = [];
    for (const letter of 'ABCDEF') statuses.push((await set(undefined, { operation: letter.repeat(22) })).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
  });
});

describe('E19: nobody sets one', () => {
  it.each<[string, Parameters<typeof setup>[0], string]>([
    ['where the portal says nothing, as every one that was stored before', { portal: {} }, 'portal-closed'],
    ['where the portal keeps it shut', { portal: { helpers: {} } }, 'portal-closed'],
    ['where the bridge’s own configuration does not open it', { bridges: [] }, 'bridge-closed'],
  ])('%s', async (_, made, why) => {
    const { w, admin, prepare, set } = await setup(made);
    expect([(await prepare()).status, (await set()).status]).toEqual([403, 403]);
    expect((await admin.get(path)).body.help).toMatchObject({ any: 'yes', once: why });
    expect(w.ports.jobs.sent).toEqual([]);
  });

  it('where one bridge of several keeps it shut: any of them may get the job', async () => {
    const { w, beat, set } = await setup();
    await beat('b2');
    expect((await set()).status).toBe(403);
    await beat('b2', 'one-time-passwords');
    expect((await set()).status).toBe(202);
    expect(w.ports.jobs.sent).toHaveLength(1);
  });

  it('without both factors proven a moment ago', async () => {
    const { w, prepare, set, beat } = await setup();
    await w.pass(11 * 60);
    await beat('b1', 'one-time-passwords');
    for (const answer of [await prepare(), await set()])
      expect([answer.status, answer.body.code]).toEqual([403, 'fresh-proof-required']);
    expect(w.ports.jobs.sent).toEqual([]);
  });

  it('for who reported that something was not them', async () => {
    const { w, admin, set } = await setup();
    await w.ports.peopleFreeze.freeze(id, new Date(w.now().getTime() + 3_600_000));
    expect((await admin.get(path)).body.help.once).toBe('frozen');
    expect((await set()).status).toBe(403);
  });

  it('beside a code of the same person, nor after deciding where they are told of it; a colleague may', async () => {
    const { w, admin, set } = await setup();
    expect((await admin.post(`${path}/bootstrap-codes`, { hours: 1 })).status).toBe(201);
    expect((await admin.get(path)).body.help.once).toBe('code-handed');
    expect((await set()).status).toBe(403);
    expect((await set(await signedInAdmin(w, { role: 'helpdesk', name: 'Bea' }))).status).toBe(202);

    const writer = await signedInAdmin(w, { role: 'administrator', name: 'Carl' });
    writer.headers = { 'if-match': String((await writer.get(path)).raw.headers!['etag']) };
    expect((await writer.send('PATCH', path, { mail: 'mine@evil.example' })).status).toBe(204);
    writer.headers = {};
    expect((await writer.get(path)).body.help.once).toBe('set-contact');
    expect((await set(writer, { operation: 'C'.repeat(22) })).status).toBe(403);
  });

  it('and then, within a day, hands a code or decides where they are reached; a colleague may', async () => {
    const { w, beat, set } = await setup();
    const carl = await signedInAdmin(w, { role: 'administrator', name: 'Carl' });
    expect((await set(carl)).status).toBe(202);
    expect((await carl.get(path)).body.help).toMatchObject({ any: 'yes', code: 'once-set', contact: 'once-set' });
    const edit = async (change: object): Promise<number> => {
      carl.headers = { 'if-match': String((await carl.get(path)).raw.headers!['etag']) };
      const { status } = await carl.send('PATCH', path, change);
      carl.headers = {};
      return status;
    };
    const hand = async (by: Browser) => (await by.post(`${path}/bootstrap-codes`, { hours: 1 })).status;
    expect([await hand(carl), await edit({ mail: 'mine@evil.example' })]).toEqual([403, 403]);
    expect(await edit({ surname: 'Rock' })).toBe(204);
    expect(await hand(await signedInAdmin(w, { role: 'administrator', name: 'Bea' }))).toBe(201);
    await w.pass(25 * 3600);
    await beat('b1', 'one-time-passwords');
    expect(await edit({ mail: 'new@corp.example' })).toBe(204);
  });

  it('for themself, for a protected account (B3), or without the permission', async () => {
    const { w, set } = await setup();
    const own = await signedInAdmin(w, { role: 'administrator', mail: 'alice@mail.example' });
    const auditor = await signedInAdmin(w, { role: 'auditor' });
    expect([(await set(own)).status, (await set(auditor)).status, (await set(w.browser())).status]).toEqual([
      403, 403, 401,
    ]);
    await w.ports.people.put('corp', { ...alice, isProtected: true }, w.now().getTime() + 1);
    expect((await set()).status).toBe(403);
    expect(w.ports.jobs.sent).toEqual([]);
  });
});

describe('when it is set', () => {
  async function ended(outcome: string) {
    const made = await setup();
    const { w, set } = made;
    const identity = await newSignPair();
    w.config.directories[0]!.bridgeFingerprints.push(await fingerprintOf(identity.publicKey));
    const endsAtMs = w.now().getTime() + 3_600_000;
    await w.ports.peopleSessions.noteSession(id, { id: 'a-session', endsAtMs }, w.now());
    await set();
    const result = { type: 'result', operation, outcome, version: 1, directory: 'corp', bridge: 'b1' } as const;
    const body = await signBridgeMessage({ ...result, sentAt: w.now().toISOString() } as never, identity);
    const run = queueFunction(hearBridge, { ports: w.ports, config: w.config, log: w.log, now: w.now });
    await run({ Records: [{ body, messageId: 'm1', attributes: { ApproximateReceiveCount: '1' } }] } as never);
    return made;
  }

  it('the person is told who did it, in which portal, and how to say that it was not in order', async () => {
    const { w } = await ended('done');
    expect(w.ports.notices.sent).toEqual([
      expect.objectContaining({
        ...{ kind: 'helped', what: 'one-time-set', by: 'Grace Field', portal: 'demo', login: 'alice' },
        ...{ to: 'alice@mail.example', reportToken: expect.any(String) },
      }),
    ]);
    expect((await w.ports.operations.find(operation))?.endsSessions).toEqual(['a-session']);
    const { entries } = await w.ports.activityHistory.list(id, { limit: 10, now: w.now() });
    expect(entries).toEqual([expect.objectContaining({ what: 'helped', help: 'one-time-set' })]);
  });

  it('and refused, they are not told of what did not happen', async () => {
    const { w } = await ended('must-change-void');
    expect(w.ports.notices.sent).toEqual([]);
  });
});

describe('the setting of a portal', () => {
  it('that was stored before there was one is off, and stays readable', () => {
    const [stored] = configOf().portals;
    const { helpers } = ResourceConfig.parse(JSON.parse(JSON.stringify(stored)));
    expect(helpers).toBeUndefined();
    expect(ResourceConfig.parse({ ...stored, helpers: {} }).helpers).toEqual({ oneTimePasswords: false });
  });
});
