import * as z from 'zod';

/*
 * Apart from `token-views.ts`: every function reads the configuration of portals, and few are about tokens themselves.
 */

/** Kinds of tokens that a person can have; the administrator allows each. */
export const TokenType = z.enum(['totp', 'hotp', 'ocra', 'email', 'sms', 'passkey', 'push', 'chat']);
export type TokenType = z.infer<typeof TokenType>;

/** What a portal has to do with tokens. */
export const TokenSettings = z.object({
  types: z.array(TokenType),
  /** Where a new PIN will stand; `off`: no new ones. */
  pin: z.enum(['off', 'before', 'after']),
});
export type TokenSettings = z.infer<typeof TokenSettings>;
