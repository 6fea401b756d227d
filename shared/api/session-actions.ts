import type { PortalAction } from './views.ts';

/** Actions for which somebody has to be signed in. */
export const sessionActions: readonly PortalAction[] = [
  'password.change',
  'token.manage',
  'recovery-codes.manage',
  'portal-password.manage',
  'questions.manage',
];
