/** Actions of the group "Token": all that is done with one-time-password tokens, on one page. */
export const tokenActions = [
  // To see, to name and to remove them.
  'token.manage',
  'token.register',
  'token.register-existing',
  'token.reassign',
  'token.unassign',
  'token.synchronise',
  'token.set-pin',
  'token.remove-pin',
] as const;

/** Actions for which somebody has to be signed in. Apart from the schemas, so that the portal's first screen needs none. */
export const actionsInSession = [
  'password.change',
  ...tokenActions,
  'passkey.manage',
  'push.manage',
  'recovery-codes.manage',
  'portal-password.manage',
  'chat.manage',
  'questions.manage',
  'profile.edit',
  'activity.show',
  'environments.manage',
] as const;

export const sessionActions: readonly string[] = actionsInSession;
