import { isMailBehindPassword } from '#shared/domain/gate/excluded.ts';
import type { DirectoryConfig } from '../environment.ts';
import type { Person } from '../ports/person.ts';
import type { Identity } from './identify.ts';

/**
 * Without the addresses whose mailbox opens with the very password that is lost: a code sent there proves nothing, and
 * whoever stole the mailbox's password would be let in by it (FEATURES F4). From here on this person has no such address:
 * they are asked the same as everybody, and nothing is sent (THREATS E1). Notices of a change still go there.
 */
export function withoutLockedMailbox(identity: Identity, { mailboxDomains = [] }: DirectoryConfig): Identity {
  if (!identity.person || mailboxDomains.length === 0) return identity;
  const { mail, ownMail, ...rest } = identity.person;
  const isOpen = (address: string | undefined): address is string =>
    address !== undefined && !isMailBehindPassword(address, mailboxDomains);
  const person: Person = { ...rest, ...(isOpen(mail) && { mail }), ...(isOpen(ownMail) && { ownMail }) };
  return { ...identity, person };
}
