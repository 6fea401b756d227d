import * as z from 'zod';
import { PortalAlias, TypedLogin } from '#shared/api/inputs.ts';
import { LostThings } from '#shared/api/lost-things.ts';
import { FlowView, Language } from '#shared/api/views.ts';
import { WorkDone } from '#shared/api/work.ts';
import { err } from '#shared/result.ts';
import { admitStart, startErrors, startNeeds } from '../../bot-defence/admit-start.ts';
import { beginByName } from '../../flows/begin-by-name.ts';
import { findPortal } from '../../flows/find-portal.ts';
import { identify } from '../../flows/identify.ts';
import { withoutFrozen } from '../../flows/without-frozen.ts';
import { withoutLockedMailbox } from '../../flows/without-locked-mailbox.ts';
import { defineAction } from '../action.ts';

/**
 * Begins to restore access for somebody who lost what the portal asks for. Whoever is named and whatever they lost, the
 * answer says what the resource's rule takes besides what is lost, and nothing about a person (THREATS E1, E2). Nothing is
 * sent: who has lost several things chooses what to prove.
 */
export const startRestore = defineAction({
  id: 'restore.start',
  summary: 'Begins to restore access for who lost what the portal asks for; the same for people who do not exist',
  method: 'POST',
  path: '/restore',
  group: 'public',
  standing: 'nobody',
  body: z.strictObject({
    portal: PortalAlias,
    login: TypedLogin,
    lost: LostThings,
    language: Language,
    work: WorkDone.optional(),
  }),
  output: FlowView,
  status: 201,
  errors: ['not-found', 'not-allowed', ...startErrors],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows', 'people', 'bridges', ...startNeeds],
  async handle(context) {
    const { body, config, ports, now } = context;
    const found = findPortal(config, body.portal);
    if (!found) return err({ code: 'not-found' });
    const { portal, directory } = found;
    if (!portal.actions.includes('access.restore')) return err({ code: 'not-allowed' });

    const admitted = await admitStart(context, portal, 'restore.start');
    if (!admitted.ok) return admitted;
    const meant = await identify(ports, found, body.login);
    const named = withoutFrozen(meant, now());
    const identity = body.lost.includes('password') ? withoutLockedMailbox(named, directory) : named;
    return beginByName(context, {
      kind: 'restore',
      purpose: 'restore',
      ...body,
      portal,
      identity,
      meant: meant.person,
    });
  },
});
