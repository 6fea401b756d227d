import * as z from 'zod';
import { PortalAlias, TypedLogin } from '#shared/api/inputs.ts';
import { FlowView, Language } from '#shared/api/views.ts';
import { WorkDone } from '#shared/api/work.ts';
import { err } from '#shared/result.ts';
import { admitStart, startErrors, startNeeds } from '../../bot-defence/admit-start.ts';
import { beginByName } from '../../flows/begin-by-name.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { identify } from '../../flows/identify.ts';
import { signInRules } from '../../flows/sign-in-rules.ts';
import { defineAction } from '../action.ts';

/**
 * Begins to sign in, in any of the ways that the resource allows; what is offered is the same for everybody (THREATS E1).
 * Where the directory password is one of them, what the browser needs to seal it comes at once.
 */
export const startSignIn = defineAction({
  id: 'sign-in.start',
  summary: 'Begins to sign in',
  method: 'POST',
  path: '/sign-in',
  group: 'public',
  standing: 'nobody',
  body: z.strictObject({ portal: PortalAlias, login: TypedLogin, language: Language, work: WorkDone.optional() }),
  output: FlowView,
  status: 201,
  errors: ['not-found', 'not-allowed', ...startErrors],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows', 'people', 'bridges', ...startNeeds],
  async handle(context) {
    const { body, config, ports } = context;
    const found = findPortal(config, body.portal);
    if (!found) return err({ code: 'not-found' });
    const { portal } = found;
    if (signInRules(portal).length === 0) return err({ code: 'not-allowed' });

    const admitted = await admitStart(context, portal, 'sign-in.start');
    if (!admitted.ok) return admitted;
    const identity = await identify(ports, found, body.login);
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
