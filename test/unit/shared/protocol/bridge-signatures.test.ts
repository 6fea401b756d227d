import { describe, expect, it } from '@jest/globals';
import { calculateJwkThumbprint, CompactSign } from 'jose';
import type { CryptoKey } from 'jose';
import { signBridgeMessage, verifyBridgeMessage } from '#shared/protocol/bridge-message.ts';
import type { BridgeMessage } from '#shared/protocol/bridge-message.ts';
import { fingerprintOf, signKeyStatement, verifyKeyStatement } from '#shared/protocol/key-statement.ts';
import type { KeyStatement } from '#shared/protocol/key-statement.ts';
import { base64urlOf, newSealPair, newSignPair, partOf, withPart } from './keys.ts';

const [bridge, otherBridge, stranger, seals] = await Promise.all([
  newSignPair(),
  newSignPair(),
  newSignPair(),
  newSealPair('seal-1'),
]);
const [mine, others] = await Promise.all([fingerprintOf(bridge.publicKey), fingerprintOf(otherBridge.publicKey)]);

const sign = (payload: unknown, header: object, key: CryptoKey = bridge.privateKey): Promise<string> =>
  new CompactSign(Buffer.from(JSON.stringify(payload))).setProtectedHeader({ alg: 'ES256', ...header }).sign(key);

describe('fingerprintOf', () => {
  it('shows the RFC 7638 thumbprint in sixteen groups that people can compare', async () => {
    const thumbprint = Buffer.from(await calculateJwkThumbprint(bridge.publicKey, 'sha256'), 'base64url');
    expect(mine).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){15}$/);
    expect(mine.replaceAll('-', '')).toBe(thumbprint.toString('hex'));
  });
});

describe('a key statement (B11)', () => {
  const statement: KeyStatement = {
    directory: 'corp',
    bridge: 'bridge-1',
    sealKey: { keyId: 'seal-1', publicKey: seals.recipient.publicKey },
    issuedAt: '2026-11-21T08:00:00.000Z',
  };
  const signed = signKeyStatement(statement, bridge);
  const typ = 'latchkey-keys+jws';

  it('is believed when an administrator confirmed who signed it', async () => {
    await expect(verifyKeyStatement(await signed, [others, mine])).resolves.toEqual({
      ...statement,
      identity: bridge.publicKey,
      fingerprint: mine,
    });
  });

  it('is not believed when nobody confirmed the identity', async () => {
    for (const confirmed of [[], [others], [mine.slice(0, 9)], [mine.replaceAll('-', '')], ['']]) {
      await expect(verifyKeyStatement(await signed, confirmed)).rejects.toThrow();
    }
  });

  it('is not believed when the seal key was swapped', async () => {
    const swapped = (await newSealPair('seal-1')).recipient.publicKey;
    const edited = { ...statement, sealKey: { keyId: 'seal-1', publicKey: swapped } };
    await expect(verifyKeyStatement(withPart(await signed, 1, base64urlOf(edited)), [mine])).rejects.toThrow();
  });

  it("is not believed when another key signed under the confirmed identity's header", async () => {
    const forged = await sign(statement, { typ, jwk: bridge.publicKey }, stranger.privateKey);
    await expect(verifyKeyStatement(forged, [mine])).rejects.toThrow();
    const header = { ...partOf(await signed, 0), jwk: stranger.publicKey };
    await expect(verifyKeyStatement(withPart(await signed, 0, base64urlOf(header)), [mine])).rejects.toThrow();
  });

  it('is not believed as another type, without key, unsigned, or with a private key inside', async () => {
    const { d } = seals.privateJwk;
    const leaking = { ...statement, sealKey: { keyId: 'seal-1', publicKey: { ...seals.recipient.publicKey, d } } };
    const attempts = [
      await sign(statement, { typ: 'latchkey-bridge+jws', jwk: bridge.publicKey }),
      await sign(statement, { jwk: bridge.publicKey }),
      await sign(statement, { typ }),
      await sign(leaking, { typ, jwk: bridge.publicKey }),
      await sign(statement, { typ, jwk: bridge.privateJwk }),
      await sign({ ...statement, extra: 1 }, { typ, jwk: bridge.publicKey }),
      withPart(withPart(await signed, 0, base64urlOf({ alg: 'none', typ, jwk: bridge.publicKey })), 2, ''),
    ];
    for (const attempt of attempts) await expect(verifyKeyStatement(attempt, [mine])).rejects.toThrow();
  });

  it('never carries the private key, even when one is passed by mistake', async () => {
    const mistaken = { privateKey: bridge.privateKey, publicKey: bridge.privateJwk as never };
    await expect(signKeyStatement(statement, mistaken)).rejects.toThrow();
  });
});

describe('a message from a bridge (B10)', () => {
  const result: BridgeMessage = {
    version: 1,
    type: 'result',
    directory: 'corp',
    bridge: 'bridge-1',
    sentAt: '2026-11-21T08:00:01.000Z',
    operation: 'AAAAAAAAAAAAAAAAAAAAAA',
    outcome: 'done',
  };
  const confirmedFor = (directory: string): string[] => ({ corp: [mine], other: [others] })[directory] ?? [];
  const typ = 'latchkey-bridge+jws';

  it('is believed from a bridge that was confirmed for its directory', async () => {
    await expect(verifyBridgeMessage(await signBridgeMessage(result, bridge), confirmedFor)).resolves.toEqual(result);
  });

  it("is not believed from another directory's bridge, nor about an unknown directory", async () => {
    await expect(
      signBridgeMessage(result, otherBridge).then((jws) => verifyBridgeMessage(jws, confirmedFor)),
    ).rejects.toThrow('not confirmed');
    const elsewhere = await signBridgeMessage({ ...result, directory: 'nowhere' }, bridge);
    await expect(verifyBridgeMessage(elsewhere, confirmedFor)).rejects.toThrow('not confirmed');
  });

  it('is not believed when it was edited, or signed by somebody under our header', async () => {
    const jws = await signBridgeMessage({ ...result, outcome: 'unknown' }, bridge);
    await expect(verifyBridgeMessage(withPart(jws, 1, base64urlOf(result)), confirmedFor)).rejects.toThrow();
    const forged = await sign(result, { typ, jwk: bridge.publicKey }, stranger.privateKey);
    await expect(verifyBridgeMessage(forged, confirmedFor)).rejects.toThrow();
  });

  it('is not believed as another type or shape, though rightly signed', async () => {
    const jwk = bridge.publicKey;
    const attempts = [
      await sign(result, { typ: 'latchkey-keys+jws', jwk }),
      await sign({ ...result, outcome: 'splendid' }, { typ, jwk }),
      await sign({ ...result, version: 2 }, { typ, jwk }),
      await sign({ ...result, type: 'order' }, { typ, jwk }),
      await sign({ ...result, operation: '../x' }, { typ, jwk }),
      await sign({ ...result, isAdministrator: true }, { typ, jwk }),
      await sign(null, { typ, jwk }),
      `${await signBridgeMessage(result, bridge)}.`,
    ];
    for (const attempt of attempts) await expect(verifyBridgeMessage(attempt, confirmedFor)).rejects.toThrow();
  });

  it('never carries the private key, even when one is passed by mistake', async () => {
    const mistaken = { privateKey: bridge.privateKey, publicKey: bridge.privateJwk as never };
    await expect(signBridgeMessage(result, mistaken)).rejects.toThrow();
  });
});
