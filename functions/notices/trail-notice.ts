import * as z from 'zod';
import { AdminLanguage } from '#shared/api/administrator-views.ts';

/** To each owner: the hourly check of the audit trail found something. Names no person. */
export const TrailNotice = z.strictObject({
  id: z.string(),
  to: z.string(),
  language: AdminLanguage,
  /** None: it is about the deployment. */
  portal: z.literal(''),
  kind: z.literal('trail-alarm'),
  count: z.int(),
  /** The first of them. */
  findings: z
    .array(
      z.strictObject({
        code: z.string(),
        writer: z.exactOptional(z.string()),
        seq: z.exactOptional(z.int()),
        toSeq: z.exactOptional(z.int()),
        at: z.exactOptional(z.string()),
      }),
    )
    .max(20),
});
export type TrailNotice = z.infer<typeof TrailNotice>;
