import * as z from 'zod';
import { SessionView } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { takeDirectoryAnswer } from '../../flows/take-directory-answer.ts';
import type { Flow, FlowStore } from '../../ports/flow-store.ts';
import type { PeopleDirectory } from '../../ports/people-store.ts';
import { mayComeIn } from '../../sessions/may-come-in.ts';
import { openSession, sessionNeeds } from '../../sessions/open-session.ts';
import { defineAction } from '../action.ts';
import type { Reply } from '../action.ts';

/** Opens a session once everything is proven. */
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
  errors: ['wrong-step', 'proof-refused', 'not-allowed'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['flows', 'operations', 'people', 'tokens', ...sessionNeeds],
  async handle({ caller: flow, config, ports, now, random, log, surroundings }) {
    if (flow.kind !== 'sign-in') return err({ code: 'wrong-step' });
    if (flow.state === 'proven' && !hasPassword(flow))
      return finishWithoutDirectory(ports, flow, { config, now: now(), random, log, surroundings });
    let proven = flow;
    if (!hasPassword(flow)) {
      const operation = flow.operation && (await ports.operations.find(flow.operation.id));
      const answer = await takeDirectoryAnswer(ports, flow, operation, { config, surroundings, now: now() });
      if (!answer.ok) return answer;
      proven = answer.value;
      // The authenticator app is missing: keep what is proven, and let the person go on with it.
      if (proven.state !== 'proven') await ports.flows.advance(proven);
    }
    if (proven.state !== 'proven' || !proven.person) return err({ code: 'wrong-step' });
    // Of several requests at once, one ends the flow and opens the session.
    if (!(await ports.flows.remove(flow.id))) return err({ code: 'wrong-step' });
    return ok(await openSession(ports, proven, proven.person, { config, now: now(), random, log, surroundings }));
  },
});

const hasPassword = (flow: Flow): boolean => flow.proofs.some((proof) => proof.factor === 'directory-password');

/** Proven in another way than by the directory, which was not asked: as the person is on record now. */
async function finishWithoutDirectory(
  ports: Parameters<typeof openSession>[0] & { readonly flows: FlowStore; readonly people: PeopleDirectory },
  flow: Flow,
  options: Parameters<typeof openSession>[3],
): Promise<Result<Reply<SessionView>, { code: 'wrong-step' | 'not-allowed' }>> {
  const person = flow.person && (await ports.people.findById(flow.person.id));
  const portal = portalOf(options.config, flow.portal);
  // Told only to who has shown that it is them.
  if (!person || !mayComeIn(person, portal, options.now)) return err({ code: 'not-allowed' });
  // Of several requests at once, one ends the flow and opens the session.
  if (!(await ports.flows.remove(flow.id))) return err({ code: 'wrong-step' });
  return ok(await openSession(ports, flow, person, options));
}
