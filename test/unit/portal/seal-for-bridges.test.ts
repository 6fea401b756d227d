import { afterEach, describe, expect, it } from '@jest/globals';
import type { Sealing } from '#shared/api/views.ts';
import { sealForBridges } from '#portal/sealing/seal-for-bridges.ts';
import { FakeBridge } from '#test/e2e/fake-bridge.ts';

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

const binding = { operation: 'A'.repeat(22), directory: 'corp', login: 'anna', kind: 'password.reset' } as const;
const expected = { kind: 'password.reset', directory: 'corp', login: 'anna' } as const;
const passwords = { newPassword: 'Correct-Horse-9' };

/** Bridges of the directory; the administrator confirmed the fingerprints that `trust` picks. */
async function setup(trust: (bridge: FakeBridge, other: FakeBridge) => string[]) {
  const bridge = await FakeBridge.create('corp');
  const other = await FakeBridge.create('corp');
  const body = { directories: { corp: { fingerprints: trust(bridge, other) } } };
  globalThis.fetch = () => Promise.resolve(Response.json(body));
  const sealing: Sealing = { binding, bridges: [await bridge.statement(), await other.statement()] };
  return { bridge, other, sealing };
}

describe('sealing in the browser', () => {
  it('gives the confirmed bridge what it can open', async () => {
    const { bridge, sealing } = await setup(({ fingerprint }) => [fingerprint]);
    const sealed = await sealForBridges(passwords, sealing, expected);
    expect(sealed.ok && (await bridge.unseal(sealed.value, binding))).toEqual(passwords);
  });

  it('B11: gives nothing to a key that the cloud added', async () => {
    const { other, sealing } = await setup(({ fingerprint }) => [fingerprint]);
    const sealed = await sealForBridges(passwords, sealing, expected);
    expect(sealed.ok && (JSON.parse(sealed.value) as { recipients: unknown[] }).recipients).toHaveLength(1);
    await expect(sealed.ok && other.unseal(sealed.value, binding)).rejects.toThrow('could not be opened');
  });

  it('B11: stops when no key is confirmed', async () => {
    const { sealing } = await setup(() => ['0000-1111']);
    expect(await sealForBridges(passwords, sealing, expected)).toEqual({ ok: false, error: { code: 'trust-broken' } });
  });

  it('B11: stops when the statement speaks for another directory', async () => {
    const { sealing } = await setup(({ fingerprint }) => [fingerprint]);
    const stranger = await FakeBridge.create('lab');
    globalThis.fetch = () =>
      Promise.resolve(Response.json({ directories: { corp: { fingerprints: [stranger.fingerprint] } } }));
    const swapped = { ...sealing, bridges: [await stranger.statement()] };
    expect(await sealForBridges(passwords, swapped, expected)).toMatchObject({ error: { code: 'trust-broken' } });
  });

  it('B11: of several statements of one bridge only the newest counts, in whichever order the cloud gives them', async () => {
    const { bridge, sealing } = await setup(({ fingerprint }) => [fingerprint]);
    const later = await bridge.withNewSealKey();
    const bridges = [
      await bridge.statement('2026-11-20T08:00:00.000Z'),
      await later.statement('2026-11-20T09:00:00.000Z'),
    ];
    for (const given of [bridges, bridges.toReversed()]) {
      const sealed = await sealForBridges(passwords, { ...sealing, bridges: given }, expected);
      expect(sealed.ok && (JSON.parse(sealed.value) as { recipients: unknown[] }).recipients).toHaveLength(1);
      expect(sealed.ok && (await later.unseal(sealed.value, binding))).toEqual(passwords);
    }
  });

  it('B11: goes by the fingerprints of that directory, not by those of another one', async () => {
    const { bridge, sealing } = await setup(({ fingerprint }) => [fingerprint]);
    const lab = { fingerprints: [bridge.fingerprint] };
    for (const directories of [{ lab }, { lab, corp: { fingerprints: [] } }]) {
      globalThis.fetch = () => Promise.resolve(Response.json({ directories }));
      expect(await sealForBridges(passwords, sealing, expected)).toMatchObject({ error: { code: 'trust-broken' } });
    }
  });

  it.each([
    ['login', { login: 'administrator' }],
    ['directory', { directory: 'lab' }],
    ['kind', { kind: 'password.change' as const }],
    ['life, for what a person chose themself,', { isOneTime: true as const }],
  ])('E9: stops when the cloud binds it to another %s than the person sees', async (_, swap) => {
    const { sealing } = await setup(({ fingerprint }) => [fingerprint]);
    const swapped = { ...sealing, binding: { ...binding, ...swap } };
    expect(await sealForBridges(passwords, swapped, expected)).toMatchObject({ error: { code: 'trust-broken' } });
  });

  it('takes another spelling of the same name for the same person', async () => {
    const { sealing } = await setup(({ fingerprint }) => [fingerprint]);
    expect(await sealForBridges(passwords, sealing, { ...expected, login: ' Anna ' })).toMatchObject({ ok: true });
  });

  it.each([
    ['no network', () => Promise.reject(new TypeError('failed')), 'offline'],
    ['no trust file', () => Promise.resolve(new Response('', { status: 404 })), 'internal'],
    ['no bridge at all', () => Promise.resolve(Response.json({})), 'trust-broken'],
  ])('sends nothing with %s', async (_, fetch, code) => {
    const { sealing } = await setup(({ fingerprint }) => [fingerprint]);
    globalThis.fetch = fetch;
    expect(await sealForBridges(passwords, sealing, expected)).toMatchObject({ ok: false, error: { code } });
  });
});
