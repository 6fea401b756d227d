import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { OperationView } from '#shared/api/views.ts';
import { OperationId } from '#shared/protocol/job.ts';
import { err, ok } from '#shared/result.ts';
import { isPending, viewOperation } from '../../operations/view-operation.ts';
import type { Operation } from '../../ports/operation-store.ts';
import { defineAction } from '../action.ts';

/** Pauses between reads while one waits, in milliseconds; the last one repeats. Most answers come within 100 ms. */
const pauses = [25, 25, 40, 60, 100, 150, 250, 400, 600, 1000];

/**
 * How a directory change is going. With `wait` it answers as soon as there is an end, or after that many seconds, by
 * consistent reads of one item. Only the flow or the session that asked for it may see it; to others it is not there.
 */
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
  async handle({ params, query, holds, ports, now }) {
    const giveUpAt = now().getTime() + query.wait * 1000;
    // The answer is never there at once: the first read of a waiting request would be for nothing.
    if (query.wait > 0) await pause(pauses[0]);
    for (let turn = 1; ; turn++) {
      const operation = await ports.operations.find(params.id);
      if (!operation || !isOwned(operation, holds)) return err({ code: 'not-found' });
      const pauseMs = pauses[Math.min(turn, pauses.length - 1)]!;
      const isOver = !isPending(operation, now()) || now().getTime() + pauseMs > giveUpAt;
      if (isOver) return ok({ body: viewOperation(operation, now()) });
      await pause(pauseMs);
    }
  },
});

const isOwned = (operation: Operation, holds: { flow?: string; session?: string }): boolean =>
  operation.owner === holds.flow || operation.owner === holds.session;
