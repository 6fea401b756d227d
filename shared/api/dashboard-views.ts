import * as z from 'zod';
import { UnkeptRules } from './bridge-limits.ts';

/** What was counted of one day (UTC) and portal. */
export const DayCountsView = z.object({
  day: z.iso.date(),
  /** Alias; `-` for what belongs to none. */
  portal: z.string(),
  /** `done:reset`, `failed:reset:password-in-history`, `refused:proof-refused`, `enrolled`. */
  counts: z.record(z.string(), z.int()),
});
export type DayCountsView = z.infer<typeof DayCountsView>;

/** How a bridge is. */
export const BridgeHealthView = z.object({
  directory: z.string(),
  bridge: z.string(),
  /** It reported a moment ago, and is not about to end. */
  isAlive: z.boolean(),
  isDirectoryReachable: z.boolean(),
  softwareVersion: z.string(),
  heardAt: z.iso.datetime(),
  /** As its URL is configured, and whether it answers. */
  controllers: z.array(z.object({ controller: z.string(), isHealthy: z.boolean() })),
});
export type BridgeHealthView = z.infer<typeof BridgeHealthView>;

/** What the hourly check of the audit trail came to. */
export const TrailHealthView = z.object({
  checkedAt: z.iso.datetime(),
  /** All up to here was checked. */
  until: z.iso.datetime(),
  troubles: z.array(
    z.object({
      code: z.string(),
      writer: z.string().optional(),
      /** Number of the record or of the checkpoint; with `toSeq`, all from there to here or one of them. */
      seq: z.int().optional(),
      toSeq: z.int().optional(),
      at: z.string().optional(),
      foundAt: z.iso.datetime(),
    }),
  ),
});
export type TrailHealthView = z.infer<typeof TrailHealthView>;

/** What an administrator sees first. */
export const DashboardView = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  days: z.array(DayCountsView),
  /** People with at least one strong means, by the portal where they set up the first. */
  enrolled: z.array(z.object({ portal: z.string(), people: z.int() })),
  /** Directories that have no bridge at all are named as well. */
  directories: z.array(
    z.object({
      directory: z.string(),
      label: z.string(),
      bridges: z.array(BridgeHealthView),
      /** Passwords that end in the next seven days, where a bridge has counted them within a day. */
      expiringSoon: z.int().optional(),
      /** Portals on which nobody can choose a password, because their rules go to no bridge that is there. */
      unkept: z.array(z.object({ portal: z.string(), reason: UnkeptRules })).optional(),
    }),
  ),
  /** For who looks after everything and may read the audit trail, once it was checked. */
  trail: TrailHealthView.optional(),
});
export type DashboardView = z.infer<typeof DashboardView>;
