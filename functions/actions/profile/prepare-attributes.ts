import * as z from 'zod';
import { Sealing } from '#shared/api/views.ts';
import { err, ok } from '#shared/result.ts';
import { openAttributesOf, reachForAttributes } from '../../profile/open-attributes.ts';
import { defineAction } from '../action.ts';

/** What the browser needs to seal new details, so that only the bridges read them. */
export const prepareAttributes = defineAction({
  id: 'profile.prepare-attributes',
  summary: 'What the browser needs to seal new details for the directory',
  method: 'POST',
  path: '/profile/attributes/preparation',
  group: 'user',
  standing: 'session',
  body: z.strictObject({}),
  output: Sealing,
  status: 200,
  errors: ['not-allowed', 'directory-unreachable'],
  perAddressPerMinute: 20,
  isAudited: false,
  needs: ['sessions', 'bridges'],
  async handle({ caller, config, ports, now, random }) {
    if (openAttributesOf(caller, config).length === 0) return err({ code: 'not-allowed' });
    const reach = await reachForAttributes(ports.bridges, caller.directory, now());
    if (!reach.ok) return reach;
    const { directory, login } = caller;
    const binding = { operation: random.id(), directory, login, kind: 'attributes.write' } as const;
    return ok({ body: { binding, bridges: [...reach.value] } });
  },
});
