import { describe, expect, it } from '@jest/globals';
import { openStockSecret } from '#functions/tokens/stock-secret.ts';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import { appCode, tokenSecret } from '../fakes/give-token.ts';
import { alice } from '../fakes/world.ts';
import { owner, signedIn, signInWith, stock } from '../tokens/token-world.ts';
import { asked, deskWorld, stockOf, told } from './desk-world.ts';

const device = (serial: string, more = {}) => ({ serial, kind: commonTotp, secret: tokenSecret, ...more });
const toAlice = { person: alice.objectGuid, portal: 'demo' };

describe('an import', () => {
  it('seals what is new, and leaves alone what is there', async () => {
    const { w, admin } = await deskWorld();
    const imports = (...tokens: object[]) => admin.post('/admin/tokens/imports', { directory: 'corp', tokens });
    const first = await imports(device('ab-12'), device('AB13', { kind: { ...commonTotp, digits: 8 } }));
    expect(first.body.tokens).toEqual([
      { serial: 'AB12', outcome: 'imported' },
      { serial: 'AB13', outcome: 'imported' },
    ]);
    const other = device('AB12', { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' });
    expect(
      (await imports(other, device('AB14'))).body.tokens.map(({ outcome }: { outcome: string }) => outcome),
    ).toEqual(['known', 'imported']);
    const stored = (await w.ports.tokenStock.find('corp', 'AB12'))!;
    expect(await openStockSecret(w.ports.keyRing, stored)).toBe(tokenSecret);
    expect(stored.sealedSecret).not.toContain(tokenSecret);
    expect(JSON.stringify(first.body)).not.toContain(tokenSecret);
  });

  it.each([
    ['a short secret', device('A1', { secret: 'GEZDGNBV' })],
    ['no base32', device('A1', { secret: '!'.repeat(32) })],
    ['a code that is sent', device('A1', { kind: { type: 'email' } })],
    [
      'a suite that nobody could answer',
      device('A1', { kind: { type: 'ocra', suite: 'OCRA-1:HOTP-SHA1-6:QN08-PSHA1' } }),
    ],
    ['a counter below nothing', device('A1', { counter: -1 })],
    ['somebody whose it would be', device('A1', { takenBy: owner })],
  ])('refuses %s whole', async (_, wrong) => {
    const { w, admin } = await deskWorld();
    const tokens = [device('A0'), wrong];
    expect((await admin.post('/admin/tokens/imports', { directory: 'corp', tokens })).status).toBe(400);
    expect(w.ports.tokenStock.items.size).toBe(0);
  });

  it('is for who may, into a directory of theirs that there is', async () => {
    const body = { directory: 'corp', tokens: [device('A1')] };
    for (const role of ['helpdesk', 'auditor'] as const) {
      const { admin } = await deskWorld({ role });
      expect((await admin.post('/admin/tokens/imports', body)).status).toBe(403);
    }
    const { admin } = await deskWorld({ directories: ['elsewhere'] });
    expect((await admin.post('/admin/tokens/imports', body)).status).toBe(404);
    const { admin: all } = await deskWorld();
    expect((await all.post('/admin/tokens/imports', { ...body, directory: 'nowhere' })).status).toBe(404);
  });
});

describe('the stock', () => {
  it('is listed page by page, with who has what', async () => {
    const { w, admin } = await deskWorld({ role: 'auditor' });
    const serials = Array.from({ length: 60 }, (_each, n) => `A${100 + n}`);
    for (const serial of [...serials, 'B1']) await stock(w, serial, commonTotp);
    await w.ports.tokenStock.take('corp', 'A105', owner);
    const found: string[] = [];
    let query: Record<string, string> = { directory: 'corp', serial: 'a1' };
    for (;;) {
      const { body } = await admin.get(asked('/admin/tokens', query));
      found.push(...body.tokens.map(({ serial }: { serial: string }) => serial));
      expect(body.tokens.length).toBeLessThanOrEqual(25);
      if (body.cursor === undefined) break;
      query = { ...query, cursor: body.cursor };
    }
    expect(found).toEqual(serials);
    const taken = await admin.get(asked('/admin/tokens', { directory: 'corp', state: 'taken' }));
    expect(taken.body.tokens).toMatchObject([
      {
        serial: 'A105',
        state: 'taken',
        owner: { guid: alice.objectGuid, displayName: 'Alice Example', login: 'alice' },
      },
    ]);
    const shown = await admin.get(stockOf('A105'));
    expect(shown.body).toEqual(taken.body.tokens[0]);
    expect(JSON.stringify(shown.body)).not.toMatch(/secret/i);
    expect((await admin.get(asked('/admin/tokens', { directory: 'corp', cursor: 'made-up' }))).status).toBe(404);
    expect((await admin.get(stockOf('C9'))).status).toBe(404);
  });

  it('a device is given to somebody, who is asked for its codes and told; and taken back', async () => {
    const { w, admin } = await deskWorld();
    await stock(w, 'AB12', commonTotp);
    const given = await admin.post(`${stockOf('AB12')}/assignment`, { ...toAlice, name: 'Key ring' });
    expect([given.status, given.body]).toMatchObject([201, { name: 'Key ring', serial: 'AB12', state: 'active' }]);
    expect(told(w)).toEqual(['token-assigned']);
    expect(await signInWith(w, appCode(w))).toBe(200);
    expect((await admin.post(`${stockOf('AB12')}/assignment`, toAlice)).status).toBe(409);

    expect((await admin.send('DELETE', `${stockOf('AB12')}/assignment`)).status).toBe(204);
    expect(told(w)).toEqual(['token-assigned', 'token-taken']);
    expect(await w.ports.tokens.list(owner)).toEqual([]);
    expect((await w.ports.people.findById(owner))!.enrolled ?? []).not.toContain('token-code');
    expect((await admin.get(stockOf('AB12'))).body.state).toBe('free');
    // Nothing to tell where nothing is taken from anybody.
    expect((await admin.send('DELETE', `${stockOf('AB12')}/assignment`)).status).toBe(204);
    expect(told(w)).toHaveLength(2);
  });

  it('a device that is withdrawn is nobody’s, and nobody can register it until it is back in stock', async () => {
    const { w, admin } = await deskWorld();
    await stock(w, 'AB12', commonTotp);
    await admin.post(`${stockOf('AB12')}/assignment`, toAlice);
    expect((await admin.send('PUT', `${stockOf('AB12')}/withdrawal`)).status).toBe(204);
    expect(await w.ports.tokens.list(owner)).toEqual([]);
    expect((await admin.get(stockOf('AB12'))).body.state).toBe('withdrawn');
    expect((await admin.post(`${stockOf('AB12')}/assignment`, toAlice)).status).toBe(409);
    const person = await signedIn(w);
    const register = () => person.post('/tokens/existing', { serial: 'AB12', code: appCode(w) });
    expect((await register()).body.type).toMatch(/proof-refused/);
    expect((await admin.send('DELETE', `${stockOf('AB12')}/assignment`)).status).toBe(204);
    await w.pass(60);
    expect((await register()).status).toBe(201);
  });

  it.each([
    ['a kind that the portal does not take', {}, 'not-allowed', { tokenTypes: ['hotp' as const] }],
    ['somebody whom nobody knows', { person: '00000000-0000-4000-8000-000000000001' }, 'not-found', {}],
    ['a portal that is not there', { portal: 'other' }, 'not-found', {}],
    ['somebody who is not on the portal', {}, 'not-allowed', { members: 'assigned' as const }],
  ])('gives nothing away: %s', async (_, more, code, portal) => {
    const { w, admin } = await deskWorld({}, portal);
    await stock(w, 'AB12', commonTotp);
    const refused = await admin.post(`${stockOf('AB12')}/assignment`, { ...toAlice, ...more });
    expect(refused.body.type).toContain(code);
    expect(await w.ports.tokens.list(owner)).toEqual([]);
    expect((await w.ports.tokenStock.find('corp', 'AB12'))!.takenBy).toBeUndefined();
  });
});
