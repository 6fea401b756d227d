import { FlowView } from '#shared/api/views.ts';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** Where a recovery or a sign-in stands. */
export const showFlow = defineAction({
  id: 'flow.show',
  summary: 'Where a recovery or a sign-in stands',
  method: 'GET',
  path: '/flow',
  group: 'public',
  standing: 'flow',
  output: FlowView,
  status: 200,
  errors: ['flow-required'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['flows', 'operations', 'bridges'],
  handle: unfinished,
});
