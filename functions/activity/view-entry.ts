import type { ActivityEntryView } from '#shared/api/activity-views.ts';
import type { ActivityEntry } from './activity-entry.ts';

/** An entry as its owner reads it, and who helps them. */
export const viewEntry = ({ id, atMs, what, help, outcome, factors, from }: ActivityEntry): ActivityEntryView => ({
  ...{ id, at: new Date(atMs).toISOString(), what },
  ...(help !== undefined && { help }),
  ...(outcome !== undefined && { outcome }),
  ...(factors && { factors: [...factors] }),
  ...(from && { from }),
});
