import { createHash } from 'node:crypto';
import type { Person } from '../ports/person.ts';

/** Names what an administrator may change of a person as it is: another one, another name. */
export function personEtag({ ownMail, ownPhone, ownGivenName, ownSurname }: Person): string {
  const own = JSON.stringify([ownMail ?? null, ownPhone ?? null, ownGivenName ?? null, ownSurname ?? null]);
  return createHash('sha256').update(own).digest('base64url').slice(0, 22);
}
