import * as z from 'zod';
import { TypedLogin } from '#shared/api/inputs.ts';
import { startNeeds } from '../../bot-defence/admit-start.ts';
import { admitAt, beginning, beginningBody } from '../../bot-defence/beginning.ts';
import { beginByName } from '../../flows/begin-by-name.ts';
import { identify } from '../../flows/identify.ts';
import { signInRules } from '../../flows/sign-in-rules.ts';
import { defineAction } from '../action.ts';

/**
 * Begins to sign in, in any of the ways that the resource allows; what is offered is the same for everybody (THREATS E1).
 * Where the directory password is one of them, what the browser needs to seal it comes at once.
 */
export const startSignIn = defineAction({
  ...beginning,
  id: 'sign-in.start',
  summary: 'Begins to sign in',
  path: '/sign-in',
  body: z.strictObject({ ...beginningBody, login: TypedLogin }),
  needs: ['flows', 'people', 'bridges', ...startNeeds],
  async handle(context) {
    const { body, ports } = context;
    const admitted = await admitAt(context, 'sign-in.start', (portal) => signInRules(portal).length > 0);
    if (!admitted.ok) return admitted;
    const { portal } = admitted.value;
    const identity = await identify(ports, admitted.value, body.login);
    return beginByName(context, {
      kind: 'sign-in',
      purpose: 'sign-in',
      ...body,
      portal,
      identity,
      meant: identity.person,
    });
  },
});
