import * as z from 'zod';
import { PortalAlias } from '#shared/api/inputs.ts';
import { FlowView, Language } from '#shared/api/views.ts';
import { WorkDone } from '#shared/api/work.ts';
import { err, ok } from '#shared/result.ts';
import { claimOfFlow } from '../../flows/claim-of-flow.ts';
import { admitStart, startErrors, startNeeds } from '../../bot-defence/admit-start.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { flowLifeSeconds } from '../../flows/limits.ts';
import { newFlow } from '../../flows/new-flow.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { viewFlow } from '../../flows/view-flow.ts';
import { askForPasskey } from '../../passkeys/ask-for-passkey.ts';
import type { Flow } from '../../ports/flow-store.ts';
import { defineAction } from '../action.ts';

/**
 * Begins to sign in by a passkey. Nobody is named, so there is nobody whose tries could be counted: the flow has a budget of
 * its own, and flows are counted by address.
 */
export const startPasskeySignIn = defineAction({
  id: 'sign-in.start-passkey',
  summary: 'Begins to sign in by a passkey, without a name',
  method: 'POST',
  path: '/sign-in/passkey',
  group: 'public',
  standing: 'nobody',
  body: z.strictObject({ portal: PortalAlias, language: Language, work: WorkDone.optional() }),
  output: FlowView,
  status: 201,
  errors: ['not-found', 'not-allowed', ...startErrors],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows', 'bridges', 'authenticators', ...startNeeds],
  async handle(context) {
    const { body, config, ports, now, random } = context;
    const found = findPortal(config, body.portal);
    if (!found) return err({ code: 'not-found' });
    const { portal, directory } = found;
    if (!portal.signIn.methods.includes('passkey')) return err({ code: 'not-allowed' });
    const admitted = await admitStart(context, portal, 'sign-in.start-passkey');
    if (!admitted.ok) return admitted;

    const nobody = { kind: 'sign-in', purpose: 'sign-in', login: '', identity: { subject: '' } } as const;
    const { flow: begun, token } = newFlow({ ...nobody, portal, language: body.language, now: now(), random });
    const flow: Flow = { ...begun, subject: `flow#${begun.id}`, isNameless: true };
    const claim = claimOfFlow(flow, portal);
    const asked = await askForPasskey({ claim, ports, config, now: now(), random });
    const started: Flow = { ...flow, begun: { passkey: asked } };
    const create = ports.flows.create(started);
    const [reach] = await Promise.all([reachabilityOf(ports.bridges, directory.id, now()), create]);
    return ok({
      body: viewFlow(started, portal, reach, { now: now() }),
      cookies: [{ cookie: 'flow', token, maxAgeSeconds: flowLifeSeconds }],
    });
  },
});
