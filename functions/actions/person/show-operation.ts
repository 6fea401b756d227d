import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { PersonKey } from '#shared/api/people-views.ts';
import { OperationView } from '#shared/api/views.ts';
import { OperationId } from '#shared/protocol/job.ts';
import { err, ok } from '#shared/result.ts';
import { isPending, viewOperation } from '../../operations/view-operation.ts';
import { aboutPerson } from '../../people/about-person.ts';
import { ownerOf } from '../../people/help-owner.ts';
import { personId } from '../../ports/person.ts';
import { defineAction } from '../action.ts';
import { Pace } from '../operation/pace.ts';

const pace = new Pace();

/** How a directory change is going that this administrator began. With `wait` it answers as soon as there is an end. */
export const showPersonOperation = defineAction({
  ...aboutPerson,
  id: 'person.show-operation',
  summary: 'How a directory change is going that the caller began for a person',
  method: 'GET',
  path: '/admin/people/{directory}/{guid}/operations/{operation}',
  permission: 'people.support',
  params: PersonKey.extend({ operation: OperationId }),
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
  needs: ['adminSessions', 'operations'],
  async handle({ caller, params: { directory, guid, operation: id }, query, ports, now }) {
    const giveUpAt = now().getTime() + query.wait * 1000;
    const pauses = pace.pauses();
    for (let looks = 1; ; looks++) {
      const operation = await ports.operations.find(id);
      const isMeant = operation?.owner === ownerOf(caller) && operation.person?.id === personId(directory, guid);
      if (!isMeant) return err({ code: 'not-found' });
      const isOver = !isPending(operation, now());
      if (isOver && looks > 1) pace.ended(looks);
      const pauseMs = pauses.next().value;
      if (isOver || now().getTime() + pauseMs > giveUpAt) return ok({ body: viewOperation(operation, now()) });
      await pause(pauseMs);
    }
  },
});
