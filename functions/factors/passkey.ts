import * as z from 'zod';
import { PasskeyAssertion } from '#shared/api/passkeys.ts';
import { passkeyBudget } from '../flows/limits.ts';
import { askForPasskey } from '../passkeys/ask-for-passkey.ts';
import { requestOptions } from '../passkeys/passkey-options.ts';
import { provePasskey } from '../passkeys/prove-passkey.ts';
import { defineFactor } from './factor.ts';
import { viewBegun } from './view-begun.ts';

/** A passkey or security key: the browser signs a challenge for this address and no other. */
export const passkey = defineFactor({
  id: 'passkey',
  needs: ['authenticators', 'keyRing'],
  proof: z.strictObject({ factor: z.literal('passkey'), assertion: PasskeyAssertion }),
  isHeldBy: ({ enrolled }) => enrolled?.includes('passkey') ?? false,
  beginner: {
    budget: passkeyBudget,
    againAfterSeconds: 0,
    begin: async (context) => ({ begun: await askForPasskey(context) }),
    view: (begun) => ({ ...viewBegun(begun, 0), ...(begun.passkey && { passkey: requestOptions(begun.passkey) }) }),
  },
  verify: (context, { assertion }, begun) => provePasskey(context, assertion, begun),
});
