import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { jobLifeSeconds, protocolVersion } from '#shared/protocol/job.ts';
import type { JobKind } from '#shared/protocol/job.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { PortalConfig } from '../environment.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { Operation, OperationStore } from '../ports/operation-store.ts';
import type { Person } from '../ports/person.ts';
import type { Language } from '#shared/api/views.ts';

/** A bridge may need this long after the end of a job's life to tell how it went. */
const answerGraceSeconds = 15;

/** One directory change, asked for by the owner of a flow or a session. */
export interface Order {
  readonly id: string;
  readonly kind: JobKind;
  /** Id of the flow or session. */
  readonly owner: string;
  readonly portal: PortalConfig;
  readonly login: string;
  readonly language: Language;
  /** Left out of the job for `password.verify`: what a bridge is asked is the same whether or not we know the person. */
  readonly person?: Person;
  /** Whose budget was charged for the password that the job carries. */
  readonly subject?: string;
  readonly sealed?: string;
  /** Ids of the sessions that end with the old password. */
  readonly endsSessions?: readonly string[];
  readonly proofs: readonly { factor: FactorId; provenAtMs: number }[];
}

/**
 * Notes the operation, then sends its job. The note is a conditional write: one operation id, one job, however often
 * and however much at once a request is made.
 */
export async function submit(
  ports: { operations: OperationStore; jobs: JobQueue },
  order: Order,
  now: Date,
): Promise<Result<Operation, { code: 'wrong-step' }>> {
  const operation = operationOf(order, now);
  if (!(await ports.operations.create(operation))) return err({ code: 'wrong-step' });
  await ports.jobs.send({
    version: protocolVersion,
    id: order.id,
    kind: order.kind,
    directory: order.portal.directory,
    target: {
      login: order.login,
      ...(order.kind !== 'password.verify' && order.person && { objectGuid: order.person.objectGuid }),
    },
    issuedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + jobLifeSeconds * 1000).toISOString(),
    actor: { kind: 'self', portal: order.portal.alias },
    proofs: order.proofs.map(({ factor, provenAtMs }) => ({ factor, provenAt: new Date(provenAtMs).toISOString() })),
    ...(order.sealed !== undefined && { sealed: order.sealed }),
    ...(order.portal.rules && order.kind !== 'password.verify' && { rules: order.portal.rules }),
  });
  return ok(operation);
}

function operationOf(order: Order, now: Date): Operation {
  const { id, kind, owner, portal, login, language, person, subject, endsSessions } = order;
  return {
    id,
    kind,
    directory: portal.directory,
    owner,
    portal: portal.alias,
    login,
    language,
    ...(subject !== undefined && { subject }),
    ...(person && { person }),
    ...(endsSessions && endsSessions.length > 0 && { endsSessions }),
    state: 'pending',
    createdAtMs: now.getTime(),
    answeredByMs: now.getTime() + (jobLifeSeconds + answerGraceSeconds) * 1000,
  };
}
