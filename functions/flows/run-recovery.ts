import { err } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { JobKind } from '#shared/protocol/job.ts';
import type { FunctionConfig } from '../environment.ts';
import { submit } from '../operations/submit.ts';
import { sessionsOf } from '../sessions/session-note.ts';
import type { BridgeRegister } from '../ports/bridge-register.ts';
import type { Flow } from '../ports/flow-store.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { Operation, OperationStore } from '../ports/operation-store.ts';
import type { PeopleDirectory } from '../ports/people-store.ts';
import { portalOf } from './find-portal.ts';
import { reachabilityOf } from './reachability.ts';
import { obstacleOf } from './view-flow.ts';

interface RecoveryPorts {
  readonly people: PeopleDirectory;
  readonly operations: OperationStore;
  readonly bridges: BridgeRegister;
  readonly jobs: JobQueue;
}

type Refusal = { readonly code: 'wrong-step' | 'not-allowed' | 'directory-unreachable' };

/** Sends the job that a proven recovery was for, about the person of the flow and nobody else (THREATS E9). */
export async function runRecovery(
  ports: RecoveryPorts,
  config: FunctionConfig,
  flow: Flow,
  job: { kind: JobKind; sealed?: string },
  now: Date,
): Promise<Result<Operation, Refusal>> {
  if (flow.kind !== 'recovery' || flow.state !== 'proven' || !flow.operation || !flow.person) {
    return err({ code: 'wrong-step' });
  }
  const reach = await reachabilityOf(ports.bridges, flow.directory, now);
  if (!reach.isReachable) return err({ code: 'directory-unreachable' });
  // Read again: "this was not me" must also stop a recovery that was proven before it (THREATS E18).
  const person = await ports.people.findById(flow.person.id);
  const isFrozen = (person?.frozenUntilMs ?? 0) > now.getTime();
  if (!person || isFrozen || obstacleOf(person, now)) return err({ code: 'not-allowed' });
  return submit(
    ports,
    {
      ...job,
      id: flow.operation.id,
      owner: flow.id,
      portal: portalOf(config, flow.portal),
      login: flow.login,
      language: flow.language,
      person,
      proofs: flow.proofs,
      ...(job.kind === 'password.reset' && { endsSessions: sessionsOf(person, now) }),
    },
    now,
  );
}
