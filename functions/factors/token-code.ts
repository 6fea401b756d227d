import * as z from 'zod';
import { TypedCode } from '#shared/api/inputs.ts';
import { defineFactor } from './factor.ts';
import { findStep } from './totp.ts';

/** A code of an authenticator app. */
export const tokenCode = defineFactor({
  id: 'token-code',
  needs: ['keyRing', 'tokens'],
  proof: z.strictObject({ factor: z.literal('token-code'), code: TypedCode }),
  isHeldBy: ({ enrolled }) => enrolled?.includes('token-code') ?? false,
  async verify({ claim, ports, now }, { code }) {
    const tokens = await ports.tokens.list(claim.subject);
    const confirmed = tokens.filter((token) => token.isConfirmed);
    const burn = await findStep(ports.keyRing, confirmed, code, now);
    return burn && claim.person ? { burn } : undefined;
  },
});
