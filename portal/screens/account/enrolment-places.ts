import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { ListedAction } from '../../ui/listed-actions.ts';
import type { Offered } from './enrolment-texts.ts';

interface SetUpPlace {
  /** Below `account`: where it is set up. Whoever leaves it is done, or has changed their mind. */
  readonly at: string;
  /** The action that it belongs to. */
  readonly action: ListedAction;
}

/** Where each factor is set up. */
export const setUpPlaces: Record<Offered, SetUpPlace> = {
  passkey: { at: 'passkeys/add', action: 'passkey.manage' },
  push: { at: 'phones/add', action: 'push.manage' },
  'token-code': { at: 'tokens/add', action: 'token.manage' },
  'recovery-code': { at: 'recovery-codes/new', action: 'recovery-codes.manage' },
  'email-code': { at: 'profile/mail', action: 'profile.edit' },
  'chat-code': { at: 'chat/connect', action: 'chat.manage' },
  'sms-code': { at: 'profile/phone', action: 'profile.edit' },
  'portal-password': { at: 'portal-password', action: 'portal-password.manage' },
  'security-questions': { at: 'questions', action: 'questions.manage' },
};

/** Whether there is a page for it. */
export const isOffered = (factor: FactorId): factor is Offered => factor in setUpPlaces;
