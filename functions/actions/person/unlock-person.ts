import * as z from 'zod';
import { OperationView } from '#shared/api/views.ts';
import { OperationId } from '#shared/protocol/job.ts';
import { err } from '#shared/result.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { submit } from '../../operations/submit.ts';
import { told } from '../../operations/view-operation.ts';
import { aboutPerson, personMeant } from '../../people/about-person.ts';
import { takeHelp, tooMuchHelp } from '../../people/helper-limits.ts';
import { ownerOf } from '../../people/help-owner.ts';
import { sharedPortals } from '../../people/looks-after.ts';
import { mayHelp } from '../../people/may-help.ts';
import { languageOf } from '../../people/tell-person.ts';
import { defineAction } from '../action.ts';

/**
 * Unlocks somebody's account in the directory, by a bridge, which refuses protected accounts for itself. They are told when
 * it is done. The id of the operation is the caller's: asked for again, it is the same one.
 */
export const unlockPerson = defineAction({
  ...aboutPerson,
  id: 'person.unlock',
  summary: 'Unlocks the account of a person in the directory; the password stays',
  method: 'POST',
  path: '/admin/people/{directory}/{guid}/unlock',
  permission: 'people.support',
  body: z.strictObject({ operation: OperationId }),
  output: OperationView,
  status: 202,
  errors: ['not-found', 'not-allowed', 'too-many-tries', 'wrong-step', 'directory-unreachable'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['adminSessions', 'administrators', 'people', 'budgets', 'bridges', 'operations', 'jobs'],
  async handle({ caller, params, body, config, ports, now }) {
    const person = await personMeant(ports.people, params, { caller, config });
    if (!person) return err({ code: 'not-found' });
    const portal = sharedPortals(caller, person, config)[0];
    if (!portal || (await mayHelp(ports, person, { caller })) !== 'yes') return err({ code: 'not-allowed' });
    const reach = await reachabilityOf(ports.bridges, person.directory, now());
    // A bridge that does not know who asks would take it for forged.
    if (!reach.isReachable || !reach.understands.includes('helpers')) return err({ code: 'directory-unreachable' });
    const taken = await takeHelp(ports.budgets, 'unlock', { caller, person, now: now() });
    if (!taken.isTaken) return err(tooMuchHelp(taken));
    const order = {
      ...({ id: body.operation, kind: 'account.unlock', owner: ownerOf(caller), helper: caller } as const),
      ...{ portal, person, login: person.samAccountName, language: languageOf(person, portal), proofs: [] },
    };
    return told(await submit(ports, order, now()), now());
  },
});
