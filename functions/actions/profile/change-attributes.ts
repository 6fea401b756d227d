import * as z from 'zod';
import { OperationView } from '#shared/api/views.ts';
import { AttributeNameSchema } from '#shared/domain/attributes/attribute-rule.ts';
import { mostSealed, OperationId } from '#shared/protocol/job.ts';
import { err } from '#shared/result.ts';
import { originOf } from '../../environments/surroundings-of.ts';
import { portalOf } from '../../flows/find-portal.ts';
import { detailsBudget } from '../../flows/limits.ts';
import { findRepeated, submit } from '../../operations/submit.ts';
import { told } from '../../operations/view-operation.ts';
import { openAttributesOf, reachForAttributes } from '../../profile/open-attributes.ts';
import { openedBy } from '../../sessions/opened-by.ts';
import { isFresh } from '../../sessions/proving.ts';
import { defineAction } from '../action.ts';

/** Of all details but the photo. */
const mostText = 16_384;

/**
 * Has a bridge write new details into the directory, after a fresh proof (THREATS E14). The values are sealed for the bridges,
 * which check them; only which ones they are is known here, and must be open on this portal. They are told to their owner
 * when it is done.
 */
export const changeAttributes = defineAction({
  id: 'profile.change-attributes',
  summary: 'Changes one’s own details in the directory; the values are sealed for the bridges',
  method: 'POST',
  path: '/profile/attributes',
  group: 'user',
  standing: 'session',
  body: z
    .strictObject({
      operation: OperationId,
      names: z.array(AttributeNameSchema).min(1).max(20),
      sealed: z.string().min(1).max(mostSealed),
    })
    .refine(
      ({ names, sealed }) => sealed.length <= mostText || names.includes('thumbnailPhoto'),
      'only a photo takes so much',
    ),
  output: OperationView,
  status: 202,
  errors: ['not-allowed', 'fresh-proof-required', 'too-many-tries', 'wrong-step', 'directory-unreachable'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['sessions', 'people', 'operations', 'budgets', 'bridges', 'jobs'],
  async handle({ caller, body, config, ports, now, surroundings }) {
    const attributes = openAttributesOf(caller, config).filter(({ name }) => body.names.includes(name));
    if (attributes.length === 0 || attributes.length !== body.names.length) return err({ code: 'not-allowed' });
    if (!isFresh(caller, now())) return err({ code: 'fresh-proof-required' });
    const person = await ports.people.findById(caller.person.id);
    if (!person) return err({ code: 'not-allowed' });
    const { id: owner, login, language } = caller;
    const order = {
      ...({ id: body.operation, kind: 'attributes.write', owner, login, language, person, attributes } as const),
      portal: portalOf(config, caller.portal),
      sealed: body.sealed,
      from: originOf(await surroundings()),
      proofs: openedBy(caller).map((factor) => ({ factor, provenAtMs: caller.startedAtMs })),
    };
    if (await findRepeated(ports.operations, order)) return told(await submit(ports, order, now()), now());
    const reach = await reachForAttributes(ports.bridges, caller.directory, now());
    if (!reach.ok) return reach;
    const taken = await ports.budgets.take(detailsBudget(caller.person.id), now());
    if (!taken.isTaken) return err({ code: 'too-many-tries', ...(taken.retryAt && { retryAt: taken.retryAt }) });
    return told(await submit(ports, order, now()), now());
  },
});
