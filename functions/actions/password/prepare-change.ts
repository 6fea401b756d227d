import * as z from 'zod';
import { Sealing } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import { canSetPassword } from '../../flows/can-set-password.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { noteUnkeptRules } from '../../flows/note-unkept-rules.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { passwordNow } from '../../sessions/password-now.ts';
import { mayDo } from '../../sessions/view-session.ts';
import { defineAction } from '../action.ts';

/** What the browser needs to seal the old and the new password. */
export const prepareChange = defineAction({
  id: 'password.prepare-change',
  summary: 'What the browser needs to seal the old and the new password',
  method: 'POST',
  path: '/password/preparation',
  group: 'user',
  standing: 'session',
  body: z.strictObject({}),
  output: Sealing,
  status: 200,
  errors: ['directory-unreachable', 'not-allowed'],
  perAddressPerMinute: 20,
  isAudited: false,
  needs: ['sessions', 'operations', 'bridges'],
  async handle({ caller, config, ports, now, random, log }) {
    if (!mayDo(caller, config, 'password.change')) return err({ code: 'not-allowed' });
    const reach = await reachabilityOf(ports.bridges, caller.directory, now());
    const portal = portalOf(config, caller.portal);
    noteUnkeptRules(portal, reach, log);
    if (!canSetPassword(reach, portal)) return err({ code: 'directory-unreachable' });
    // What a change before this one came to would be forgotten with its id.
    await passwordNow(ports, caller);
    const operation = random.id();
    await ports.sessions.setOperation(caller.id, operation);
    const binding = { operation, directory: caller.directory, login: caller.login, kind: 'password.change' } as const;
    return ok({ body: { binding, bridges: [...reach.keyStatements] } });
  },
});
