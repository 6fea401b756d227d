import * as z from 'zod';
import { TypedLogin } from '#shared/api/inputs.ts';
import { LostThings } from '#shared/api/lost-things.ts';
import { startNeeds } from '../../bot-defence/admit-start.ts';
import { admitAt, beginning, beginningBody } from '../../bot-defence/beginning.ts';
import { beginByName } from '../../flows/begin-by-name.ts';
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
  ...beginning,
  id: 'restore.start',
  summary: 'Begins to restore access for who lost what the portal asks for; the same for people who do not exist',
  path: '/restore',
  body: z.strictObject({
    ...beginningBody,
    login: TypedLogin,
    lost: LostThings,
  }),
  needs: ['flows', 'people', 'bridges', ...startNeeds],
  async handle(context) {
    const { body, ports, now } = context;
    const admitted = await admitAt(context, 'restore.start', ({ actions }) => actions.includes('access.restore'));
    if (!admitted.ok) return admitted;
    const { portal, directory } = admitted.value;
    const meant = await identify(ports, admitted.value, body.login);
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
