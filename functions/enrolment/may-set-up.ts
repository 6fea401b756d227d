import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { PortalAction } from '#shared/api/views.ts';
import type { FunctionConfig, PortalConfig } from '../environment.ts';
import { takesNumbers } from '../profile/view-profile.ts';

/** What decides about it: what the administrator allows here. */
interface Setting {
  readonly portal: PortalConfig;
  readonly config: FunctionConfig;
  may(action: PortalAction): boolean;
}

/** By what people set up each factor themselves. A new factor does not compile without saying so. */
const setUp: Record<FactorId, (setting: Setting) => boolean> = {
  'email-code': ({ may }) => may('profile.edit'),
  'sms-code': ({ may, portal, config }) => may('profile.edit') && takesNumbers(portal, config),
  // OCRA needs a device.
  'token-code': ({ may, portal: { tokenTypes } }) =>
    may('token.register-existing') ||
    (may('token.register') && (tokenTypes.includes('totp') || tokenTypes.includes('hotp'))),
  passkey: ({ may, portal: { tokenTypes } }) => may('passkey.manage') && tokenTypes.includes('passkey'),
  'recovery-code': ({ may }) => may('recovery-codes.manage'),
  'portal-password': ({ may }) => may('portal-password.manage'),
  'security-questions': ({ may, portal }) => may('questions.manage') && portal.questions !== undefined,
  push: ({ may, portal: { tokenTypes } }) => may('push.manage') && tokenTypes.includes('push'),
  'chat-code': ({ may, portal: { tokenTypes }, config }) =>
    may('chat.manage') && tokenTypes.includes('chat') && config.chat !== undefined,
  // Handed out, not set up.
  'bootstrap-code': () => false,
  'directory-password': () => false,
};

/** Whether people can set up this factor themselves in a portal. */
export const maySetUp = (factor: FactorId, portal: PortalConfig, config: FunctionConfig): boolean =>
  setUp[factor]({ portal, config, may: (action) => portal.actions.includes(action) });
