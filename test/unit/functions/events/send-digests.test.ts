import { describe, expect, it } from '@jest/globals';
import { languages } from '#shared/languages.ts';
import { sendDigests } from '#functions/events/send-digests.ts';
import { renderMail } from '#functions/notices/render-mail.ts';
import type { DigestNotice } from '#functions/notices/notice.ts';
import type { UserIssue } from '#functions/ports/issue-store.ts';
import { configOf, world } from '../fakes/world.ts';

const morning = new Date('2026-11-21T05:10:00Z');

async function setup({ admins = ['it@corp.example'] }: { admins?: string[] } = {}) {
  const w = await world({ portal: { admins } });
  const run = (now = morning) => sendDigests({ config: w.config, now, log: w.log }, w.ports);
  return { w, run, sent: () => w.ports.notices.sent as DigestNotice[] };
}

describe('the daily mail to administrators', () => {
  it('is not sent where nothing waits', async () => {
    const { run, sent } = await setup();
    expect(await run()).toBe(0);
    expect(sent()).toEqual([]);
  });

  it('says what waits, to who decides and to the security contact, in one hour of the day', async () => {
    const { w, run, sent } = await setup();
    w.ports.issueList.listWaiting = async () => ({ issues: [{}, {}] as UserIssue[] });
    w.ports.statisticsHistory.days.push({
      ...{ day: '2026-11-20', portal: 'demo' },
      counts: { 'done:reset': 7, 'failed:reset:password-in-history': 2, 'failed:unlock:unknown': 1 },
    });
    expect(await run(new Date('2026-11-21T06:10:00Z'))).toBe(0);
    expect(await run()).toBe(2);
    expect(sent().map(({ to }) => to)).toEqual(['it@corp.example', 'security@corp.example']);
    expect(sent()[0]).toMatchObject({ waiting: 2, bridgesAway: 0, done: 7, failed: 3, unknown: 1, day: '2026-11-20' });
    expect(new Set(sent().map(({ id }) => id)).size).toBe(2);
  });

  it('says that a bridge is away', async () => {
    const { run, sent } = await setup();
    expect(await run(new Date('2026-11-22T05:10:00Z'))).toBe(2);
    expect(sent()[0]).toMatchObject({ bridges: 1, bridgesAway: 1, waiting: 0 });
  });

  it('names how many passwords end soon beside what waits, if that was counted today', async () => {
    const { w, run, sent } = await setup();
    w.ports.issueList.listWaiting = async () => ({ issues: [{}] as UserIssue[] });
    const counted = { day: '2026-11-21', bridge: 'b1', soon: 12, hasHiddenPolicies: false };
    const at = Date.parse('2026-11-21T04:00:00Z');
    await w.ports.directoryReports.noteExpiry('corp', { ...counted, sentAtMs: at - 25 * 3_600_000 });
    await run();
    await w.ports.directoryReports.noteExpiry('corp', { ...counted, sentAtMs: at });
    await run();
    expect(sent().map(({ expiringSoon }) => expiringSoon)).toEqual([undefined, undefined, 12, 12]);
    const { text } = await renderMail({ ...sent().at(-1)!, to: 'a@b.example' }, configOf());
    expect(text).toContain('Passwords that expire in the next seven days: 12.');
  });

  it('is not sent for passwords that end soon alone: their owners are told', async () => {
    const { w, run, sent } = await setup();
    const counted = { day: '2026-11-21', bridge: 'b1', soon: 12, hasHiddenPolicies: false };
    await w.ports.directoryReports.noteExpiry('corp', { ...counted, sentAtMs: morning.getTime() });
    await run();
    expect(sent()).toEqual([]);
  });

  it.each(languages)('has its words in %s, and nobody’s name in them', async (language) => {
    const notice: DigestNotice & { to: string } = {
      ...{ kind: 'digest', id: 'd', to: 'a@b.example', language, portal: 'demo', day: '2026-11-20' },
      ...{ waiting: 99, isMore: true, bridges: 2, bridgesAway: 1, done: 7, failed: 3, unknown: 1 },
    };
    const { subject, text, html } = await renderMail(notice, configOf({ name: 'Demo\r\nBcc: x@y.example' }));
    expect(subject).not.toMatch(/[\r\n]/);
    for (const said of ['99+', '7', '3', 'https://portal.example/console/']) expect(text).toContain(said);
    expect(`${text}${html}`).not.toMatch(/undefined|NaN|\[object/);
  });
});
