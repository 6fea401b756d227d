import * as z from 'zod';
import { TypedPortalPassword } from '#shared/api/inputs.ts';
import { findPortalPassword, isPortalPassword } from '../authenticators/portal-password.ts';
import { defineFactor } from './factor.ts';

/** The portal's own password. The hash is the costly step: the budget stands before it (THREATS W9). */
export const portalPassword = defineFactor({
  id: 'portal-password',
  needs: ['authenticators', 'keyRing'],
  proof: z.strictObject({ factor: z.literal('portal-password'), password: TypedPortalPassword }),
  isHeldBy: ({ enrolled }) => enrolled?.includes('portal-password') ?? false,
  async verify({ claim, ports }, { password }) {
    const { subject: owner, person } = claim;
    const record = await findPortalPassword(ports.authenticators, owner);
    const isRight = await isPortalPassword(ports.keyRing, owner, { text: password, record });
    return isRight && person ? {} : undefined;
  },
});
