import { describe, expect, it } from '@jest/globals';
import { identityBefore } from '#portal/console/pages/directories/identity-before.ts';
import type { BridgeView } from '#shared/api/directory-views.ts';

const bridgeOf = (fingerprint: string, members: Partial<BridgeView> = {}): BridgeView => ({
  ...{ bridge: 'berlin', standing: 'here', softwareVersion: '1.0.0', heardAt: '2026-05-04T10:00:00.000Z' },
  ...{ fingerprint, takesOrders: true, ...members },
});

describe('another identity under the name of a bridge', () => {
  const old = bridgeOf('aa');
  const next = bridgeOf('bb', { standing: 'waiting' });

  it('is told from a new bridge by the one that is confirmed, whether that runs or not', () => {
    expect(identityBefore(next, [next, old])).toBe(old);
    const silent = bridgeOf('aa', { standing: 'silent' });
    expect(identityBefore(next, [silent, next])).toBe(silent);
    expect(identityBefore(next, [next, bridgeOf('cc', { bridge: 'munich' })])).toBeUndefined();
  });

  it('is not seen in two that wait, nor in the one that was there before', () => {
    expect(identityBefore(next, [next, bridgeOf('cc', { standing: 'waiting' })])).toBeUndefined();
    expect(identityBefore(old, [next, old])).toBeUndefined();
  });

  it('is none where the deployment has the fingerprint already and the list of those that wait is a moment behind', () => {
    expect(identityBefore(next, [next, bridgeOf('bb')])).toBeUndefined();
  });
});
