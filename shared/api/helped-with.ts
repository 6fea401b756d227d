/** What the help desk or an administrator can have done for somebody, as that person's own history names it. */
export const helpedWith = [
  ...(['mail-set', 'phone-set', 'names-set', 'deactivated', 'activated', 'sessions-ended'] as const),
  ...(['environments-forgotten', 'freeze-lifted', 'tries-opened', 'passkey-taken', 'phone-taken'] as const),
  ...(['token-assigned', 'token-off', 'token-on', 'token-taken', 'code-handed', 'one-time-set'] as const),
] as const;

/** One of {@link helpedWith}. */
export type HelpedWith = (typeof helpedWith)[number];
