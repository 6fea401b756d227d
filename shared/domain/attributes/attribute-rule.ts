import * as z from 'zod';
import { attributeCatalogue, attributeNames } from './attribute-catalogue.ts';
import type { AttributeName } from './attribute-catalogue.ts';

export const AttributeNameSchema: z.ZodType<AttributeName, AttributeName> = z.enum(attributeNames);

const members = {
  name: AttributeNameSchema,
  maxLength: z.exactOptional(z.int().min(1).max(2048)),
  choices: z.exactOptional(z.array(z.string().trim().min(1).max(128)).min(1).max(50)),
  form: z.exactOptional(z.string().trim().min(1).max(64)),
  mayBeEmpty: z.boolean(),
};

/** What a job says about one attribute, see `ValueRule`. */
export const AttributeRule = z.strictObject(members);
export type AttributeRule = Readonly<z.infer<typeof AttributeRule>>;

/** One attribute that an administrator opened, with the name that people read, where the usual one does not fit. */
export const openAttribute = <Label extends z.ZodType>(label: Label) =>
  z.strictObject({ ...members, label: z.exactOptional(label) }).refine(isTaken, 'a length that the directory takes');

const isTaken = ({ name, maxLength }: { name: AttributeName; maxLength?: number }): boolean =>
  (maxLength ?? 0) <= attributeCatalogue[name].maxLength;
