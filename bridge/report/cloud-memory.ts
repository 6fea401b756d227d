import { extensions } from '#shared/protocol/extensions.ts';
import type { Extension } from '#shared/protocol/extensions.ts';
import type { Roster } from '../journal/roster.ts';

/** What the cloud understands, as its last signed word said; remembered over a restart. */
export interface CloudMemory {
  readonly note: (understands: readonly Extension[]) => void;
  understands(extension: Extension): boolean;
  /** Nothing that the cloud signed has ever come here. */
  isStranger(): boolean;
}

export function cloudMemory(roster: Pick<Roster, 'readValue' | 'writeValue'>): CloudMemory {
  let known = (roster.readValue('cloud') ?? '').split(' ').filter((word) => extensions.some((each) => each === word));
  return {
    note(understands) {
      if (roster.readValue('cloud') === understands.join(' ')) return;
      known = [...understands];
      roster.writeValue('cloud', known.join(' '));
    },
    understands: (extension) => known.includes(extension),
    isStranger: () => roster.readValue('cloud') === undefined,
  };
}
