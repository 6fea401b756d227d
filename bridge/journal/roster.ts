/** What is remembered of one person: enough to see that something changed, and nothing that is about them. */
export interface RosterEntry {
  readonly objectGuid: string;
  /** Of what the cloud was told last. */
  readonly digest: string;
}

/**
 * Whom this bridge has told the cloud of, and where the reading of the directory stands. On disk, so that a crash at any
 * moment costs a repetition and never a person, and that nobody's name has to be kept in memory. Losing it costs one full
 * pass in which everybody is told of again.
 */
export interface Roster {
  /** Those of the people whom the cloud does not know as they are now. */
  changed(people: readonly RosterEntry[]): readonly RosterEntry[];
  /** The queue has taken them, or they are as they were: seen in this generation. */
  note(people: readonly RosterEntry[], generation: number): void;
  /** Which of these the cloud knows as present. */
  known(objectGuids: readonly string[]): readonly string[];
  /** Those who were not seen in this generation, in the order of their GUIDs. @param after goes on behind that one */
  unseen(generation: number, options: { after?: string | undefined; limit: number }): readonly string[];
  countUnseen(generation: number): number;
  /** The cloud knows that they are gone. */
  forget(objectGuids: readonly string[]): void;
  count(): number;
  /** From now on nobody is as the cloud knows them: everybody is told of again. */
  distrust(): void;
  readValue(key: string): string | undefined;
  writeValue(key: string, value: string): void;
  close(): void;
}
