import { createHash } from 'node:crypto';
import type { Result } from '#shared/result.ts';
import type { Operation } from '../ports/operation-store.ts';
import type { Order } from './order.ts';
import { submit } from './submit.ts';
import type { SubmitPorts } from './submit.ts';
import { isPending } from './view-operation.ts';

/** So often a bridge is asked again within one flow or session, when it did not answer. */
const mostTries = 3;

/**
 * Asks a bridge which policy is in force for somebody who has proven who they are. Asked again for the same, the answer that
 * is there is told: the id follows from the owner, who is known by a cookie that nobody else has, so that reloading a page
 * costs no job.
 * @param about what the answer is true for, beside the owner: a change before it makes another answer
 */
export async function askPolicy(
  ports: SubmitPorts,
  order: Omit<Order, 'id' | 'kind'>,
  { about = '', now }: { about?: string | undefined; now: Date },
): Promise<Result<Operation, { code: 'wrong-step' }>> {
  for (let tried = 1; ; tried++) {
    const id = idOf(order.owner, about, tried);
    const asked = await submit(ports, { ...order, id, kind: 'policy.read' }, now);
    if (!asked.ok || tried === mostTries || isAnswer(asked.value, now)) return asked;
  }
}

/** It waits for one, or has one that would be the same again. */
const isAnswer = (operation: Operation, now: Date): boolean =>
  isPending(operation, now) ||
  !(operation.state === 'pending' || operation.outcome === 'directory-unavailable' || operation.outcome === 'expired');

/** 128 bits, as all ids of operations. */
const idOf = (owner: string, about: string, tried: number): string =>
  createHash('sha256')
    .update(JSON.stringify(['policy.read', owner, about, tried]))
    .digest('base64url')
    .slice(0, 22);
