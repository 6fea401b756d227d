import * as z from 'zod';
import { PortalAlias, TypedLogin } from '#shared/api/inputs.ts';
import { FlowView, Language } from '#shared/api/views.ts';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** Begins to sign in with the directory password. */
export const startSignIn = defineAction({
  id: 'sign-in.start',
  summary: 'Begins to sign in with the directory password',
  method: 'POST',
  path: '/sign-in',
  group: 'public',
  standing: 'nobody',
  body: z.strictObject({ portal: PortalAlias, login: TypedLogin, language: Language }),
  output: FlowView,
  status: 201,
  errors: ['not-found', 'too-many-tries'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['flows', 'budgets', 'people', 'bridges', 'keyRing'],
  handle: unfinished,
});
