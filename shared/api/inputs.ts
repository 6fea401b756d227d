import * as z from 'zod';
import { codeLengths, readCode } from '../domain/grouped-code.ts';
import { parseLoginName } from '../domain/login-name.ts';
import { checkPin } from '../domain/otp/new-pin.ts';
import { parseSerialNumber } from '../domain/otp/serial-number.ts';

/** Alias of a portal, as in its address. */
export const PortalAlias = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);

/** What a person typed as their name, unchanged. What cannot be a name is refused before any look-up (THREATS E8). */
export const TypedLogin = z
  .string()
  .max(256)
  .refine((text) => parseLoginName(text).ok, 'a login name');

/** A code from a mail or an app; people type it in groups. */
export const TypedCode = z
  .string()
  .max(20)
  .transform((text) => text.replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[0-9]{6,8}$/));

/** A code of a token, with its PIN before or after it where it has one. */
export const TypedTokenCode = z
  .string()
  .max(60)
  .transform((text) => text.replaceAll(/[\s\p{Pd}]/gu, ''))
  .pipe(z.string().regex(/^[0-9]{4,26}$/));

/** A serial number as it is printed on a device, in its one form. */
export const TypedSerial = z
  .string()
  .max(128)
  .transform((text, context) => {
    const serial = parseSerialNumber(text);
    if (serial.ok) return serial.value;
    context.addIssue({ code: 'custom', message: 'a serial number' });
    return z.NEVER;
  });

/** A PIN that is good enough, see `checkPin`. */
export const NewPin = z
  .string()
  .max(64)
  .refine((pin) => checkPin(pin).ok, 'a PIN of 4 to 16 digits that is not easily guessed');

/** A sealed part, see `shared/protocol/sealing.ts`. */
export const SealedText = z.string().min(1).max(16_384);

/** Id of a request to restore access, as it came in a list. */
export const IssueId = z.string().regex(/^\d{13}-[A-Za-z0-9_-]{1,50}$/);

/** Id of a token: 128 bits, base64url. */
export const TokenId = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/** One of the saved recovery codes, however it was typed. A slip is refused here, where it costs no try. */
export const TypedRecoveryCode = groupedCode(codeLengths.recovery);

/** A code that an administrator handed out. */
export const TypedBootstrapCode = groupedCode(codeLengths.bootstrap);

/** A password of the portal itself. Long enough for any phrase, short enough that hashing it costs the same. */
export const TypedPortalPassword = z.string().min(1).max(256);

const Answer = z.string().max(200);

/** Answers to the security questions that were asked. */
export const TypedAnswers = z.array(z.strictObject({ question: z.string().max(40), answer: Answer })).max(10);

/** Questions and answers that somebody sets: one that is offered, by its id, or an own one with its text. */
export const NewAnswers = z
  .array(
    z
      .strictObject({
        question: z.string().max(40).optional(),
        own: z.string().trim().max(200).optional(),
        answer: Answer,
      })
      .refine(({ question, own }) => (question === undefined) !== (own === undefined), 'a question, or an own one'),
  )
  .max(20);

function groupedCode(length: number) {
  return z
    .string()
    .max(64)
    .transform((text, context) => {
      const code = readCode(text, length);
      if (code !== undefined) return code;
      context.addIssue({ code: 'custom', message: 'a code as it was handed out' });
      return z.NEVER;
    });
}
