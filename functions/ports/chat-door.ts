/** Where a messenger's servers come in. */
export interface ChatDoor {
  /** Whether that is the word which only they were told. In constant time; nothing is right where no word was agreed on. */
  isRight(word: string | undefined): boolean;
}
