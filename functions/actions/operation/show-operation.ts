import * as z from 'zod';
import { OperationView } from '#shared/api/views.ts';
import { OperationId } from '#shared/protocol/job.ts';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** How a directory change is going; waits for its end when asked to. */
export const showOperation = defineAction({
  id: 'operation.show',
  summary: 'How a directory change is going; waits for its end when asked to',
  method: 'GET',
  path: '/operations/{id}',
  group: 'public',
  standing: 'nobody',
  params: z.strictObject({ id: OperationId }),
  query: z.strictObject({
    wait: z
      .string()
      .regex(/^(1?[0-9]|20)$/)
      .transform(Number)
      .default(0),
  }),
  output: OperationView,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 240,
  isAudited: false,
  needs: ['operations'],
  handle: unfinished,
});
