/**
 * How an operation on a directory can end. A closed set: every code has a text for the person in the portal
 * (`portal/texts`), and a test insists on it. Codes are API: stable, never reused.
 */
export const outcomeCodes = [
  /** The directory confirmed the effect. */
  'done',
  /** The name or the password is not right. Says nothing about which, nor whether the account exists. */
  'credentials-refused',
  /** The password is right, but the directory wants a new one before it lets the person in (773). */
  'password-must-change',
  /** The password is right but too old (532). */
  'password-expired',
  /** The account is locked; the directory did not look at the password (775). */
  'account-locked',
  /** The account is switched off (533); only told after proof of identity. */
  'account-disabled',
  /** The account itself has run out (701); only told after proof of identity. */
  'account-expired',
  /** The password is right, but logon hours or workstations forbid this logon (530, 531). */
  'logon-restricted',
  /** Change: the old password is wrong. Counts towards the directory's lockout. */
  'old-password-wrong',
  'password-too-short',
  'password-too-simple',
  /** The password was changed so recently that the minimum age forbids another change. */
  'password-too-young',
  'password-in-history',
  /** Refused by the rules that the administrator set in Latchkey; `rules` names them. */
  'password-breaks-rules',
  /** The directory refused by its policy and gave no reason that we could derive. */
  'password-refused',
  /**
   * The directory refused for a reason that has nothing to do with the password, or with a sign-in for one that says nothing
   * about it. Nothing was done, and only IT can do something about it. Only to a cloud that understands `directory-refused`.
   */
  'directory-refused',
  /**
   * A password for a single sign-in was to be set, and this account would never have to change it: its password never expires,
   * or it signs in by smart card alone. Nothing was sent.
   */
  'must-change-void',
  /** An attribute that the bridge's own configuration does not open; nothing was sent. */
  'attribute-closed',
  /** A value that the rules or the directory do not take; `rules` names the attributes. */
  'attribute-refused',
  /** The bridge's service account lacks the right. */
  'no-rights',
  /** A privileged account: the bridge never touches it. */
  'protected-account',
  /** Outside the OUs that this bridge serves. */
  'outside-scope',
  'account-not-found',
  /** No controller could be reached; nothing was sent. */
  'directory-unavailable',
  /** The job waited longer than its life; it was not carried out. */
  'expired',
  /** The bridge's own cap on operations was reached; nothing was sent. */
  'rate-capped',
  /** The job or its sealed part could not be trusted or read; nothing was sent. */
  'job-refused',
  /** The change was sent and its effect could not be found out, even by looking afterwards. */
  'unknown',
] as const;

/** One of {@link outcomeCodes}. */
export type OutcomeCode = (typeof outcomeCodes)[number];
