import { describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib/functional';
import { commonTotp } from '#shared/domain/otp/token-kind.ts';
import { appCode, giveToken } from '../fakes/give-token.ts';
import { owner, signedIn, stock, tokenWorld } from './token-world.ts';
import type { World } from './token-world.ts';

/** Where the record says that there is an app or a device, and whether it says that there is one at all. */
async function noted(w: World): Promise<[string[] | undefined, boolean]> {
  const { tokenPortals, enrolled } = (await w.ports.people.findById(owner))!;
  return [tokenPortals && [...tokenPortals].sort(), enrolled?.includes('token-code') ?? false];
}

describe('the note of where somebody has an app or a device', () => {
  it('follows what its owner does; on a record that is older than it, it is whole from the first time on', async () => {
    const w = await tokenWorld();
    await giveToken(w, owner, { id: 'B'.repeat(22), resource: 'bank' });
    const { id } = await giveToken(w, owner);
    await w.ports.people.dropTokenPortal(owner, 'bank', { isLast: false });
    await w.ports.people.dropTokenPortal(owner, 'demo', { isLast: false });
    const browser = await signedIn(w, appCode(w));
    expect((await browser.send('DELETE', `/tokens/${id}/assignment`)).status).toBe(204);
    expect(await noted(w)).toEqual([undefined, true]);
    await w.pass(30);
    const code = appCode(w);
    expect((await browser.post(`/tokens/${id}/assignment`, { code })).status).toBe(200);
    expect(await noted(w)).toEqual([['bank', 'demo'], true]);
    expect((await browser.send('DELETE', `/tokens/${id}`)).status).toBe(204);
    expect(await noted(w)).toEqual([['bank'], true]);
  });

  it('is gone with the last one, whatever its owner has lying about', async () => {
    const w = await tokenWorld();
    await giveToken(w, owner, { id: 'B'.repeat(22), isEnabled: false });
    const { id } = await giveToken(w, owner);
    expect(await noted(w)).toEqual([['demo'], true]);
    const browser = await signedIn(w, appCode(w));
    expect((await browser.send('DELETE', `/tokens/${id}/assignment`)).status).toBe(204);
    expect(await noted(w)).toEqual([undefined, false]);
  });

  it('comes with a new one once that is confirmed, and with a device', async () => {
    const w = await tokenWorld();
    const browser = await signedIn(w);
    const { id, secret } = (await browser.post('/tokens', { name: 'app' })).body;
    const code = generateSync({ secret, epoch: w.now().getTime() / 1000 });
    expect(await noted(w)).toEqual([undefined, false]);
    expect((await browser.post(`/tokens/${id}/confirmation`, { code })).status).toBe(200);
    expect(await noted(w)).toEqual([['demo'], true]);
    await w.ports.people.dropTokenPortal(owner, 'demo', { isLast: true });
    await stock(w, 'XY1', commonTotp);
    await w.pass(30);
    const device = { serial: 'xy-1', code: appCode(w) };
    expect((await browser.post('/tokens/existing', device)).status).toBe(201);
    expect(await noted(w)).toEqual([['demo'], true]);
  });
});
