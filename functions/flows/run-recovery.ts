import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Origin } from '#shared/api/activity-views.ts';
import type { JobKind } from '#shared/protocol/job.ts';
import type { FunctionConfig } from '../environment.ts';
import { findRepeated, sendAgain, submit } from '../operations/submit.ts';
import { sessionsOf } from '../sessions/session-note.ts';
import type { BridgeRegister } from '../ports/bridge-register.ts';
import type { Flow } from '../ports/flow-store.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { Operation, OperationStore } from '../ports/operation-store.ts';
import type { PeopleDirectory } from '../ports/people-store.ts';
import type { Person } from '../ports/person.ts';
import { isOnResource } from '../resources/is-on-resource.ts';
import type { ResourceConfig } from '../resources/resource-config.ts';
import { canSetPassword } from './can-set-password.ts';
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

/**
 * Sends the job that a proven recovery was for, about the person of the flow and nobody else (THREATS E9). Asked for the
 * same once more it tells of that one, whatever has come in its way since: "not possible" would be a lie about
 * something that is under way (THREATS B8).
 */
export async function runRecovery(
  ports: RecoveryPorts,
  config: FunctionConfig,
  flow: Flow,
  job: { id: string; kind: JobKind; sealed?: string; from: Origin },
  now: Date,
): Promise<Result<Operation, Refusal>> {
  if (flow.kind !== 'recovery' || flow.state !== 'proven' || !flow.person) return err({ code: 'wrong-step' });
  const { id: owner, login, language, proofs } = flow;
  const order = { ...job, ...{ owner, login, language, proofs }, portal: portalOf(config, flow.portal) };
  const admitted = flow.operation?.id === job.id ? await admit(ports, order, flow.person, now) : wrongStep;
  if (admitted.ok) {
    const person = admitted.value;
    const endsSessions = job.kind === 'password.reset' ? sessionsOf(person, now) : [];
    return submit(ports, { ...order, person, endsSessions }, now);
  }
  const former = await findRepeated(ports.operations, order);
  if (!former) return admitted;
  // Whoever is frozen gets no job sent that perhaps never was.
  return ok(admitted.error.code === 'not-allowed' ? former : await sendAgain(ports, former, order, now));
}

/** Whether a recovery may begin its change. @returns the person as they are on record now */
async function admit(
  ports: RecoveryPorts,
  { portal, kind }: { readonly portal: ResourceConfig; readonly kind: JobKind },
  { id }: Person,
  now: Date,
): Promise<Result<Person, Refusal>> {
  const reach = await reachabilityOf(ports.bridges, portal.directory, now);
  const isAble = kind === 'password.reset' ? canSetPassword(reach, portal) : reach.isReachable;
  if (!isAble) return err({ code: 'directory-unreachable' });
  // Read again: "this was not me" must also stop a recovery that was proven before it (THREATS E18), and so must being
  // taken off the resource.
  const person = await ports.people.findById(id);
  const isFrozen = (person?.frozenUntilMs ?? 0) > now.getTime();
  const mayGoOn = person && !isFrozen && isOnResource(portal, person) && !obstacleOf(person, now);
  return mayGoOn ? ok(person) : err({ code: 'not-allowed' });
}

const wrongStep: Result<never, Refusal> = err({ code: 'wrong-step' });
