import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { OperationView } from '#shared/api/views.ts';
import { OperationId } from '#shared/protocol/job.ts';
import { err, ok } from '#shared/result.ts';
import { isPending, viewOperation } from '../../operations/view-operation.ts';
import type { Operation } from '../../ports/operation-store.ts';
import { defineAction } from '../action.ts';
import { Pace } from './pace.ts';

/** What this process has seen of how long operations take. Everybody's alike: it says nothing about anybody. */
const pace = new Pace();

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
    const pauses = pace.pauses();
    // The answer is never there at once: the first read of a waiting request would be for nothing.
    if (query.wait > 0) await pause(pauses.next().value);
    for (let looks = 1; ; looks++) {
      const operation = await ports.operations.find(params.id);
      if (!operation || !isOwned(operation, holds)) return err({ code: 'not-found' });
      const isOver = !isPending(operation, now());
      if (isOver && query.wait > 0) pace.ended(looks);
      const pauseMs = pauses.next().value;
      if (isOver || now().getTime() + pauseMs > giveUpAt) return ok({ body: viewOperation(operation, now()) });
      await pause(pauseMs);
    }
  },
});

const isOwned = (operation: Operation, holds: { flow?: string; session?: string }): boolean =>
  operation.owner === holds.flow || operation.owner === holds.session;
