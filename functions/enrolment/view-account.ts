import type { AccountStateView } from '#shared/api/account-views.ts';
import { tokenActions } from '#shared/api/session-actions.ts';
import type { PortalAction } from '#shared/api/views.ts';
import type { Authenticator, AuthenticatorType } from '../authenticators/authenticator.ts';
import type { FunctionConfig, PortalConfig } from '../environment.ts';
import { visibleTokens } from '../tokens/usable-tokens.ts';
import { meansOf } from './means-of.ts';
import type { OnRecord } from './means-of.ts';
import { recoveryReadiness } from './recovery-readiness.ts';

interface Seen {
  readonly portal: PortalConfig;
  readonly config: FunctionConfig;
  /** What this session may do. */
  may(action: PortalAction): boolean;
}

/** An account as its owner sees it in this portal. Says nothing about what is off there. */
export function viewAccount(record: OnRecord, { portal, config, may }: Seen): AccountStateView {
  const ofType = <Type extends AuthenticatorType>(type: Type) =>
    record.authenticators.filter((each): each is Extract<Authenticator, { type: Type }> => each.type === type);
  const [codes] = ofType('recovery-codes');
  const [questions] = ofType('security-questions');
  return {
    ...(tokenActions.some(may) && { tokens: visibleTokens(record.tokens, portal.alias).length }),
    ...(may('passkey.manage') && { passkeys: ofType('passkey').length }),
    ...(may('push.manage') && { phones: ofType('push-device').filter(({ isConfirmed }) => isConfirmed).length }),
    ...(may('recovery-codes.manage') && {
      recoveryCodes: { left: codes?.hashes.length ?? 0, issued: codes?.issued ?? 0 },
    }),
    ...(may('portal-password.manage') && { hasPortalPassword: ofType('portal-password').length > 0 }),
    ...(may('questions.manage') && { questions: questions?.answers.length ?? 0 }),
    ...((may('password.reset') || may('account.unlock')) && {
      recovery: recoveryReadiness(meansOf(record, portal, config)),
    }),
  };
}
