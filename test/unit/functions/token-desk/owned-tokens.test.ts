import { describe, expect, it } from '@jest/globals';
import { deviceTokenId } from '#functions/tokens/device-token-id.ts';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import { signedInAdmin } from '../administrators/admin-world.ts';
import { appCode, giveToken } from '../fakes/give-token.ts';
import { alice } from '../fakes/world.ts';
import { owner, passwordProven, signInWith, stock } from '../tokens/token-world.ts';
import { asked, deskWorld, ofAlice, stockOf, told } from './desk-world.ts';

const app = 'A'.repeat(22);
const wrong = (code: string): string => (code === '000000' ? '000001' : '000000');
const listOf = (more = {}) => asked('/admin/people-tokens', { directory: 'corp', person: alice.objectGuid, ...more });

describe('a person’s tokens', () => {
  it('are shown with their state, and never with what makes their codes', async () => {
    const { w, admin } = await deskWorld({ role: 'helpdesk' });
    const token = await giveToken(w, owner, { pin: { position: 'before', hash: 'h' } });
    await signInWith(w, appCode(w));
    const { body } = await admin.get(listOf());
    expect(body.tokens).toEqual([
      {
        ...{ id: token.id, name: 'app', kind: commonTotp, portal: 'demo', state: 'active', hasPin: true },
        owner: { directory: 'corp', guid: alice.objectGuid, displayName: 'Alice Example', login: 'alice' },
        createdAt: new Date(0).toISOString(),
      },
    ]);
    expect(
      (
        await admin.get(
          asked('/admin/people-tokens', { directory: 'corp', person: '00000000-0000-4000-8000-000000000001' }),
        )
      ).status,
    ).toBe(404);
  });

  it('E15: one that is switched off is theirs still, is told, and is asked for again once it is on', async () => {
    const { w, admin } = await deskWorld();
    const desk = await signedInAdmin(w, { role: 'helpdesk' });
    await giveToken(w, owner);
    expect((await desk.send('PUT', `${ofAlice}/${app}/suspension`)).status).toBe(204);
    expect(told(w)).toEqual(['token-off']);
    expect(await w.ports.tokens.list(owner)).toMatchObject([{ isEnabled: false, resource: 'demo' }]);
    const off = await admin.get(asked('/admin/people-tokens', { directory: 'corp' }));
    expect(off.body.tokens).toMatchObject([{ id: app, state: 'off', owner: { login: 'alice' } }]);
    // Once more changes nothing, and tells nobody.
    expect((await desk.send('PUT', `${ofAlice}/${app}/suspension`)).status).toBe(204);
    // A help desk cannot bring back what may be in strange hands.
    expect((await desk.send('DELETE', `${ofAlice}/${app}/suspension`)).status).toBe(403);
    expect((await admin.send('DELETE', `${ofAlice}/${app}/suspension`)).status).toBe(204);
    expect(told(w)).toEqual(['token-off', 'token-on']);
    expect(await signInWith(w, appCode(w))).toBe(200);
  });

  it('one that is taken away goes back to stock, one that is revoked does not', async () => {
    const { w, admin } = await deskWorld();
    for (const serial of ['AB12', 'AB13']) {
      await stock(w, serial, commonTotp);
      await admin.post(`${stockOf(serial)}/assignment`, { person: alice.objectGuid, portal: 'demo' });
    }
    await giveToken(w, owner);
    const idOf = (serial: string): string => deviceTokenId('corp', serial);
    expect((await admin.send('DELETE', `${ofAlice}/${idOf('AB12')}/assignment`)).status).toBe(204);
    expect((await admin.send('DELETE', `${ofAlice}/${idOf('AB13')}`)).status).toBe(204);
    expect((await admin.get(stockOf('AB12'))).body).toMatchObject({ state: 'free' });
    expect((await admin.get(stockOf('AB13'))).body).toMatchObject({ state: 'withdrawn', owner: { login: 'alice' } });
    expect((await w.ports.tokens.list(owner)).map(({ id }) => id)).toEqual([app]);
    // There is one left that is asked for.
    expect((await w.ports.people.findById(owner))!.enrolled).toContain('token-code');
    expect((await admin.send('DELETE', `${ofAlice}/${app}`)).status).toBe(204);
    expect((await w.ports.people.findById(owner))!.enrolled ?? []).not.toContain('token-code');
    expect(told(w).filter((what) => what === 'token-taken')).toHaveLength(3);
    expect((await admin.send('DELETE', `${ofAlice}/${app}`)).status).toBe(404);
  });

  it('E15: what was done to them is in their owner’s history, each thing by its name', async () => {
    const { w, admin } = await deskWorld();
    await stock(w, 'AB12', commonTotp);
    await giveToken(w, owner);
    await admin.post(`${stockOf('AB12')}/assignment`, { person: alice.objectGuid, portal: 'demo' });
    await admin.send('PUT', `${ofAlice}/${app}/suspension`);
    await admin.send('DELETE', `${ofAlice}/${app}/suspension`);
    await admin.send('DELETE', `${ofAlice}/${app}`);
    await admin.send('DELETE', `${stockOf('AB12')}/assignment`);
    const { entries } = (await admin.get(`/admin/people/corp/${alice.objectGuid}/activity`)).body;
    expect(entries.map(({ what, help }: { what: string; help: string }) => [what, help]).sort()).toEqual(
      ['token-assigned', 'token-off', 'token-on', 'token-taken', 'token-taken'].map((help) => ['helped', help]),
    );
  });

  it('are nothing to who looks after other portals, other directories, or may only read', async () => {
    const { w } = await deskWorld();
    await giveToken(w, owner);
    const changes = [
      ['PUT', `${ofAlice}/${app}/suspension`],
      ['DELETE', `${ofAlice}/${app}/suspension`],
      ['DELETE', `${ofAlice}/${app}/assignment`],
      ['DELETE', `${ofAlice}/${app}`],
    ] as const;
    for (const [who, status] of [
      [{ portals: ['other'] }, 404],
      [{ directories: ['other'] }, 404],
      [{ role: 'auditor' as const }, 403],
    ] as const) {
      const admin = await signedInAdmin(w, who as never);
      for (const [method, path] of changes) expect((await admin.send(method, path)).status).toBe(status);
      expect((await admin.post(`${ofAlice}/${app}/tests`, { code: appCode(w) })).status).toBe(status);
    }
    expect(await w.ports.tokens.list(owner)).toMatchObject([{ isEnabled: true }]);
    expect(told(w)).toEqual([]);
  });
});

