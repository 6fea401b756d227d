import { SessionView } from '#shared/api/views.ts';
import { defineAction } from '../action.ts';
import { unfinished } from '../unfinished.ts';

/** Who is signed in. */
export const showSession = defineAction({
  id: 'session.show',
  summary: 'Who is signed in',
  method: 'GET',
  path: '/session',
  group: 'user',
  standing: 'session',
  output: SessionView,
  status: 200,
  errors: ['session-required'],
  perAddressPerMinute: 120,
  isAudited: false,
  needs: ['sessions', 'bridges'],
  handle: unfinished,
});
