import type { Passkey } from '../authenticators/authenticator.ts';
import type { AuthenticatorStore } from '../ports/authenticator-store.ts';
import type { PeopleEnrolment } from '../ports/people-store.ts';
import { pointerOwner } from './passkeys-of.ts';

/** Takes a passkey out of use, with the note that leads to its owner. Done again it does nothing more. */
export async function removePasskey(
  { authenticators, peopleEnrolment }: { authenticators: AuthenticatorStore; peopleEnrolment: PeopleEnrolment },
  { owner, id }: Pick<Passkey, 'owner' | 'id'>,
  { isLast }: { isLast: boolean },
): Promise<void> {
  // First: a passkey that is asked for and is not there would lock its owner out.
  if (isLast) await peopleEnrolment.setEnrolled(owner, 'passkey', false);
  await authenticators.remove(owner, id);
  await authenticators.remove(pointerOwner(id), pointerOwner(id));
}
