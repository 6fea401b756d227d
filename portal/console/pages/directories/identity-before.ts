import type { BridgeView } from '#shared/api/directory-views.ts';

/**
 * The bridge of the same name that is confirmed, where another one waits under that name: whoever looks after its machine
 * made it a new identity, or somebody would like to pass for it. The two look the same until the fingerprint is compared.
 */
export const identityBefore = (
  { bridge, standing, fingerprint }: BridgeView,
  all: readonly BridgeView[],
): BridgeView | undefined =>
  standing === 'waiting'
    ? all.find((each) => each.bridge === bridge && each.standing !== 'waiting' && each.fingerprint !== fingerprint)
    : undefined;
