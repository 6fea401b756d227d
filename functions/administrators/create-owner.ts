import type { NewAdministrator } from '#shared/api/administrator-inputs.ts';
import type { RandomSource } from '../actions/action.ts';
import type { AdminCredentialsStore, AdministratorStore } from '../ports/administrator-store.ts';
import { changeAdministrator } from './change-administrator.ts';
import { inviteAdministrator, newLink } from './invite-administrator.ts';
import type { Invited } from './invite-administrator.ts';

/**
 * Makes an owner by the credentials of the deployment itself: the first one, or the only one who lost what they sign in with.
 * Whoever has that address already is an owner from now on and sets everything up again; what they signed in with is over.
 *
 * @throws Error when somebody else is changing that administrator at this moment
 */
export async function createOwner(
  ports: { readonly administrators: AdministratorStore; readonly adminCredentials: AdminCredentialsStore },
  who: Pick<NewAdministrator, 'name' | 'mail' | 'language'>,
  when: { readonly now: Date; readonly random: RandomSource },
): Promise<Invited> {
  const everything = { role: 'owner', portals: 'all', directories: 'all' } as const;
  const former = await ports.administrators.findByMail(who.mail);
  if (former) {
    const change = { ...who, ...everything, isDisabled: false, takesFactors: true, evenLast: true } as const;
    const changed = await changeAdministrator(ports.administrators, former, change, when.now);
    if (!changed.ok) throw new Error('somebody else is changing this administrator at this moment');
    return { administrator: changed.value, token: await newLink(ports, former.id, when) };
  }
  const made = await inviteAdministrator(ports, { ...who, ...everything }, when);
  if (!made.ok) throw new Error('somebody else is making an administrator of that address at this moment');
  return made.value;
}
