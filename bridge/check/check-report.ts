import * as z from 'zod';

/**
 * What `bridge check --json` prints, one object on one line. Members are added, never renamed or removed, while `version`
 * is 1: monitoring reads it.
 */
export const CheckReport = z.object({
  version: z.literal(1),
  /** Every line passed. */
  passed: z.boolean(),
  checkedAt: z.iso.datetime(),
  softwareVersion: z.string(),
  /** Absent when the configuration cannot be read. */
  directory: z.string().optional(),
  bridge: z.string().optional(),
  lines: z.array(
    z.object({
      /** Stable, such as `job queue: receive`; those about a controller name it. */
      name: z.string(),
      passed: z.boolean(),
      /** It passed, and yet somebody should look at it before long. */
      isWarning: z.literal(true).optional(),
      /** For people; its wording may change. */
      detail: z.string(),
      remedy: z.string().optional(),
    }),
  ),
});
export type CheckReport = z.infer<typeof CheckReport>;
