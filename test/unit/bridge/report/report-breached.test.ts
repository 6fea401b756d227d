import { describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { reportBreached } from '#bridge/report/report-breached.ts';
import { BreachedReport } from '#shared/protocol/breached-report.ts';
import { signBridgeMessage } from '#shared/protocol/bridge-message.ts';
import type { BridgeMessage } from '#shared/protocol/bridge-message.ts';
import { understoodBy } from '#shared/protocol/extensions.ts';
import type { PublicKey } from '#shared/protocol/key-statement.ts';

describe('what a bridge tells of stolen passwords', () => {
  it('fits into a message, however long its problem is', () => {
    const state = { kind: 'range', isWorking: false, allowsUnchecked: true, problem: 'x'.repeat(900) } as const;
    const [told] = reportBreached([state]);
    expect(BreachedReport.parse(told)).toEqual({ ...state, problem: 'x'.repeat(200) });
  });

  it('is that it can look them up, where it can: another bridge of the same version does not say so', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const { kty, crv, x, y } = await exportJWK(publicKey);
    const identity = { privateKey, publicKey: { kty, crv, x, y } as PublicKey };
    const sentAt = '2026-11-22T00:00:00.000Z';
    const names = { version: 1, directory: 'corp', bridge: 'b1', sentAt } as const;
    const people: BridgeMessage = { ...names, type: 'people', readAtMs: 1, people: [] };
    expect(understoodBy(await signBridgeMessage(people, identity, ['breached-passwords']))).toContain(
      'breached-passwords',
    );
    const plain = understoodBy(await signBridgeMessage(people, identity));
    expect([plain.includes('breached-passwords'), plain.includes('pattern-rules')]).toEqual([false, true]);
  });
});
