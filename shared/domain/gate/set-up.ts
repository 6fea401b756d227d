import type { FactorId } from '../gate-rule.ts';

/** What decides what people can set up in a portal: what the administrator allows there, and what the deployment sends. */
export interface Offer {
  readonly actions: readonly string[];
  readonly tokenTypes: readonly string[];
  readonly hasQuestions: boolean;
  /** Phone numbers are of use here, and text messages are sent at all. */
  readonly takesNumbers: boolean;
  /** The deployment has a bot. */
  readonly hasChat: boolean;
}

/** By what people set up each factor themselves. A new factor does not compile without saying so. */
const setUp: Record<FactorId, (offer: Offer) => boolean> = {
  'email-code': ({ actions }) => actions.includes('profile.edit'),
  'sms-code': ({ actions, takesNumbers }) => actions.includes('profile.edit') && takesNumbers,
  // OCRA needs a device.
  'token-code': ({ actions, tokenTypes }) =>
    actions.includes('token.register-existing') ||
    (actions.includes('token.register') && (tokenTypes.includes('totp') || tokenTypes.includes('hotp'))),
  passkey: ({ actions, tokenTypes }) => actions.includes('passkey.manage') && tokenTypes.includes('passkey'),
  'recovery-code': ({ actions }) => actions.includes('recovery-codes.manage'),
  'portal-password': ({ actions }) => actions.includes('portal-password.manage'),
  'security-questions': ({ actions, hasQuestions }) => actions.includes('questions.manage') && hasQuestions,
  push: ({ actions, tokenTypes }) => actions.includes('push.manage') && tokenTypes.includes('push'),
  'chat-code': ({ actions, tokenTypes, hasChat }) =>
    actions.includes('chat.manage') && tokenTypes.includes('chat') && hasChat,
  // Handed out, not set up.
  'bootstrap-code': () => false,
  'directory-password': () => false,
};

/** Whether people can set up this factor themselves. */
export const canSetUp = (factor: FactorId, offer: Offer): boolean => setUp[factor](offer);
