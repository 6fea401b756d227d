import * as z from 'zod';
import { PortalAlias, TypedLogin } from '#shared/api/inputs.ts';
import { FlowView, Language } from '#shared/api/views.ts';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** Begins to recover an account; the same for people who do not exist. */
export const startRecovery = defineAction({
  id: 'recovery.start',
  summary: 'Begins to recover an account; the same for people who do not exist',
  method: 'POST',
  path: '/recovery',
  group: 'public',
  standing: 'nobody',
  body: z.strictObject({
    portal: PortalAlias,
    login: TypedLogin,
    purpose: z.enum(['reset', 'unlock']),
    language: Language,
  }),
  output: FlowView,
  status: 201,
  errors: ['not-found', 'not-allowed', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows', 'budgets', 'people', 'bridges', 'notices', 'keyRing'],
  handle: unfinished,
});
