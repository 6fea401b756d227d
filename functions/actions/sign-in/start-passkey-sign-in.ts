import * as z from 'zod';
import { ok } from '#shared/result.ts';
import { claimOfFlow } from '../../flows/claim-of-flow.ts';
import { startNeeds } from '../../bot-defence/admit-start.ts';
import { admitAt, beginning, beginningBody } from '../../bot-defence/beginning.ts';
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
  ...beginning,
  id: 'sign-in.start-passkey',
  summary: 'Begins to sign in by a passkey, without a name',
  path: '/sign-in/passkey',
  body: z.strictObject(beginningBody),
  needs: ['flows', 'bridges', 'authenticators', ...startNeeds],
  async handle(context) {
    const { body, config, ports, now, random } = context;
    const admitted = await admitAt(context, 'sign-in.start-passkey', ({ signIn }) =>
      signIn.methods.includes('passkey'),
    );
    if (!admitted.ok) return admitted;
    const { portal, directory } = admitted.value;

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
