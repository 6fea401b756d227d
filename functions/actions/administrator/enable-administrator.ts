import { switchAdministrator, switchesAdministrator } from '../../administrators/switch-administrator.ts';
import { defineAction } from '../action.ts';

/** Enables an administrator again, who signs in with what they had. */
export const enableAdministrator = defineAction({
  ...switchesAdministrator,
  id: 'administrator.enable',
  summary: 'Enables an administrator again',
  method: 'DELETE',
  handle: (context) => switchAdministrator(context, false),
});
