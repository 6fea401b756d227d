import * as z from 'zod';
import { SealedText } from '#shared/api/inputs.ts';
import { OperationView } from '#shared/api/views.ts';
import { OperationId } from '#shared/protocol/job.ts';
import { err } from '#shared/result.ts';
import { runRecovery } from '../../flows/run-recovery.ts';
import { originOf } from '../../environments/surroundings-of.ts';
import { told } from '../../operations/view-operation.ts';
import { defineAction } from '../action.ts';

/** Sets a new password after proof of identity. It travels sealed for the bridges; we cannot read it. */
export const resetPassword = defineAction({
  id: 'recovery.reset-password',
  summary: 'Sets a new password after proof of identity',
  method: 'POST',
  path: '/recovery/password',
  group: 'public',
  standing: 'flow',
  body: z.strictObject({ operation: OperationId, sealed: SealedText }),
  output: OperationView,
  status: 202,
  errors: ['wrong-step', 'not-allowed', 'directory-unreachable'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows', 'people', 'operations', 'bridges', 'jobs'],
  async handle({ caller: flow, body, config, ports, now, surroundings }) {
    if (flow.purpose !== 'reset') return err({ code: 'wrong-step' });
    const from = originOf(await surroundings());
    const job = { id: body.operation, kind: 'password.reset', sealed: body.sealed, from } as const;
    const operation = await runRecovery(ports, config, flow, job, now());
    return told(operation, now());
  },
});
