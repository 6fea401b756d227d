import { describe, expect, it } from '@jest/globals';
import { languages } from '#shared/languages.ts';
import { askForExpiries } from '#functions/expiry/ask-for-expiries.ts';
import { queueFunction } from '#functions/events/entry.ts';
import { hearBridge } from '#functions/events/hear-bridge.ts';
import { renderMail } from '#functions/notices/render-mail.ts';
import type { MailNotice } from '#functions/notices/notice.ts';
import type { Person } from '#functions/ports/person.ts';
import { systemRandom } from '#functions/random.ts';
import { signBridgeMessage } from '#shared/protocol/bridge-message.ts';
import type { BridgeMessage } from '#shared/protocol/bridge-message.ts';
import { fingerprintOf } from '#shared/protocol/key-statement.ts';
import { newSignPair } from '../../shared/protocol/keys.ts';
import { alice, configOf, world } from '../fakes/world.ts';

const day = 86_400_000;

/** A cloud that tells people at 14, 7, 3 and 1 days, at eight in the morning of 2026-11-21, and two bridges. */
async function setup(days: readonly number[] = [14, 7, 3, 1], options: Parameters<typeof world>[0] = {}) {
  const w = await world(options);
  const bridges = { b1: await newSignPair(), b2: await newSignPair() };
  for (const pair of Object.values(bridges))
    w.config.directories[0]!.bridgeFingerprints.push(await fingerprintOf(pair.publicKey));
  const settings = await w.ports.directoryDesk.settings('corp');
  await w.ports.directoryDesk.put({ ...settings, revision: 1, expiryNotices: days }, 0);
  const run = queueFunction(hearBridge, { ports: w.ports, config: w.config, log: w.log, now: w.now });
  const deliver = (...bodies: string[]) =>
    run({
      Records: bodies.map((body, n) => ({ body, messageId: `m${n}`, attributes: { ApproximateReceiveCount: '1' } })),
    } as never);
  /** In how many days from the morning at which everything begins a password ends. */
  const endsIn = (left: number): string => new Date(Date.parse('2026-11-21T17:00:00Z') + left * day).toISOString();
  const report = (people: readonly (readonly [string, string])[], more: object = {}, bridge: 'b1' | 'b2' = 'b1') => {
    const message = {
      ...{ version: 1, directory: 'corp', bridge, sentAt: w.now().toISOString(), type: 'expiring' },
      ...{ order: 'A'.repeat(22), day: w.now().toISOString().slice(0, 10) },
      ...{ page: 0, isLast: true, soon: people.length },
      people: people.map(([objectGuid, endsAt]) => ({ objectGuid, endsAt })),
      ...more,
    };
    return signBridgeMessage(message as BridgeMessage, bridges[bridge]);
  };
  const one = (left: number, bridge: 'b1' | 'b2' = 'b1') => report([[alice.objectGuid, endsIn(left)]], {}, bridge);
  const sent = () => w.ports.notices.sent as (MailNotice & { kind: 'password-expires' })[];
  return { w, deliver, endsIn, report, one, sent };
}

