import * as z from 'zod';
import { SealedText } from '#shared/api/inputs.ts';
import { OperationView } from '#shared/api/views.ts';
import { OperationId } from '#shared/protocol/job.ts';
import { err } from '#shared/result.ts';
import { originOf } from '../../environments/surroundings-of.ts';
import { canSetPassword } from '../../flows/can-set-password.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { proofBudget } from '../../flows/limits.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { findRepeated } from '../../operations/submit.ts';
import { repeatAttempt, submitAttempt } from '../../operations/submit-attempt.ts';
import { told } from '../../operations/view-operation.ts';
import { openedBy } from '../../sessions/opened-by.ts';
import { sessionsOf } from '../../sessions/session-note.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** Changes the password with the old and the new one. The old one is a secret that is tried: it counts (THREATS E5). */
export const changePassword = defineAction({
  id: 'password.change',
  summary: 'Changes the password with the old and the new one',
  method: 'POST',
  path: '/password',
  group: 'user',
  standing: 'session',
  body: z.strictObject({ operation: OperationId, sealed: SealedText }),
  output: OperationView,
  status: 202,
  errors: ['wrong-step', 'not-allowed', 'too-many-tries', 'directory-unreachable'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'people', 'operations', 'budgets', 'bridges', 'jobs'],
  async handle({ caller, body, config, ports, now, surroundings }) {
    if (!mayDo(caller, config, 'password.change')) return err({ code: 'not-allowed' });
    const subject = caller.person.id;
    const budget = proofBudget(subject, 'directory-password');
    const { id: owner, login, language, person } = caller;
    const order = {
      ...({ id: body.operation, kind: 'password.change', owner, login, language, person, subject } as const),
      portal: portalOf(config, caller.portal),
      sealed: body.sealed,
      from: originOf(await surroundings()),
      proofs: openedBy(caller).map((factor) => ({ factor, provenAtMs: caller.startedAtMs })),
    };
    const former = await findRepeated(ports.operations, order);
    if (former) return told(await repeatAttempt(ports, former, { order, budget, now: now() }), now());
    if (caller.operation !== body.operation) return err({ code: 'wrong-step' });
    const reach = await reachabilityOf(ports.bridges, caller.directory, now());
    if (!canSetPassword(reach, order.portal)) return err({ code: 'directory-unreachable' });
    const known = await ports.people.findById(subject);
    // This session stays: its owner knows the old password and the new one.
    const endsSessions = known ? sessionsOf(known, now()).filter((id) => id !== owner) : [];
    return told(await submitAttempt(ports, { ...order, endsSessions }, budget, now()), now());
  },
});
