import * as z from 'zod';
import { SessionView } from '#shared/api/views.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { mayNeedToken } from '../../flows/gate-of.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { settled, withPassword, withTokenRequirement } from '../../flows/transitions.ts';
import { isPending } from '../../operations/view-operation.ts';
import type { Flow } from '../../ports/flow-store.ts';
import type { Operation, OperationStore } from '../../ports/operation-store.ts';
import type { PeopleDirectory } from '../../ports/people-store.ts';
import { personId } from '../../ports/person.ts';
import type { Person } from '../../ports/person.ts';
import { sessionLifeSeconds } from '../../ports/session-store.ts';
import { newSession } from '../../sessions/new-session.ts';
import { viewSession } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/**
 * Opens a session once everything is proven. Its token is new: nothing that a browser held before the proof is worth
 * anything after it (THREATS W4).
 */
export const finishSignIn = defineAction({
  id: 'sign-in.finish',
  summary: 'Opens a session once everything is proven',
  method: 'POST',
  path: '/sign-in/session',
  group: 'public',
  standing: 'flow',
  body: z.strictObject({}),
  output: SessionView,
  status: 201,
  errors: ['wrong-step', 'proof-refused'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['flows', 'operations', 'people', 'tokens', 'sessions', 'bridges'],
  async handle({ caller: flow, config, ports, now, random }) {
    if (flow.kind !== 'sign-in') return err({ code: 'wrong-step' });
    let proven = flow;
    if (!flow.proofs.some((proof) => proof.factor === 'directory-password')) {
      const passed = await withDirectoryAnswer(ports, flow, now());
      if (!passed.ok) return passed;
      const portal = portalOf(config, flow.portal);
      const { value } = passed;
      const isAskable = mayNeedToken(value, portal);
      const tokens = isAskable ? await ports.tokens.list(value.subject) : [];
      proven = settled(
        isAskable
          ? withTokenRequirement(
              value,
              tokens.some((each) => each.isConfirmed),
            )
          : value,
        portal,
      );
      // A token is missing: keep what is proven, and let the person go on with it.
      if (proven.state !== 'proven') await ports.flows.advance(proven);
    }
    if (proven.state !== 'proven' || !proven.person) return err({ code: 'wrong-step' });
    // Of several requests at once, one ends the flow and opens the session.
    if (!(await ports.flows.remove(flow.id))) return err({ code: 'wrong-step' });

    const { session, token } = newSession(proven, proven.person, now(), random);
    await ports.sessions.create(session);
    const reach = await reachabilityOf(ports.bridges, flow.directory, now());
    return ok({
      body: viewSession(session, config, reach, now()),
      cookies: [
        { cookie: 'flow', clear: true },
        { cookie: 'session', token, maxAgeSeconds: sessionLifeSeconds },
      ],
    });
  },
});

async function withDirectoryAnswer(
  ports: { operations: OperationStore; people: PeopleDirectory },
  flow: Flow,
  now: Date,
): Promise<Result<Flow, { code: 'wrong-step' | 'proof-refused' }>> {
  const operation = flow.operation && (await ports.operations.find(flow.operation.id));
  if (!operation || operation.owner !== flow.id || isPending(operation, now)) return err({ code: 'wrong-step' });
  const right = rightPassword(operation.outcome);
  const person = right && (await whoseItWas(ports.people, flow, operation));
  if (!right || !person) return err({ code: 'proof-refused' });
  return withPassword(flow, { person, ...right }, now);
}

/** The directory says this only to who knows the password. */
function rightPassword(outcome: OutcomeCode | undefined): Pick<Flow, 'mustChangePassword'> | undefined {
  if (outcome === 'done') return {};
  if (outcome === 'password-must-change') return { mustChangePassword: 'must-change' };
  return outcome === 'password-expired' ? { mustChangePassword: 'expired' } : undefined;
}

/** The directory's word counts, not what was looked up before: it knows people that the last sync does not. */
async function whoseItWas(people: PeopleDirectory, flow: Flow, operation: Operation): Promise<Person | undefined> {
  const objectGuid = operation.objectGuid?.toLowerCase();
  if (objectGuid === undefined) return undefined;
  const id = personId(flow.directory, objectGuid);
  const known = await people.findById(id);
  const { directory, login } = flow;
  return known ?? { id, directory, objectGuid, samAccountName: login, isDisabled: false, isProtected: false };
}
