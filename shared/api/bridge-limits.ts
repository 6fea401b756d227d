import * as z from 'zod';
import { AttributeNameSchema } from '../domain/attributes/attribute-rule.ts';

/**
 * Why the rules of a portal go to no bridge, so that nobody can choose a password there: a bridge that is there does not know
 * them, or has nowhere to look up stolen passwords.
 */
export const UnkeptRules = z.enum(['bridge-too-old', 'no-breached-source']);
export type UnkeptRules = z.infer<typeof UnkeptRules>;

/** What the bridges of a directory that are there leave out of what a portal may ask for. */
export const BridgeLimits = z.object({
  rules: UnkeptRules.optional(),
  /** Attributes that one of them has not opened, or knows nothing of: they are not shown, and not written. */
  closed: z.array(AttributeNameSchema),
  /** Opened by all of them, and the account of one may not write it. */
  readOnly: z.array(AttributeNameSchema),
});
export type BridgeLimits = z.infer<typeof BridgeLimits>;
