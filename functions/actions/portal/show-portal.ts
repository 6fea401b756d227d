import * as z from 'zod';
import { PortalAlias } from '#shared/api/inputs.ts';
import { PortalView } from '#shared/api/views.ts';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** What a portal offers, before anybody has said who they are. */
export const showPortal = defineAction({
  id: 'portal.show',
  summary: 'What a portal offers, before anybody has said who they are',
  method: 'GET',
  path: '/portals/{alias}',
  group: 'public',
  standing: 'nobody',
  params: z.strictObject({ alias: PortalAlias }),
  output: PortalView,
  status: 200,
  errors: ['not-found'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['bridges'],
  handle: unfinished,
});
