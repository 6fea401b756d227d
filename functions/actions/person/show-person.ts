import { PersonView } from '#shared/api/people-views.ts';
import { err, ok } from '#shared/result.ts';
import { proofSubject } from '../../flows/limits.ts';
import { reachabilityOf } from '../../flows/reachability.ts';
import { aboutPerson, personMeant } from '../../people/about-person.ts';
import { mayHelp } from '../../people/may-help.ts';
import { personEtag } from '../../people/person-etag.ts';
import { viewPerson } from '../../people/view-person.ts';
import { defineAction } from '../action.ts';

/** All that there is to see of a person. Audited: who looks somebody up leaves a trace. */
export const showPerson = defineAction({
  ...aboutPerson,
  id: 'person.show',
  summary: 'A person, what they have set up, and what stands in their way',
  method: 'GET',
  path: '/admin/people/{directory}/{guid}',
  permission: 'people.read',
  output: PersonView,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 240,
  isAudited: true,
  needs: [
    'adminSessions',
    'administrators',
    'people',
    'tokens',
    'authenticators',
    'environments',
    'budgetReview',
    'pushSubscriptions',
    'bridges',
  ],
  async handle({ caller, params, config, ports, now }) {
    const person = await personMeant(ports.people, params, { caller, config });
    if (!person) return err({ code: 'not-found' });
    const [tokens, authenticators, environments, spent, subscriptions, help, reach] = await Promise.all([
      ports.tokens.list(person.id),
      ports.authenticators.list(person.id),
      ports.environments.find(person.id, now()),
      ports.budgetReview.spent(proofSubject(person.id)),
      ports.pushSubscriptions.list(person.id),
      mayHelp(ports, person, { caller }),
      reachabilityOf(ports.bridges, person.directory, now()),
    ]);
    const reachable = subscriptions.map(({ id }) => id);
    const records = { tokens, authenticators, environments, spent, help, reachable, understands: reach.understands };
    return ok({
      body: viewPerson(person, records, { caller, config, now: now() }),
      etag: personEtag(person),
    });
  },
});
