import { NewAdministrator } from '#shared/api/administrator-inputs.ts';
import { AdministratorView } from '#shared/api/administrator-views.ts';
import { err, ok } from '#shared/result.ts';
import { isFreshAdmin } from '../../administrators/fresh-proof.ts';
import { inviteAdministrator } from '../../administrators/invite-administrator.ts';
import { tellOfChange } from '../../administrators/tell-administrators.ts';
import { viewAdministrator } from '../../administrators/view-administrator.ts';
import { defineAction } from '../action.ts';

/** Makes an administrator and mails them a link by which they set up how they sign in. */
export const inviteAdministratorAction = defineAction({
  id: 'administrator.invite',
  summary: 'Invites an administrator, who sets up by a mailed link how they sign in',
  method: 'POST',
  path: '/admin/administrators',
  group: 'admin',
  standing: 'admin',
  permission: 'administrators.write',
  isCreation: true,
  scope: 'everywhere',
  body: NewAdministrator,
  output: AdministratorView,
  status: 201,
  errors: ['fresh-proof-required', 'name-taken'],
  perAddressPerMinute: 20,
  isAudited: true,
  needs: ['administrators', 'adminCredentials', 'notices'],
  async handle({ caller, body, ports, now, random }) {
    if (!isFreshAdmin(caller, now())) return err({ code: 'fresh-proof-required' });
    const when = { now: now(), random };
    const invited = await inviteAdministrator(ports, body, when);
    if (!invited.ok) return invited;
    const { administrator, token: setupToken } = invited.value;
    await tellOfChange(ports, administrator, { event: 'invited', by: caller.name, setupToken }, when);
    return ok({ body: viewAdministrator(administrator, caller), etag: String(administrator.revision) });
  },
});
