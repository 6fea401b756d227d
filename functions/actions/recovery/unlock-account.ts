import * as z from 'zod';
import { OperationView } from '#shared/api/views.ts';
import { OperationId } from '#shared/protocol/job.ts';
import { err } from '#shared/result.ts';
import { runRecovery } from '../../flows/run-recovery.ts';
import { originOf } from '../../environments/surroundings-of.ts';
import { told } from '../../operations/view-operation.ts';
import { defineAction } from '../action.ts';

/** Unlocks the account after proof of identity; the password stays. */
export const unlockAccount = defineAction({
  id: 'recovery.unlock-account',
  summary: 'Unlocks the account after proof of identity',
  method: 'POST',
  path: '/recovery/unlock',
  group: 'public',
  standing: 'flow',
  body: z.strictObject({ operation: OperationId }),
  output: OperationView,
  status: 202,
  errors: ['wrong-step', 'not-allowed', 'directory-unreachable'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows', 'people', 'operations', 'bridges', 'jobs'],
  async handle({ caller: flow, body, config, ports, now, surroundings }) {
    if (flow.purpose !== 'unlock') return err({ code: 'wrong-step' });
    const job = { id: body.operation, kind: 'account.unlock', from: originOf(await surroundings()) } as const;
    const operation = await runRecovery(ports, config, flow, job, now());
    return told(operation, now());
  },
});
