import * as z from 'zod';
import { SessionView } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import { takeDirectoryAnswer } from '../../flows/take-directory-answer.ts';
import { openSession } from '../../sessions/open-session.ts';
import { defineAction } from '../action.ts';

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
  errors: ['wrong-step', 'proof-refused'],
  perAddressPerMinute: 30,
  isAudited: true,
  needs: ['flows', 'operations', 'people', 'peopleSessions', 'tokens', 'sessions', 'bridges'],
  async handle({ caller: flow, config, ports, now, random }) {
    if (flow.kind !== 'sign-in') return err({ code: 'wrong-step' });
    let proven = flow;
    if (!flow.proofs.some((proof) => proof.factor === 'directory-password')) {
      const operation = flow.operation && (await ports.operations.find(flow.operation.id));
      const answer = await takeDirectoryAnswer(ports, flow, operation, { config, now: now() });
      if (!answer.ok) return answer;
      proven = answer.value;
      // The authenticator app is missing: keep what is proven, and let the person go on with it.
      if (proven.state !== 'proven') await ports.flows.advance(proven);
    }
    if (proven.state !== 'proven' || !proven.person) return err({ code: 'wrong-step' });
    // Of several requests at once, one ends the flow and opens the session.
    if (!(await ports.flows.remove(flow.id))) return err({ code: 'wrong-step' });
    return ok(await openSession(ports, proven, proven.person, { config, now: now(), random }));
  },
});
