import { describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '#shared/domain/audit/audit-record.ts';
import { alice, world } from '#test/unit/functions/fakes/world.ts';
import { personId } from '#functions/ports/person.ts';

import { signInByCode, withApp } from '../administrators/setup-world.ts';

type World = Awaited<ReturnType<typeof world>>;

/** The trail as the log holds it. */
const trailOf = ({ lines }: World): AuditEntry[] =>
  lines.map((line) => JSON.parse(line) as { entry?: AuditEntry }).flatMap(({ entry }) => (entry ? [entry] : []));

describe('what of a request is in the audit trail', () => {
  it('each audited step of a known flow: who, where, with what outcome, in one chain', async () => {
    const w = await world();
    const browser = w.browser();
    await browser.post('/recovery', { portal: 'demo', login: 'alice', purpose: 'reset', language: 'en' });
    await browser.post('/flow/proofs', { factor: 'email-code', code: '000000' });
    await browser.post('/flow/proofs', { factor: 'email-code', code: w.lastCode() });
    const trail = trailOf(w);
    expect(trail.map(({ record }) => [record.action, record.outcome, record.actor.kind])).toEqual([
      ['recovery.start', 'ok', 'nobody'],
      ['flow.prove', 'proof-refused', 'person'],
      ['flow.prove', 'ok', 'person'],
    ]);
    const [, refused] = trail;
    expect(refused!.record).toMatchObject({ portal: 'demo', directory: 'corp', object: 'email-code', seq: 1 });
    expect(refused!.personal).toMatchObject({ person: personId('corp', alice.objectGuid) });
    expect(new Set(trail.map(({ record }) => record.writer)).size).toBe(1);
  });

  it.each([
    ['/recovery', { purpose: 'reset' }],
    ['/sign-in', {}],
    ['/restore', { lost: ['token'] }],
  ])('E1: whose account %s was begun for says the trail, where there is one, and nobody else', async (path, more) => {
    const restore = { needed: 1, allowed: ['email-code' as const] };
    const w = await world({ portal: { restore, actions: ['password.reset', 'access.restore', 'password.change'] } });
    const answers = [];
    for (const login of ['alice', 'nobody-of-that-name'])
      answers.push(await w.browser().post(path, { portal: 'demo', login, language: 'en', ...more }));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain(alice.objectGuid);
    expect(trailOf(w).map(({ personal }) => personal?.person)).toEqual([personId('corp', alice.objectGuid), undefined]);
  });

  it('nothing that was typed: no name, no code', async () => {
    const w = await world();
    const browser = w.browser();
    await browser.post('/recovery', { portal: 'demo', login: 'alice', purpose: 'reset', language: 'en' });
    const code = w.lastCode();
    await browser.post('/flow/proofs', { factor: 'email-code', code });
    const text = JSON.stringify(trailOf(w));
    expect(text).not.toContain('alice');
    expect(text).not.toContain(code);
  });

  it('wrong proofs of an administrator, as long as they are counted; of nobody, and after that, nothing', async () => {
    const w = await world();
    const { administrator } = await withApp(w);
    const before = trailOf(w).length;
    const wrong = (mail: string) => signInByCode(w.browser(), '000000', { mail });
    for (let turn = 0; turn < 7; turn++) await wrong(administrator.mail);
    await wrong('nobody@corp.example');
    const trail = trailOf(w).slice(before);
    expect(trail).toHaveLength(5);
    for (const { record } of trail) {
      const { action, outcome, actor, object } = record;
      const told = { action: 'admin-session.start', outcome: 'proof-refused', actor: { kind: 'nobody' } };
      expect({ action, outcome, actor, object }).toEqual({ ...told, object: administrator.id });
    }
    expect(JSON.stringify(trail)).not.toContain(administrator.mail);
  });

  it('for a name that nobody has: the same records, about no person', async () => {
    const w = await world();
    const browser = w.browser();
    await browser.post('/recovery', { portal: 'demo', login: 'nobody', purpose: 'reset', language: 'en' });
    await browser.post('/flow/proofs', { factor: 'email-code', code: '000000' });
    const trail = trailOf(w);
    expect(trail.map(({ record }) => record.action)).toEqual(['recovery.start', 'flow.prove']);
    for (const { personal } of trail) expect(personal).not.toHaveProperty('person');
  });

  it('W9: nothing of what nobody asks for in vain, or anybody could fill it', async () => {
    const w = await world();
    const browser = w.browser();
    await browser.post('/recovery', { login: 1 });
    await browser.post('/flow/proofs', { factor: 'email-code', code: '000000' });
    await browser.post('/reports', { token: 'A'.repeat(400) });
    expect(trailOf(w)).toEqual([]);
    expect(w.lines.filter((line) => line.includes('"event":"action"'))).toHaveLength(3);
  });
});