describe('a notice before a password ends', () => {
  it('goes to the address on record, in the person’s language, with the days that are left', async () => {
    const { deliver, one, sent } = await setup();
    await deliver(await one(7));
    expect(sent()).toMatchObject([
      { kind: 'password-expires', to: 'alice@mail.example', portal: 'demo', endsOn: '2026-11-28', daysLeft: 7 },
    ]);
  });

  it('is sent once, whether the report comes twice, from two bridges, at the same time or the next day', async () => {
    const { w, deliver, one, sent } = await setup();
    const [first, second] = [await one(7), await one(7, 'b2')];
    await deliver(first, second, first);
    await deliver(second);
    await w.pass(day / 1000);
    await deliver(first, second, await one(7));
    expect(sent()).toHaveLength(1);
  });

  it('is sent once for each chosen day, though reports come in any order and days late', async () => {
    const { w, deliver, one, sent } = await setup();
    const reports: string[] = [];
    for (let left = 14; left >= 0; left--) {
      const today = await one(14);
      reports.push(today);
      // Today's, and all that came before, the newest first, and twice.
      await deliver(...[...reports].reverse(), ...reports);
      await w.pass(day / 1000);
    }
    expect(sent().map(({ daysLeft }) => daysLeft)).toEqual([14, 7, 3, 1]);
    expect(new Set(sent().map(({ id }) => id)).size).toBe(4);
  });

  it('of a day that was missed says how many days there are now, and comes again on the next one', async () => {
    const { w, deliver, one, sent } = await setup();
    const late = await one(7);
    await w.pass((2 * day) / 1000);
    await deliver(late);
    await w.pass((2 * day) / 1000);
    await deliver(late);
    expect(sent().map(({ daysLeft }) => daysLeft)).toEqual([5, 3]);
  });

  it('begins anew with the next password', async () => {
    const { w, deliver, one, sent } = await setup();
    await deliver(await one(1));
    await w.pass((60 * day) / 1000);
    await deliver(await one(67));
    expect(sent().map(({ endsOn }) => endsOn)).toEqual(['2026-11-22', '2027-01-27']);
  });

  it('is held back where it is one of many, so that a mail service takes them all', async () => {
    const people = Array.from({ length: 50 }, (_, n) => ({
      ...alice,
      objectGuid: `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`,
      samAccountName: `p${n}`,
      userPrincipalName: `p${n}@corp.example`,
      mail: `p${n}@mail.example`,
    }));
    const { w, deliver, endsIn, report, sent } = await setup([7], { people });
    const ending = people.map(({ objectGuid }) => [objectGuid, endsIn(7)] as const);
    await deliver(await report(ending.slice(0, 5), { page: 0, isLast: false }));
    await deliver(await report(ending.slice(5), { page: 4 }));
    const { delays } = w.ports.notices;
    expect([sent().length, delays.slice(0, 5)]).toEqual([50, [0, 0, 0, 0, 0]]);
    expect([Math.min(...delays.slice(5)), Math.max(...delays)]).toEqual([40, 48]);
    await w.pass((60 * day) / 1000);
    await deliver(await report([[people[0]!.objectGuid, endsIn(67)]], { page: 100_000 }));
    // Longer than that no queue holds a message back.
    expect([sent().length, delays.at(-1)]).toEqual([51, 900]);
  });

  it('that could not be queued is sent when the report comes again, once', async () => {
    const { w, deliver, one, sent } = await setup();
    const report = await one(7);
    w.ports.notices.isBroken = true;
    expect(await deliver(report)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    w.ports.notices.isBroken = false;
    await deliver(report, report);
    expect(sent()).toHaveLength(1);
  });

  it('is not sent to who cannot use it, nor of what a bridge was not to tell', async () => {
    const odd: readonly [string, Partial<Person>][] = [
      ['switched off here', { deactivatedAtMs: 1 }],
      ['gone', { absentSinceMs: 1 }],
      ['waiting for a seat', { waitsForSeatSinceMs: 1 }],
      ['disabled', { isDisabled: true }],
      ['protected', { isProtected: true }],
      ['run out', { accountExpiresAt: '2026-11-20T00:00:00Z' }],
      ['without an address', { mail: undefined } as never],
    ];
    for (const [what, more] of odd) {
      const { w, deliver, one, sent } = await setup();
      const { findById } = w.ports.people;
      w.ports.people.findById = async (id) => ({ ...(await findById.call(w.ports.people, id))!, ...more });
      await deliver(await one(7));
      expect([what, sent()]).toEqual([what, []]);
    }
    const { deliver, report, one, endsIn, sent } = await setup();
    const stranger = '0a1b2c3d-0000-4000-8000-00000000ffff';
    await deliver(await report([[stranger, endsIn(7)]]), await one(15), await one(-1), await one(-400));
    expect(sent()).toEqual([]);
  });

  it('is sent to nobody where nobody chose days, or the portal lets nobody change a password', async () => {
    const off = await setup([]);
    await off.deliver(await off.one(7));
    const without = await setup([7], { portal: { actions: ['password.reset'] } });
    await without.deliver(await without.one(7));
    expect([off.sent(), without.sent()]).toEqual([[], []]);
  });

  it('goes to the address that somebody has proven as theirs before the one in the directory', async () => {
    const { w, deliver, one, sent } = await setup();
    const { findById } = w.ports.people;
    w.ports.people.findById = async (id) => ({
      ...(await findById.call(w.ports.people, id))!,
      ownMail: 'own@mail.example',
    });
    await deliver(await one(3));
    expect(sent().map(({ to }) => to)).toEqual(['own@mail.example']);
  });

  it('B10: is not sent for a bridge that nobody confirmed, or one of another directory', async () => {
    const { w, deliver, one, sent } = await setup();
    const report = await one(7);
    w.config.directories[0]!.bridgeFingerprints.length = 0;
    await deliver(report);
    expect(sent()).toEqual([]);
  });

  it.each(languages)('says in %s when, where, and nothing about its reader', async (language) => {
    const notice: MailNotice & { to: string } = {
      ...{ kind: 'password-expires' as const, id: 'e', to: 'a@b.example', language, portal: 'demo' },
      ...{ endsOn: '2026-11-28', daysLeft: 7 },
    };
    const { subject: title, text, html } = await renderMail(notice, configOf({ name: 'Demo\r\nBcc: x@y.example' }));
    expect(title).toContain('7');
    expect(title).not.toMatch(/[\r\n]/);
    expect(text).toContain(' portal.example/portal/demo');
    expect(text).toContain('https://portal.example/portal/demo/account/password');
    expect(text).toMatch(/28/);
    expect(`${title}${text}${html}`).not.toMatch(/undefined|NaN|\[object|\{[a-z]+\}/);
  });
});

describe('asking whose password ends', () => {
  async function asking(days: readonly number[] = [7], understands = ['sync-orders', 'expiring-passwords']) {
    const made = await setup(days);
    const { w } = made;
    const able = async () => {
      const [known] = await w.ports.bridges.list('corp');
      await w.ports.bridgeReports.put({ ...known!, understands, sentAtMs: w.now().getTime() });
    };
    await able();
    const ask = (now = w.now()) => askForExpiries({ config: w.config, now, log: w.log, random: systemRandom }, w.ports);
    const orders = () => w.ports.bridgeOrders.sent.filter(({ kind }) => kind === 'list-expiring');
    return { ...made, able, ask, orders };
  }

  it('is done from four in the morning on, once an hour, until a bridge has answered to the end', async () => {
    const { w, deliver, report, ask, orders } = await asking([7, 1]);
    expect(await ask(new Date('2026-11-21T03:59:00Z'))).toBe(0);
    expect(await ask()).toBe(1);
    expect(orders()[0]).toMatchObject({ directory: 'corp', day: '2026-11-21', ends: ['2026-11-22', '2026-11-28'] });
    await deliver(await report([], { isLast: false, soon: undefined }));
    await deliver(await report([], { soon: undefined, problem: 'no controller answers' }));
    expect(await ask()).toBe(1);
    await deliver(await report([], { soon: 12 }));
    expect(await ask()).toBe(0);
    expect(await w.ports.directoryFacts.expiry('corp')).toMatchObject({ soon: 12, day: '2026-11-21' });
  });

  it('asks for the days that were missed as well', async () => {
    const { w, deliver, report, able, ask, orders } = await asking([7]);
    await deliver(await report([]));
    await w.pass((2 * day) / 1000);
    await able();
    await ask();
    expect(orders()).toMatchObject([{ day: '2026-11-23', ends: ['2026-11-29', '2026-11-30'] }]);
  });

  it('counts where nobody is to be told, and asks no bridge that is too old or away', async () => {
    const { ask, orders } = await asking([]);
    await ask();
    expect(orders()).toMatchObject([{ ends: [] }]);
    const old = await asking([7], ['sync-orders']);
    expect([await old.ask(), old.orders()]).toEqual([0, []]);
    expect(await old.ask(new Date('2026-11-22T08:00:00Z'))).toBe(0);
  });

  it('is not put off by a bridge whose clock is ahead', async () => {
    const { w, deliver, report, ask } = await asking();
    await deliver(await report([], { day: '2031-01-01', sentAt: '2031-01-01T00:00:00Z' }));
    expect((await w.ports.directoryFacts.expiry('corp'))?.day).toBe('2026-11-21');
    expect(await ask(new Date('2026-11-21T08:01:00Z'))).toBe(0);
  });
});
