import type { ActivityKind, Origin } from '#shared/api/activity-views.ts';
import type { HelpedWith } from '#shared/api/helped-with.ts';
import type { FactorId } from '#shared/domain/gate-rule.ts';
import type { OutcomeCode } from '#shared/protocol/outcome.ts';

/** How long an entry can be read. Half a year: people come back from a long leave and ask. */
export const activityLifeMs = 180 * 24 * 60 * 60 * 1000;

/** One thing that happened to somebody's account here. Holds no secret, no address and no name. */
export interface ActivityEntry {
  /** Person id; for somebody who does not exist the keyed hash that stands for them, and it is soon gone. */
  readonly person: string;
  /** Sorts by time: {@link activityId}. */
  readonly id: string;
  readonly atMs: number;
  readonly what: ActivityKind;
  /** With `helped`. */
  readonly help?: HelpedWith;
  readonly portal: string;
  readonly outcome?: OutcomeCode;
  readonly factors?: readonly FactorId[];
  readonly from?: Origin;
}

/**
 * An id that sorts by time: thirteen digits of milliseconds, enough until the year 2286.
 * @param mark the same for what is the same thing: written again, an entry takes its own place
 */
export const activityId = (atMs: number, mark: string): string => `${String(atMs).padStart(13, '0')}-${mark}`;
