import * as z from 'zod';
import { err, ok } from '#shared/result.ts';
import { aboutPerson, personMeant } from '../../people/about-person.ts';
import { tellNeeds, tellPerson } from '../../people/tell-person.ts';
import { sessionsOf } from '../../sessions/session-note.ts';
import { defineAction } from '../action.ts';

/** Signs somebody out everywhere. It can only make more be asked for. */
export const endPersonSessions = defineAction({
  ...aboutPerson,
  id: 'person.end-sessions',
  summary: 'Signs a person out everywhere',
  method: 'DELETE',
  path: '/admin/people/{directory}/{guid}/sessions',
  permission: 'people.support',
  output: z.undefined(),
  status: 204,
  errors: ['not-found'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: ['adminSessions', 'people', 'sessionEnds', ...tellNeeds],
  async handle({ caller, params, config, ports, now, random }) {
    const person = await personMeant(ports.people, params, { caller, config });
    if (!person) return err({ code: 'not-found' });
    const sessions = sessionsOf(person, now());
    await Promise.all(sessions.map((session) => ports.sessionEnds.remove(session)));
    const context = { config, now: now(), random };
    if (sessions.length > 0) await tellPerson(ports, 'sessions-ended', { before: person }, context);
    return ok({ body: undefined });
  },
});
