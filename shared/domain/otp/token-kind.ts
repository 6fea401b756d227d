import * as z from 'zod';
import { parseOcraSuite } from './ocra-suite.ts';

/** Hash of a TOTP or HOTP token. Many apps know only SHA-1, which is still sound inside of HMAC (RFC 6194 3.3). */
export const OtpAlgorithm = z.enum(['sha1', 'sha256', 'sha512']);
export type OtpAlgorithm = z.infer<typeof OtpAlgorithm>;

/** Length of a code: what apps and hardware tokens show. */
export const OtpDigits = z.union([z.literal(6), z.literal(8)]);
export type OtpDigits = z.infer<typeof OtpDigits>;

/** Seconds that a time-based code lives. */
export const OtpPeriod = z.union([z.literal(30), z.literal(60)]);
export type OtpPeriod = z.infer<typeof OtpPeriod>;

/** Codes by the clock (RFC 6238). */
export const TotpKind = z.strictObject({
  type: z.literal('totp'),
  algorithm: OtpAlgorithm,
  digits: OtpDigits,
  period: OtpPeriod,
});
export type TotpKind = z.infer<typeof TotpKind>;

/** Codes by a counter, mostly by the press of a button (RFC 4226, which knows SHA-1 alone; some tokens use the others). */
export const HotpKind = z.strictObject({ type: z.literal('hotp'), algorithm: OtpAlgorithm, digits: OtpDigits });
export type HotpKind = z.infer<typeof HotpKind>;

/** Answers to a question (RFC 6287). The suite says all that there is to say. */
export const OcraKind = z.strictObject({
  type: z.literal('ocra'),
  suite: z
    .string()
    .max(64)
    .superRefine((text, context) => {
      const parsed = parseOcraSuite(text);
      if (!parsed.ok) context.addIssue({ code: 'custom', message: parsed.error.message });
    }),
});
export type OcraKind = z.infer<typeof OcraKind>;

/** What computes its codes by itself, without its secret, counter and drift: an app or a device. */
export const CodeKind = z.discriminatedUnion('type', [TotpKind, HotpKind, OcraKind]);
export type CodeKind = z.infer<typeof CodeKind>;

/** Codes that we send, to the address or number on record: nothing to compute, to synchronise or to put a PIN to. */
export const SentKind = z.strictObject({ type: z.enum(['email', 'sms']) });
export type SentKind = z.infer<typeof SentKind>;

/** What a one-time-password token is. */
export const TokenKind = z.discriminatedUnion('type', [TotpKind, HotpKind, OcraKind, SentKind]);
export type TokenKind = z.infer<typeof TokenKind>;

/** What every authenticator app understands; some ignore any other wish without a word. */
export const commonTotp: TotpKind = { type: 'totp', algorithm: 'sha1', digits: 6, period: 30 };
