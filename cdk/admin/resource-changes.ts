import type { ResourceConfig } from '#functions/resources/resource-config.ts';
import { memberChanges } from '#shared/domain/member-changes.ts';

/**
 * What becomes different, a line per member: `+` new, `-` gone, `~` changed. Empty when nothing does.
 * @param before what is in force now
 */
export const changesOf = (before: ResourceConfig | undefined, after: ResourceConfig | undefined): string[] =>
  memberChanges(before, after).map(({ path, before: from, after: to }) => {
    if (from === undefined) return `+ ${path}: ${JSON.stringify(to)}`;
    if (to === undefined) return `- ${path}: ${JSON.stringify(from)}`;
    return `~ ${path}: ${JSON.stringify(from)} -> ${JSON.stringify(to)}`;
  });
