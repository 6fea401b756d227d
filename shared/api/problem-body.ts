import * as z from 'zod';
import { fieldReasons } from './field-reasons.ts';
import { problemStatus } from './problem.ts';
import type { ProblemCode } from './problem.ts';
import { WorkChallenge } from './work.ts';

/** The body of every refusal: `application/problem+json`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]),
  /** For `bad-request` and `rules-broken`: which field, what was expected, and why in a word, for pages with texts of their own. */
  fields: z
    .array(z.object({ path: z.string(), expected: z.string(), reason: z.enum(fieldReasons).optional() }))
    .optional(),
  retryAt: z.iso.datetime().optional(),
  /** With `challenge-required`. */
  challenge: WorkChallenge.optional(),
  /** Names this request in our logs. */
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;
