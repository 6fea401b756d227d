import * as z from 'zod';
import { SealedText } from '#shared/api/inputs.ts';
import { OperationView } from '#shared/api/views.ts';
import { OperationId } from '#shared/protocol/job.ts';
import { err, ok } from '#shared/result.ts';
import { findRepeated, sendAgain, submit } from '../../operations/submit.ts';
import { told } from '../../operations/view-operation.ts';
import { aboutPerson, personMeant } from '../../people/about-person.ts';
import { takeHelp, tooMuchHelp } from '../../people/helper-limits.ts';
import { ownerOf } from '../../people/help-owner.ts';
import { oneTimeErrors, oneTimeNeeds, openOneTime } from '../../people/one-time-password.ts';
import { languageOf } from '../../people/tell-person.ts';
import { sessionsOf } from '../../sessions/session-note.ts';
import { defineAction } from '../action.ts';

/**
 * Sets a password that a helper's browser made and sealed: nobody in the cloud can read it, and it opens for the bridges as one
 * that has to be changed at the next sign-in, and as nothing else (ADR 80). Whoever is signed in as that person is out.
 */
export const setOneTimePassword = defineAction({
  ...aboutPerson,
  id: 'person.set-one-time-password',
  summary: 'Sets a password for one sign-in of a person, which the helper knows; there they have to choose their own',
  method: 'POST',
  path: '/admin/people/{directory}/{guid}/one-time-password',
  permission: 'people.support',
  body: z.strictObject({ operation: OperationId, sealed: SealedText }),
  output: OperationView,
  status: 202,
  errors: [...oneTimeErrors, 'too-many-tries', 'wrong-step'],
  perAddressPerMinute: 60,
  isAudited: true,
  needs: [...oneTimeNeeds, 'peopleOffice', 'budgets', 'operations', 'jobs'],
  async handle({ caller, params, body, config, ports, now }) {
    const person = await personMeant(ports.people, params, { caller, config });
    if (!person) return err({ code: 'not-found' });
    const opened = await openOneTime(ports, person, { caller, config, now: now() });
    if (!opened.ok) return opened;
    const { portal } = opened.value;
    const order = {
      ...({ id: body.operation, kind: 'password.reset', owner: ownerOf(caller), helper: caller } as const),
      ...{ portal, person, login: person.samAccountName, language: languageOf(person, portal), proofs: [] },
      ...{ sealed: body.sealed, endsSessions: sessionsOf(person, now()) },
    };
    // A browser that heard no answer asks once more; that is one piece of help.
    const former = await findRepeated(ports.operations, order);
    if (former) return told(ok(await sendAgain(ports, former, order, now())), now());
    const taken = await takeHelp(ports.budgets, 'one-time', { caller, person, now: now() });
    if (!taken.isTaken) return err(tooMuchHelp(taken));
    // Before the job: a password that is set and not noted would let two proofs into one hand.
    await ports.peopleOffice.noteOnce(person.id, { id: caller.id, now: now() });
    return told(await submit(ports, order, now()), now());
  },
});
