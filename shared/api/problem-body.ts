import * as z from 'zod';
import { problemStatus } from './problem.ts';
import type { ProblemCode } from './problem.ts';
import { WorkChallenge } from './work.ts';

/** The body of every refusal: `application/problem+json`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]),
  /** For `bad-request`: which field, and what was expected. */
  fields: z.array(z.object({ path: z.string(), expected: z.string() })).optional(),
  retryAt: z.iso.datetime().optional(),
  /** With `challenge-required`. */
  challenge: WorkChallenge.optional(),
  /** Names this request in our logs. */
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;
