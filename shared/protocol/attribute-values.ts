import * as z from 'zod';
import { attributeNames } from '../domain/attributes/attribute-catalogue.ts';
import { AttributeNameSchema } from '../domain/attributes/attribute-rule.ts';

/** The biggest photo that is shown; other programs may have set one of up to 100 KiB. */
export const mostShownBytes = 76_800;

/** The longest value: that photo as base64. */
export const mostCharacters = (mostShownBytes / 3) * 4;

/** Values of attributes by the directory's names; a photo as base64. */
export const AttributeValues = z.partialRecord(z.enum(attributeNames), z.string().max(mostCharacters));
export type AttributeValues = Readonly<z.infer<typeof AttributeValues>>;

/** What a bridge found. Never in the cloud but sealed. */
export const AttributeAnswer = z.strictObject({
  /** Those that the person has. */
  values: AttributeValues,
  /** Those that the bridge has opened and its service account may write. */
  writable: z.array(AttributeNameSchema).max(20),
  /** Those whose value is there, and too big to be shown. */
  hidden: z.array(AttributeNameSchema).max(20),
});
export type AttributeAnswer = Readonly<z.infer<typeof AttributeAnswer>>;

/** The longest sealed answer, in characters. A queue's message holds 256 KiB, and this is half as long again in there. */
export const mostAnswered = 150_000;

/** All the text values together must be no more, in bytes. */
export const mostTextBytes = 12_000;
