import type { Person } from '../ports/person.ts';

/** What a person's record keeps of a session: enough to end it, and to forget it when it is over. */
export interface SessionNote {
  readonly id: string;
  readonly endsAtMs: number;
}

/** A note as it is stored: an element of a set. */
export const writeNote = ({ id, endsAtMs }: SessionNote): string => `${endsAtMs}#${id}`;

/** The sessions that a person may still have, by id. */
export const sessionsOf = (person: Person, now: Date): string[] =>
  (person.sessions ?? []).filter((note) => !isOver(note, now)).map((note) => note.slice(note.indexOf('#') + 1));

/** Whether the session of a stored note has ended by itself. */
export const isOver = (note: string, now: Date): boolean => Number.parseInt(note, 10) <= now.getTime();
