import { switchAdministrator, switchesAdministrator } from '../../administrators/switch-administrator.ts';
import { defineAction } from '../action.ts';

/** Disables an administrator: every session of theirs is over at once. */
export const disableAdministrator = defineAction({
  ...switchesAdministrator,
  id: 'administrator.disable',
  summary: 'Disables an administrator',
  method: 'PUT',
  handle: (context) => switchAdministrator(context, true),
});