describe('E19: nobody touches the tokens', () => {
  it.each([
    ['of a protected account', 'administrator', { isProtected: true }, undefined],
    ['of their own', 'administrator', {}, alice.mail],
    ['of who administers this deployment, from the help desk', 'helpdesk', {}, 'other'],
  ] as const)('%s', async (_, role, more, mail) => {
    const { w } = await deskWorld();
    await w.ports.people.put('corp', { ...alice, ...more }, w.now().getTime());
    await giveToken(w, owner);
    await stock(w, 'AB12', commonTotp);
    if (mail === 'other') await signedInAdmin(w, { mail: alice.mail! });
    const admin = await signedInAdmin(w, { role, ...(mail === alice.mail && { mail: alice.mail! }) });
    const path = `${ofAlice}/${app}`;
    const refused = [
      await admin.send('PUT', `${path}/suspension`),
      await admin.post(`${path}/tests`, { code: appCode(w) }),
      ...(role === 'helpdesk'
        ? []
        : [
            await admin.send('DELETE', path),
            await admin.send('DELETE', `${path}/assignment`),
            await admin.send('DELETE', `${path}/suspension`),
            await admin.post(`${stockOf('AB12')}/assignment`, { person: alice.objectGuid, portal: 'demo' }),
          ]),
    ];
    for (const { body } of refused) expect(body.type).toContain('not-allowed');
    expect(await w.ports.tokens.list(owner)).toMatchObject([{ id: app, isEnabled: true }]);
    expect(told(w)).toEqual([]);
  });

  it('more often than a help desk needs', async () => {
    const { w, admin } = await deskWorld();
    const change = async (): Promise<number> => {
      await giveToken(w, owner);
      return (await admin.send('DELETE', `${ofAlice}/${app}`)).status;
    };
    const answers: number[] = [];
    for (let turn = 0; turn < 12; turn += 1) answers.push(await change());
    expect(answers).toEqual([...Array(10).fill(204), 429, 429]);
  });
});

describe('a code that is tested', () => {
  it('E16: is told right or wrong, without the PIN, and signs nobody in afterwards', async () => {
    const { w, admin } = await deskWorld({ role: 'helpdesk' });
    await giveToken(w, owner);
    const test = (code: string) => admin.post(`${ofAlice}/${app}/tests`, { code });
    expect((await test(wrong(appCode(w)))).body).toEqual({ isRight: false });
    expect((await test(appCode(w))).body).toEqual({ isRight: true });
    expect((await test(appCode(w))).body).toEqual({ isRight: false });
    expect(await signInWith(w, appCode(w))).toBe(403);
    await w.pass(30);
    expect(await signInWith(w, appCode(w))).toBe(200);
  });

  it('E5: counts, for whoever tests; neither uses up the person’s own tries nor opens them', async () => {
    const { w, admin } = await deskWorld({ role: 'helpdesk' });
    const other = await signedInAdmin(w);
    await giveToken(w, owner);
    const test = (who: typeof admin, code: string) => who.post(`${ofAlice}/${app}/tests`, { code });
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_each, n) => test(n % 2 ? admin : other, wrong(appCode(w)))),
    );
    expect(guesses.map(({ status }) => status).toSorted()).toEqual([...Array(5).fill(200), ...Array(7).fill(429)]);
    // A right one is answered like a wrong one now (THREATS E6).
    expect((await test(admin, appCode(w))).status).toBe(429);
    expect(await signInWith(w, appCode(w))).toBe(200);
  });

  it('E4: five wrong codes of the person stay five, also after a right one was tested', async () => {
    const { w, admin } = await deskWorld();
    await giveToken(w, owner);
    const person = await passwordProven(w);
    await person.post('/sign-in/session');
    const prove = (code: string) => person.post('/flow/proofs', { factor: 'token-code', code });
    for (let n = 0; n < 5; n += 1) expect((await prove(wrong(appCode(w)))).status).toBe(403);
    expect((await admin.post(`${ofAlice}/${app}/tests`, { code: appCode(w) })).body).toEqual({ isRight: true });
    await w.pass(30);
    expect((await prove(appCode(w))).status).toBe(429);
  });

  it('is nothing for a device that answers questions: none was asked', async () => {
    const { w, admin } = await deskWorld();
    await giveToken(w, owner, { kind: { type: 'ocra', suite: 'OCRA-1:HOTP-SHA1-6:QN08' } });
    const asked = await admin.post(`${ofAlice}/${app}/tests`, { code: '123456' });
    expect(asked.body.type).toContain('not-allowed');
  });
});
