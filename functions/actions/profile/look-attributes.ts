import * as z from 'zod';
import { OperationView } from '#shared/api/views.ts';
import { AnswerKey, OperationId } from '#shared/protocol/job.ts';
import { err } from '#shared/result.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { submit } from '../../operations/submit.ts';
import { told } from '../../operations/view-operation.ts';
import { openAttributesOf, reachForAttributes } from '../../profile/open-attributes.ts';
import { openedBy } from '../../sessions/opened-by.ts';
import { defineAction } from '../action.ts';

/**
 * Asks a bridge what the directory has of the details that are open. The answer is in the operation when it has ended, sealed
 * for the key that came with the request: it passes through the cloud, and stays in it as what nobody can read.
 */
export const lookAttributes = defineAction({
  id: 'profile.look-attributes',
  summary: 'Asks for one’s own details in the directory; the answer is sealed for the key that comes along',
  method: 'POST',
  path: '/profile/attributes/look',
  group: 'user',
  standing: 'session',
  body: z.strictObject({ operation: OperationId, key: AnswerKey }),
  output: OperationView,
  status: 202,
  errors: ['not-allowed', 'wrong-step', 'directory-unreachable'],
  perAddressPerMinute: 20,
  isAudited: false,
  needs: ['sessions', 'people', 'operations', 'bridges', 'jobs'],
  async handle({ caller, body, config, ports, now }) {
    const attributes = openAttributesOf(caller, config);
    const person = attributes.length > 0 ? await ports.people.findById(caller.person.id) : undefined;
    if (!person) return err({ code: 'not-allowed' });
    const reach = await reachForAttributes(ports.bridges, caller.directory, now());
    if (!reach.ok) return reach;
    const { id: owner, login, language } = caller;
    const order = {
      ...({ id: body.operation, kind: 'attributes.read', owner, login, language, person, attributes } as const),
      portal: portalOf(config, caller.portal),
      answerKey: body.key,
      proofs: openedBy(caller).map((factor) => ({ factor, provenAtMs: caller.startedAtMs })),
    };
    return told(await submit(ports, order, now()), now());
  },
});
