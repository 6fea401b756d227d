import * as z from 'zod';
import { OperationView } from '#shared/api/views.ts';
import { err } from '#shared/result.ts';
import { isPolicyAskable } from '../../flows/demands-of.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { askPolicy } from '../../operations/ask-policy.ts';
import { told } from '../../operations/view-operation.ts';
import { openedBy } from '../../sessions/opened-by.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** Which password policy is in force for who is signed in, and from when on their password may be changed again. */
export const readPasswordPolicy = defineAction({
  id: 'password.read-policy',
  summary: 'Asks which password policy is in force for who is signed in',
  method: 'POST',
  path: '/password/policy',
  group: 'user',
  standing: 'session',
  body: z.strictObject({}),
  output: OperationView,
  status: 202,
  errors: ['wrong-step', 'not-allowed', 'directory-unreachable'],
  perAddressPerMinute: 20,
  isAudited: false,
  needs: ['sessions', 'operations', 'bridges', 'jobs'],
  async handle({ caller, config, ports, now }) {
    if (!mayDo(caller, config, 'password.change')) return err({ code: 'not-allowed' });
    const reach = await reachabilityOf(ports.bridges, caller.directory, now());
    if (!isPolicyAskable(reach)) return err({ code: 'directory-unreachable' });
    const { id: owner, person, login, language, operation: about } = caller;
    const proofs = openedBy(caller).map((factor) => ({ factor, provenAtMs: caller.startedAtMs }));
    const order = { owner, person, login, language, proofs, portal: portalOf(config, caller.portal) };
    return told(await askPolicy(ports, order, { about, now: now() }), now());
  },
});
