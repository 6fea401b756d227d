import * as z from 'zod';
import { PortalAlias, TypedLogin } from '#shared/api/inputs.ts';
import { LostThings } from '#shared/api/lost-things.ts';
import { FlowView, Language } from '#shared/api/views.ts';
import { err } from '#shared/result.ts';
import { defineAction } from '../action.ts';

/** Begins to restore access for somebody who lost what the portal asks for. */
export const startRestore = defineAction({
  id: 'restore.start',
  summary: 'Begins to restore access for who lost what the portal asks for; the same for people who do not exist',
  method: 'POST',
  path: '/restore',
  group: 'public',
  standing: 'nobody',
  body: z.strictObject({ portal: PortalAlias, login: TypedLogin, lost: LostThings, language: Language }),
  output: FlowView,
  status: 201,
  errors: ['not-found', 'not-allowed', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows'],
  handle: async () => err({ code: 'not-allowed' }),
});
