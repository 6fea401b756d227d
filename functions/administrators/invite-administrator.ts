import type { NewAdministrator } from '#shared/api/administrator-inputs.ts';
import { err, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { RandomSource } from '../actions/action.ts';
import type { AdminCredentialsStore, AdministratorStore } from '../ports/administrator-store.ts';
import type { Administrator } from './administrator.ts';
import { onlySetup } from './credentials.ts';
import type { AdminCredentials } from './credentials.ts';
import { newSetup } from './setup-link.ts';

interface Ports {
  readonly administrators: AdministratorStore;
  readonly adminCredentials: AdminCredentialsStore;
}
interface When {
  readonly now: Date;
  readonly random: RandomSource;
}

/** Somebody who has a link, and what it carries: handed out or mailed, and kept nowhere. */
export interface Invited {
  readonly administrator: Administrator;
  readonly token: string;
}

/** Makes an administrator who can do nothing yet but set up how they sign in. */
export async function inviteAdministrator(
  ports: Ports,
  who: NewAdministrator,
  when: When,
): Promise<Result<Invited, { code: 'name-taken' }>> {
  const { now, random } = when;
  const id = random.id();
  const administrator = { ...who, id, revision: 1, isDisabled: false, createdAtMs: now.getTime() };
  if (!(await ports.administrators.create(administrator))) return err({ code: 'name-taken' });
  return ok({ administrator, token: await newLink(ports, id, when) });
}

const triesAtMost = 5;

/**
 * A new link for somebody who is invited. Whatever they signed in with before counts no more, and neither does a former
 * link.
 */
export async function newLink({ adminCredentials }: Ports, id: string, when: When): Promise<string> {
  const { token, setup } = newSetup(id, when);
  for (let tries = 0; tries < triesAtMost; tries++) {
    const former: AdminCredentials | undefined = await adminCredentials.find(id);
    const next = onlySetup(id, (former?.revision ?? 0) + 1, setup);
    const isWritten = await (former ? adminCredentials.replace(next) : adminCredentials.create(next));
    if (!isWritten) continue;
    for (const passkey of former?.passkeys ?? []) await adminCredentials.dropPasskey(passkey.id);
    return token;
  }
  throw new Error('what an administrator signs in with was always changed by others');
}
