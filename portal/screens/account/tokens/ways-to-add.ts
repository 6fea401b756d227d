import type { PortalView, SessionView } from '#shared/api/views.ts';

/**
 * How a token can be added here: an app that knows the usual settings first, for that is what nearly everybody has; what is
 * weaker last.
 */
export type WayToAdd = 'app' | 'device' | 'other' | 'email' | 'sms';

/** What the administrator allows, and nothing else. */
export function waysToAdd(
  { actions }: SessionView,
  { tokens: { types } }: PortalView,
  isReplacement = false,
): WayToAdd[] {
  const may = (action: (typeof actions)[number]): boolean => actions.includes(action);
  const canMake = may(isReplacement ? 'token.reassign' : 'token.register');
  const canRegister = may('token.register-existing') && (!isReplacement || may('token.reassign'));
  const sent = (['email', 'sms'] as const).filter((type) => canMake && types.includes(type));
  return [
    ...(canMake && types.includes('totp') ? (['app'] as const) : []),
    ...(canRegister ? (['device'] as const) : []),
    ...(canMake && (types.includes('totp') || types.includes('hotp')) ? (['other'] as const) : []),
    ...sent,
  ];
}
