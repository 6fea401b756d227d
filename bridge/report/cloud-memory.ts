import { extensions } from '#shared/protocol/extensions.ts';
import type { Extension } from '#shared/protocol/extensions.ts';
import type { Roster } from '../journal/roster.ts';

/** What the cloud understands, as its last signed word said; remembered over a restart. */
export interface CloudMemory {
  /** @returns whether that is another word than the last one */
  readonly note: (understands: readonly Extension[]) => boolean;
  understands(extension: Extension): boolean;
  /** Nothing that the cloud signed has ever come here. */
  isStranger(): boolean;
}

export function cloudMemory(roster: Pick<Roster, 'readValue' | 'writeValue'>): CloudMemory {
  let written = roster.readValue('cloud');
  let known = (written ?? '').split(' ').filter((word) => extensions.some((each) => each === word));
  return {
    note(understands) {
      if (written === understands.join(' ')) return false;
      known = [...understands];
      written = known.join(' ');
      try {
        roster.writeValue('cloud', written);
      } catch {
        // A disk that is full must not keep a job from who waits for it: the cloud says it again with the next.
      }
      return true;
    },
    understands: (extension) => known.includes(extension),
    isStranger: () => written === undefined,
  };
}
