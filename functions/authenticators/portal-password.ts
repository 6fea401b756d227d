import type { PasswordDemands } from '#shared/api/views.ts';
import { portalPasswordRules } from '#shared/domain/portal-password-rules.ts';
import type { PortalConfig } from '../environment.ts';
import type { AuthenticatorStore } from '../ports/authenticator-store.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import { namesOf } from '../ports/person.ts';
import type { Person } from '../ports/person.ts';
import type { PortalPassword } from './authenticator.ts';
import { isChosenSecret } from './memory-hard-hash.ts';
import type { ChosenSecret } from './memory-hard-hash.ts';

/** The id of the one record that a person has. */
export const portalPasswordId = 'portal-password';

/** What a new portal password must satisfy. */
export const portalPasswordDemands = (portal: PortalConfig, person: Person): PasswordDemands => ({
  rules: portalPasswordRules(portal.portalPassword),
  names: { samAccountName: person.samAccountName, ...namesOf(person) },
});

/** The password that is on record; the same request whether or not there is one. */
export const findPortalPassword = (
  authenticators: AuthenticatorStore,
  owner: string,
): Promise<PortalPassword | undefined> => authenticators.find(owner, portalPasswordId, 'portal-password');

/** The password as it is hashed: in one spelling, whatever the keyboard made of it (NIST SP 800-63B-4, 3.1.1.2). */
export const chosenPassword = (owner: string, text: string): ChosenSecret => ({
  purpose: 'portal-password',
  boundTo: [owner],
  text: text.normalize('NFKC'),
});

/** Whether it is the password on record. As much work for who has none. */
export const isPortalPassword = (
  keyRing: KeyRing,
  owner: string,
  { text, record }: { text: string; record: PortalPassword | undefined },
): Promise<boolean> => isChosenSecret(keyRing, chosenPassword(owner, text), record?.hash);
