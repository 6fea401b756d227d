import * as z from 'zod';
import { HotpKind, SentKind, TokenKind, TotpKind } from '../domain/otp/token-kind.ts';
import { TypedCode } from './inputs.ts';

/** A name that its owner gives a token. */
export const TokenName = z.string().trim().min(1).max(60);

/** What can be made in a portal; tokens that answer questions (OCRA) come with their seed. */
export const NewTokenKind = z.discriminatedUnion('type', [TotpKind, HotpKind, SentKind]);

/** Two codes that a token shows one after the other, without the PIN. */
export const ConsecutiveCodes = z.strictObject({ first: TypedCode, second: TypedCode });

/** A token as its owner sees it. */
export const TokenView = z.object({
  id: z.string(),
  name: z.string(),
  kind: TokenKind,
  /** Printed on a device. */
  serial: z.string().optional(),
  /** Where codes that are sent go, masked. */
  sentTo: z.string().optional(),
  /**
   * `active`: asked for in this portal. `off`: switched off by an administrator. `unassigned`: its owner's still, and
   * asked for nowhere.
   */
  state: z.enum(['active', 'off', 'unassigned']),
  /** Where its PIN stands when a code is typed; absent: it has none. */
  pin: z.enum(['before', 'after']).optional(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().optional(),
});
export type TokenView = z.infer<typeof TokenView>;

/** A new token. The secret of an app is shown this once; codes that are sent have none. */
export const NewTokenView = z.object({
  id: z.string(),
  kind: TokenKind,
  /** Base32, without padding. */
  secret: z.string().optional(),
  /** `otpauth://`, for the QR code. */
  uri: z.string().optional(),
});
export type NewTokenView = z.infer<typeof NewTokenView>;

/** A code that went to the address or number of a token. */
export const SentTokenCode = z.object({ digits: z.int(), expiresAt: z.iso.datetime(), sentTo: z.string() });
export type SentTokenCode = z.infer<typeof SentTokenCode>;

/** A question for tokens that answer one (OCRA). */
export const TokenQuestion = z.object({ question: z.string(), expiresAt: z.iso.datetime() });
export type TokenQuestion = z.infer<typeof TokenQuestion>;
